//! Distances, radii and sizes in points, on an 8-point grid.

/// Half a step: between an icon and its text, between a label and its field.
pub const HALF: f32 = 4.0;
/// One step of the grid.
pub const STEP: f32 = 8.0;
/// Two steps: inside cards and panels.
pub const GAP: f32 = 16.0;
/// Three steps: between sections.
pub const SECTION: f32 = 24.0;

/// Corners of cards, buttons and fields.
pub const RADIUS: u8 = 6;
/// Corners of badges and key caps.
pub const RADIUS_SMALL: u8 = 4;

/// The least height and width of anything that can be clicked.
pub const TARGET: f32 = 28.0;
/// The height of buttons and fields.
pub const CONTROL: f32 = 32.0;
/// The height of a table's row.
pub const ROW: f32 = 32.0;
/// The size of an icon beside text.
pub const ICON: f32 = 18.0;
/// The size of an icon on the rail.
pub const ICON_RAIL: f32 = 22.0;
/// The size of the icon of an empty panel.
pub const ICON_LARGE: f32 = 40.0;
/// The size of a kind's mark beside text.
pub const MARK: f32 = 11.0;

/// The width of the rail of panels.
pub const RAIL_WIDTH: f32 = 104.0;
/// The width of the rail where there is little room: icons alone.
pub const RAIL_SMALL: f32 = 56.0;
/// The width of the inspector.
pub const INSPECTOR_WIDTH: f32 = 336.0;
/// The width of a list beside a panel.
pub const LIST_WIDTH: f32 = 272.0;
/// The height of the bar at the top.
pub const TOP_BAR: f32 = 52.0;
/// The height of the status bar.
pub const STATUS_BAR: f32 = 32.0;

/// The width of the line around the focused control.
pub const FOCUS: f32 = 2.0;
/// How much larger everything is on the presenter's screen: body text becomes 24 points.
pub const ROOM_SCALE: f32 = 1.6;
