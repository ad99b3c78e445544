//! Smoothing: heights diffuse along the links until near cards are those that belong together.
//!
//! Sweeps look at two columns at a time and end in tangles that only a look at the whole undoes.
//! Each vertex repeatedly takes the mean of its own and its neighbours' heights. In one lane this
//! is a power iteration towards the slowest mode of the random walk along the links (the idea of
//! Y. Koren, "Drawing graphs by eigenvectors", 2005), each column kept centred so that the mode is
//! a vertical one. In several lanes, heights stay within their lane's band, so that links to the
//! lanes above and below pull cards to the border they cross.

use super::arrangement::Arrangement;
use super::graph::Layered;
use crate::layout::number::{id, real};

/// Reorders all cells by their heights after `rounds` of smoothing.
pub(super) fn diffuse(graph: &Layered, arrangement: &mut Arrangement, rounds: usize) {
    let mut heights = vec![0.0f32; graph.vertices.len()];
    start(graph, arrangement, &mut heights);
    let degrees: Vec<f32> = (0..graph.vertices.len())
        .map(id)
        .map(|v| real(graph.left.of(v).len() + graph.right.of(v).len()))
        .collect();
    let mut sums = vec![0.0f32; heights.len()];
    for round in 0..rounds {
        sums.fill(0.0);
        for &(l, r) in &graph.edges {
            sums[l as usize] += heights[r as usize];
            sums[r as usize] += heights[l as usize];
        }
        for ((height, sum), degree) in heights.iter_mut().zip(&sums).zip(&degrees) {
            if *degree > 0.0 {
                *height = 0.5 * (*height + sum / degree);
            }
        }
        if graph.lanes > 1 {
            for (height, vertex) in heights.iter_mut().zip(&graph.vertices) {
                let middle = real(vertex.lane as usize);
                *height = height.clamp(middle - 0.5, middle + 0.5);
            }
        } else {
            let size = centre(arrangement, &degrees, &mut heights);
            if round % 8 == 7 && size > 0.0 {
                let scale = size.sqrt().recip();
                for height in &mut heights {
                    *height *= scale;
                }
            }
        }
    }
    arrangement.sort_by(graph, &heights);
}

/// Heights from the places at hand: evenly over each cell's band.
fn start(graph: &Layered, arrangement: &Arrangement, heights: &mut [f32]) {
    for column in 0..graph.columns {
        for lane in 0..graph.lanes {
            let cell = arrangement.cell(column, lane);
            let count = real(cell.len());
            for (i, &v) in arrangement.columns[column][cell].iter().enumerate() {
                heights[v as usize] = real(lane) + (real(i) + 0.5) / count - 0.5;
            }
        }
    }
}

/// Takes each column's mean (by number of links) from its heights; gives the sum of squares left.
fn centre(arrangement: &Arrangement, degrees: &[f32], heights: &mut [f32]) -> f32 {
    let mut squares = 0.0;
    for column in &arrangement.columns {
        let weight: f32 = column.iter().map(|&v| degrees[v as usize]).sum();
        if weight == 0.0 {
            continue;
        }
        let mean = column
            .iter()
            .map(|&v| degrees[v as usize] * heights[v as usize])
            .sum::<f32>()
            / weight;
        for &v in column {
            let height = &mut heights[v as usize];
            if degrees[v as usize] > 0.0 {
                *height -= mean;
                squares += *height * *height;
            }
        }
    }
    squares
}
