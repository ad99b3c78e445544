//! The one table of verbs. Menus, palette, shortcut sheet and key handler read it.

use super::{Key, Shortcut, Situation};
use crate::message::{Language, Message};
use crate::session::{ChainWay, Panel, ThemeChoice, every};

every! {
    /// A verb of the program, in the order of the shortcut sheet.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Command {
        /// Ask for a file and open it.
        Open,
        /// Start a new workspace.
        New,
        /// Open a copy of the sample.
        Sample,
        /// Save.
        Save,
        /// Save under another name.
        SaveAs,
        /// Choose what to export.
        Export,
        /// Choose a file of assets to import.
        ImportAssets,
        /// Choose a file of steps and flows to import.
        ImportChains,
        /// Choose a file with the outlines of regions to import.
        ImportRegions,
        /// Choose a table of the employed by county and industry to import.
        ImportEmployment,
        /// Show how the industries of a county compare with the country.
        Quotients,
        /// Close the file and show the start page.
        CloseFile,
        /// Close the window.
        Quit,
        /// Undo.
        Undo,
        /// Redo.
        Redo,
        /// Delete what is selected.
        Delete,
        /// Search records and commands.
        Palette,
        /// Show the shortcuts.
        Shortcuts,
        /// Show the settings.
        Settings,
        /// Say what the program is.
        About,
        /// Show what of the file could not be read.
        Problems,
        /// Open a panel.
        Show(Panel: Map, Chains, Meetings, Actions, Organisations),
        /// Look at the chain in another way.
        LookAtChain(ChainWay: Lanes, Sankey, Map),
        /// Place an asset on the map.
        AddAsset,
        /// Add an asset by coordinates or municipality.
        AddAssetByPlace,
        /// Draw around assets on the map.
        Lasso,
        /// Show all assets, whatever the filter of the map asked for.
        ClearFilter,
        /// Keep what the map shows under a name.
        SaveView,
        /// Show the assets by county and kind, or one by one.
        Matrix,
        /// Shade counties, or no longer.
        Shade,
        /// Draw rings around the selected asset, or no longer.
        Rings,
        /// Measure lengths and areas on the map.
        Measure,
        /// Add a value chain.
        AddChain,
        /// Add a stage to the chain shown.
        AddStage,
        /// Add a step to the chain shown.
        AddStep,
        /// Connect two steps of the chain shown.
        AddFlow,
        /// Make an action of the missing step that is selected.
        GapToAction,
        /// Begin or end a stress test.
        StressTest,
        /// Show or hide the table of what crosses county lines.
        CountyTable,
        /// Propose figures that balance the chain shown.
        Reconcile,
        /// Add an action.
        AddAction,
        /// Add an organisation.
        AddOrganisation,
        /// Add a meeting.
        AddMeeting,
        /// Add a decision.
        AddDecision,
        /// Show the decisions of all meetings.
        Register,
        /// Take down what is said.
        Capture,
        /// Start a meeting's clock, stop it, and let it go on.
        ToggleClock,
        /// Go on to the next item of the agenda.
        NextItem,
        /// Shorten a later item, so that the meeting ends as planned.
        CatchUp,
        /// Open what the item under way is about.
        ShowItem,
        /// Put something to the vote, or go on with the vote under way.
        Vote,
        /// End the meeting under way.
        EndMeeting,
        /// Show the room what is under way, in a window of its own, or close that window.
        Present,
        /// Fit the drawing to the view.
        Fit,
        /// Fold the lanes of what is selected in the chain shown, or unfold them.
        FoldLane,
        /// Fold the stages of what is selected in the chain shown, or unfold them.
        FoldStage,
        /// Fold all lanes and stages but those of what is selected.
        FoldOthers,
        /// Unfold all of the chain shown.
        Unfold,
        /// A larger window scale.
        ScaleUp,
        /// A smaller window scale.
        ScaleDown,
        /// The window scale 100 %.
        ScaleReset,
        /// Reckon from today rather than from the day that was asked for or that the sample tells of.
        SwitchToday,
        /// Speak another language.
        Speak(Language: Nb, Nn, En),
        /// Wear another look.
        Wear(ThemeChoice: Light, Dark, HighContrast),
    }
}

impl Command {
    /// The catalogue key of the command's name, a verb.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "command-open",
            Self::New => "command-new",
            Self::Sample => "command-sample",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::CloseFile => "command-close-file",
            Self::Export => "command-export",
            Self::ImportAssets => "command-import-assets",
            Self::ImportChains => "command-import-chains",
            Self::ImportRegions => "command-import-regions",
            Self::ImportEmployment => "command-import-employment",
            Self::Quotients => "command-quotients",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Delete => "command-delete",
            Self::Palette => "command-palette",
            Self::Shortcuts => "command-shortcuts",
            Self::Settings => "command-settings",
            Self::About => "command-about",
            Self::Problems => "command-problems",
            Self::Show(Panel::Map) => "command-show-map",
            Self::Show(Panel::Chains) => "command-show-chains",
            Self::Show(Panel::Meetings) => "command-show-meetings",
            Self::Show(Panel::Actions) => "command-show-actions",
            Self::Show(Panel::Organisations) => "command-show-organisations",
            Self::LookAtChain(ChainWay::Lanes) => "command-chain-lanes",
            Self::LookAtChain(ChainWay::Sankey) => "command-chain-sankey",
            Self::LookAtChain(ChainWay::Map) => "command-chain-map",
            Self::AddAsset => "command-add-asset",
            Self::AddAssetByPlace => "command-add-asset-by-place",
            Self::Lasso => "command-lasso",
            Self::ClearFilter => "command-clear-filter",
            Self::SaveView => "command-save-view",
            Self::Matrix => "command-matrix",
            Self::Shade => "command-shade",
            Self::Rings => "command-rings",
            Self::Measure => "command-measure",
            Self::AddChain => "command-add-chain",
            Self::AddStage => "command-add-stage",
            Self::AddStep => "command-add-step",
            Self::AddFlow => "command-add-flow",
            Self::GapToAction => "command-gap-to-action",
            Self::StressTest => "command-stress-test",
            Self::CountyTable => "command-county-table",
            Self::Reconcile => "command-reconcile",
            Self::AddAction => "command-add-action",
            Self::AddOrganisation => "command-add-organisation",
            Self::AddMeeting => "command-add-meeting",
            Self::AddDecision => "command-add-decision",
            Self::Register => "command-register",
            Self::Capture => "command-capture",
            Self::ToggleClock => "command-toggle-clock",
            Self::NextItem => "command-next-item",
            Self::CatchUp => "command-catch-up",
            Self::ShowItem => "command-show-item",
            Self::Vote => "command-vote",
            Self::EndMeeting => "command-end-meeting",
            Self::Present => "command-present",
            Self::Fit => "command-fit",
            Self::FoldLane => "command-fold-lane",
            Self::FoldStage => "command-fold-stage",
            Self::FoldOthers => "command-fold-others",
            Self::Unfold => "command-unfold",
            Self::ScaleUp => "command-scale-up",
            Self::ScaleDown => "command-scale-down",
            Self::ScaleReset => "command-scale-reset",
            Self::SwitchToday => "command-switch-today",
            Self::Speak(Language::Nb) => "command-speak-nb",
            Self::Speak(Language::Nn) => "command-speak-nn",
            Self::Speak(Language::En) => "command-speak-en",
            Self::Wear(ThemeChoice::Light) => "command-wear-light",
            Self::Wear(ThemeChoice::Dark) => "command-wear-dark",
            Self::Wear(ThemeChoice::HighContrast) => "command-wear-high-contrast",
        }
    }

    /// Its shortcut.
    #[must_use]
    pub fn shortcut(self) -> Option<Shortcut> {
        Some(match self {
            Self::Open => Shortcut::ctrl('O'),
            Self::New => Shortcut::ctrl('N'),
            Self::Save => Shortcut::ctrl('S'),
            Self::SaveAs => Shortcut::ctrl_shift('S'),
            Self::Export => Shortcut::ctrl('E'),
            Self::CloseFile => Shortcut::ctrl('W'),
            Self::Quit => Shortcut::ctrl('Q'),
            Self::Undo => Shortcut::ctrl('Z'),
            Self::Redo => Shortcut::ctrl('Y'),
            Self::Delete => Shortcut::plain(Key::Delete),
            Self::Palette => Shortcut::ctrl('K'),
            Self::Shortcuts => Shortcut::plain(Key::F(1)),
            Self::Show(Panel::Map) => Shortcut::ctrl('1'),
            Self::Show(Panel::Chains) => Shortcut::ctrl('2'),
            Self::Show(Panel::Meetings) => Shortcut::ctrl('3'),
            Self::Show(Panel::Actions) => Shortcut::ctrl('4'),
            Self::Show(Panel::Organisations) => Shortcut::ctrl('5'),
            Self::LookAtChain(ChainWay::Lanes) => Shortcut::plain(Key::Char('1')),
            Self::LookAtChain(ChainWay::Sankey) => Shortcut::plain(Key::Char('2')),
            Self::LookAtChain(ChainWay::Map) => Shortcut::plain(Key::Char('3')),
            Self::AddAsset => Shortcut::plain(Key::Char('A')),
            Self::Lasso => Shortcut::plain(Key::Char('I')),
            Self::Matrix => Shortcut::plain(Key::Char('M')),
            Self::Shade => Shortcut::plain(Key::Char('H')),
            Self::Rings => Shortcut::plain(Key::Char('R')),
            Self::Measure => Shortcut::plain(Key::Char('D')),
            Self::AddStep => Shortcut::plain(Key::Char('S')),
            Self::AddFlow => Shortcut::plain(Key::Char('F')),
            Self::AddStage => Shortcut::plain(Key::Char('L')),
            Self::AddAction => Shortcut::plain(Key::Char('N')),
            Self::GapToAction => Shortcut::plain(Key::Char('G')),
            Self::StressTest => Shortcut::plain(Key::Char('T')),
            Self::CountyTable => Shortcut::plain(Key::Char('K')),
            Self::Vote => Shortcut::plain(Key::F(3)),
            Self::Capture => Shortcut::plain(Key::F(4)),
            Self::Present => Shortcut::plain(Key::F(5)),
            Self::ToggleClock => Shortcut::plain(Key::F(7)),
            Self::NextItem => Shortcut::plain(Key::F(8)),
            Self::CatchUp => Shortcut::plain(Key::F(9)),
            Self::ShowItem => Shortcut::plain(Key::F(6)),
            Self::Fit => Shortcut::plain(Key::Char('0')),
            Self::FoldLane => Shortcut::plain(Key::Char('B')),
            Self::FoldStage => Shortcut::plain(Key::Char('V')),
            Self::FoldOthers => Shortcut::plain(Key::Char('X')),
            Self::Unfold => Shortcut::plain(Key::Char('U')),
            Self::ScaleUp => Shortcut {
                ctrl: true,
                shift: false,
                key: Key::Plus,
            },
            Self::ScaleDown => Shortcut {
                ctrl: true,
                shift: false,
                key: Key::Minus,
            },
            Self::ScaleReset => Shortcut::ctrl('0'),
            _ => return None,
        })
    }

    /// Every shortcut that carries it out: its own, and another one that people know from elsewhere.
    pub fn shortcuts(self) -> impl Iterator<Item = Shortcut> {
        let another = (self == Self::Redo).then(|| Shortcut::ctrl_shift('Z'));
        self.shortcut().into_iter().chain(another)
    }

    /// Why the command does not apply just now; `None` if it does.
    #[must_use]
    pub fn obstacle(self, situation: &Situation) -> Option<Message> {
        let needs_file = (!situation.has_document).then(|| Message::new("obstacle-no-file"));
        let needs_write = || needs_file.clone().or_else(|| situation.read_only.clone());
        let otherwise = |fine: bool, key: &'static str| (!fine).then(|| Message::new(key));
        match self {
            Self::Open
            | Self::New
            | Self::Sample
            | Self::Quit
            | Self::Palette
            | Self::Shortcuts
            | Self::Settings
            | Self::About
            | Self::ScaleUp
            | Self::ScaleDown
            | Self::ScaleReset
            | Self::Speak(_)
            | Self::Wear(_) => None,
            Self::Save
            | Self::SaveAs
            | Self::CloseFile
            | Self::Export
            | Self::Present
            | Self::Show(_)
            | Self::Lasso
            | Self::ClearFilter
            | Self::Matrix
            | Self::Shade
            | Self::Rings
            | Self::Measure
            | Self::Fit
            | Self::Register
            | Self::Quotients => needs_file,
            Self::LookAtChain(_) => {
                needs_file.or_else(|| otherwise(situation.has_chain, "obstacle-no-chain"))
            }
            Self::Problems => {
                needs_file.or_else(|| otherwise(situation.has_problems, "obstacle-no-problems"))
            }
            Self::SwitchToday => {
                needs_file.or_else(|| otherwise(situation.as_of, "obstacle-already-today"))
            }
            Self::Undo => needs_file
                .or_else(|| otherwise(situation.undo.is_some(), "obstacle-nothing-to-undo")),
            Self::Redo => needs_file
                .or_else(|| otherwise(situation.redo.is_some(), "obstacle-nothing-to-redo")),
            Self::Delete => needs_write().or_else(|| {
                let is_something = situation.selected > 0 || situation.on_stage;
                otherwise(is_something, "obstacle-nothing-selected")
            }),
            Self::FoldLane | Self::FoldStage | Self::FoldOthers => needs_file
                .or_else(|| otherwise(situation.has_chain, "obstacle-no-chain"))
                .or_else(|| {
                    let is_something = situation.selected > 0 || situation.on_stage;
                    otherwise(is_something, "obstacle-nothing-selected")
                }),
            Self::GapToAction => {
                needs_write().or_else(|| otherwise(situation.on_gap, "obstacle-no-gap"))
            }
            Self::Unfold | Self::StressTest | Self::CountyTable | Self::Reconcile => {
                needs_file.or_else(|| otherwise(situation.has_chain, "obstacle-no-chain"))
            }
            Self::AddStage => {
                needs_write().or_else(|| otherwise(situation.has_chain, "obstacle-no-chain"))
            }
            Self::AddStep => needs_write()
                .or_else(|| otherwise(situation.has_chain, "obstacle-no-chain"))
                .or_else(|| otherwise(situation.stages_in_chain > 0, "chain-needs-stage")),
            Self::AddFlow => needs_write()
                .or_else(|| otherwise(situation.steps_in_chain >= 2, "obstacle-too-few-steps")),
            Self::ToggleClock => {
                needs_file.or_else(|| otherwise(situation.has_agenda, "obstacle-no-agenda"))
            }
            Self::NextItem | Self::ShowItem | Self::EndMeeting => {
                needs_file.or_else(|| otherwise(situation.has_clock, "obstacle-no-clock"))
            }
            Self::CatchUp => {
                needs_write().or_else(|| otherwise(situation.has_clock, "obstacle-no-clock"))
            }
            Self::Vote
            | Self::Capture
            | Self::AddAsset
            | Self::AddAssetByPlace
            | Self::SaveView
            | Self::ImportAssets
            | Self::ImportChains
            | Self::ImportRegions
            | Self::ImportEmployment
            | Self::AddChain
            | Self::AddAction
            | Self::AddOrganisation
            | Self::AddMeeting
            | Self::AddDecision => needs_write(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut taken = HashSet::new();
        for command in Command::ALL {
            for shortcut in command.shortcuts() {
                assert!(taken.insert(shortcut), "{command:?}");
            }
        }
    }

    #[test]
    fn every_command_stands_in_the_table_once() {
        let keys: HashSet<_> = Command::ALL.iter().map(|command| command.key()).collect();
        assert_eq!(keys.len(), Command::ALL.len());
    }

    #[test]
    fn every_panel_language_and_look_has_its_command() {
        for panel in Panel::ALL {
            assert!(Command::ALL.contains(&Command::Show(panel)), "{panel:?}");
        }
        for way in ChainWay::ALL {
            assert!(Command::ALL.contains(&Command::LookAtChain(way)), "{way:?}");
        }
        for language in Language::ALL {
            assert!(Command::ALL.contains(&Command::Speak(language)));
        }
        for theme in ThemeChoice::ALL {
            assert!(Command::ALL.contains(&Command::Wear(theme)));
        }
    }

    #[test]
    fn without_a_file_nothing_can_be_added() {
        let obstacle = Command::AddAction.obstacle(&Situation::default());
        assert_eq!(
            obstacle.map(|message| message.key()),
            Some("obstacle-no-file")
        );
    }

    #[test]
    fn a_chain_without_stages_says_why_no_step_can_be_added() {
        let mut situation = Situation {
            has_document: true,
            has_chain: true,
            ..Situation::default()
        };
        let obstacle = |situation: &Situation| Command::AddStep.obstacle(situation);
        let said = obstacle(&situation).map(|message| message.key());
        assert_eq!(said, Some("chain-needs-stage"));
        situation.stages_in_chain = 1;
        assert_eq!(obstacle(&situation), None);
    }

    #[test]
    fn a_stage_that_the_keyboard_stands_on_can_be_deleted() {
        let situation = Situation {
            has_document: true,
            on_stage: true,
            ..Situation::default()
        };
        assert_eq!(Command::Delete.obstacle(&situation), None);
    }

    #[test]
    fn a_read_only_file_says_why_nothing_can_be_added() {
        let situation = Situation {
            has_document: true,
            read_only: Some(Message::new("damaged")),
            ..Situation::default()
        };
        let obstacle = Command::AddAction.obstacle(&situation);
        assert_eq!(obstacle.map(|message| message.key()), Some("damaged"));
    }
}
