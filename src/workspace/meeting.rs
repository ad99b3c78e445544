//! Meetings: days, agenda, who is present, what is parked.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ChainId, Gone, MeetingId, OrganisationId, Record, RecordKind, RecordRef, Stamp};

/// A time of day, to the minute; `"10:20"` in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime {
    minute_of_day: u16,
}

impl ClockTime {
    /// The time at this hour (0–23) and minute (0–59); `None` beyond.
    #[must_use]
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self {
            minute_of_day: u16::from(hour) * 60 + u16::from(minute),
        })
    }

    /// Reads `10:20`, `10.20`, `1020` and `10`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (hour, minute) = match text.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            Some(_) => return None,
            None if text.len() == 4 && text.is_ascii() => text.split_at(2),
            None => (text, "0"),
        };
        if ![hour, minute]
            .iter()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return None;
        }
        Self::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// Hours since midnight.
    #[must_use]
    pub fn hour(self) -> u16 {
        self.minute_of_day / 60
    }

    /// Minutes past the hour.
    #[must_use]
    pub fn minute(self) -> u16 {
        self.minute_of_day % 60
    }

    /// So many minutes later, at most until midnight.
    #[must_use]
    pub fn plus_minutes(self, minutes: u32) -> Self {
        let minute = u32::from(self.minute_of_day)
            .saturating_add(minutes)
            .min(24 * 60 - 1);
        Self {
            minute_of_day: u16::try_from(minute).unwrap_or(24 * 60 - 1),
        }
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format_args!("`{text}` is no time of day")))
    }
}

/// Who is present, for which organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// The organisation.
    pub organisation: OrganisationId,
    /// In which role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The person's name, if someone typed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

/// What an agenda item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemKind {
    /// Something to treat.
    #[default]
    Item,
    /// A break.
    Break,
}

/// What the window shows while an agenda item is treated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shows {
    /// The map with all assets.
    Map,
    /// The map with the flows of one chain.
    MapOf(ChainId),
    /// The drawing of one chain.
    Chain(ChainId),
    /// The list of actions.
    Actions,
    /// The decisions of the meeting.
    Decisions,
}

/// What somebody said, worth keeping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The text.
    pub text: String,
    /// When it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<ClockTime>,
}

/// One item of a meeting's agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its id, unique within the meeting.
    pub id: String,
    /// The day it is treated.
    pub day: Date,
    /// When it starts, if fixed; else after the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<ClockTime>,
    /// What it is about.
    pub title: String,
    /// Item or break.
    #[serde(default)]
    pub kind: ItemKind,
    /// Planned length.
    pub minutes: u32,
    /// Time it took, minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<u32>,
    /// What the window shows meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shows: Option<Shows>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl AgendaItem {
    /// The most minutes that one can last: a day.
    pub const LONGEST: u32 = 24 * 60;
}

/// Something put aside for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// The text.
    pub text: String,
    /// What it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<RecordRef>,
    /// The meeting that took it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_up: Option<MeetingId>,
}

/// A signature under what a meeting agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The organisation that signed.
    pub organisation: OrganisationId,
    /// In which role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The person's name, if someone typed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The day.
    pub date: Date,
}

/// A gathering of one or more days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// What it is called.
    pub title: String,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The series it belongs to, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// Its days, in order.
    pub days: Vec<Date>,
    /// Who is present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<Attendance>,
    /// What is treated, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// What was put aside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Parked>,
    /// Who signed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<Signature>,
    /// Its history.
    pub stamp: Stamp,
}

impl Meeting {
    /// A new meeting on one day.
    #[must_use]
    pub fn new(title: &str, day: Date, stamp: Stamp) -> Self {
        Self {
            title: title.to_owned(),
            place: None,
            series: None,
            days: vec![day],
            present: Vec::new(),
            agenda: Vec::new(),
            parked: Vec::new(),
            signed: Vec::new(),
            stamp,
        }
    }

    /// The agenda item with this id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.id == id)
    }
}

impl Record for Meeting {
    const KIND: RecordKind = RecordKind::Meeting;

    fn title(&self) -> &str {
        &self.title
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        self.present
            .iter()
            .for_each(|present| visit((&present.organisation).into()));
        self.signed
            .iter()
            .for_each(|signature| visit((&signature.organisation).into()));
        for item in &self.agenda {
            if let Some(Shows::MapOf(chain) | Shows::Chain(chain)) = &item.shows {
                visit(chain.into());
            }
        }
        for parked in &self.parked {
            parked.about.iter().cloned().for_each(&mut *visit);
            parked.taken_up.iter().for_each(|id| visit(id.into()));
        }
    }

    fn unlink(&mut self, gone: &Gone) {
        self.present
            .retain(|present| !gone.contains(&present.organisation));
        self.signed
            .retain(|signature| !gone.contains(&signature.organisation));
        for item in &mut self.agenda {
            if let Some(Shows::MapOf(chain) | Shows::Chain(chain)) = &item.shows
                && gone.contains(chain)
            {
                item.shows = None;
            }
        }
        for parked in &mut self.parked {
            gone.clear_all(&mut parked.about);
            gone.clear(&mut parked.taken_up);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_read_in_its_usual_forms() {
        for text in ["09:05", "9:05", "9.05", "0905"] {
            assert_eq!(ClockTime::parse(text), ClockTime::new(9, 5), "{text}");
        }
        assert_eq!(ClockTime::parse("14"), ClockTime::new(14, 0));
    }

    #[test]
    fn what_is_no_time_of_day_is_refused() {
        for text in ["", "24:00", "10:60", "1:2:3", "ti", "+1:00", "10:5"] {
            assert_eq!(ClockTime::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_does_not_run_past_midnight() {
        let late = ClockTime::new(23, 30).unwrap();
        assert_eq!(late.plus_minutes(u32::MAX).to_string(), "23:59");
    }
}
