//! Draws what everything else stands on: land, shades, borders, the outlines of regions.

use super::draw::Drawing;
use super::ground::{Borders, Ground, Land, LandPart};
use crate::geo::{BorderKind, Bounds, Metres, Regions};
use crate::scene::{Point, Scene, Shape, Stroke, Token};

impl Drawing<'_> {
    /// Land with its borders.
    pub(super) fn ground(&self, scene: &mut Scene) {
        let make = if self.for_export {
            Ground::exact
        } else {
            Ground::ready
        };
        let ground = make(&self.content.detail, self.view, self.pixels_per_point);
        let land = |scene: &mut Scene, fill, part| {
            scene.push(Shape::Land(Land {
                fill,
                ground: ground.clone(),
                part,
            }));
        };
        let edition = self.content.counties.edition();
        let borders = |scene: &mut Scene, width, token, kind| {
            let stroke = Stroke::solid(width, token);
            scene.push(Shape::Borders(Borders {
                stroke,
                ground: ground.clone(),
                kind,
                edition,
            }));
        };
        land(scene, Token::Abroad, LandPart::Neighbours);
        borders(scene, 0.8, Token::Coast, BorderKind::ForeignCoast);
        borders(scene, 1.2, Token::Coast, BorderKind::ForeignBorder);
        land(scene, Token::Abroad, LandPart::Seam);
        land(
            scene,
            Token::Land,
            LandPart::Municipalities(self.content.others.clone()),
        );
        let shades = self.content.shading.as_ref();
        let own = if shades.is_some() {
            Token::Land
        } else {
            Token::OwnCounty
        };
        land(
            scene,
            own,
            LandPart::Municipalities(self.content.own.clone()),
        );
        for (shade, municipalities) in shades.into_iter().flat_map(|it| it.shades(&self.view)) {
            land(
                scene,
                *shade,
                LandPart::Municipalities(std::sync::Arc::clone(municipalities)),
            );
        }
        // From afar thin lines would run together to a grey.
        let far = self.view.metres_per_point > 1_500.0;
        borders(
            scene,
            if far { 0.5 } else { 0.8 },
            Token::MunicipalityBorder,
            BorderKind::Municipality,
        );
        borders(
            scene,
            if far { 0.6 } else { 0.9 },
            Token::Coast,
            BorderKind::Coast,
        );
        let county = if far { 1.0 } else { 1.5 };
        if let Some(regions) = self.content.counties.regions() {
            // The counties of the map are but municipalities that meet; the regions lie above them.
            let thin = if far { 0.5 } else { 0.8 };
            borders(scene, thin, Token::MunicipalityBorder, BorderKind::County);
            self.outlines(scene, regions, Stroke::solid(county, Token::CountyBorder));
        } else {
            borders(scene, county, Token::CountyBorder, BorderKind::County);
        }
        borders(
            scene,
            if far { 1.3 } else { 1.9 },
            Token::CountyBorder,
            BorderKind::National,
        );
    }

    /// The outlines of regions of one's own, as far as they are in view.
    fn outlines(&self, scene: &mut Scene, regions: &Regions, stroke: Stroke) {
        let seen = self.view.around(4.0);
        let pixels = f64::from(self.pixels_per_point).max(1.0);
        let metres_per_pixel = if self.for_export {
            0.0
        } else {
            self.view.metres_per_point / pixels
        };
        for outline in regions.outlines(metres_per_pixel) {
            if !outline.bounds.intersects(&seen) {
                continue;
            }
            let mut piece: Vec<Point> = Vec::new();
            let mut last: Option<Metres> = None;
            for place in outline.points.iter().chain(outline.points.first()) {
                let near = last.is_some_and(|last| Bounds::of(&[last, *place]).intersects(&seen));
                if let Some(last) = last.filter(|_| near) {
                    if piece.is_empty() {
                        piece.push(self.view.point(last));
                    }
                    piece.push(self.view.point(*place));
                } else if piece.len() > 1 {
                    let points = std::mem::take(&mut piece);
                    scene.push(Shape::Line { points, stroke });
                }
                last = Some(*place);
            }
            if piece.len() > 1 {
                let points = piece;
                scene.push(Shape::Line { points, stroke });
            }
        }
    }
}
