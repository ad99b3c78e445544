//! The drawing of the sample's chains.

use std::sync::{Arc, OnceLock};

use super::*;
use crate::analysis::{Index, Places};
use crate::geo::Boundaries;
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::workspace::{ChainId, Id, Workspace};

struct Read {
    workspace: Workspace,
    index: Index,
    places: Places,
}

fn sample() -> &'static Read {
    static SAMPLE: OnceLock<Read> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let workspace = crate::ui::testing::sample();
        let index = Index::of(&workspace);
        let places = Places::of(&workspace, &Arc::new(Boundaries::bundled().unwrap()));
        Read { workspace, index, places }
    })
}

fn chain(name: &str) -> ChainId {
    let chains = sample().workspace.chains();
    chains.iter().find(|(_, chain)| chain.name.starts_with(name)).map(|(id, _)| id.clone()).unwrap()
}

fn request<'a>(chain: &'a ChainId, language: Language) -> ChainRequest<'a> {
    let read = sample();
    ChainRequest {
        workspace: &read.workspace,
        index: &read.index,
        places: &read.places,
        chain,
        text: Catalogue::of(language),
        confidential: true,
        room: None,
    }
}

fn drawing(name: &str) -> ChainDrawing {
    ChainDrawing::of(&request(&chain(name), Language::Nb)).unwrap().unwrap()
}

#[test]
fn pictures_of_all_chains_for_a_look() {
    if std::env::var_os("FROSTATING_PICTURES").is_none() {
        return;
    }
    let folder = std::env::temp_dir().join("frostating-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let read = sample();
    for (number, (id, chain)) in read.workspace.chains().iter().enumerate() {
        let scene = crate::export::chain::chain_scene_for_export(
            &read.workspace, &read.index, &read.places, id, Language::Nb);
        let caption = crate::export::svg::Caption { title: &chain.name, language: "nb" };
        let png = crate::export::png::png(&scene, &crate::scene::Palette::LIGHT, &caption, 1.5).unwrap();
        std::fs::write(folder.join(format!("export-{number}.png")), png).unwrap();
    }
}
