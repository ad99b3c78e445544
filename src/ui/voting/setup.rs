//! What to put to the vote.

use std::collections::{BTreeSet, HashSet};

use egui::{Id, Key, Label, Modifiers, TextEdit, Ui, vec2};

use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::Voting;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{
    Answer, Dialog, DialogButton, Field, begin_in, entered, segmented, text_field,
};
use crate::workspace::{Cast, Counted, MeetingId, Method, OrganisationId, Vote};

/// At most so many options stand on a ballot.
const MOST_OPTIONS: usize = 12;
/// At most so many can vote.
const MOST_VOTERS: u32 = 500;

/// What is being put to the vote.
#[derive(Debug)]
pub(super) struct Setup {
    question: String,
    method: Method,
    dots: String,
    options: String,
    secret: bool,
    counted: Counted,
    /// How many can vote, by organisation and by head.
    entitled: [String; 2],
    quorum: String,
    meeting: Option<MeetingId>,
    item: Option<String>,
    voters: Vec<OrganisationId>,
    /// Whether it was tried to begin, after which what is missing is said.
    tried: bool,
}

/// What is wrong, by field.
#[derive(Debug, Default)]
struct Faults {
    question: Option<&'static str>,
    dots: Option<&'static str>,
    options: Option<&'static str>,
    entitled: Option<&'static str>,
    quorum: Option<&'static str>,
}

impl Faults {
    fn any(&self) -> bool {
        [
            self.question,
            self.dots,
            self.options,
            self.entitled,
            self.quorum,
        ]
        .iter()
        .any(Option::is_some)
    }
}

impl Setup {
    /// Those present are who can vote; where nobody is said to be, all organisations are.
    pub(super) fn new(cx: &PanelContext<'_>, place: Option<(&MeetingId, Option<&str>)>) -> Self {
        let meeting = place.and_then(|(id, _)| cx.workspace().meetings().get(id));
        let present = meeting.map_or(&[][..], |meeting| &meeting.present);
        let mut known = BTreeSet::new();
        let mut voters: Vec<OrganisationId> = present
            .iter()
            .map(|one| one.organisation.clone())
            .filter(|id| known.insert(id.clone()))
            .collect();
        if voters.is_empty() {
            let all = cx.workspace().organisations().iter();
            voters = all.map(|(id, _)| id.clone()).collect();
        }
        voters
            .sort_by(|one, other| (cx.text).compare(cx.organisation(one), cx.organisation(other)));
        voters.truncate(usize::try_from(MOST_VOTERS).unwrap_or(usize::MAX));
        let heads = if present.is_empty() {
            voters.len()
        } else {
            present.len()
        };
        Self {
            question: String::new(),
            method: Method::YesNo,
            dots: Method::DOTS.to_string(),
            options: String::new(),
            secret: false,
            counted: Counted::PerOrganisation,
            entitled: [voters.len().to_string(), heads.to_string()],
            quorum: String::new(),
            meeting: place.map(|(id, _)| id.clone()),
            item: place.and_then(|(_, item)| item.map(str::to_owned)),
            voters,
            tried: false,
        }
    }

    /// Whether organisations vote one by one, so that how many there are is known.
    fn is_by_list(&self) -> bool {
        !self.secret && self.counted == Counted::PerOrganisation
    }

    fn entitled(&mut self) -> &mut String {
        match self.counted {
            Counted::PerOrganisation => &mut self.entitled[0],
            Counted::PerHead => &mut self.entitled[1],
        }
    }

    fn options(&self) -> Vec<String> {
        let lines = self.options.lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Draws it; whether it is done with.
    pub(super) fn show(&mut self, ui: &Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) -> bool {
        let buttons = [
            DialogButton::primary(cx.t("vote-begin")),
            DialogButton::secondary(cx.t("cancel")),
        ];
        let title = cx.t("vote-title");
        let dialog = Dialog::new(Id::unique("vote-setup"), title, cx.t("cancel")).width(600.0);
        let (answer, asked) = dialog.show(ui.ctx(), &buttons, |ui| self.fields(ui, cx));
        let answer = if asked { Answer::Button(0) } else { answer };
        match answer {
            Answer::Open => return false,
            Answer::Button(0) => {
                let Ok(voting) = self.read(cx) else {
                    self.tried = true;
                    return false;
                };
                out.push(Intent::View(View::Voting(Some(voting))));
            }
            _ => out.push(Intent::View(View::CloseDialog)),
        }
        true
    }

    /// The fields; whether Enter asked for the vote to begin.
    fn fields(&mut self, ui: &mut Ui, cx: &PanelContext<'_>) -> bool {
        ui.spacing_mut().item_spacing.y = 10.0;
        let faults = if self.tried {
            self.read(cx).err().unwrap_or_default()
        } else {
            Faults::default()
        };
        let said = |fault: Option<&'static str>| fault.map(|key| cx.t(key));
        let question = Field::new(cx.t("field-question"))
            .problem(said(faults.question))
            .show(ui, |ui| text_field(ui, &mut self.question, ""));
        begin_in(ui, &question);
        let mut asked = entered(ui, &question);
        let methods: Vec<(usize, &str)> = Method::ALL
            .iter()
            .enumerate()
            .map(|(place, method)| (place, cx.t(method.key())))
            .collect();
        let mut place = Method::ALL
            .iter()
            .position(|method| method.key() == self.method.key())
            .unwrap_or(0);
        if segmented(ui, cx.t("vote-method"), &methods, &mut place) {
            self.method = Method::ALL[place];
        }
        if self.method.has_options() {
            let id = Id::unique("vote-options");
            // A question with options goes on to these, where Enter is a new line.
            if std::mem::take(&mut asked) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            asked |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            Field::new(cx.t("vote-options"))
                .problem(said(faults.options))
                .hint(Some(cx.t("vote-options-hint")))
                .show(ui, |ui| {
                    let lines = TextEdit::multiline(&mut self.options)
                        .id(id)
                        .desired_rows(4)
                        .desired_width(f32::INFINITY);
                    ui.add(lines)
                });
        }
        if matches!(self.method, Method::Dots(_)) {
            Field::new(cx.t("vote-dots-each"))
                .problem(said(faults.dots))
                .show(ui, |ui| short_field(ui, &mut self.dots));
        }
        let openness = [(false, cx.t("vote-open")), (true, cx.t("vote-secret"))];
        segmented(ui, cx.t("vote-openness"), &openness, &mut self.secret);
        let whose = Counted::ALL.map(|counted| (counted, cx.t(counted.key())));
        segmented(ui, cx.t("vote-counted"), &whose, &mut self.counted);
        let by_list = self.is_by_list();
        ui.horizontal_top(|ui| {
            if by_list {
                let words = Message::new("vote-voters").with("n", self.voters.len());
                ui.allocate_ui(vec2(240.0, 0.0), |ui| {
                    ui.add(Label::new(Type::Small.rich(cx.say(&words))).wrap());
                });
            } else {
                Field::new(cx.t("field-entitled"))
                    .problem(said(faults.entitled))
                    .show(ui, |ui| short_field(ui, self.entitled()));
            }
            ui.add_space(space::GAP);
            let quorum = Field::new(cx.t("field-quorum"))
                .problem(said(faults.quorum))
                .hint(Some(cx.t("vote-quorum-hint")))
                .show(ui, |ui| short_field(ui, &mut self.quorum));
            asked |= entered(ui, &quorum);
        });
        if self.secret {
            ui.add(Label::new(Type::Small.rich(cx.t("vote-secret-how"))).wrap());
        }
        asked
    }

    /// The vote that this asks for, or what is missing.
    fn read(&self, cx: &PanelContext<'_>) -> Result<Voting, Faults> {
        let mut faults = Faults::default();
        let question = self.question.trim();
        if question.is_empty() {
            faults.question = Some("vote-needs-question");
        }
        let number = |text: &str, most: u32| {
            let number = text.trim().parse::<u32>().ok();
            number.filter(|number| (1..=most).contains(number))
        };
        let mut method = self.method;
        let mut options = Vec::new();
        if method.has_options() {
            options = self.options();
            let mut seen = HashSet::new();
            if !options.iter().all(|option| seen.insert(option)) {
                faults.options = Some("vote-options-alike");
            } else if !(2..=MOST_OPTIONS).contains(&options.len()) {
                faults.options = Some("vote-needs-options");
            }
        }
        if let Method::Dots(each) = &mut method {
            match number(&self.dots, 20) {
                Some(dots) => *each = dots,
                None => faults.dots = Some("vote-needs-dots"),
            }
        }
        let listed = u32::try_from(self.voters.len()).unwrap_or(MOST_VOTERS);
        let text = match self.counted {
            Counted::PerOrganisation => &self.entitled[0],
            Counted::PerHead => &self.entitled[1],
        };
        let entitled = if self.is_by_list() {
            Some(listed).filter(|count| *count > 0)
        } else {
            number(text, MOST_VOTERS)
        };
        let shows = |count: &u32| self.secret && *count < Voting::LEAST_SECRET;
        faults.entitled = match &entitled {
            None => Some("vote-needs-voters"),
            Some(count) if shows(count) => Some("vote-needs-three"),
            Some(_) => None,
        };
        let quorum = Some(self.quorum.trim()).filter(|text| !text.is_empty());
        let quorum = quorum.map(|text| number(text, MOST_VOTERS));
        if quorum == Some(None) {
            faults.quorum = Some("vote-needs-voters");
        }
        let Some(entitled) = entitled.filter(|_| !faults.any()) else {
            return Err(faults);
        };
        let vote = Vote {
            question: question.to_owned(),
            method,
            options,
            counted: self.counted,
            entitled,
            quorum: quorum.flatten(),
            cast: Cast::Open(Vec::new()),
            meeting: self.meeting.clone(),
            item: self.item.clone(),
            held: cx.today,
            example: false,
            stamp: cx.stamp(),
        };
        Ok(Voting::begin(vote, self.secret, &self.voters))
    }
}

/// A field for a number of a few digits.
fn short_field(ui: &mut Ui, text: &mut String) -> egui::Response {
    ui.add(
        TextEdit::singleline(text)
            .desired_width(120.0)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, space::CONTROL)),
    )
}
