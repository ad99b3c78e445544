//! Land shaded by what its assets add up to: counties, and municipalities closer up.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::View;
use super::content::Content;
use super::draw::run;
use super::names::Face;
use crate::analysis::Places;
use crate::analysis::county_matrix::Measure;
use crate::geo::Boundaries;
use crate::i18n::Catalogue;
use crate::layout::measure::Weight;
use crate::message::Message;
use crate::scene::{Rect, Scene, Shape, Stroke, Token};
use crate::workspace::{Asset, AssetId};

/// Closer up than this, in metres per point, municipalities are shaded and not counties.
const CLOSE: f64 = 300.0;
/// The classes above nothing, the lowest first: one hue, ever further from the land's colour, so that
/// they are told apart by lightness alone.
const CLASSES: [Token; 5] = [
    Token::Shade1,
    Token::Shade2,
    Token::Shade3,
    Token::Shade4,
    Token::Shade5,
];
/// The height of a line of the key, in points.
const LINE: f32 = 18.0;
/// Around its lines, in points.
const INSIDE: f32 = 10.0;
/// The room of the buttons that the window has in the upper right corner.
const BUTTONS: [f32; 2] = [62.0, 170.0];
/// From a box of colour to its words, in points.
const SIGN: f32 = 28.0;
/// From the right edge, in points.
const MARGIN: f32 = 14.0;
/// From the lower edge, above the words on whose data it is.
const BELOW: f32 = 52.0;

const FACE: Face = Face {
    size: 11.5,
    weight: Weight::Regular,
    spacing: 0.0,
    token: Token::Ink,
};

/// Limits between classes: each class holds what is at least its lower and below its upper limit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classes {
    limits: Vec<f64>,
    /// The least and the most of the figures above nothing.
    range: Option<[f64; 2]>,
    has_nothing: bool,
    has_none: bool,
}

impl Classes {
    /// The classes of some figures: limits of 1, 2 or 5 times a power of ten, at most four of them;
    /// where more lie between the figures, the lowest class takes in the rest.
    #[must_use]
    pub fn of(figures: impl Iterator<Item = Option<f64>>) -> Self {
        let mut classes = Self::default();
        let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
        for figure in figures {
            match figure {
                None => classes.has_none = true,
                Some(figure) if figure > 0.0 => {
                    least = least.min(figure);
                    most = most.max(figure);
                }
                Some(_) => classes.has_nothing = true,
            }
        }
        if most > 0.0 && most.is_finite() {
            classes.range = Some([least, most]);
            let [from, to] = [least, most].map(|figure| figure.log10().floor());
            #[expect(clippy::cast_possible_truncation, reason = "within ± 324")]
            let decades = (from as i32).max(to as i32 - 8)..=to as i32;
            let all = decades.flat_map(|power| [1.0, 2.0, 5.0].map(|it| it * 10_f64.powi(power)));
            let mut limits: Vec<f64> = all
                .filter(|limit| *limit > least && *limit <= most)
                .collect();
            let surplus = limits.len().saturating_sub(CLASSES.len() - 1);
            limits.drain(..surplus);
            classes.limits = limits;
        }
        classes
    }

    /// The shade of a figure; nothing for no figure.
    #[must_use]
    pub fn shade(&self, figure: Option<f64>) -> Option<Token> {
        let figure = figure?;
        if figure <= 0.0 {
            return Some(Token::Shade0);
        }
        let class = self.limits.iter().filter(|limit| figure >= **limit).count();
        self.tokens().nth(class)
    }

    /// The shades of the classes. Few classes are spread over all shades.
    fn tokens(&self) -> impl Iterator<Item = Token> {
        let count = self.limits.len() + 1;
        let last = CLASSES.len() - 1;
        (0..count).filter_map(move |class| {
            let at = if count > 1 {
                (class * last + (count - 1) / 2) / (count - 1)
            } else {
                last / 2
            };
            CLASSES.get(at).copied()
        })
    }

    /// The lines of the key, the highest class first.
    fn lines(&self, whole: bool, text: &Catalogue) -> Vec<(Token, String)> {
        let classes = self.tokens().enumerate().map(|(class, token)| {
            let from = class.checked_sub(1).and_then(|it| self.limits.get(it));
            let message = match (from, self.limits.get(class)) {
                // Counts are whole: 2 to 4 rather than 2 to below 5.
                (Some(from), Some(to)) if whole && to - from <= 1.0 => {
                    Message::new("map-shade-is").with("value", *from)
                }
                (Some(from), Some(to)) if whole => Message::new("map-shade-from-to")
                    .with("from", *from)
                    .with("to", to - 1.0),
                (None, Some(to)) if whole && *to <= 2.0 => {
                    Message::new("map-shade-is").with("value", 1.0)
                }
                (None, Some(to)) if whole => Message::new("map-shade-from-to")
                    .with("from", 1.0)
                    .with("to", to - 1.0),
                (Some(from), Some(to)) => Message::new("map-shade-from-below")
                    .with("from", *from)
                    .with("to", *to),
                (None, Some(to)) => Message::new("map-shade-below").with("to", *to),
                (Some(from), None) => Message::new("map-shade-above").with("from", *from),
                (None, None) => match self.range {
                    Some([least, most]) if least < most => Message::new("map-shade-from-to")
                        .with("from", least)
                        .with("to", most),
                    range => {
                        let value = range.map_or(0.0, |[_, most]| most);
                        Message::new("map-shade-is").with("value", value)
                    }
                },
            };
            (token, text.say(&message))
        });
        // Where nothing is above nothing there is no class to name.
        let some = self.range.is_some();
        let mut lines: Vec<(Token, String)> = classes.filter(|_| some).collect();
        lines.reverse();
        let nothing = self.has_nothing.then(|| {
            let zero = Message::new("map-shade-is").with("value", 0.0);
            (Token::Shade0, text.say(&zero))
        });
        let none = self
            .has_none
            .then(|| (Token::Land, text.text("map-shade-none").to_owned()));
        lines.extend(nothing.into_iter().chain(none));
        lines
    }
}

/// The land of one level: its classes, and which municipalities have which shade.
#[derive(Clone, Debug, PartialEq)]
struct Shades {
    classes: Classes,
    land: Vec<(Token, Arc<[bool]>)>,
}

impl Shades {
    /// Shades every municipality by the figure of the area that it belongs to.
    fn of(figures: &[Option<f64>]) -> Self {
        let classes = Classes::of(figures.iter().copied());
        let shades: Vec<Option<Token>> = figures.iter().map(|it| classes.shade(*it)).collect();
        let land = [Token::Shade0]
            .into_iter()
            .chain(CLASSES)
            .filter(|token| shades.contains(&Some(*token)))
            .map(|token| {
                let of_it = shades.iter().map(|shade| *shade == Some(token));
                (token, of_it.collect())
            })
            .collect();
        Self { classes, land }
    }
}

/// What land is shaded by, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Shading {
    measure: Measure,
    counties: Shades,
    municipalities: Shades,
}

impl Shading {
    /// The shades that assets give to the land they lie in, in the division of `places`. An area
    /// without assets counts none, but has no figure for a capacity.
    #[must_use]
    pub fn of<'a>(
        measure: &Measure,
        assets: impl Iterator<Item = (&'a AssetId, &'a Asset)>,
        places: &Places,
        boundaries: &Boundaries,
    ) -> Self {
        let mut by_code: BTreeMap<&str, f64> = BTreeMap::new();
        for (id, asset) in assets {
            let Some(figure) = measure.of(asset) else {
                continue;
            };
            let place = places.asset(id);
            if let Some(code) = &place.county.code {
                *by_code.entry(code.as_str()).or_default() += figure;
            }
            if let Some(municipality) = &place.municipality {
                *by_code.entry(&municipality.code).or_default() += figure;
            }
        }
        let edition = places.edition();
        let otherwise = (*measure == Measure::Count).then_some(0.0);
        let figure = |code: &str| by_code.get(code).copied().or(otherwise);
        let all = boundaries.municipalities();
        // A municipality is shaded as the county around its middle, where counties are outlines of
        // their own.
        let counties: Vec<Option<f64>> = boundaries
            .municipalities_with_ids()
            .map(|(id, _)| figure(places.counties().of_municipality(boundaries, id)?))
            .collect();
        let municipalities: Vec<Option<f64>> =
            all.iter().map(|each| figure(each.code(edition))).collect();
        Self {
            measure: measure.clone(),
            counties: Shades::of(&counties),
            municipalities: Shades::of(&municipalities),
        }
    }

    fn level(&self, view: &View) -> &Shades {
        if view.metres_per_point <= CLOSE {
            &self.municipalities
        } else {
            &self.counties
        }
    }

    /// Which municipalities are drawn in which shade; those in none keep the land's own colour.
    pub(super) fn shades(&self, view: &View) -> &[(Token, Arc<[bool]>)] {
        &self.level(view).land
    }

    /// The title of the key and its lines.
    fn words(&self, view: &View, text: &Catalogue) -> (String, Vec<(Token, String)>) {
        let close = view.metres_per_point <= CLOSE;
        let area = Message::new(if close {
            "map-shade-municipalities"
        } else {
            "map-shade-counties"
        });
        let title = match &self.measure {
            Measure::Count => Message::new("map-shade-count").with("area", area),
            Measure::Capacity(one) => Message::new("map-shade-capacity")
                .with("unit", unit(one))
                .with("area", area),
        };
        let whole = self.measure == Measure::Count;
        (
            text.say(&title),
            self.level(view).classes.lines(whole, text),
        )
    }

    /// Adds the key in the lower right corner: what is counted, and the limits of the classes.
    pub(super) fn key(&self, scene: &mut Scene, view: &View, text: &Catalogue) {
        let (title, lines) = self.words(view, text);
        let card = card(&title, &lines, view);
        scene.push(Shape::Rect {
            rect: card,
            radius: 6.0,
            fill: Some(Token::Card),
            stroke: Some(Stroke::solid(1.0, Token::Hairline)),
        });
        let left = card.min[0] + INSIDE;
        let mut y = card.min[1] + INSIDE + LINE / 2.0 - 2.0;
        let strong = Face {
            weight: Weight::SemiBold,
            ..FACE
        };
        let title: Arc<str> = title.into();
        scene.push(run(strong, &title, strong.width(&title), [left, y]));
        for (token, words) in lines {
            y += LINE;
            scene.push(Shape::Rect {
                rect: Rect::at([left, y - 6.0], 20.0, 12.0),
                radius: 2.0,
                fill: Some(token),
                stroke: Some(Stroke::solid(0.8, Token::MapLabel)),
            });
            let words: Arc<str> = words.into();
            scene.push(run(FACE, &words, FACE.width(&words), [left + SIGN, y]));
        }
    }
}

/// The unit of an account with its substance and period, in words.
fn unit(one: &crate::workspace::Quantity) -> Message {
    let symbol = match one.layer() {
        crate::workspace::Layer::Substance(name) => [one.unit.symbol(), name].join(" "),
        _ => one.unit.symbol().to_owned(),
    };
    let key = match one.per {
        Some(crate::workspace::Per::Year) => "map-unit-per-year",
        Some(crate::workspace::Per::Day) => "map-unit-per-day",
        Some(crate::workspace::Per::Once) | None => "map-unit",
    };
    Message::new(key).with("unit", symbol)
}

fn card(title: &str, lines: &[(Token, String)], view: &View) -> Rect {
    let strong = Face {
        weight: Weight::SemiBold,
        ..FACE
    };
    let widest = lines
        .iter()
        .map(|(_, words)| FACE.width(words) + SIGN)
        .fold(strong.width(title), f32::max);
    let height = (lines.len() as f32 + 1.0) * LINE + 2.0 * INSIDE - 4.0;
    let width = widest + 2.0 * INSIDE;
    // In a low map its upper end must stay in sight.
    let top = (view.height - BELOW - height).max(MARGIN);
    // Beside the buttons of the window where it would reach up to them.
    let right = if top < BUTTONS[1] { BUTTONS[0] } else { MARGIN };
    Rect::at([view.width - right - width, top], width, height)
}

/// What the key of the shades covers; nothing where land is not shaded.
#[must_use]
pub fn shading_card(content: &Content, view: &View) -> Option<Rect> {
    let (title, lines) = content.shading.as_ref()?.words(view, content.text);
    Some(card(&title, &lines, view))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Language;

    fn told(figures: &[Option<f64>], whole: bool) -> Vec<String> {
        let classes = Classes::of(figures.iter().copied());
        let text = Catalogue::of(Language::Nb);
        let lines = classes.lines(whole, text);
        lines
            .into_iter()
            .map(|(_, words)| words.replace('\u{a0}', " "))
            .collect()
    }

    #[test]
    fn limits_are_round_few_and_lie_between_the_figures() {
        let limits = |figures: &[f64]| {
            let figures = figures.iter().map(|it| Some(*it));
            Classes::of(figures).limits
        };
        assert_eq!(limits(&[1.0, 3.0, 9.0]), [2.0, 5.0]);
        assert_eq!(limits(&[7.0, 80.5, 125.0]), [10.0, 20.0, 50.0, 100.0]);
        // Of 1, 2, 5, 10 … 500 the highest four.
        assert_eq!(limits(&[0.5, 900.0]), [50.0, 100.0, 200.0, 500.0]);
        assert_eq!(limits(&[3.0, 3.0]), Vec::<f64>::new());
        assert_eq!(limits(&[]), Vec::<f64>::new());
    }

    #[test]
    fn a_figure_on_a_limit_belongs_to_the_class_above_and_no_figure_is_not_nothing() {
        let classes = Classes::of([Some(1.0), Some(2.0), Some(9.0)].into_iter());
        assert_eq!(classes.shade(Some(1.9)), Some(Token::Shade1));
        assert_eq!(classes.shade(Some(2.0)), Some(Token::Shade3));
        assert_eq!(classes.shade(Some(9.0)), Some(Token::Shade5));
        assert_eq!(classes.shade(Some(0.0)), Some(Token::Shade0));
        assert_eq!(classes.shade(None), None);
    }

    #[test]
    fn the_key_names_every_class_the_highest_first() {
        let counts = [Some(0.0), Some(1.0), Some(3.0), Some(9.0)];
        assert_eq!(told(&counts, true), ["5 og mer", "2–4", "1", "0"]);
        let amounts = [None, Some(0.0), Some(7.0), Some(30.0)];
        assert_eq!(
            told(&amounts, false),
            [
                "20 og mer",
                "10 til under 20",
                "under 10",
                "0",
                "Ingen tall"
            ]
        );
        assert_eq!(
            told(&[Some(3.0), Some(18.0)], true),
            ["10 og mer", "5–9", "1–4"]
        );
        assert_eq!(told(&[Some(0.0), Some(6.0)], true), ["6", "0"]);
        assert_eq!(told(&[Some(6.5), Some(7.0)], false), ["6,5–7"]);
        assert_eq!(told(&[Some(0.0)], true), ["0"]);
        assert_eq!(told(&[None], false), ["Ingen tall"]);
    }
}
