//! Budgets of the layout: whole swimlane drawings, background refinement against Graphviz `dot`,
//! map labels.
//!
//! `dot` runs in the same process of measuring where it is installed; else its figures are those of
//! `graphs/README.md`.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a bench may fail, reads the clock, runs its peer and prints a table"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use frostating::layout::labels::{LabelRequest, PointLabel, place_labels};
use frostating::layout::swimlane::{Lane, Link, Metrics, Node, Order, Stage, SwimlaneRequest};
use frostating::layout::swimlane::{draw, layout, order, refine};
use frostating::layout::{Point, Size};
use serde::Deserialize;

#[derive(Deserialize)]
struct Staged {
    stage: Vec<usize>,
    county: Vec<usize>,
    flows: Vec<(usize, usize)>,
    dot_crossings: u64,
}

const GRAPHS: [(&str, &str, f64); 4] = [
    ("50", include_str!("graphs/staged-50.json"), 0.04),
    ("200", include_str!("graphs/staged-200.json"), 0.03),
    ("1000", include_str!("graphs/staged-1000.json"), 0.16),
    ("3000", include_str!("graphs/staged-3000.json"), 1.16),
];

impl Staged {
    fn read(json: &str) -> Self {
        serde_json::from_str(json).expect("the graphs are valid")
    }

    fn request(&self, lanes: bool) -> SwimlaneRequest {
        let stages = self.stage.iter().max().map_or(0, |s| s + 1);
        let counties = if lanes {
            self.county.iter().max().map_or(0, |c| c + 1)
        } else {
            1
        };
        SwimlaneRequest {
            stages: vec![Stage { title_width: 90.0 }; stages],
            lanes: vec![Lane { title_height: 40.0 }; counties],
            nodes: self
                .stage
                .iter()
                .zip(&self.county)
                .map(|(&stage, &county)| Node {
                    stage,
                    lane: if lanes { county } else { 0 },
                    order: None,
                    width: 128.0,
                    height: 52.0,
                })
                .collect(),
            links: self
                .flows
                .iter()
                .map(|&(from, to)| Link {
                    from,
                    to,
                    width: 3.0,
                    label: Some(Size::new(40.0, 15.0)),
                    marked: self.county[from] != self.county[to],
                })
                .collect(),
            metrics: Metrics::default(),
        }
    }

    /// Crossings of straight segments between the given heights, columns one apart.
    fn crossings(&self, heights: &[f64]) -> u64 {
        let at = |(a, b): (usize, usize), column: f64| {
            let (from, to) = (self.stage[a] as f64, self.stage[b] as f64);
            heights[a] + (heights[b] - heights[a]) * (column - from) / (to - from)
        };
        let mut total = 0;
        for (i, &(a, b)) in self.flows.iter().enumerate() {
            for &(c, d) in &self.flows[..i] {
                let start = self.stage[a].max(self.stage[c]) as f64;
                let end = self.stage[b].min(self.stage[d]) as f64;
                if start < end && a != c && a != d && b != c && b != d {
                    let before = at((a, b), start) - at((c, d), start);
                    let after = at((a, b), end) - at((c, d), end);
                    total += u64::from(before * after < 0.0);
                }
            }
        }
        total
    }

    /// The same with each column spread evenly over one height.
    fn even_crossings(&self, columns: &[Vec<usize>]) -> u64 {
        let mut heights = vec![0.0; self.stage.len()];
        for column in columns {
            for (i, &node) in column.iter().enumerate() {
                heights[node] = (i as f64 + 0.5) / column.len() as f64;
            }
        }
        self.crossings(&heights)
    }

    fn columns(&self, heights: &[f64]) -> Vec<Vec<usize>> {
        let mut columns = vec![Vec::new(); self.stage.iter().max().map_or(0, |s| s + 1)];
        for (node, &stage) in self.stage.iter().enumerate() {
            columns[stage].push(node);
        }
        for column in &mut columns {
            column.sort_by(|&a, &b| heights[a].total_cmp(&heights[b]));
        }
        columns
    }

    /// Runs `dot` with each stage in one column; gives its time and the heights it chose.
    fn dot(&self) -> Option<(Duration, Vec<f64>)> {
        let mut text = String::from("digraph { rankdir=LR;\n");
        for (stage, column) in self
            .columns(&vec![0.0; self.stage.len()])
            .iter()
            .enumerate()
        {
            write!(text, "{{rank=same; s{stage};").ok()?;
            column
                .iter()
                .try_for_each(|node| write!(text, " n{node};"))
                .ok()?;
            text.push_str("}\n");
            if stage > 0 {
                writeln!(text, "s{} -> s{stage} [style=invis];", stage - 1).ok()?;
            }
        }
        for (from, to) in &self.flows {
            writeln!(text, "n{from} -> n{to};").ok()?;
        }
        text.push('}');
        let start = Instant::now();
        let mut child = Command::new("dot")
            .arg("-Tplain")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        child.stdin.take()?.write_all(text.as_bytes()).ok()?;
        let output = child.wait_with_output().ok()?;
        let time = start.elapsed();
        let mut heights = vec![0.0; self.stage.len()];
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let ["node", name, _, y, ..] = words[..]
                && let Some(node) = name.strip_prefix('n').and_then(|n| n.parse::<usize>().ok())
            {
                heights[node] = -y.parse::<f64>().ok()?;
            }
        }
        Some((time, heights))
    }
}

/// Refines for `time` from the quick order, that order included in the time.
fn refined(request: &SwimlaneRequest, time: Duration) -> Order {
    let start = Instant::now();
    let first = order(request).expect("the request is sound");
    refine(request, &first, &|| start.elapsed() >= time).expect("the order is the request's")
}

/// Prints, for every graph, the time and crossings of the first drawing, then what refining leaves
/// in `dot`'s time against what `dot` leaves. The target: evenly spread (the rule of
/// `graphs/README.md`), no more crossings than `dot`.
fn compare_with_dot() {
    println!(
        "crossings, lanes left out       first drawing     refined in dot's time, against dot"
    );
    println!("                                    evenly           evenly spread      where drawn");
    println!(" steps  dot's file              ms  spread       ms   ours     dot    ours     dot");
    for (name, json, seconds) in GRAPHS {
        let staged = Staged::read(json);
        let request = staged.request(false);
        let dot = staged.dot();
        let time = dot
            .as_ref()
            .map_or(Duration::from_secs_f64(seconds), |d| d.0);
        let time = time.min(Duration::from_secs_f64(seconds));
        let columns = |order: &Order| -> Vec<Vec<usize>> {
            (0..order.columns())
                .map(|c| order.cards(c).collect())
                .collect()
        };
        let start = Instant::now();
        let first = layout(&request).expect("the request is sound");
        let first_time = start.elapsed();
        let order = refined(&request, time);
        let result = draw(&request, &order).expect("the order is the request's");
        let heights: Vec<f64> = result
            .nodes
            .iter()
            .map(|r| f64::from(r.centre().y))
            .collect();
        let figure = |value: Option<u64>| value.map_or_else(|| "–".to_owned(), |v| v.to_string());
        println!(
            "{name:>6} {:>11} {:>15.1} {:>7} {:>8.0} {:>6} {:>7} {:>7} {:>7}",
            staged.dot_crossings,
            first_time.as_secs_f64() * 1e3,
            staged.even_crossings(&columns(&first.order)),
            time.as_secs_f64() * 1e3,
            staged.even_crossings(&columns(&order)),
            figure(
                dot.as_ref()
                    .map(|d| staged.even_crossings(&staged.columns(&d.1)))
            ),
            staged.crossings(&heights),
            figure(dot.as_ref().map(|d| staged.crossings(&d.1))),
        );
    }
    println!();
}

fn main() {
    compare_with_dot();
    divan::main();
}

/// From request to drawing, with lanes. Budgets: 200 in 5 ms, 1,000 in 30 ms.
#[divan::bench(args = ["50", "200", "1000", "3000"])]
fn swimlane(bencher: Bencher, name: &str) {
    whole(bencher, name, true);
}

/// The same with all steps in one lane.
#[divan::bench(args = ["50", "200", "1000", "3000"])]
fn swimlane_in_one_lane(bencher: Bencher, name: &str) {
    whole(bencher, name, false);
}

fn whole(bencher: Bencher, name: &str, lanes: bool) {
    let json = GRAPHS.iter().find(|g| g.0 == name).map_or("", |g| g.1);
    let request = Staged::read(json).request(lanes);
    bencher.bench(|| layout(black_box(&request)));
}

/// Map labels at one zoom step. Budget: 10,000 in 5 ms.
#[divan::bench(args = [300, 10_000])]
fn map_labels(bencher: Bencher, count: u32) {
    let mut state = 1u32;
    let mut draw = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from((state >> 8) % below)
    };
    // As dense as the window shows: some towns, and much empty land.
    let towns: Vec<(f64, f64)> = (0..40).map(|_| (draw(8_000), draw(8_000))).collect();
    let points = (0..count)
        .map(|i| {
            let town = towns[i as usize % towns.len()];
            let anchor = if i % 3 == 0 {
                Point::new(draw(8_000), draw(8_000))
            } else {
                Point::new(town.0 + draw(600), town.1 + draw(600))
            };
            PointLabel {
                priority: (i % 7).cast_signed(),
                anchor,
                radius: 9.0,
                size: Size::new(40.0 + draw(110), 16.0),
                previous: None,
            }
        })
        .collect();
    let request = LabelRequest {
        points,
        ..LabelRequest::default()
    };
    bencher.bench(|| place_labels(black_box(&request)));
}
