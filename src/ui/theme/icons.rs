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
    ($($(#[$meaning:meta])* $constant:ident = $character:literal, $phosphor:literal;)*) => {
        $(
            $(#[$meaning])*
            #[doc = concat!("\n\nPhosphor: `", $phosphor, "`.")]
            pub const $constant: Icon = Icon($character);
        )*

        /// Every icon with its name in Phosphor, in the order of this file.
        pub const ALL: &[(&str, Icon)] = &[$(($phosphor, $constant)),*];
    };
}

icons! {
    /// Map panel.
    MAP = '\u{e31a}', "map-trifold";
    /// Value chains.
    CHAIN = '\u{e67c}', "tree-structure";
    /// Symbioses.
    SYMBIOSIS = '\u{e75a}', "recycle";
    /// Instruments and money.
    INSTRUMENTS = '\u{e78e}', "coins";
    /// Meeting, presenter window.
    MEETING = '\u{e654}', "presentation";
    /// Actions.
    ACTIONS = '\u{eadc}', "list-checks";
    /// Policy inputs.
    POLICY = '\u{e324}', "megaphone";
    /// Findings.
    FINDINGS = '\u{e606}', "seal-check";
    /// Organisations.
    ORGANISATIONS = '\u{e102}', "buildings";
    /// Several parties, the parking lot.
    PARTIES = '\u{e68e}', "users-three";
    /// Settings.
    SETTINGS = '\u{e270}', "gear";
    /// Start screen.
    HOME = '\u{e2c2}', "house";
    /// A folder.
    FOLDER = '\u{e24a}', "folder";
    /// Open a file.
    FOLDER_OPEN = '\u{e256}', "folder-open";
    /// Save; saved.
    SAVE = '\u{e248}', "floppy-disk";
    /// A file.
    FILE = '\u{e230}', "file";
    /// A new file.
    FILE_PLUS = '\u{e236}', "file-plus";
    /// A text document.
    FILE_TEXT = '\u{e23a}', "file-text";
    /// A table file.
    FILE_CSV = '\u{eb1c}', "file-csv";
    /// A PDF document.
    FILE_PDF = '\u{e702}', "file-pdf";
    /// A spreadsheet.
    FILE_XLS = '\u{eb22}', "file-xls";
    /// A web page.
    FILE_HTML = '\u{eb38}', "file-html";
    /// An image.
    FILE_IMAGE = '\u{e2ca}', "image";
    /// Export.
    EXPORT = '\u{eaf0}', "export";
    /// Import.
    IMPORT = '\u{e20c}', "download-simple";
    /// Hand over a file.
    UPLOAD = '\u{e4c0}', "upload-simple";
    /// Undo.
    UNDO = '\u{e08a}', "arrow-u-up-left";
    /// Redo.
    REDO = '\u{e08c}', "arrow-u-up-right";
    /// History, snapshots.
    HISTORY = '\u{e1a0}', "clock-counter-clockwise";
    /// Reload.
    REFRESH = '\u{e094}', "arrows-clockwise";
    /// Search.
    SEARCH = '\u{e30c}', "magnifying-glass";
    /// Zoom in.
    ZOOM_IN = '\u{e310}', "magnifying-glass-plus";
    /// Zoom out.
    ZOOM_OUT = '\u{e30e}', "magnifying-glass-minus";
    /// Add.
    PLUS = '\u{e3d4}', "plus";
    /// Less; zoom out.
    MINUS = '\u{e32a}', "minus";
    /// Delete.
    TRASH = '\u{e4a6}', "trash";
    /// Edit.
    EDIT = '\u{e3b4}', "pencil-simple";
    /// A note.
    NOTE = '\u{e348}', "note";
    /// Write a note.
    NOTE_EDIT = '\u{e34c}', "note-pencil";
    /// Close, clear.
    CLOSE = '\u{e4f6}', "x";
    /// Yes; chosen.
    CHECK = '\u{e182}', "check";
    /// Done.
    CHECK_CIRCLE = '\u{e184}', "check-circle";
    /// Not begun.
    CIRCLE = '\u{e18a}', "circle";
    /// Under way.
    CIRCLE_HALF = '\u{e18c}', "circle-half";
    /// Proposed.
    CIRCLE_DASHED = '\u{e602}', "circle-dashed";
    /// Dropped; refused.
    X_CIRCLE = '\u{e4f8}', "x-circle";
    /// Absent.
    MINUS_CIRCLE = '\u{e32c}', "minus-circle";
    /// Add one.
    PLUS_CIRCLE = '\u{e3d6}', "plus-circle";
    /// Ticked.
    CHECK_SQUARE = '\u{e186}', "check-square";
    /// Unticked.
    SQUARE = '\u{e45e}', "square";
    /// Warning.
    WARNING = '\u{e4e0}', "warning";
    /// Danger.
    WARNING_CIRCLE = '\u{e4e2}', "warning-circle";
    /// Stop.
    WARNING_OCTAGON = '\u{e4e4}', "warning-octagon";
    /// Information.
    INFO = '\u{e2ce}', "info";
    /// Help; open question.
    QUESTION = '\u{e3e8}', "question";
    /// A hint.
    LIGHTBULB = '\u{e2dc}', "lightbulb";
    /// Opens a list; sorted falling.
    CARET_DOWN = '\u{e136}', "caret-down";
    /// Sorted rising.
    CARET_UP = '\u{e13c}', "caret-up";
    /// Previous.
    CARET_LEFT = '\u{e138}', "caret-left";
    /// Next; collapsed.
    CARET_RIGHT = '\u{e13a}', "caret-right";
    /// Sortable.
    CARET_UP_DOWN = '\u{e140}', "caret-up-down";
    /// To the right.
    ARROW_RIGHT = '\u{e06c}', "arrow-right";
    /// To the left.
    ARROW_LEFT = '\u{e058}', "arrow-left";
    /// Up.
    ARROW_UP = '\u{e08e}', "arrow-up";
    /// Down.
    ARROW_DOWN = '\u{e03e}', "arrow-down";
    /// Both ways; across a county line.
    ARROWS_LEFT_RIGHT = '\u{e0a0}', "arrows-left-right";
    /// Carried over; child of.
    ARROW_BEND = '\u{e01a}', "arrow-bend-down-right";
    /// A flow.
    FLOW = '\u{e6ec}', "flow-arrow";
    /// Swap.
    SWAP = '\u{e83c}', "swap";
    /// Merge.
    MERGE = '\u{ed3e}', "arrows-merge";
    /// Split.
    SPLIT = '\u{ed3c}', "arrows-split";
    /// A source; a link.
    LINK = '\u{e2e2}', "link";
    /// A broken link.
    LINK_BREAK = '\u{e2e4}', "link-break";
    /// Opens outside the program.
    OPEN_OUTSIDE = '\u{e5de}', "arrow-square-out";
    /// A date.
    CALENDAR = '\u{e108}', "calendar";
    /// No date.
    CALENDAR_BLANK = '\u{e10a}', "calendar-blank";
    /// Done on a date.
    CALENDAR_CHECK = '\u{e712}', "calendar-check";
    /// A time.
    CLOCK = '\u{e19a}', "clock";
    /// A running clock.
    TIMER = '\u{e492}', "timer";
    /// Waiting.
    HOURGLASS = '\u{e2b2}', "hourglass";
    /// Start.
    PLAY = '\u{e3d0}', "play";
    /// Pause.
    PAUSE = '\u{e39e}', "pause";
    /// Stop.
    STOP = '\u{e46c}', "stop";
    /// Next item.
    SKIP_FORWARD = '\u{e5a6}', "skip-forward";
    /// A break.
    BREAK = '\u{e1c2}', "coffee";
    /// A role or person.
    USER = '\u{e4c2}', "user";
    /// Participants.
    USERS = '\u{e4d6}', "users";
    /// Add a participant.
    USER_PLUS = '\u{e4d0}', "user-plus";
    /// An agreement.
    HANDSHAKE = '\u{e582}', "handshake";
    /// Signed.
    SIGNATURE = '\u{ebac}', "signature";
    /// Raised hand; objection.
    HAND = '\u{e57e}', "hand-palm";
    /// Agrees.
    THUMBS_UP = '\u{e48e}', "thumbs-up";
    /// A decision.
    SCALES = '\u{e750}', "scales";
    /// A formal decision.
    GAVEL = '\u{ea32}', "gavel";
    /// A comment.
    CHAT = '\u{e17a}', "chat-text";
    /// Comments.
    CHATS = '\u{e17c}', "chats";
    /// Filter.
    FUNNEL = '\u{e266}', "funnel";
    /// Clear the filter.
    FUNNEL_CLEAR = '\u{e26c}', "funnel-x";
    /// Options.
    SLIDERS = '\u{e434}', "sliders-horizontal";
    /// More actions.
    MORE = '\u{e1fe}', "dots-three";
    /// More actions.
    MORE_VERTICAL = '\u{e208}', "dots-three-vertical";
    /// Drag to move.
    GRIP = '\u{eae2}', "dots-six-vertical";
    /// Shown.
    EYE = '\u{e220}', "eye";
    /// Hidden.
    EYE_SLASH = '\u{e224}', "eye-slash";
    /// Confidential; read-only.
    LOCK = '\u{e2fa}', "lock";
    /// Not locked.
    LOCK_OPEN = '\u{e306}', "lock-open";
    /// Safe.
    SHIELD = '\u{e40c}', "shield-check";
    /// Centre; pick a place.
    CROSSHAIR = '\u{e1d6}', "crosshair";
    /// Fit to view.
    FIT = '\u{e0a2}', "arrows-out";
    /// Shrink.
    SHRINK = '\u{e09a}', "arrows-in";
    /// Full screen.
    FRAME = '\u{e1d0}', "corners-out";
    /// Select.
    CURSOR = '\u{e1dc}', "cursor";
    /// Pan.
    HAND_GRABBING = '\u{e57c}', "hand-grabbing";
    /// A place.
    MAP_PIN = '\u{e316}', "map-pin";
    /// Add a place.
    MAP_PIN_ADD = '\u{e314}', "map-pin-plus";
    /// North; find on the map.
    COMPASS = '\u{e1c8}', "compass";
    /// Language; the world.
    GLOBE = '\u{e288}', "globe";
    /// Language.
    TRANSLATE = '\u{e4a2}', "translate";
    /// Layers.
    STACK = '\u{e466}', "stack";
    /// A menu.
    LIST = '\u{e2f0}', "list";
    /// A list.
    LIST_BULLETS = '\u{e2f2}', "list-bullets";
    /// A numbered list.
    LIST_NUMBERS = '\u{e2f6}', "list-numbers";
    /// Table.
    ROWS = '\u{e5a2}', "rows";
    /// Columns.
    COLUMNS = '\u{e546}', "columns";
    /// Board.
    KANBAN = '\u{eb54}', "kanban";
    /// Table.
    TABLE = '\u{e476}', "table";
    /// Bars.
    CHART_BAR = '\u{e150}', "chart-bar";
    /// A rising line.
    CHART_LINE = '\u{e156}', "chart-line-up";
    /// A network.
    GRAPH = '\u{eb58}', "graph";
    /// Sort rising.
    SORT_ASCENDING = '\u{e444}', "sort-ascending";
    /// Sort falling.
    SORT_DESCENDING = '\u{e446}', "sort-descending";
    /// Shortcuts.
    KEYBOARD = '\u{e2d8}', "keyboard";
    /// Command palette.
    COMMAND = '\u{e1c4}', "command";
    /// Light theme.
    SUN = '\u{e472}', "sun";
    /// Dark theme.
    MOON = '\u{e330}', "moon";
    /// High contrast.
    CONTRAST = '\u{e18e}', "circle-half-tilt";
    /// A screen.
    MONITOR = '\u{e32e}', "monitor";
    /// The presenter's screen.
    SCREEN = '\u{e658}', "projector-screen";
    /// Text size.
    TEXT_SIZE = '\u{e6ee}', "text-aa";
    /// Copy.
    COPY = '\u{e1ca}', "copy";
    /// The clipboard; minutes.
    CLIPBOARD = '\u{e198}', "clipboard-text";
    /// Print.
    PRINTER = '\u{e3dc}', "printer";
    /// Evidence.
    PAPERCLIP = '\u{e39a}', "paperclip";
    /// Pinned.
    PIN = '\u{e3e2}', "push-pin";
    /// A favourite.
    STAR = '\u{e46a}', "star";
    /// A tag.
    TAG = '\u{e478}', "tag";
    /// A milestone; a goal.
    FLAG = '\u{e244}', "flag";
    /// A goal.
    TARGET = '\u{e47c}', "target";
    /// A notice.
    BELL = '\u{e0ce}', "bell";
    /// A number; concerns.
    HASH = '\u{e2a2}', "hash";
    /// An owner.
    AT = '\u{e0ac}', "at";
    /// Industry.
    FACTORY = '\u{e760}', "factory";
    /// Technology.
    FLASK = '\u{e79e}', "flask";
    /// Competence.
    STUDENT = '\u{e62c}', "graduation-cap";
    /// Natural resource.
    TREE = '\u{e6da}', "tree";
    /// Infrastructure.
    PLUGS = '\u{eb5a}', "plugs-connected";
    /// Power.
    LIGHTNING = '\u{e2de}', "lightning";
    /// Water.
    DROP = '\u{e210}', "drop";
    /// Heat.
    FIRE = '\u{e242}', "fire";
    /// Transport.
    TRUCK = '\u{e4b4}', "truck";
    /// Shipping.
    BOAT = '\u{e786}', "boat";
    /// Fish.
    FISH = '\u{e728}', "fish";
    /// Land.
    MOUNTAINS = '\u{e7ae}', "mountains";
    /// A county council; an authority.
    BANK = '\u{e0b4}', "bank";
    /// A firm.
    BRIEFCASE = '\u{e0ee}', "briefcase";
    /// Repair.
    WRENCH = '\u{e5d4}', "wrench";
    /// New since last time.
    SPARKLE = '\u{e6a2}', "sparkle";
    /// A product.
    PACKAGE = '\u{e390}', "package";
    /// A match; a gap.
    PUZZLE = '\u{e596}', "puzzle-piece";
    /// Parking.
    PARKING = '\u{ecb2}', "park";
    /// Snap.
    MAGNET = '\u{e680}', "magnet";
    /// A path.
    ROAD = '\u{e39c}', "path";
    /// The file's records.
    DATABASE = '\u{e1de}', "database";
    /// Show or hide a side.
    SIDEBAR = '\u{ec24}', "sidebar-simple";
    /// Put away.
    ARCHIVE = '\u{e00c}', "archive";
    /// Quit.
    SIGN_OUT = '\u{e42a}', "sign-out";
    /// A series.
    REPEAT = '\u{e3f6}', "repeat";
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
