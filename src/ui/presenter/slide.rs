//! What the room sees, worked out.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::analysis::chain::bottleneck;
use crate::analysis::vote::VoteReport;
use crate::export::Options;
use crate::export::chain::chain_scene_for_export;
use crate::export::map::map_scene_for_export;
use crate::export::picture::MapChoice;
use crate::geo::Metres;
use crate::message::Message;
use crate::scene::map::Styling;
use crate::scene::{Palette, Scene};
use crate::session::{Panel, Within};
use crate::ui::PanelContext;
use crate::ui::panels::map;
use crate::ui::voting::{CountedBar, bars};
use crate::workspace::{
    AssetView, ChainId, ColourBy, ItemKind, MeetingId, RecordRef, Shows, Vote, Workspace,
};

/// At most so many actions or decisions stand on a slide.
const MOST_AGREED: usize = 8;

/// The clock of the item under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// Seconds left; below nought once it takes longer.
    pub seconds: i64,
}

/// Something agreed, in words. Persons are not named: the room knows them, a photograph of the screen
/// should not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Its short number.
    pub number: String,
    /// What it says.
    pub text: String,
    /// Who answers for it and by when, or how it binds.
    pub detail: String,
}

/// What the middle of a slide shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A map or a chain.
    Picture(Arc<Scene>),
    /// The list beside it fills the slide.
    List,
    /// A vote: what is known of it that the room may see.
    Vote(VoteSlide),
}

/// A vote, under way or with its result. Of a secret one under way nothing is counted here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteSlide {
    /// How it stands, or what came of it.
    pub headline: String,
    /// How many voted.
    pub turnout: String,
    /// The counts.
    pub bars: Vec<CountedBar>,
    /// The counts of what is no bars, in words.
    pub lines: Vec<String>,
}

/// All that the room sees.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Which item of how many, of which meeting.
    pub above: String,
    /// The item, or what the workspace is called.
    pub title: String,
    /// Its clock, with what is said below the figures.
    pub remaining: Option<(Remaining, String)>,
    /// The middle.
    pub body: Body,
    /// What stands out: the bottleneck of the chain shown.
    pub notice: String,
    /// What the list is called.
    pub list: String,
    /// The list.
    pub agreed: Vec<Agreed>,
    /// The colours.
    pub palette: &'static Palette,
}

/// Makes slides, and keeps the picture as long as it holds.
#[derive(Debug, Default)]
pub struct Slides {
    picture: Option<(PictureKey, Arc<Scene>, String)>,
}

#[derive(Clone, Debug)]
struct PictureKey {
    workspace: Arc<Workspace>,
    shows: Shows,
    has_map: bool,
    map: Option<MapKey>,
}

/// What of the map's panel the room's map follows.
#[derive(Clone, Debug, PartialEq)]
struct MapKey {
    view: AssetView,
    lasso: Option<Arc<[Metres]>>,
    /// The day, where ages are asked for.
    today: Option<Date>,
}

impl MapKey {
    fn of(cx: &PanelContext<'_>) -> Self {
        let map = &cx.session.map;
        let dated = map.shown.filter.older_than.is_some() || map.shown.colour == ColourBy::Age;
        Self {
            view: map.shown.as_ref().clone(),
            lasso: map.lasso.clone().filter(|_| map.within == Within::Lasso),
            today: dated.then_some(cx.today),
        }
    }
}

impl PictureKey {
    fn holds(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.workspace, &other.workspace)
            && self.shows == other.shows
            && self.has_map == other.has_map
            && self.map == other.map
    }
}

impl Slides {
    /// The slide of this moment.
    pub fn slide(&mut self, cx: &PanelContext<'_>, palette: &'static Palette) -> Slide {
        let under_way = cx.session.clock.as_ref().and_then(|clock| {
            let meeting = cx.workspace().meetings().get(&clock.meeting)?;
            Some((clock, meeting, meeting.item(&clock.item)?))
        });
        let shows = match under_way {
            Some((_, _, item)) => item.shows.clone(),
            None => as_the_window(cx),
        };
        let meeting = under_way.map(|(clock, ..)| &clock.meeting);
        let (list, agreed) = agreed(cx, meeting, shows.as_ref());
        let (body, notice) = match &shows {
            Some(shows @ (Shows::Map | Shows::MapOf(_) | Shows::Chain(_))) => {
                match self.picture(cx, shows) {
                    Some((scene, notice)) => (Body::Picture(scene), notice),
                    None => (Body::List, String::new()),
                }
            }
            _ => (Body::List, String::new()),
        };
        let mut slide = Slide {
            above: cx.workspace().region().unwrap_or_default().to_owned(),
            title: cx.workspace().title().to_owned(),
            remaining: None,
            body,
            notice,
            list,
            agreed,
            palette,
        };
        if let Some((question, vote)) = vote(cx) {
            slide.title = question;
            slide.body = Body::Vote(vote);
            slide.notice.clear();
            slide.agreed.clear();
            cx.t("kind-vote").clone_into(&mut slide.above);
            return slide;
        }
        if let Some((clock, meeting, item)) = under_way {
            let items = || {
                meeting
                    .agenda
                    .iter()
                    .filter(|item| item.kind == ItemKind::Item)
            };
            let place = items().position(|candidate| candidate.id == item.id);
            let name = format!("{} · {}", meeting.title, cx.text.date(item.day));
            slide.above = match place {
                Some(place) => {
                    let words = Message::new("meeting-item-of")
                        .with("number", place + 1)
                        .with("total", items().count());
                    format!("{} · {name}", cx.say(&words))
                }
                None => name,
            };
            slide.title.clone_from(&item.title);
            let seconds = i64::from(item.minutes) * 60 - i64::from(clock.elapsed(cx.now));
            let words = if seconds < 0 {
                "meeting-over"
            } else {
                "meeting-left"
            };
            let words = cx.say(&Message::new(words).with("minutes", item.minutes));
            slide.remaining = Some((Remaining { seconds }, words));
        }
        slide
    }

    fn picture(&mut self, cx: &PanelContext<'_>, shows: &Shows) -> Option<(Arc<Scene>, String)> {
        let key = PictureKey {
            workspace: cx.document.share(),
            shows: shows.clone(),
            has_map: cx.geography.is_some(),
            map: matches!(shows, Shows::Map | Shows::MapOf(_)).then(|| MapKey::of(cx)),
        };
        if let Some((known, scene, notice)) = &self.picture
            && known.holds(&key)
        {
            return Some((Arc::clone(scene), notice.clone()));
        }
        let language = cx.text.language();
        let mut fewer = None;
        let scene = match shows {
            Shows::Chain(chain) => {
                chain_scene_for_export(cx.workspace(), cx.index, cx.places, chain, language, None)?
            }
            Shows::Map | Shows::MapOf(_) => {
                let chain = match shows {
                    Shows::MapOf(chain) => Some(chain),
                    _ => None,
                };
                let found = map::chosen(cx.choosing(), &cx.session.map);
                fewer = found.as_ref().map(BTreeSet::len);
                let choice = MapChoice {
                    detail: &cx.geography?.detail,
                    found: found.as_ref(),
                    styling: Styling::from(&*cx.session.map.shown),
                    rings: None,
                    chain,
                    shade: None,
                    view: None,
                    paper: None,
                };
                map_scene_for_export(cx.workspace(), &choice, &Options::new(language, cx.today))
            }
            Shows::Actions | Shows::Decisions => return None,
        };
        let scene = Arc::new(scene);
        let notice = match shows {
            Shows::Chain(chain) | Shows::MapOf(chain) => bottleneck(cx, chain),
            _ => String::new(),
        };
        let notice = match fewer {
            Some(shown) if notice.is_empty() => cx.say(
                &Message::new("presenter-some-assets")
                    .with("shown", shown)
                    .with("total", cx.workspace().assets().iter().count()),
            ),
            _ => notice,
        };
        self.picture = Some((key, Arc::clone(&scene), notice.clone()));
        Some((scene, notice))
    }
}

/// The vote under way, else the one that is selected, with its question.
fn vote(cx: &PanelContext<'_>) -> Option<(String, VoteSlide)> {
    let Some(voting) = &cx.session.voting else {
        let RecordRef::Vote(id) = cx.session.selection.primary()? else {
            return None;
        };
        let vote = cx.workspace().votes().get(id)?;
        let headline = VoteReport::of(vote).headline(vote);
        return Some((vote.question.clone(), counted(cx, vote, cx.say(&headline))));
    };
    let question = voting.vote().question.clone();
    let slide = if voting.is_secret() {
        VoteSlide {
            headline: cx.t("vote-under-way-secret").to_owned(),
            turnout: String::new(),
            bars: Vec::new(),
            lines: voting.vote().options.clone(),
        }
    } else {
        counted(cx, &voting.ended(), cx.t("vote-under-way").to_owned())
    };
    Some((question, slide))
}

/// What was cast, under a headline.
fn counted(cx: &PanelContext<'_>, vote: &Vote, headline: String) -> VoteSlide {
    let report = VoteReport::of(vote);
    let bars = bars(cx, vote, &report);
    let lines = if bars.is_empty() {
        report.lines(vote).iter().map(|line| cx.say(line)).collect()
    } else {
        Vec::new()
    };
    VoteSlide {
        headline,
        turnout: cx.say(&report.turnout()),
        bars,
        lines,
    }
}

/// What the window itself shows, where no meeting is under way.
fn as_the_window(cx: &PanelContext<'_>) -> Option<Shows> {
    match cx.session.panel {
        Panel::Map => Some(match &cx.session.map.chain {
            Some(chain) => Shows::MapOf(chain.clone()),
            None => Shows::Map,
        }),
        Panel::Chains => {
            let chains = cx.workspace().chains();
            let shown = cx.session.chain.chain.clone();
            let shown = shown.filter(|chain| chains.contains(chain));
            let first = || chains.iter().next().map(|(id, _)| id.clone());
            shown.or_else(first).map(Shows::Chain)
        }
        Panel::Meetings => Some(Shows::Decisions),
        Panel::Actions | Panel::Organisations => Some(Shows::Actions),
    }
}

/// The worst bottleneck of a chain in a sentence; empty if nothing limits it.
fn bottleneck(cx: &PanelContext<'_>, chain: &ChainId) -> String {
    bottleneck::of_chain(cx.workspace(), cx.index, chain, &BTreeSet::new())
        .iter()
        .min_by(|one, other| one.share().total_cmp(&other.share()))
        .map_or_else(String::new, |worst| {
            cx.say(&worst.sentence(cx.workspace(), cx.index))
        })
}

/// The latest actions, or decisions, of the meeting under way; else of the whole workspace.
fn agreed(
    cx: &PanelContext<'_>,
    meeting: Option<&MeetingId>,
    shows: Option<&Shows>,
) -> (String, Vec<Agreed>) {
    let here = |of: Option<&MeetingId>| meeting.is_none() || of == meeting;
    let workspace = cx.workspace();
    if shows == Some(&Shows::Decisions) {
        let mut decisions: Vec<_> = workspace
            .decisions()
            .records()
            .filter(|decision| here(decision.meeting.as_ref()))
            .collect();
        decisions.sort_by_key(|decision| std::cmp::Reverse(decision.number));
        let agreed = decisions
            .into_iter()
            .take(MOST_AGREED)
            .map(|decision| Agreed {
                number: decision.short_number(),
                text: decision.text.clone(),
                detail: cx.t(decision.kind.key()).to_owned(),
            });
        return (cx.t("kinds-decision").to_owned(), agreed.collect());
    }
    let mut actions: Vec<_> = workspace
        .actions()
        .records()
        .filter(|action| here(action.meeting.as_ref()) && action.status.is_open())
        .collect();
    // What the item under way led to comes first.
    let item = cx.session.clock.as_ref().map(|clock| &clock.item);
    actions.sort_by_key(|action| {
        let of_item = item.is_some() && action.item.as_ref() == item;
        (!of_item, std::cmp::Reverse(action.number))
    });
    let agreed = actions.into_iter().take(MOST_AGREED).map(|action| {
        let owner = action.owner.as_ref();
        let owner = owner.map_or(cx.t("actions-nobody"), |owner| cx.organisation(owner));
        let detail = match action.due {
            Some(due) => format!("{owner} · {}", cx.text.date(due)),
            None => owner.to_owned(),
        };
        Agreed {
            number: action.short_number(),
            text: action.text.clone(),
            detail,
        }
    });
    (cx.t("presenter-agreed").to_owned(), agreed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Clock;
    use crate::ui::testing::Fixture;
    use crate::workspace::Id;

    #[test]
    fn the_slide_follows_the_item_under_way_and_names_no_person() {
        let mut fixture = Fixture::small();
        let clock = Clock::start(Id::new("meeting-a"), "item-a", fixture.now);
        fixture.session.clock = Some(clock);
        let cx = fixture.cx();
        let slide = Slides::default().slide(&cx, &Palette::LIGHT);
        assert_eq!(slide.title, "Kjeden");
        assert!(slide.above.starts_with("Sak 1 av 1"), "{}", slide.above);
        assert_eq!(slide.remaining.unwrap().0.seconds, 3_600);
        assert!(matches!(slide.body, Body::Picture(_)));
        assert_eq!(slide.agreed[0].text, "Avklare nettkapasitet");
    }

    #[test]
    fn without_a_meeting_the_slide_shows_what_the_window_shows() {
        let mut fixture = Fixture::small();
        fixture.session.panel = Panel::Meetings;
        let cx = fixture.cx();
        let slide = Slides::default().slide(&cx, &Palette::LIGHT);
        assert_eq!(slide.body, Body::List);
        assert_eq!(slide.agreed[0].text, "Felles forprosjekt");
        assert_eq!(slide.remaining, None);
    }

    #[test]
    fn the_map_of_the_room_shows_what_the_filter_of_the_panel_lets_through() {
        let mut fixture = Fixture::sample();
        fixture.session.panel = Panel::Map;
        let mut slides = Slides::default();
        let mut shown = |fixture: &Fixture| {
            let slide = slides.slide(&fixture.cx(), &Palette::LIGHT);
            let Body::Picture(scene) = slide.body else {
                panic!("no picture");
            };
            (scene, slide.notice)
        };
        let (all, notice) = shown(&fixture);
        assert_eq!(notice, "");
        fixture.session.map.shown.filter.search = "Wacker".to_owned();
        let (some, notice) = shown(&fixture);
        assert_eq!(notice, "Kartet viser 1 av 24 aktiva.");
        assert_ne!(some, all);
        let (again, _) = shown(&fixture);
        assert!(Arc::ptr_eq(&some, &again), "the same filter keeps it");
        fixture.session.map.shown.filter.search.clear();
        assert_eq!(shown(&fixture).0, all);
    }

    #[test]
    fn a_picture_is_kept_until_the_file_changes() {
        let mut fixture = Fixture::sample();
        fixture.session.panel = Panel::Chains;
        let mut slides = Slides::default();
        let picture = |slide: Slide| match slide.body {
            Body::Picture(scene) => scene,
            Body::List | Body::Vote(_) => panic!("no picture"),
        };
        let first = picture(slides.slide(&fixture.cx(), &Palette::LIGHT));
        let second = picture(slides.slide(&fixture.cx(), &Palette::LIGHT));
        assert!(Arc::ptr_eq(&first, &second));
    }
}
