//! Fields of figures.

use std::ops::RangeInclusive;

use egui::{Response, Ui};

use super::typed::{Input, Meaning};
use super::{At, Form, Reading, reading};
use crate::workspace::Edit;

/// As many decimals as a figure can have when it is shown in a field.
const DECIMALS: u8 = 9;

/// The limits of a figure, and its unit.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// The smallest and the largest it can be.
    pub limits: RangeInclusive<f64>,
    /// What stands behind it; may be empty.
    pub unit: &'a str,
}

impl Figure<'_> {
    /// Any figure.
    pub const ANY: Figure<'static> = Figure {
        limits: f64::NEG_INFINITY..=f64::INFINITY,
        unit: "",
    };
}

impl Form<'_, '_> {
    /// A figure that may be left out.
    pub fn number(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<f64>,
        figure: &Figure<'_>,
        write: impl Fn(Option<f64>) -> Edit,
    ) -> Response {
        let read =
            |typed: &str| reading::number(typed, self.cx.text.language(), figure.limits.clone());
        let shown = current
            .map(|value| self.cx.text.number(value, DECIMALS))
            .unwrap_or_default();
        self.figure_field(ui, &at.into(), (shown, figure.unit), current, &read, &write)
    }

    /// A figure that must be there.
    pub fn figure(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: f64,
        figure: &Figure<'_>,
        write: impl Fn(f64) -> Edit,
    ) -> Response {
        let language = self.cx.text.language();
        let read = |typed: &str| reading::number(typed, language, figure.limits.clone()).required();
        let shown = self.cx.text.number(current, DECIMALS);
        self.figure_field(ui, &at.into(), (shown, figure.unit), current, &read, &write)
    }

    /// A whole number that may be left out.
    pub fn whole(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<u32>,
        limits: RangeInclusive<u32>,
        write: impl Fn(Option<u32>) -> Edit,
    ) -> Response {
        let language = self.cx.text.language();
        let read = |typed: &str| reading::whole(typed, language, limits.clone());
        let shown = current
            .map(|value| self.cx.text.number(f64::from(value), 0))
            .unwrap_or_default();
        self.figure_field(ui, &at.into(), (shown, ""), current, &read, &write)
    }

    /// A whole number that must be there.
    pub fn count(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: u32,
        limits: RangeInclusive<u32>,
        write: impl Fn(u32) -> Edit,
    ) -> Response {
        let language = self.cx.text.language();
        let read = |typed: &str| reading::whole(typed, language, limits.clone()).required();
        let shown = self.cx.text.number(f64::from(current), 0);
        self.figure_field(ui, &at.into(), (shown, ""), current, &read, &write)
    }

    pub(super) fn figure_field<T: Clone>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        (shown, unit): (String, &str),
        current: T,
        read: &dyn Fn(&str) -> Reading<T>,
        write: &dyn Fn(T) -> Edit,
    ) -> Response {
        let input = Input {
            shown,
            unit,
            ..Input::default()
        };
        let meaning = Meaning {
            current,
            read,
            write,
            echo: &|_| None,
        };
        self.typed(ui, at, &input, &meaning, |_, _| {})
    }
}
