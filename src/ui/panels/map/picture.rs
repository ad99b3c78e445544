//! The map as a scene, kept until something in it changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::data::Revision;
use crate::analysis::county_matrix::Measure;
use crate::geo::MapDetail;
use crate::message::Language;
use crate::scene::Scene;
use crate::scene::map::{Arrangement, Content, ContentRequest, Drawing, Styling, View, legend};
use crate::session::{MapView, Selection};
use crate::ui::{Geography, PanelContext};
use crate::workspace::{AssetId, ChainId, ColourBy};

/// What a content rests on.
#[derive(Clone, Debug, PartialEq)]
struct ContentKey {
    revision: Revision,
    found: Option<Arc<BTreeSet<AssetId>>>,
    styling: Styling,
    /// The day that ages are reckoned from, where they are told.
    today: Option<Date>,
    chain: Option<ChainId>,
    language: Language,
    map: *const MapDetail,
    shade: Option<Measure>,
}

/// What a scene rests on beside the content.
#[derive(Clone, Debug, PartialEq)]
struct SceneKey {
    view: View,
    selected: Selection,
    legend: bool,
    pixels_per_point: f32,
    /// The scale of the level of detail drawn: another thread builds levels.
    tolerance: Option<f64>,
}

/// Content, arrangement and scene, each as long as it holds.
#[derive(Debug, Default)]
pub(super) struct Picture {
    content: Option<(ContentKey, Content)>,
    arrangement: Option<Arrangement>,
    scene: Option<(SceneKey, Scene)>,
}

impl Picture {
    /// What is shown.
    pub(super) fn refresh(
        &mut self,
        cx: &PanelContext<'_>,
        map: &MapView,
        found: Option<&Arc<BTreeSet<AssetId>>>,
        geography: &Geography,
    ) {
        let styling = Styling::from(&*map.shown);
        let key = ContentKey {
            revision: Revision::of(cx),
            found: found.cloned(),
            styling,
            today: (styling.colour == ColourBy::Age).then_some(cx.today),
            chain: map.chain.clone(),
            language: cx.text.language(),
            map: Arc::as_ptr(&geography.detail),
            shade: map
                .reading
                .shaded
                .then(|| Measure::from(map.reading.measure.as_deref())),
        };
        if self
            .content
            .as_ref()
            .is_some_and(|(known, _)| *known == key)
        {
            return;
        }
        let request = ContentRequest {
            workspace: cx.workspace(),
            places: cx.places,
            index: cx.index,
            detail: &geography.detail,
            text: cx.text,
            found: found.map(AsRef::as_ref),
            styling,
            today: cx.today,
            chain: map.chain.as_ref(),
        };
        let before = self.content.take().map(|(_, content)| content);
        let content = Content::of(&request, before.as_ref()).shaded(key.shade.as_ref(), cx.places);
        if let (Some(before), Some(arrangement)) = (&before, &mut self.arrangement) {
            arrangement.content_became(content.likeness(before));
        }
        self.scene = None;
        self.content = Some((key, content));
    }

    /// What is shown, once [`refresh`](Self::refresh) was called.
    pub(super) fn content(&self) -> Option<&Content> {
        self.content.as_ref().map(|(_, content)| content)
    }

    /// Content and arrangement for a view.
    pub(super) fn arranged(&mut self, view: &View) -> Option<(&Content, &Arrangement)> {
        let (_, content) = self.content.as_ref()?;
        if self
            .arrangement
            .as_ref()
            .is_none_or(|arrangement| !arrangement.covers(view))
        {
            self.arrangement = Some(Arrangement::of(content, view, self.arrangement.take()));
            self.scene = None;
        }
        Some((content, self.arrangement.as_ref()?))
    }

    /// The scene for a view.
    pub(super) fn scene(
        &mut self,
        view: View,
        selected: &Selection,
        with_legend: bool,
        pixels_per_point: f32,
        geography: &Geography,
    ) -> Option<&Scene> {
        self.arranged(&view)?;
        let metres_per_pixel = view.metres_per_point / f64::from(pixels_per_point);
        let tolerance = geography
            .detail
            .ready(metres_per_pixel)
            .map(crate::geo::Level::tolerance);
        let key = SceneKey {
            view,
            selected: selected.clone(),
            legend: with_legend,
            pixels_per_point,
            tolerance,
        };
        if self.scene.as_ref().is_none_or(|(known, _)| *known != key) {
            let (_, content) = self.content.as_ref()?;
            let arrangement = self.arrangement.as_ref()?;
            let drawing = Drawing {
                content,
                arrangement,
                view,
                selected: selected.set(),
                pixels_per_point,
                for_export: false,
            };
            let mut scene = drawing.scene();
            if with_legend {
                legend(&mut scene, content);
            }
            self.scene = Some((key, scene));
        }
        self.scene.as_ref().map(|(_, scene)| scene)
    }
}
