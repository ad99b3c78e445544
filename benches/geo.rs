//! Times the map: parsing, building levels of detail, and finding where points lie.

use std::{hint::black_box, sync::Arc};

use divan::Bencher;
use frostating::geo::{Boundaries, Edition, LonLat, MapDetail, project};

fn main() {
    divan::main();
}

fn boundaries() -> Arc<Boundaries> {
    match Boundaries::bundled() {
        Ok(boundaries) => Arc::new(boundaries),
        Err(error) => unreachable!("the bundled map: {error}"),
    }
}

/// 10,000 positions spread over the box around Norway, the same every time: sea, neighbours and
/// Norway.
fn positions() -> Vec<LonLat> {
    // Steps by the plastic number's powers cover a square evenly.
    (0..10_000)
        .map(|index| {
            let (u, v) = (
                f64::from(index) * 0.754_877_666_2,
                f64::from(index) * 0.569_840_290_9,
            );
            LonLat::new(4.5 + u.fract() * 26.5, 57.9 + v.fract() * 13.3)
        })
        .collect()
}

#[divan::bench]
fn parse_the_bundled_map() -> Boundaries {
    match Boundaries::bundled() {
        Ok(boundaries) => boundaries,
        Err(error) => unreachable!("the bundled map: {error}"),
    }
}

#[divan::bench]
fn rank_all_points_and_find_all_labels(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(boundaries)
        .bench_local_values(MapDetail::new);
}

/// What a window waits for before it can draw the map: from text to the level that shows all of
/// Norway.
#[divan::bench]
fn from_text_to_the_first_level(bencher: Bencher<'_, '_>) {
    let level = MapDetail::level_for(2_200.0);
    bencher.bench_local(|| {
        let detail = MapDetail::new(boundaries());
        black_box(detail.level(level));
        detail
    });
}

#[divan::bench(args = 0..MapDetail::LEVELS)]
fn build_level(bencher: Bencher<'_, '_>, level: usize) {
    let boundaries = boundaries();
    bencher
        .with_inputs(|| MapDetail::new(Arc::clone(&boundaries)))
        .bench_local_refs(|detail| {
            black_box(detail.level(level));
        });
}

#[divan::bench]
fn locate_10_000_points_over_the_whole_box(bencher: Bencher<'_, '_>) {
    let boundaries = boundaries();
    let positions = positions();
    bencher.bench_local(|| {
        positions
            .iter()
            .filter(|at| boundaries.locate(**at, Edition::Y2024).county().is_some())
            .count()
    });
}

#[divan::bench]
fn locate_10_000_points_in_norway(bencher: Bencher<'_, '_>) {
    let boundaries = boundaries();
    let mut inside = positions();
    inside.retain(|at| boundaries.locate(*at, Edition::Y2024).county().is_some());
    let positions: Vec<LonLat> = inside.iter().copied().cycle().take(10_000).collect();
    bencher.bench_local(|| {
        positions
            .iter()
            .filter(|at| boundaries.locate(**at, Edition::Y2024).county().is_some())
            .count()
    });
}

#[divan::bench]
fn project_10_000_points(bencher: Bencher<'_, '_>) {
    let positions = positions();
    bencher.bench_local(|| positions.iter().map(|at| project(*at).x).sum::<f64>());
}
