//! Fields of words.

use egui::{Response, Ui};

use super::typed::{Input, Meaning};
use super::{At, Form, Reading, reading};
use crate::intent::{Intent, Request};
use crate::ui::theme::{icons, space};
use crate::ui::widgets::IconButton;
use crate::workspace::Edit;

impl Form<'_, '_> {
    /// A line of text that must be there, such as a name.
    pub fn name(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: &str,
        write: impl Fn(String) -> Edit,
    ) -> Response {
        let read = |typed: &str| reading::text(typed).required();
        self.words_field(
            ui,
            &at.into(),
            (current.to_owned(), 0),
            current.to_owned(),
            &read,
            &write,
        )
    }

    /// Lines of text that must be there, such as a decision.
    pub fn statement(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: &str,
        write: impl Fn(String) -> Edit,
    ) -> Response {
        let read = |typed: &str| reading::text(typed).required();
        self.words_field(
            ui,
            &at.into(),
            (current.to_owned(), 2),
            current.to_owned(),
            &read,
            &write,
        )
    }

    /// A line of text that may be left out.
    pub fn text(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&str>,
        write: impl Fn(Option<String>) -> Edit,
    ) -> Response {
        let shown = current.unwrap_or_default().to_owned();
        self.words_field(
            ui,
            &at.into(),
            (shown, 0),
            current.map(str::to_owned),
            &reading::text,
            &write,
        )
    }

    /// Lines of text that may be left out.
    pub fn notes(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&str>,
        write: impl Fn(Option<String>) -> Edit,
    ) -> Response {
        let shown = current.unwrap_or_default().to_owned();
        self.words_field(
            ui,
            &at.into(),
            (shown, 2),
            current.map(str::to_owned),
            &reading::text,
            &write,
        )
    }

    /// A line of text that is read in a way of its own.
    pub fn checked(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&str>,
        read: impl Fn(&str) -> Reading<Option<String>>,
        write: impl Fn(Option<String>) -> Edit,
    ) -> Response {
        let shown = current.unwrap_or_default().to_owned();
        self.words_field(
            ui,
            &at.into(),
            (shown, 0),
            current.map(str::to_owned),
            &read,
            &write,
        )
    }

    /// Labels with commas between.
    pub fn tags(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: &[String],
        write: impl Fn(Vec<String>) -> Edit,
    ) -> Response {
        let shown = current.join(", ");
        self.words_field(
            ui,
            &at.into(),
            (shown, 0),
            current.to_vec(),
            &reading::tags,
            &write,
        )
    }

    /// An address of the web, with a button that opens it. The button's name says the host.
    pub fn web_address(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&str>,
        write: impl Fn(Option<String>) -> Edit,
    ) -> Response {
        let target = current.filter(|address| reading::host(address).is_some());
        let host = target.and_then(reading::host).map(str::to_owned);
        self.with_visit(
            ui,
            &at.into(),
            current,
            &reading::web_address,
            &write,
            target,
            host,
        )
    }

    /// An address to write to, with a button that opens the mail program.
    pub fn email(
        &mut self,
        ui: &mut Ui,
        at: impl Into<At>,
        current: Option<&str>,
        write: impl Fn(Option<String>) -> Edit,
    ) -> Response {
        let fine =
            current.filter(|address| matches!(reading::email(address), Reading::Fine(Some(_))));
        let target = fine.map(|address| format!("mailto:{address}"));
        let host = fine.map(str::to_owned);
        self.with_visit(
            ui,
            &at.into(),
            current,
            &reading::email,
            &write,
            target.as_deref(),
            host,
        )
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a field, its meaning, and where its button leads"
    )]
    fn with_visit(
        &mut self,
        ui: &mut Ui,
        at: &At,
        current: Option<&str>,
        read: &dyn Fn(&str) -> Reading<Option<String>>,
        write: &dyn Fn(Option<String>) -> Edit,
        target: Option<&str>,
        host: Option<String>,
    ) -> Response {
        let input = Input {
            shown: current.unwrap_or_default().to_owned(),
            beside: if target.is_some() { space::TARGET } else { 0.0 },
            ..Input::default()
        };
        let current = current.map(str::to_owned);
        let meaning = Meaning {
            current,
            read,
            write,
            echo: &|_| None,
        };
        self.typed(ui, at, &input, &meaning, |form, ui| {
            if let (Some(target), Some(host)) = (target, host) {
                let words =
                    crate::message::Message::new("inspector-open-address").with("host", host);
                let name = form.cx.say(&words);
                if ui
                    .add(IconButton::new(icons::OPEN_OUTSIDE, &name))
                    .clicked()
                {
                    form.out
                        .push(Intent::Task(Request::Visit(target.to_owned())));
                }
            }
        })
    }

    fn words_field<T: Clone>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        (shown, rows): (String, usize),
        current: T,
        read: &dyn Fn(&str) -> Reading<T>,
        write: &dyn Fn(T) -> Edit,
    ) -> Response {
        let input = Input {
            shown,
            rows,
            ..Input::default()
        };
        let meaning = Meaning {
            current,
            read,
            write,
            echo: &|_| None,
        };
        self.typed(ui, at, &input, &meaning, |_, _| {})
    }
}
