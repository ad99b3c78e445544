//! The icons: named characters of the bundled Phosphor subset, so that no panel writes a code point.

use egui::{FontFamily, FontId, RichText};

/// The family under which the icon font is installed.
pub const FAMILY: &str = "Icons";

/// A character of the bundled icon font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Icon(pub char);

impl Icon {
    /// The icon as text of the given size in points, in the colour of its surroundings.
    #[must_use]
    pub fn text(self, size: f32) -> RichText {
        RichText::new(self.0).font(Self::font(size))
    }

    /// The icon font at a size in points, for painting with [`egui::Painter::text`].
    #[must_use]
    pub fn font(size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(FAMILY.into()))
    }
}

macro_rules! icons {
    ($($constant:ident = $character:literal, $phosphor:literal, $meaning:literal;)*) => {
        $(
            #[doc = concat!($meaning, " Phosphor: `", $phosphor, "`.")]
            pub const $constant: Icon = Icon($character);
        )*

        /// Every icon with its name in Phosphor, in the order of this file.
        pub const ALL: &[(&str, Icon)] = &[$(($phosphor, $constant)),*];
    };
}

icons! {
    MAP = '\u{e31a}', "map-trifold", "Map panel.";
    CHAIN = '\u{e67c}', "tree-structure", "Value chains.";
    SYMBIOSIS = '\u{e75a}', "recycle", "Symbioses.";
    INSTRUMENTS = '\u{e78e}', "coins", "Instruments and money.";
    MEETING = '\u{e654}', "presentation", "Meeting, presenter window.";
    ACTIONS = '\u{eadc}', "list-checks", "Actions.";
    POLICY = '\u{e324}', "megaphone", "Policy inputs.";
    FINDINGS = '\u{e606}', "seal-check", "Findings.";
    ORGANISATIONS = '\u{e102}', "buildings", "Organisations.";
    PARTIES = '\u{e68e}', "users-three", "Several parties, the parking lot.";
    SETTINGS = '\u{e270}', "gear", "Settings.";
    HOME = '\u{e2c2}', "house", "Start screen.";
    FOLDER = '\u{e24a}', "folder", "A folder.";
    FOLDER_OPEN = '\u{e256}', "folder-open", "Open a file.";
    SAVE = '\u{e248}', "floppy-disk", "Save; saved.";
    FILE = '\u{e230}', "file", "A file.";
    FILE_PLUS = '\u{e236}', "file-plus", "A new file.";
    FILE_TEXT = '\u{e23a}', "file-text", "A text document.";
    FILE_CSV = '\u{eb1c}', "file-csv", "A table file.";
    FILE_PDF = '\u{e702}', "file-pdf", "A PDF document.";
    FILE_XLS = '\u{eb22}', "file-xls", "A spreadsheet.";
    FILE_HTML = '\u{eb38}', "file-html", "A web page.";
    FILE_IMAGE = '\u{e2ca}', "image", "An image.";
    EXPORT = '\u{eaf0}', "export", "Export.";
    IMPORT = '\u{e20c}', "download-simple", "Import.";
    UPLOAD = '\u{e4c0}', "upload-simple", "Hand over a file.";
    UNDO = '\u{e08a}', "arrow-u-up-left", "Undo.";
    REDO = '\u{e08c}', "arrow-u-up-right", "Redo.";
    HISTORY = '\u{e1a0}', "clock-counter-clockwise", "History, snapshots.";
    REFRESH = '\u{e094}', "arrows-clockwise", "Reload.";
    SEARCH = '\u{e30c}', "magnifying-glass", "Search.";
    ZOOM_IN = '\u{e310}', "magnifying-glass-plus", "Zoom in.";
    ZOOM_OUT = '\u{e30e}', "magnifying-glass-minus", "Zoom out.";
    PLUS = '\u{e3d4}', "plus", "Add.";
    MINUS = '\u{e32a}', "minus", "Less; zoom out.";
    TRASH = '\u{e4a6}', "trash", "Delete.";
    EDIT = '\u{e3b4}', "pencil-simple", "Edit.";
    NOTE = '\u{e348}', "note", "A note.";
    NOTE_EDIT = '\u{e34c}', "note-pencil", "Write a note.";
    CLOSE = '\u{e4f6}', "x", "Close, clear.";
    CHECK = '\u{e182}', "check", "Yes; chosen.";
    CHECK_CIRCLE = '\u{e184}', "check-circle", "Done.";
    CIRCLE = '\u{e18a}', "circle", "Not begun.";
    CIRCLE_HALF = '\u{e18c}', "circle-half", "Under way.";
    CIRCLE_DASHED = '\u{e602}', "circle-dashed", "Proposed.";
    X_CIRCLE = '\u{e4f8}', "x-circle", "Dropped; refused.";
    MINUS_CIRCLE = '\u{e32c}', "minus-circle", "Absent.";
    PLUS_CIRCLE = '\u{e3d6}', "plus-circle", "Add one.";
    CHECK_SQUARE = '\u{e186}', "check-square", "Ticked.";
    SQUARE = '\u{e45e}', "square", "Unticked.";
    WARNING = '\u{e4e0}', "warning", "Warning.";
    WARNING_CIRCLE = '\u{e4e2}', "warning-circle", "Danger.";
    WARNING_OCTAGON = '\u{e4e4}', "warning-octagon", "Stop.";
    INFO = '\u{e2ce}', "info", "Information.";
    QUESTION = '\u{e3e8}', "question", "Help; open question.";
    LIGHTBULB = '\u{e2dc}', "lightbulb", "A hint.";
    CARET_DOWN = '\u{e136}', "caret-down", "Opens a list; sorted falling.";
    CARET_UP = '\u{e13c}', "caret-up", "Sorted rising.";
    CARET_LEFT = '\u{e138}', "caret-left", "Previous.";
    CARET_RIGHT = '\u{e13a}', "caret-right", "Next; collapsed.";
    CARET_UP_DOWN = '\u{e140}', "caret-up-down", "Sortable.";
    ARROW_RIGHT = '\u{e06c}', "arrow-right", "To the right.";
    ARROW_LEFT = '\u{e058}', "arrow-left", "To the left.";
    ARROW_UP = '\u{e08e}', "arrow-up", "Up.";
    ARROW_DOWN = '\u{e03e}', "arrow-down", "Down.";
    ARROWS_LEFT_RIGHT = '\u{e0a0}', "arrows-left-right", "Both ways; across a county line.";
    ARROW_BEND = '\u{e01a}', "arrow-bend-down-right", "Carried over; child of.";
    FLOW = '\u{e6ec}', "flow-arrow", "A flow.";
    SWAP = '\u{e83c}', "swap", "Swap.";
    MERGE = '\u{ed3e}', "arrows-merge", "Merge.";
    SPLIT = '\u{ed3c}', "arrows-split", "Split.";
    LINK = '\u{e2e2}', "link", "A source; a link.";
    LINK_BREAK = '\u{e2e4}', "link-break", "A broken link.";
    OPEN_OUTSIDE = '\u{e5de}', "arrow-square-out", "Opens outside the program.";
    CALENDAR = '\u{e108}', "calendar", "A date.";
    CALENDAR_BLANK = '\u{e10a}', "calendar-blank", "No date.";
    CALENDAR_CHECK = '\u{e712}', "calendar-check", "Done on a date.";
    CLOCK = '\u{e19a}', "clock", "A time.";
    TIMER = '\u{e492}', "timer", "A running clock.";
    HOURGLASS = '\u{e2b2}', "hourglass", "Waiting.";
    PLAY = '\u{e3d0}', "play", "Start.";
    PAUSE = '\u{e39e}', "pause", "Pause.";
    STOP = '\u{e46c}', "stop", "Stop.";
    SKIP_FORWARD = '\u{e5a6}', "skip-forward", "Next item.";
    BREAK = '\u{e1c2}', "coffee", "A break.";
    USER = '\u{e4c2}', "user", "A role or person.";
    USERS = '\u{e4d6}', "users", "Participants.";
    USER_PLUS = '\u{e4d0}', "user-plus", "Add a participant.";
    HANDSHAKE = '\u{e582}', "handshake", "An agreement.";
    SIGNATURE = '\u{ebac}', "signature", "Signed.";
    HAND = '\u{e57e}', "hand-palm", "Raised hand; objection.";
    THUMBS_UP = '\u{e48e}', "thumbs-up", "Agrees.";
    SCALES = '\u{e750}', "scales", "A decision.";
    GAVEL = '\u{ea32}', "gavel", "A formal decision.";
    CHAT = '\u{e17a}', "chat-text", "A comment.";
    CHATS = '\u{e17c}', "chats", "Comments.";
    FUNNEL = '\u{e266}', "funnel", "Filter.";
    FUNNEL_CLEAR = '\u{e26c}', "funnel-x", "Clear the filter.";
    SLIDERS = '\u{e434}', "sliders-horizontal", "Options.";
    MORE = '\u{e1fe}', "dots-three", "More actions.";
    MORE_VERTICAL = '\u{e208}', "dots-three-vertical", "More actions.";
    GRIP = '\u{eae2}', "dots-six-vertical", "Drag to move.";
    EYE = '\u{e220}', "eye", "Shown.";
    EYE_SLASH = '\u{e224}', "eye-slash", "Hidden.";
    LOCK = '\u{e2fa}', "lock", "Confidential; read-only.";
    LOCK_OPEN = '\u{e306}', "lock-open", "Not locked.";
    SHIELD = '\u{e40c}', "shield-check", "Safe.";
    CROSSHAIR = '\u{e1d6}', "crosshair", "Centre; pick a place.";
    FIT = '\u{e0a2}', "arrows-out", "Fit to view.";
    SHRINK = '\u{e09a}', "arrows-in", "Shrink.";
    FRAME = '\u{e1d0}', "corners-out", "Full screen.";
    CURSOR = '\u{e1dc}', "cursor", "Select.";
    HAND_GRABBING = '\u{e57c}', "hand-grabbing", "Pan.";
    MAP_PIN = '\u{e316}', "map-pin", "A place.";
    MAP_PIN_ADD = '\u{e314}', "map-pin-plus", "Add a place.";
    COMPASS = '\u{e1c8}', "compass", "North; find on the map.";
    GLOBE = '\u{e288}', "globe", "Language; the world.";
    TRANSLATE = '\u{e4a2}', "translate", "Language.";
    STACK = '\u{e466}', "stack", "Layers.";
    LIST = '\u{e2f0}', "list", "A menu.";
    LIST_BULLETS = '\u{e2f2}', "list-bullets", "A list.";
    LIST_NUMBERS = '\u{e2f6}', "list-numbers", "A numbered list.";
    ROWS = '\u{e5a2}', "rows", "Table.";
    COLUMNS = '\u{e546}', "columns", "Columns.";
    KANBAN = '\u{eb54}', "kanban", "Board.";
    TABLE = '\u{e476}', "table", "Table.";
    CHART_BAR = '\u{e150}', "chart-bar", "Bars.";
    CHART_LINE = '\u{e156}', "chart-line-up", "A rising line.";
    GRAPH = '\u{eb58}', "graph", "A network.";
    SORT_ASCENDING = '\u{e444}', "sort-ascending", "Sort rising.";
    SORT_DESCENDING = '\u{e446}', "sort-descending", "Sort falling.";
    KEYBOARD = '\u{e2d8}', "keyboard", "Shortcuts.";
    COMMAND = '\u{e1c4}', "command", "Command palette.";
    SUN = '\u{e472}', "sun", "Light theme.";
    MOON = '\u{e330}', "moon", "Dark theme.";
    CONTRAST = '\u{e18e}', "circle-half-tilt", "High contrast.";
    MONITOR = '\u{e32e}', "monitor", "A screen.";
    SCREEN = '\u{e658}', "projector-screen", "The presenter's screen.";
    TEXT_SIZE = '\u{e6ee}', "text-aa", "Text size.";
    COPY = '\u{e1ca}', "copy", "Copy.";
    CLIPBOARD = '\u{e198}', "clipboard-text", "The clipboard; minutes.";
    PRINTER = '\u{e3dc}', "printer", "Print.";
    PAPERCLIP = '\u{e39a}', "paperclip", "Evidence.";
    PIN = '\u{e3e2}', "push-pin", "Pinned.";
    STAR = '\u{e46a}', "star", "A favourite.";
    TAG = '\u{e478}', "tag", "A tag.";
    FLAG = '\u{e244}', "flag", "A milestone; a goal.";
    TARGET = '\u{e47c}', "target", "A goal.";
    BELL = '\u{e0ce}', "bell", "A notice.";
    HASH = '\u{e2a2}', "hash", "A number; concerns.";
    AT = '\u{e0ac}', "at", "An owner.";
    FACTORY = '\u{e760}', "factory", "Industry.";
    FLASK = '\u{e79e}', "flask", "Technology.";
    STUDENT = '\u{e62c}', "graduation-cap", "Competence.";
    TREE = '\u{e6da}', "tree", "Natural resource.";
    PLUGS = '\u{eb5a}', "plugs-connected", "Infrastructure.";
    LIGHTNING = '\u{e2de}', "lightning", "Power.";
    DROP = '\u{e210}', "drop", "Water.";
    FIRE = '\u{e242}', "fire", "Heat.";
    TRUCK = '\u{e4b4}', "truck", "Transport.";
    BOAT = '\u{e786}', "boat", "Shipping.";
    FISH = '\u{e728}', "fish", "Fish.";
    MOUNTAINS = '\u{e7ae}', "mountains", "Land.";
    BANK = '\u{e0b4}', "bank", "A county council; an authority.";
    BRIEFCASE = '\u{e0ee}', "briefcase", "A firm.";
    WRENCH = '\u{e5d4}', "wrench", "Repair.";
    SPARKLE = '\u{e6a2}', "sparkle", "New since last time.";
    PACKAGE = '\u{e390}', "package", "A product.";
    PUZZLE = '\u{e596}', "puzzle-piece", "A match; a gap.";
    PARKING = '\u{ecb2}', "park", "Parking.";
    MAGNET = '\u{e680}', "magnet", "Snap.";
    ROAD = '\u{e39c}', "path", "A path.";
    DATABASE = '\u{e1de}', "database", "The file's records.";
    SIDEBAR = '\u{ec24}', "sidebar-simple", "Show or hide a side.";
    ARCHIVE = '\u{e00c}', "archive", "Put away.";
    SIGN_OUT = '\u{e42a}', "sign-out", "Quit.";
    REPEAT = '\u{e3f6}', "repeat", "A series.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_named_icons_are_exactly_those_of_the_bundled_font() {
        let listed = include_str!("../../../assets/icons/icons.txt");
        let listed: BTreeSet<(&str, char)> = listed
            .lines()
            .map(|line| {
                let (name, code) = line.split_once(' ').unwrap();
                let code = u32::from_str_radix(code, 16).unwrap();
                (name, char::from_u32(code).unwrap())
            })
            .collect();
        let named: BTreeSet<(&str, char)> =
            ALL.iter().map(|(name, icon)| (*name, icon.0)).collect();
        assert_eq!(named, listed);
        assert_eq!(named.len(), ALL.len(), "an icon is named twice");
    }

    #[test]
    fn every_icon_has_a_glyph() {
        let ctx = egui::Context::default();
        super::super::fonts::install(&ctx);
        let mut missing = Vec::new();
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            ui.fonts_mut(|fonts| {
                missing = ALL
                    .iter()
                    .filter(|(_, icon)| !fonts.has_glyph(&Icon::font(16.0), icon.0))
                    .collect();
            });
        });
        output.drop_without_applying_deltas();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
