//! One level of detail: what is filled and what is stroked at a zoom.

use std::ops::Range;

use super::{
    area::{Area, AreaBuilder},
    borders::{Border, BorderKind},
    boundaries::Boundaries,
    bounds::Bounds,
    county::Edition,
    municipality::MunicipalityId,
    neighbours::Country,
    position::Metres,
    ranking::Ranked,
    seam::seam,
    topology::PolygonArcs,
};

/// A stretch of border as it is stroked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BorderLine<'a> {
    /// Its points, two or more. A closed line does not repeat its first point.
    pub points: &'a [Metres],
    /// Whether it runs on from its last point to its first.
    pub closed: bool,
    /// The box around it.
    pub bounds: Bounds,
    /// The municipality to the left and to the right of it (north up, in the order of its points).
    /// None is sea or a neighbouring country.
    pub sides: [Option<MunicipalityId>; 2],
    kinds: [BorderKind; 2],
}

impl BorderLine<'_> {
    /// What it separates, in this division.
    #[must_use]
    pub const fn kind(&self, edition: Edition) -> BorderKind {
        let [old, new] = self.kinds;
        match edition {
            Edition::Y2020 => old,
            Edition::Y2024 => new,
        }
    }
}

/// A border line without its points.
#[derive(Clone, Debug, PartialEq)]
struct Stretch {
    points: Range<usize>,
    closed: bool,
    bounds: Bounds,
    sides: [Option<MunicipalityId>; 2],
    kinds: [BorderKind; 2],
}

/// Everything that is drawn at one level of detail, in metres.
///
/// From the bottom up: [`lands`](Self::lands) in the neighbours' colour,
/// [`foreign_lines`](Self::foreign_lines), [`seam`](Self::seam) in the neighbours' colour,
/// [`areas`](Self::areas), [`lines`](Self::lines).
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    tolerance: f64,
    areas: Vec<Area>,
    lands: Vec<(Country, Area)>,
    seam: Area,
    points: Vec<Metres>,
    stretches: Vec<Stretch>,
    /// Where the neighbours' begin among the stretches.
    foreign_from: usize,
}

impl Level {
    /// The farthest that any line is from the map at full detail, in metres.
    #[must_use]
    pub const fn tolerance(&self) -> f64 {
        self.tolerance
    }

    /// The land of every municipality, at the index of its [`MunicipalityId`].
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The land of one municipality.
    #[must_use]
    pub fn area(&self, municipality: MunicipalityId) -> Option<&Area> {
        self.areas.get(municipality.index())
    }

    /// The land of each neighbour.
    #[must_use]
    pub fn lands(&self) -> &[(Country, Area)] {
        &self.lands
    }

    /// A strip of neighbouring land along Norway's land border, which closes the gap between the
    /// two maps. It overlaps itself and Norway: fill it with one opaque colour, beneath Norway.
    #[must_use]
    pub const fn seam(&self) -> &Area {
        &self.seam
    }

    /// Norway's border lines, each once.
    pub fn lines(&self) -> impl Iterator<Item = BorderLine<'_>> {
        self.stretches
            .iter()
            .take(self.foreign_from)
            .filter_map(|stretch| self.line(stretch))
    }

    /// Those of [`lines`](Self::lines) whose box meets this one.
    pub fn lines_within(&self, view: Bounds) -> impl Iterator<Item = BorderLine<'_>> {
        self.stretches
            .iter()
            .take(self.foreign_from)
            .filter(move |stretch| stretch.bounds.intersects(&view))
            .filter_map(|stretch| self.line(stretch))
    }

    /// The neighbours' coasts and the borders between them.
    pub fn foreign_lines(&self) -> impl Iterator<Item = BorderLine<'_>> {
        self.stretches
            .iter()
            .skip(self.foreign_from)
            .filter_map(|stretch| self.line(stretch))
    }

    fn line(&self, stretch: &Stretch) -> Option<BorderLine<'_>> {
        Some(BorderLine {
            points: self.points.get(stretch.points.clone())?,
            closed: stretch.closed,
            bounds: stretch.bounds,
            sides: stretch.sides,
            kinds: stretch.kinds,
        })
    }
}

/// Builds a level: a selection of points, and triangles between them.
pub(super) fn build(
    boundaries: &Boundaries,
    foreign_borders: &[Border],
    norway: Ranked<'_>,
    neighbours: Ranked<'_>,
    tolerance: f32,
) -> Level {
    let mut builder = AreaBuilder::new();
    let areas = boundaries
        .outlines
        .iter()
        .map(|polygons| area(polygons, norway, tolerance, &mut builder))
        .collect();
    let lands = boundaries
        .neighbours
        .lands
        .iter()
        .map(|land| {
            (
                land.country,
                area(&land.outlines, neighbours, tolerance, &mut builder),
            )
        })
        .collect();
    let mut level = Level {
        tolerance: f64::from(tolerance),
        areas,
        lands,
        seam: builder.finish(),
        points: Vec::new(),
        stretches: Vec::new(),
        foreign_from: usize::MAX,
    };
    for border in &boundaries.borders {
        push(&mut level, border, norway, tolerance);
    }
    let national = level
        .lines()
        .filter(|line| line.kinds[0] == BorderKind::National);
    let norway_left = national.map(|line| {
        let mut points = line.points.to_vec();
        if line.sides[0].is_none() {
            points.reverse();
        }
        points
    });
    level.seam = seam(norway_left.collect(), &mut builder);
    level.foreign_from = level.stretches.len();
    for border in foreign_borders {
        push(&mut level, border, neighbours, tolerance);
    }
    level.points.shrink_to_fit();
    level
}

fn area(
    polygons: &[PolygonArcs],
    ranked: Ranked<'_>,
    tolerance: f32,
    builder: &mut AreaBuilder,
) -> Area {
    for polygon in polygons {
        builder.add_polygon(polygon.iter().map(|ring| ranked.ring(ring, tolerance)));
    }
    builder.finish()
}

/// Adds a border line, unless it has vanished.
fn push(level: &mut Level, border: &Border, ranked: Ranked<'_>, tolerance: f32) {
    let start = level.points.len();
    level
        .points
        .extend(ranked.kept(border.points.clone(), tolerance));
    let added = level.points.get(start..).unwrap_or(&[]);
    let closed = added.len() > 1 && added.first() == added.last();
    if closed {
        level.points.pop();
    }
    let points = start..level.points.len();
    if points.len() < if closed { 3 } else { 2 } {
        level.points.truncate(start);
        return;
    }
    let bounds = Bounds::of(level.points.get(points.clone()).unwrap_or(&[]));
    level.stretches.push(Stretch {
        points,
        closed,
        bounds,
        sides: border.sides,
        kinds: border.kinds,
    });
}
