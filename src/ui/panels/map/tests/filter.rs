//! Filter, named views, look, lasso and what is in view, as a person meets them.

use super::*;
use crate::session::Within;
use crate::workspace::{AssetFilter, ColourBy, SizeBy, ViewOf};

fn press(window: &mut Window, keys: &[Key]) {
    for key in keys {
        window.key_press(*key);
        window.run();
    }
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn write(window: &mut Window, words: &str) {
    window.event(egui::Event::Text(words.to_owned()));
    window.run();
}

fn filter(window: &Window) -> &AssetFilter {
    &window.state().fixture.session.map.shown.filter
}

fn has(window: &Window, label: &str) -> bool {
    window.query_by_label(label).is_some()
}

fn views(window: &Window) -> Vec<String> {
    let views = window.state().fixture.workspace().views().records();
    views.map(|view| view.name.clone()).collect()
}

/// Keeps what is shown under a name.
fn save(window: &mut Window, name: &str) {
    command(window, Command::SaveView);
    window.run();
    write(window, name);
    press(window, &[Key::Enter]);
}

#[test]
fn the_filter_is_set_with_the_keyboard_alone() {
    let mut window = fjord();
    window.get_by_label("Filter").focus();
    window.run();
    press(&mut window, &[Key::Enter]);
    assert!(has(&window, "For over 2 år siden"), "the menu is open");
    window.key_press(Key::Tab);
    window.run();
    press(&mut window, &[Key::Space]);
    assert_eq!(filter(&window).kinds.len(), data(&window).kinds.len() - 1);
    press(&mut window, &[Key::Escape]);
    assert!(!has(&window, "For over 2 år siden"), "Esc closes it");
}

fn data(window: &Window) -> &super::super::data::MapData {
    &window.state().panel.data
}

#[test]
fn what_is_asked_for_stands_as_chips_with_a_count_and_goes_with_a_click() {
    let mut window = fjord();
    assert!(!has(&window, "Nullstill filteret"));
    let map = &mut window.state_mut().fixture.session.map;
    map.shown.filter.kinds = [AssetKind::Industry].into();
    map.shown.filter.older_than = Some(30);
    map.shown.filter.search = "a".to_owned();
    window.run();
    let left = data(&window).rows.len();
    assert!(left > 0 && left <= 10, "{left}");
    assert!(has(&window, &format!("{left} av 24 aktiva")));
    click(&mut window, "Fjern fra filteret For over 30 dager siden");
    assert_eq!(filter(&window).older_than, None);
    click(&mut window, "Fjern fra filteret Industri");
    assert!(filter(&window).kinds.is_empty());
    click(&mut window, "Nullstill filteret");
    assert_eq!(*filter(&window), AssetFilter::default());
    assert_eq!(data(&window).rows.len(), 24);
}

#[test]
fn where_nothing_passes_the_table_says_so_and_leads_back() {
    let mut window = fjord();
    window.state_mut().fixture.session.map.shown.filter.tags = ["finnes ikke".to_owned()].into();
    window.run();
    assert!(has(&window, "Ingen aktiva passer til søket og filtrene"));
    assert!(has(&window, "0 av 24 aktiva"));
    let clear: Vec<_> = window.get_all_by_label("Nullstill filteret").collect();
    clear.last().unwrap().click();
    window.run();
    assert_eq!(data(&window).rows.len(), 24);
}

#[test]
fn a_view_is_kept_under_a_name_says_when_it_is_changed_and_is_updated() {
    let mut window = fjord();
    window.state_mut().fixture.session.map.shown.filter.kinds = [AssetKind::Industry].into();
    window.state_mut().fixture.session.map.shown.colour = ColourBy::Status;
    window.run();
    save(&mut window, "Industrien");
    assert_eq!(views(&window), ["Industrien"]);
    assert!(has(&window, "Industrien"), "the current view is named");
    window.state_mut().fixture.session.map.shown.filter.search = "holla".to_owned();
    window.run();
    assert!(has(&window, "Industrien (endret)"));
    click(&mut window, "Industrien (endret)");
    click(&mut window, "Lagre endringene");
    assert!(has(&window, "Industrien"));
    let fixture = &mut window.state_mut().fixture;
    let ViewOf::Assets(kept) = &fixture.workspace().views().records().next().unwrap().of else {
        panic!("the view is of assets");
    };
    assert_eq!(kept.filter.search, "holla");
    assert_eq!(kept.colour, ColourBy::Status);
    fixture.apply([Intent::Command(Command::Undo)]);
    window.run();
    assert!(
        has(&window, "Industrien (endret)"),
        "undone, it differs again"
    );
}

#[test]
fn a_view_is_picked_renamed_and_deleted_each_in_one_step() {
    let mut window = fjord();
    window.state_mut().fixture.session.map.shown.filter.kinds = [AssetKind::Industry].into();
    window.run();
    save(&mut window, "Industrien");
    click(&mut window, "Industrien");
    click(&mut window, "Alle aktiva");
    assert_eq!(data(&window).rows.len(), 24);
    click(&mut window, "Visninger");
    click(&mut window, "Industrien");
    assert_eq!(data(&window).rows.len(), 10);
    click(&mut window, "Industrien");
    click(&mut window, "Gi nytt navn…");
    let fields = window.get_all_by_label("Navn på visningen");
    let first = fields.into_iter().next().unwrap();
    first.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    write(&mut window, "Verkene");
    press(&mut window, &[Key::Enter]);
    assert_eq!(views(&window), ["Verkene"]);
    click(&mut window, "Verkene");
    click(&mut window, "Slett visningen");
    assert!(views(&window).is_empty());
    let fixture = &mut window.state_mut().fixture;
    assert_eq!(fixture.document.undo_labels().len(), 3);
    fixture.apply([Intent::Command(Command::Undo)]);
    window.run();
    assert_eq!(views(&window), ["Verkene"]);
}

#[test]
fn a_name_that_another_view_has_is_refused_in_words() {
    let mut window = fjord();
    save(&mut window, "Alt vårt");
    command(&mut window, Command::SaveView);
    window.run();
    write(&mut window, "alt VÅRT");
    press(&mut window, &[Key::Enter]);
    assert!(has(
        &window,
        "Det finnes alt en visning som heter «Alt vårt»."
    ));
    assert_eq!(views(&window).len(), 1);
}

#[test]
fn a_file_that_cannot_be_changed_lets_views_be_picked_and_not_saved() {
    let mut fixture = Fixture::small().read_only();
    fixture.session.map.camera = camera(10.2, 63.5, 400.0);
    let mut window = window(fixture);
    click(&mut window, "Visninger");
    assert!(!has(&window, "Lagre"));
    click(&mut window, "Kjedens industri");
    let named = window.state().fixture.session.map.named.clone();
    assert_eq!(named, Some(crate::workspace::Id::new("view-a")));
}

#[test]
fn another_meaning_of_colour_or_size_brings_the_legend() {
    let mut window = fjord();
    click(&mut window, "Utseende");
    let capacity = window.get_by_role_and_label(egui::accesskit::Role::RadioButton, "Kapasitet");
    capacity.click();
    window.run();
    let shown = &window.state().fixture.session.map.shown;
    assert_eq!(shown.size, SizeBy::Capacity);
    window.run();
    assert!(window.state().panel.canvas.legend);
}

#[test]
fn the_strip_counts_what_is_in_view_and_the_table_can_hold_only_that() {
    let mut window = fjord();
    let seen = window.state().fixture.session.map.seen.unwrap();
    let inside = |window: &Window| {
        let assets = window.state().fixture.workspace().assets().records();
        let bounds = crate::geo::Bounds::of(&seen);
        let places = assets.filter_map(|asset| Some(project(asset.place.as_ref()?.point())));
        places.filter(|at| bounds.contains(*at)).count()
    };
    let count = inside(&window);
    assert!(count > 0 && count < 24, "{count}");
    assert!(has(&window, &format!("{count} aktiva i utsnittet")));
    click(&mut window, "I utsnittet");
    assert_eq!(data(&window).rows.len(), count);
    assert_eq!(data(&window).found, None, "the map goes on to show all");
    // Another part of the country.
    window.state_mut().fixture.session.map.camera = camera(24.0, 70.0, 300.0);
    window.run();
    assert!(data(&window).rows.is_empty());
}

/// Draws around Frosta, which stands alone.
fn around_frosta(window: &mut Window) {
    let at = screen(window, project(LonLat::new(10.75, 63.585)));
    let corners = [(-30.0, -30.0), (30.0, -30.0), (30.0, 30.0), (-30.0, 30.0)];
    window.hover_at(at + vec2(-30.0, -30.0));
    window.run();
    window.drag_at(at + vec2(-30.0, -30.0));
    window.run();
    for (x, y) in corners {
        window.hover_at(at + vec2(x, y));
        window.run();
    }
    window.drop_at(at + vec2(-30.0, 30.0));
    window.run();
}

#[test]
fn a_lasso_drawn_by_hand_selects_what_is_in_it_and_narrows_map_and_table_on_request() {
    let mut window = fjord();
    command(&mut window, Command::Lasso);
    around_frosta(&mut window);
    let frosta = asset(&window.state().fixture, "Frosta");
    assert_eq!(window.state().fixture.selected(), [frosta.as_str()]);
    let map = &window.state().fixture.session.map;
    assert_eq!(
        (map.tool, map.within),
        (MapTool::Select, Within::Everywhere)
    );
    assert_eq!(data(&window).rows.len(), 24);
    assert!(has(&window, "1 aktivum i lassoen"));
    click(&mut window, "I lassoen");
    assert_eq!(rows(&window).len(), 1);
    assert!(!has(&window, "Industri, Wacker Holla, I drift"));
    click(&mut window, "Fjern lassoen");
    assert_eq!(rows(&window).len(), 24);
    assert_eq!(window.state().fixture.document.revision(), 0);
}

#[test]
fn a_lasso_is_drawn_with_arrows_and_enter() {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Enter};
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(10.75, 63.585, 400.0);
    let mut window = window(fixture);
    command(&mut window, Command::Lasso);
    press(&mut window, &[ArrowUp, ArrowLeft, Enter]);
    press(&mut window, &[ArrowRight, ArrowRight, Enter]);
    press(&mut window, &[ArrowDown, ArrowDown, Enter]);
    press(&mut window, &[ArrowLeft, ArrowLeft, Enter, Enter]);
    let frosta = asset(&window.state().fixture, "Frosta");
    assert_eq!(window.state().fixture.selected(), [frosta.as_str()]);
}

#[test]
fn esc_calls_off_the_line_and_then_puts_the_lasso_away() {
    let mut window = fjord();
    command(&mut window, Command::Lasso);
    press(&mut window, &[Key::Enter, Key::Escape]);
    assert_eq!(window.state().fixture.session.map.tool, MapTool::Lasso);
    press(&mut window, &[Key::Escape]);
    assert_eq!(window.state().fixture.session.map.tool, MapTool::Select);
    assert_eq!(window.state().fixture.session.map.lasso, None);
}

#[test]
fn every_menu_of_the_rows_above_the_map_has_its_pictures() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let mut fixture = Fixture::sample().wearing(theme);
        fixture.session.map.camera = camera(10.2, 63.5, 500.0);
        fixture.session.map.shown.filter.older_than = Some(365);
        fixture.session.map.shown.size = SizeBy::Capacity;
        fixture.session.map.shown.colour = ColourBy::Age;
        let mut window = window(fixture);
        window.state_mut().panel.canvas.legend = true;
        window.run();
        picture(&mut window, &format!("map-views-{theme:?}"));
        click(&mut window, "Filter");
        picture(&mut window, &format!("map-filter-{theme:?}"));
    }
}
