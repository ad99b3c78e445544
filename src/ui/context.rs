//! Everything a panel may look at.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use crate::analysis::{Index, Places};
use crate::document::{Access, Document};
use crate::geo::{Boundaries, MapDetail};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::Palette;
use crate::scene::map::Choosing;
use crate::session::{Chance, Session, Settings};
use crate::workspace::{AnyRecord, Author, OrganisationId, RecordRef, Stamp, Touch, Workspace};

/// The map, once it has been read.
#[derive(Clone, Debug)]
pub struct Geography {
    /// Where what lies.
    pub boundaries: Arc<Boundaries>,
    /// How it is drawn.
    pub detail: Arc<MapDetail>,
}

/// What a panel reads during a frame; nothing of it changes before the frame has ended.
#[derive(Clone, Copy)]
pub struct PanelContext<'a> {
    /// The open workspace and its history.
    pub document: &'a Document,
    /// What the window shows.
    pub session: &'a Session,
    /// What the person has set.
    pub settings: &'a Settings,
    /// The language of the window.
    pub text: &'a Catalogue,
    /// The colours of the window.
    pub palette: &'a Palette,
    /// The day reckoned from.
    pub today: Date,
    /// The person's own day and time, by which meetings run.
    pub now: DateTime,
    /// On whose behalf edits are made.
    pub author: Option<&'a Author>,
    /// Chance for new ids.
    pub chance: &'a Chance,
    /// The map; `None` while it is being read.
    pub geography: Option<&'a Geography>,
    /// The counties and municipalities of assets and steps.
    pub places: &'a Places,
    /// What refers to what.
    pub index: &'a Index,
}

impl<'a> PanelContext<'a> {
    /// The open workspace.
    #[must_use]
    pub fn workspace(&self) -> &'a Workspace {
        self.document.workspace()
    }

    /// The stamp of a record made now.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Touch {
            on: self.today,
            by: self.author.cloned(),
        }
        .stamp()
    }

    /// What filters of assets are asked with.
    #[must_use]
    pub fn choosing(&self) -> Choosing<'a> {
        Choosing {
            workspace: self.workspace(),
            places: self.places,
            index: self.index,
            text: self.text,
            today: self.today,
        }
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        matches!(self.document.access(), Access::ReadOnly(_))
    }

    /// A message in the language of the window.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.text.say(message)
    }

    /// A fixed text in the language of the window.
    #[must_use]
    pub fn t(&self, key: &'static str) -> &'a str {
        self.text.text(key)
    }

    /// What people call a record; empty if it is not there.
    #[must_use]
    pub fn title(&self, record: &RecordRef) -> &'a str {
        self.workspace().record(record).map_or("", AnyRecord::title)
    }

    /// The short name of an organisation; empty if it is not there.
    #[must_use]
    pub fn organisation(&self, id: &OrganisationId) -> &'a str {
        self.workspace()
            .organisations()
            .get(id)
            .map_or("", |organisation| organisation.short_name())
    }
}

/// What the window reads whether or not a file is open.
#[derive(Clone, Copy)]
pub struct WindowContext<'a> {
    /// What the window shows.
    pub session: &'a Session,
    /// What the person has set.
    pub settings: &'a Settings,
    /// The language of the window.
    pub text: &'a Catalogue,
    /// The colours of the window.
    pub palette: &'a Palette,
    /// The person's own day and time.
    pub now: jiff::civil::DateTime,
    /// Whether each of the settings' recent files is still where it was, in their order.
    pub recent_exist: &'a [bool],
    /// What commands need to know.
    pub situation: &'a crate::intent::Situation,
}

impl<'a> WindowContext<'a> {
    /// A message in the language of the window.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.text.say(message)
    }

    /// A fixed text in the language of the window.
    #[must_use]
    pub fn t(&self, key: &'static str) -> &'a str {
        self.text.text(key)
    }
}
