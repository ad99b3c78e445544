//! Paints land and borders of the map.
use egui::{Color32, Painter, Stroke};
use super::Lens;
use crate::scene::map::{Borders, Land};
/// Paints land.
pub fn paint_land(_painter: &Painter, _land: &Land, _color: Color32, _lens: Lens) {}
/// Paints borders.
pub fn paint_borders(_painter: &Painter, _borders: &Borders, _stroke: Stroke, _lens: Lens) {}
