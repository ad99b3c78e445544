//! Design tokens: what colours, marks and type faces are called, and what they are in each theme.
//!
//! Nothing here knows a toolkit, so a window, an SVG file and a PDF file use the same values. Raw
//! colours are written in this file and nowhere else.

#![expect(
    clippy::unreadable_literal,
    reason = "colours are written as the design writes them, six digits in a row"
)]

/// A colour with red, green, blue and opacity, 0 to 255, not premultiplied, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgba(pub [u8; 4]);

impl Rgba {
    /// An opaque colour from its six hexadecimal digits, `0xRRGGBB`.
    #[must_use]
    pub const fn opaque(digits: u32) -> Self {
        let [_, red, green, blue] = digits.to_be_bytes();
        Self([red, green, blue, 255])
    }

    /// The same colour with an opacity from 0 (not there) to 255 (opaque).
    #[must_use]
    pub const fn with_opacity(self, opacity: u8) -> Self {
        let [red, green, blue, _] = self.0;
        Self([red, green, blue, opacity])
    }

    /// `#rrggbb`, as SVG and HTML write it; the opacity is not part of it.
    #[must_use]
    pub fn hex(self) -> String {
        let [red, green, blue, _] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The relative luminance, 0 (black) to 1 (white), by WCAG 2.2; the opacity is ignored.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue, _] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast ratio of two opaque colours, 1 to 21, by WCAG 2.2.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// Writes the tokens as one table, so that no theme can forget one.
macro_rules! tokens {
    ($($(#[$meaning:meta])* $token:ident, $light:literal, $dark:literal, $contrast:literal;)*) => {
        /// A colour by what it is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Token {
            $($(#[$meaning])* $token,)*
        }

        impl Token {
            /// Every token.
            pub const ALL: &[Token] = &[$(Token::$token),*];
        }

        impl Palette {
            /// Paper and ink: the look of the window by day, and of every export.
            pub const LIGHT: Self = Self { colors: [$(Rgba::opaque($light)),*] };
            /// The same for a dim room.
            pub const DARK: Self = Self { colors: [$(Rgba::opaque($dark)),*] };
            /// Black on white with text at 7:1 or more, for weak eyes and weak projectors.
            pub const HIGH_CONTRAST: Self = Self { colors: [$(Rgba::opaque($contrast)),*] };
        }
    };
}

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    colors: [Rgba; Token::ALL.len()],
}

impl Palette {
    /// The colour of a token.
    #[must_use]
    pub const fn color(&self, token: Token) -> Rgba {
        self.colors[token as usize]
    }
}

tokens! {
    // Surfaces.
    /// Behind everything.
    Ground, 0xF4F2EC, 0x10181D, 0xFFFFFF;
    /// Side panels, bars above tables.
    Surface, 0xFAF9F6, 0x151F25, 0xFFFFFF;
    /// Cards, inspector, fields, menus.
    Card, 0xFFFFFF, 0x1C2830, 0xFFFFFF;
    /// A card, row or button under the pointer.
    Hover, 0xF1F5F6, 0x263640, 0xE3EEF4;
    /// A button while it is held down.
    Pressed, 0xE3EBEF, 0x30434E, 0xCFE2EC;
    /// A chosen row, chip or agenda item.
    Selected, 0xE3EDF2, 0x1D3E4D, 0xD5E8F2;
    /// Lines between rows and panels; carries no meaning.
    Hairline, 0xE1DED5, 0x2C3A43, 0x5C5C5C;
    /// What a bar fills; carries no meaning itself.
    Track, 0xDAD8D0, 0x324049, 0xC4C4C4;
    /// The edge of fields, buttons and chips.
    ControlBorder, 0x858A88, 0x77868F, 0x000000;
    // Text.
    /// Text.
    Ink, 0x1B2A33, 0xE7EDF0, 0x000000;
    /// Text that explains: labels above fields, units, hints.
    InkMuted, 0x5B6A72, 0xA7B4BC, 0x333333;
    // The one accent.
    /// The main button, the selection, links, the focus ring.
    Accent, 0x0B5C7A, 0x6CC0E2, 0x003F5C;
    /// The main button under the pointer.
    AccentHover, 0x094E68, 0x8BD0EC, 0x002A3D;
    /// The main button while it is held down.
    AccentPressed, 0x073F54, 0xA5DBF1, 0x001B28;
    /// Text on the main button.
    OnAccent, 0xFFFFFF, 0x06222E, 0xFFFFFF;
    // The rail of panels.
    /// The rail.
    Rail, 0x12303D, 0x0A1216, 0x000000;
    /// A panel's name under the pointer.
    RailHover, 0x1C4151, 0x18252C, 0x333333;
    /// The open panel's name.
    RailSelected, 0x0B5C7A, 0x17485C, 0xFFFFFF;
    /// Text on the rail.
    RailInk, 0xE4EDF1, 0xDCE5E9, 0xFFFFFF;
    /// Text on the open panel's name.
    RailInkSelected, 0xFFFFFF, 0xFFFFFF, 0x000000;
    /// Quiet text on the rail's colour.
    RailInkMuted, 0xB4C6CF, 0x9DACB4, 0xE6E6E6;
    /// The focus ring on the rail.
    RailFocus, 0x8FD3EE, 0x6CC0E2, 0xFFD24D;
    /// A number that wants attention.
    Count, 0xF2AE22, 0xF2AE22, 0xFFD24D;
    /// Text on it.
    OnCount, 0x1B2A33, 0x1B2A33, 0x000000;
    // Notices and badges.
    /// Behind a warning.
    WarningFill, 0xFFF4D6, 0x3A2E0E, 0xFFF1BD;
    /// Text and icon of a warning.
    WarningInk, 0x7A5200, 0xF5CF77, 0x3D2900;
    /// The edge of a warning.
    WarningBorder, 0xE2BC56, 0x8A6A28, 0x3D2900;
    /// Behind what went wrong.
    DangerFill, 0xFBE3E1, 0x46201E, 0xFFE0DD;
    /// Text and icon of what went wrong.
    DangerInk, 0x8E241F, 0xF7B1AB, 0x690E0A;
    /// The edge of what went wrong.
    DangerBorder, 0xE3A39D, 0x94423C, 0x690E0A;
    /// Behind what is done or agreed.
    GoodFill, 0xDDEFE3, 0x17382A, 0xD9F5E3;
    /// Text and icon of what is done or agreed.
    GoodInk, 0x1F5B3C, 0x9BDDB8, 0x003D1F;
    /// The edge of what is done or agreed.
    GoodBorder, 0xA6CFB5, 0x37704F, 0x003D1F;
    /// Behind what is under way or said for information.
    InfoFill, 0xE3EDF2, 0x1D3E4D, 0xD5E8F2;
    /// Text and icon of it.
    InfoInk, 0x0B5C7A, 0x9FD8EF, 0x003F5C;
    /// The edge of it.
    InfoBorder, 0xA5C6D4, 0x37697E, 0x003F5C;
    /// Behind a fact without a judgement.
    NeutralFill, 0xEFEEEA, 0x2A3841, 0xEDEDED;
    /// Text of it.
    NeutralInk, 0x3F4D55, 0xC6D0D6, 0x1A1A1A;
    /// The button that throws something away.
    Danger, 0xA8322C, 0xF2938B, 0x8A120D;
    /// The same under the pointer.
    DangerHover, 0x8F2620, 0xF7AFA9, 0x690E0A;
    /// The same while it is held down.
    DangerPressed, 0x75201B, 0xFAC4BF, 0x4D0A07;
    /// Text on that button.
    OnDanger, 0xFFFFFF, 0x310B08, 0xFFFFFF;
    // The kinds of assets.
    /// Natural resource.
    KindNatural, 0x2A7A49, 0x63BD86, 0x0B5A2B;
    /// Technology.
    KindTechnology, 0xAE2F2A, 0xF0857D, 0x8A120D;
    /// Competence.
    KindCompetence, 0x7A4DA4, 0xBF97E6, 0x542083;
    /// Infrastructure.
    KindInfrastructure, 0xB4500F, 0xEE9A5B, 0x7D3300;
    /// Industry.
    KindIndustry, 0x0B5C7A, 0x6CC0E2, 0x003F5C;
    /// Land.
    KindLand, 0x7A5A36, 0xC9A77C, 0x573B18;
    /// Capital.
    KindCapital, 0x51626C, 0xA7B7C0, 0x2F3C43;
    // How far assets have come, where colour tells it; the filling of a mark says the same.
    /// In operation.
    StatusOperating, 0x0B5C7A, 0x6CC0E2, 0x003F5C;
    /// Being built.
    StatusBuilding, 0xB4500F, 0xEE9A5B, 0x7D3300;
    /// Planned.
    StatusPlanned, 0x7A4DA4, 0xBF97E6, 0x542083;
    /// Paused.
    StatusPaused, 0x7A5A36, 0xC9A77C, 0x573B18;
    /// Cancelled.
    StatusCancelled, 0x51626C, 0xA7B7C0, 0x2F3C43;
    // How old what is known of assets is, where colour tells it: steps of lightness, which need no
    // sense of hue.
    /// Confirmed within a year.
    AgeWithinAYear, 0x09264F, 0xDFEBFB, 0x05162E;
    /// Within two years.
    AgeTwoYears, 0x215173, 0x95C1E0, 0x1B425E;
    /// Within five years.
    AgeFiveYears, 0x81642B, 0xBA913E, 0x755B27;
    /// Longer ago.
    AgeOlder, 0xCF5B10, 0xD15E11, 0xCA5B10;
    /// Nobody said when.
    AgeUnknown, 0x51626C, 0xA7B7C0, 0x2F3C43;
    // Flows.
    /// A flow: signed, in dialogue or identified.
    Flow, 0x3A7E99, 0x5FA9C6, 0x003F5C;
    /// A flow nobody has spoken about.
    FlowTheoretical, 0x7A8B93, 0x71838D, 0x4A4A4A;
    /// A flow over a county line.
    Crossing, 0xB04A44, 0xE58A84, 0x8A120D;
    /// A flow over a county line nobody has spoken about.
    CrossingTheoretical, 0xA9817E, 0x9C7A78, 0x6B3B38;
    /// Within the band of a flow that is agreed.
    FlowBand, 0x7DB0C4, 0x356B80, 0x6FA3BB;
    /// Within the band of one that is not.
    FlowTint, 0xDCEAEF, 0x1C343F, 0xE3EEF4;
    /// The same for a flow over a county line.
    CrossingBand, 0xD79A95, 0x8A4A46, 0xD9928D;
    /// The same for a flow over a county line.
    CrossingTint, 0xF6E4E1, 0x38272A, 0xF9E6E4;
    /// Within the band of a flow nobody has spoken about.
    FlowFaint, 0xECEEEB, 0x152127, 0xF4F7F8;
    /// The same for a flow over a county line.
    CrossingFaint, 0xF5ECE7, 0x1E2023, 0xFBF4F3;
    // The map.
    /// Sea and lakes.
    Water, 0xDDE8EC, 0x16262E, 0xD9EAF2;
    /// Land of other counties.
    Land, 0xEFEDE6, 0x222B2F, 0xF2F2F2;
    /// Land of the counties in focus.
    OwnCounty, 0xFBFAF6, 0x2C373C, 0xFFFFFF;
    /// Land of other countries.
    Abroad, 0xE4E2DB, 0x1B2225, 0xDEDEDE;
    /// The coastline.
    Coast, 0x6A7C85, 0x71838D, 0x000000;
    /// Land where what is counted comes to nothing.
    Shade0, 0xFFFFFF, 0x35404A, 0xFFFFFF;
    /// Land of the lowest class of a map of shades.
    Shade1, 0xEDE5F4, 0x3C3656, 0xDCCDEC;
    /// Land of the next class.
    Shade2, 0xDCCEE9, 0x4A426C, 0xBFA3DC;
    /// Land of the middle class.
    Shade3, 0xC8B3DC, 0x5A4F83, 0x9C78C4;
    /// Land of the last class but one.
    Shade4, 0xB294CC, 0x6B5E9A, 0x7A51A6;
    /// Land of the highest class.
    Shade5, 0x9A77BA, 0x7E6FB2, 0x552A87;
    /// The line between two counties.
    CountyBorder, 0x6E7D85, 0x8796A0, 0x000000;
    /// The line between two municipalities.
    MunicipalityBorder, 0xCFCDC5, 0x3B484F, 0x8A8A8A;
    /// Names of counties and countries.
    MapLabel, 0x55636B, 0xA7B4BC, 0x333333;
    /// Around names and marks on a drawing.
    Halo, 0xFFFFFF, 0x10181D, 0xFFFFFF;
    // The value chain.
    /// A county's lane.
    Lane, 0xFBFAF6, 0x19242A, 0xFFFFFF;
    /// Every second lane.
    LaneOther, 0xF2F0E9, 0x131C21, 0xF2F2F2;
    /// The line between two lanes or stages.
    LaneLine, 0xDAD8D0, 0x324049, 0x5C5C5C;
    /// A step that is missing.
    GapFill, 0xFFF8EC, 0x33260F, 0xFFF6E5;
    /// Its dashed edge.
    GapBorder, 0xB4500F, 0xEE9A5B, 0x7D3300;
    // A line of typed shorthand.
    /// The mark that says what the line is.
    SyntaxMark, 0xA8322C, 0xF2938B, 0x8A120D;
    /// @ who is responsible.
    SyntaxOwner, 0x0B5C7A, 0x6CC0E2, 0x003F5C;
    /// # what it concerns.
    SyntaxAbout, 0x24693F, 0x63BD86, 0x0B5A2B;
    /// > when it is due.
    SyntaxDue, 0x6F4398, 0xBF97E6, 0x542083;
    // Depth.
    /// The shadow of what floats; drawn with little opacity.
    Shadow, 0x1B2A33, 0x000000, 0x000000;
    /// Over the window behind a question; drawn with some opacity.
    Backdrop, 0x12303D, 0x000000, 0x000000;
}

/// The shape that tells a kind of asset apart without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Natural resource.
    Triangle,
    /// Technology.
    Hexagon,
    /// Competence.
    Circle,
    /// Infrastructure.
    Diamond,
    /// Industry.
    Square,
    /// Land.
    Pentagon,
    /// Capital.
    Cross,
}

/// The outline of a mark around (0, 0), y downwards, in a box one unit wide and high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// A circle of this radius.
    Circle(f32),
    /// A closed polygon, clockwise on the screen.
    Polygon(&'static [[f32; 2]]),
}

impl Mark {
    /// Every mark, in the order of the kinds.
    pub const ALL: [Self; 7] = [
        Self::Triangle,
        Self::Hexagon,
        Self::Circle,
        Self::Diamond,
        Self::Square,
        Self::Pentagon,
        Self::Cross,
    ];

    /// The shape; all seven look equally heavy.
    #[must_use]
    pub const fn outline(self) -> Outline {
        match self {
            Self::Triangle => Outline::Polygon(&[[0.0, -0.50], [0.52, 0.42], [-0.52, 0.42]]),
            Self::Hexagon => Outline::Polygon(&[
                [0.50, 0.0],
                [0.25, 0.433],
                [-0.25, 0.433],
                [-0.50, 0.0],
                [-0.25, -0.433],
                [0.25, -0.433],
            ]),
            Self::Circle => Outline::Circle(0.45),
            Self::Diamond => {
                Outline::Polygon(&[[0.0, -0.54], [0.54, 0.0], [0.0, 0.54], [-0.54, 0.0]])
            }
            Self::Square => {
                Outline::Polygon(&[[-0.40, -0.40], [0.40, -0.40], [0.40, 0.40], [-0.40, 0.40]])
            }
            Self::Pentagon => Outline::Polygon(&[
                [0.0, -0.51],
                [0.485, -0.158],
                [0.30, 0.412],
                [-0.30, 0.412],
                [-0.485, -0.158],
            ]),
            Self::Cross => Outline::Polygon(&[
                [-0.18, -0.48],
                [0.18, -0.48],
                [0.18, -0.18],
                [0.48, -0.18],
                [0.48, 0.18],
                [0.18, 0.18],
                [0.18, 0.48],
                [-0.18, 0.48],
                [-0.18, 0.18],
                [-0.48, 0.18],
                [-0.48, -0.18],
                [-0.18, -0.18],
            ]),
        }
    }

    /// The colour of the kind that this mark stands for.
    #[must_use]
    pub const fn token(self) -> Token {
        match self {
            Self::Triangle => Token::KindNatural,
            Self::Hexagon => Token::KindTechnology,
            Self::Circle => Token::KindCompetence,
            Self::Diamond => Token::KindInfrastructure,
            Self::Square => Token::KindIndustry,
            Self::Pentagon => Token::KindLand,
            Self::Cross => Token::KindCapital,
        }
    }
}

/// A bundled type face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Inter Regular, weight 400.
    Regular,
    /// Inter Medium, weight 500.
    Medium,
    /// Inter `SemiBold`, weight 600.
    SemiBold,
    /// Inter Regular with digits of one width.
    TabularRegular,
    /// Inter Medium with digits of one width.
    TabularMedium,
    /// Inter `SemiBold` with digits of one width.
    TabularSemiBold,
}

impl Face {
    /// Every face.
    pub const ALL: [Self; 6] = [
        Self::Regular,
        Self::Medium,
        Self::SemiBold,
        Self::TabularRegular,
        Self::TabularMedium,
        Self::TabularSemiBold,
    ];

    /// The family's name inside the font file, as SVG and PDF writers ask for it.
    #[must_use]
    pub const fn family(self) -> &'static str {
        match self {
            Self::Regular | Self::Medium | Self::SemiBold => "Inter",
            Self::TabularRegular | Self::TabularMedium | Self::TabularSemiBold => "InterTabular",
        }
    }

    /// The weight as CSS counts it.
    #[must_use]
    pub const fn weight(self) -> u16 {
        match self {
            Self::Regular | Self::TabularRegular => 400,
            Self::Medium | Self::TabularMedium => 500,
            Self::SemiBold | Self::TabularSemiBold => 600,
        }
    }

    /// The face that has the letters that this one lacks; a text face is its own.
    #[must_use]
    pub const fn text_face(self) -> Self {
        match self {
            Self::Regular | Self::TabularRegular => Self::Regular,
            Self::Medium | Self::TabularMedium => Self::Medium,
            Self::SemiBold | Self::TabularSemiBold => Self::SemiBold,
        }
    }

    /// The font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        macro_rules! font {
            ($file:literal) => {{
                static BYTES: &[u8] = include_bytes!(concat!("../../assets/fonts/", $file));
                BYTES
            }};
        }
        match self {
            Self::Regular => font!("Inter-Regular.ttf"),
            Self::Medium => font!("Inter-Medium.ttf"),
            Self::SemiBold => font!("Inter-SemiBold.ttf"),
            Self::TabularRegular => font!("InterTabular-Regular.ttf"),
            Self::TabularMedium => font!("InterTabular-Medium.ttf"),
            Self::TabularSemiBold => font!("InterTabular-SemiBold.ttf"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Token as T;
    use super::*;

    const THEMES: [(&str, &Palette); 3] = [
        ("light", &Palette::LIGHT),
        ("dark", &Palette::DARK),
        ("high contrast", &Palette::HIGH_CONTRAST),
    ];

    /// Surfaces on which panels put text and controls.
    const SURFACES: [T; 6] = [
        T::Ground,
        T::Surface,
        T::Card,
        T::Hover,
        T::Selected,
        T::Pressed,
    ];
    /// What a mark or a flow may lie on.
    const STATUSES: [T; 5] = [
        T::StatusOperating,
        T::StatusBuilding,
        T::StatusPlanned,
        T::StatusPaused,
        T::StatusCancelled,
    ];
    const AGES: [T; 5] = [
        T::AgeWithinAYear,
        T::AgeTwoYears,
        T::AgeFiveYears,
        T::AgeOlder,
        T::AgeUnknown,
    ];
    const CANVASES: [T; 8] = [
        T::Ground,
        T::Card,
        T::Water,
        T::Land,
        T::OwnCounty,
        T::Abroad,
        T::Lane,
        T::LaneOther,
    ];

    fn pairs(inks: &[T], grounds: &[T]) -> Vec<(T, T)> {
        inks.iter()
            .flat_map(|ink| grounds.iter().map(|ground| (*ink, *ground)))
            .collect()
    }

    fn assert_contrast(pairs: &[(T, T)], least: f64, palettes: &[(&str, &Palette)]) {
        let mut weak = Vec::new();
        for (theme, palette) in palettes {
            for (front, back) in pairs {
                let ratio = palette.color(*front).contrast(palette.color(*back));
                if ratio < least {
                    weak.push(format!("{theme}: {front:?} on {back:?} {ratio:.2}"));
                }
            }
        }
        assert!(weak.is_empty(), "below {least}:1\n{}", weak.join("\n"));
    }

    fn text_pairs() -> Vec<(T, T)> {
        let mut all = pairs(&[T::Ink, T::Accent], &SURFACES);
        all.extend(pairs(&[T::InkMuted], &SURFACES[..5]));
        all.extend(pairs(
            &[T::OnAccent],
            &[T::Accent, T::AccentHover, T::AccentPressed],
        ));
        all.extend(pairs(
            &[T::OnDanger],
            &[T::Danger, T::DangerHover, T::DangerPressed],
        ));
        all.extend(pairs(&[T::RailInk], &[T::Rail, T::RailHover]));
        all.extend([
            (T::RailInkMuted, T::Rail),
            (T::RailInkSelected, T::RailSelected),
        ]);
        all.push((T::OnCount, T::Count));
        all.extend([
            (T::WarningInk, T::WarningFill),
            (T::DangerInk, T::DangerFill),
            (T::GoodInk, T::GoodFill),
            (T::InfoInk, T::InfoFill),
            (T::NeutralInk, T::NeutralFill),
        ]);
        let notices = [
            T::WarningFill,
            T::DangerFill,
            T::GoodFill,
            T::InfoFill,
            T::NeutralFill,
            T::GapFill,
        ];
        all.extend(pairs(&[T::Ink], &notices));
        all.extend(pairs(&[T::InkMuted], &[T::Lane, T::LaneOther, T::GapFill]));
        all.extend(pairs(&[T::Ink], &CANVASES));
        all.extend(pairs(
            &[T::MapLabel],
            &[T::Land, T::OwnCounty, T::Abroad, T::Water],
        ));
        all.extend(pairs(
            &[T::SyntaxMark, T::SyntaxOwner, T::SyntaxAbout, T::SyntaxDue],
            &[T::Card],
        ));
        // A figure that tells of trouble or success stands on a card without a box around it.
        all.extend(pairs(
            &[T::WarningInk, T::DangerInk, T::GoodInk, T::InfoInk],
            &[T::Card, T::Surface, T::Ground, T::Hover, T::Selected],
        ));
        all
    }

    #[test]
    fn every_pair_that_carries_text_has_a_contrast_of_4_5() {
        assert_contrast(&text_pairs(), 4.5, &THEMES);
    }

    #[test]
    fn text_in_the_high_contrast_theme_has_a_contrast_of_7() {
        assert_contrast(&text_pairs(), 7.0, &THEMES[2..]);
    }

    #[test]
    fn every_control_and_focus_ring_has_a_contrast_of_3() {
        let mut all = pairs(&[T::ControlBorder], &[T::Ground, T::Surface, T::Card]);
        all.extend(pairs(&[T::Accent, T::Danger], &SURFACES));
        all.extend(pairs(&[T::RailFocus], &[T::Rail, T::RailHover]));
        all.push((T::Count, T::Rail));
        all.push((T::GapBorder, T::GapFill));
        all.extend(pairs(&[T::Accent, T::Danger], &[T::Track]));
        assert_contrast(&all, 3.0, &THEMES);
    }

    #[test]
    fn every_mark_and_flow_has_a_contrast_of_3_on_every_canvas() {
        let kinds = Mark::ALL.map(Mark::token);
        assert_contrast(&pairs(&kinds, &CANVASES), 3.0, &THEMES);
        assert_contrast(&pairs(&STATUSES, &CANVASES), 3.0, &THEMES);
        assert_contrast(&pairs(&AGES, &CANVASES), 3.0, &THEMES);
        assert_contrast(&pairs(&kinds, &[T::Selected, T::Hover]), 3.0, &THEMES);
        assert_contrast(
            &pairs(&[T::Flow, T::Crossing, T::GapBorder], &CANVASES),
            3.0,
            &THEMES,
        );
        let lines = [T::FlowTheoretical, T::CrossingTheoretical, T::CountyBorder];
        assert_contrast(
            &pairs(&lines, &[T::OwnCounty, T::Lane, T::Card]),
            3.0,
            &THEMES,
        );
        assert_contrast(
            &pairs(&[T::Coast], &[T::Water, T::Land, T::OwnCounty]),
            3.0,
            &THEMES,
        );
    }

    #[test]
    fn a_crossing_differs_from_a_flow_and_every_kind_from_every_other() {
        for (theme, palette) in THEMES {
            assert_ne!(
                palette.color(T::Flow),
                palette.color(T::Crossing),
                "{theme}"
            );
            for (index, one) in Mark::ALL.iter().enumerate() {
                for two in &Mark::ALL[index + 1..] {
                    assert_ne!(one.outline(), two.outline());
                    assert_ne!(
                        palette.color(one.token()),
                        palette.color(two.token()),
                        "{theme}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_ages_go_one_way_from_dark_to_light_or_back_in_steps_that_can_be_told_apart() {
        for (theme, palette) in THEMES {
            let tones = AGES.map(|token| palette.color(token));
            let known = &tones[..4];
            let luminance: Vec<f64> = known.iter().map(|tone| tone.luminance()).collect();
            let falls = luminance.is_sorted_by(|one, other| one > other);
            assert!(falls || luminance.is_sorted(), "{theme}: {luminance:?}");
            for pair in known.windows(2) {
                let contrast = pair[0].contrast(pair[1]);
                assert!(contrast >= 1.3, "{theme}: {pair:?} differ by {contrast}");
            }
        }
    }

    #[test]
    fn marks_are_equally_heavy_and_stay_near_their_box() {
        for mark in Mark::ALL {
            let area = match mark.outline() {
                Outline::Circle(radius) => std::f32::consts::PI * radius * radius,
                Outline::Polygon(points) => {
                    assert!(
                        points.iter().flatten().all(|value| value.abs() <= 0.55),
                        "{mark:?}"
                    );
                    let next = points.iter().cycle().skip(1);
                    points
                        .iter()
                        .zip(next)
                        .map(|(a, b)| (a[0] * b[1] - b[0] * a[1]) / 2.0)
                        .sum()
                }
            };
            assert!((0.45..0.70).contains(&area), "{mark:?} covers {area}");
        }
    }

    #[test]
    fn colours_are_written_as_the_design_writes_them() {
        assert_eq!(Palette::LIGHT.color(T::Ground).hex(), "#f4f2ec");
        assert_eq!(Palette::LIGHT.color(T::Accent).hex(), "#0b5c7a");
        assert_eq!(Palette::LIGHT.color(T::Rail).hex(), "#12303d");
        assert_eq!(
            Rgba::opaque(0x102030).with_opacity(7).0,
            [0x10, 0x20, 0x30, 7]
        );
        let black_on_white = Rgba::opaque(0).contrast(Rgba::opaque(0xFFFFFF));
        assert!((black_on_white - 21.0).abs() < 1e-9);
    }

    #[test]
    fn every_face_is_a_true_type_font_and_together_they_are_small() {
        let mut bytes = 0;
        for face in Face::ALL {
            assert_eq!(&face.bytes()[..4], &[0, 1, 0, 0], "{face:?}");
            bytes += face.bytes().len();
        }
        assert!(bytes < 1_000_000, "{bytes} bytes of fonts");
    }
}
