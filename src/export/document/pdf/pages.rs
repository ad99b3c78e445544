//! A document laid out on pages: where each line stands, and to which element it belongs.

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

use std::num::{NonZeroU16, NonZeroU32};

use super::super::{Block, Document, Level, Signatory, Table, Text};
use super::lines::{Line, at_most, broken};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::Token;

/// The sides of a sheet of A4, in points of 72 to the inch.
pub(super) const SHEET: [f32; 2] = [595.28, 841.89];
/// From the left and right edge.
pub(super) const SIDE: f32 = 56.0;
/// From the upper edge.
const TOP: f32 = 60.0;
/// From the lower edge to the last line; the number of the page stands below it.
const BOTTOM: f32 = 66.0;
/// The width of all that is set.
pub(super) const WIDTH: f32 = SHEET[0] - 2.0 * SIDE;
/// The size of running text, and of text in tables.
const BODY: f32 = 10.0;
const IN_TABLE: f32 = 8.5;
/// From line to line, as a share of the size.
const LEADING: f32 = 1.36;
/// Around the text of a cell.
const CELL: [f32; 2] = [4.0, 3.5];
/// How far the text of a point stands in.
const POINT: f32 = 12.0;
/// What must fit below a heading, so that it does not stand alone.
const BELOW_HEADING: f32 = 74.0;
/// The most lines of two points of a list that are kept on one page.
const KEPT: usize = 8;
/// The most lines of the title of a group, of one said again, and of a name below a place to sign:
/// names of reasonable length are whole, and no name fills a page.
const GROUP_LINES: usize = 6;
const CONTINUED_LINES: usize = 1;
const NAME_LINES: usize = 4;
/// The height of a place to sign.
const SIGNATURE: f32 = 62.0;
/// Between two places to sign that stand beside each other.
const BESIDE: f32 = 28.0;

/// What is on a page.
pub(super) enum Mark {
    /// A line of text by its left end and baseline; `element` is what it belongs to, `None` for what
    /// is no part of the text, such as a heading that is said again.
    Words {
        element: Option<usize>,
        line: Line,
        at: [f32; 2],
        size: f32,
        token: Token,
    },
    /// A filled rectangle: left, top, width, height.
    Fill([f32; 4], Token),
}

/// An element of the document, for whoever listens to it.
pub(super) struct Element {
    pub tag: TagKind,
    pub within: Option<usize>,
}

/// All pages, and what the document consists of.
pub(super) struct Pages {
    pub pages: Vec<Vec<Mark>>,
    pub elements: Vec<Element>,
}

/// The document on pages.
pub(super) fn laid_out(document: &Document) -> Pages {
    let mut layout = Layout {
        pages: Pages {
            pages: vec![Vec::new()],
            elements: Vec::new(),
        },
        y: TOP,
        catalogue: Catalogue::of(document.language),
    };
    let title = Some(layout.heading_element(1, &document.title));
    layout.text(&document.title, title, 20.0, true, [SIDE, WIDTH]);
    layout.y += 8.0;
    for block in &document.blocks {
        layout.block(block);
    }
    layout.pages
}

struct Layout {
    pages: Pages,
    /// The upper edge of what comes next.
    y: f32,
    catalogue: &'static Catalogue,
}

impl Layout {
    fn room(&self) -> f32 {
        SHEET[1] - BOTTOM - self.y
    }

    fn new_page(&mut self) {
        self.pages.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Goes on to a new page if so much does not fit on this one.
    fn need(&mut self, height: f32) {
        if self.room() < height && self.y > TOP {
            self.new_page();
        }
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.pages.last_mut() {
            page.push(mark);
        }
    }

    fn element(&mut self, tag: impl Into<TagKind>, within: Option<usize>) -> usize {
        let tag = tag.into();
        self.pages.elements.push(Element { tag, within });
        self.pages.elements.len() - 1
    }

    fn heading_element(&mut self, level: u16, text: &Text) -> usize {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.element(Tag::Hn(level, Some(text.line())), None)
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Paragraph(text) => {
                let element = Some(self.element(Tag::P, None));
                self.text(text, element, BODY, false, [SIDE, WIDTH]);
                self.y += 6.0;
            }
            Block::List(points) => self.list(points),
            Block::Table(table) => self.table(table),
            Block::Signatures(signatories) => self.signatures(signatories),
        }
    }

    fn heading(&mut self, level: Level, text: &Text) {
        let (size, before, after) = match level {
            Level::Section => (14.0, 18.0, 5.0),
            Level::Part => (11.0, 10.0, 3.0),
        };
        let height = broken(text, size, true, WIDTH).len() as f32 * size * LEADING;
        self.need(before + height + after + BELOW_HEADING);
        if self.y > TOP {
            self.y += before;
        }
        let element = Some(self.heading_element(level.number(), text));
        self.text(text, element, size, true, [SIDE, WIDTH]);
        if level == Level::Section {
            self.mark(Mark::Fill([SIDE, self.y + 1.0, WIDTH, 1.2], Token::Accent));
            self.y += 3.0;
        }
        self.y += after;
    }

    /// A text from a left edge on, in a width.
    fn text(
        &mut self,
        text: &Text,
        element: Option<usize>,
        size: f32,
        strong: bool,
        [left, width]: [f32; 2],
    ) {
        let lines = broken(text, size, strong, width);
        let all = lines.len();
        for (number, line) in lines.into_iter().enumerate() {
            self.need(together(number, all) as f32 * size * LEADING);
            self.line(line, element, size, left, Token::Ink);
        }
    }

    /// One line; it must fit on the page.
    fn line(&mut self, line: Line, element: Option<usize>, size: f32, left: f32, token: Token) {
        let at = [left, self.y + size];
        self.mark(Mark::Words {
            element,
            line,
            at,
            size,
            token,
        });
        self.y += size * LEADING;
    }

    fn list(&mut self, points: &[Text]) {
        let list = self.element(Tag::L(ListNumbering::Disc), None);
        for (number, point) in points.iter().enumerate() {
            let lines = |point| broken(point, BODY, false, WIDTH - POINT).len();
            let own = lines(point);
            // The last point of several does not stand alone on a page.
            let kept = match points.get(number + 1) {
                Some(last) if number > 0 && number + 2 == points.len() => {
                    let all = own + lines(last);
                    if all <= KEPT { all } else { together(0, own) }
                }
                _ => together(0, own),
            };
            let item = self.element(Tag::LI, Some(list));
            let label = Some(self.element(Tag::Lbl, Some(item)));
            let body = Some(self.element(Tag::LBody, Some(item)));
            self.need(kept as f32 * BODY * LEADING + 2.0);
            let top = self.y;
            for dot in broken(&Text::plain("•"), BODY, false, POINT) {
                self.line(dot, label, BODY, SIDE + 2.0, Token::Ink);
            }
            self.y = top;
            self.text(point, body, BODY, false, [SIDE + POINT, WIDTH - POINT]);
            self.y += 2.0;
        }
        self.y += 5.0;
    }

    fn table(&mut self, table: &Table) {
        let widths = table.widths(WIDTH);
        let headers: Vec<Text> = table
            .columns
            .iter()
            .map(|column| Text::strong(column.header.line()))
            .collect();
        let head = Row::of(&headers, &widths);
        let element = self.element(Tag::Table, None);
        let head_element = self.element(Tag::THead, Some(element));
        let first = table.groups.first().map_or(0.0, |group| {
            let title = group.title.as_ref();
            let title = title.map(|title| Row::title(title, GROUP_LINES));
            let row = group.rows.first().map(|cells| Row::of(cells, &widths));
            let height = |row: Option<Row>| row.map_or(0.0, |row| row.height());
            height(title) + height(row)
        });
        self.need((head.height() + first).min(SHEET[1] / 2.0));
        self.head(&head, &widths, Some(head_element));
        let rows_element = self.element(Tag::TBody, Some(element));
        for group in &table.groups {
            let title = group.title.as_ref();
            for (number, cells) in group.rows.iter().enumerate() {
                let row = Row::of(cells, &widths);
                let titled = title.filter(|_| number == 0);
                let title_height =
                    titled.map_or(0.0, |title| Row::title(title, GROUP_LINES).height());
                let whole = row
                    .height()
                    .min(SHEET[1] - TOP - BOTTOM - head.height() - 30.0);
                if self.room() < title_height + whole {
                    self.new_page();
                    self.head(&head, &widths, None);
                    if titled.is_none() {
                        self.continued(title);
                    }
                }
                if let Some(title) = titled {
                    self.group_title(title, Some((rows_element, widths.len())));
                }
                self.row(row, &widths, table.names_row, rows_element, (&head, title));
            }
        }
        self.y += 10.0;
    }

    /// The head of a table; said again on a later page it belongs to nothing.
    fn head(&mut self, head: &Row, widths: &[f32], within: Option<usize>) {
        let top = self.y;
        let row = within.map(|within| self.element(Tag::TR, Some(within)));
        let mut left = SIDE;
        for (lines, width) in head.cells.iter().zip(widths) {
            let cell = row.map(|row| self.element(Tag::TH(TableHeaderScope::Column), Some(row)));
            self.cell(lines.clone(), cell, [left, top], Token::InkMuted);
            left += width;
        }
        self.y = top + head.height();
        self.mark(Mark::Fill([SIDE, self.y - 0.9, WIDTH, 0.9], Token::Ink));
    }

    /// The title of a group that a new page continues.
    fn continued(&mut self, title: Option<&Text>) {
        if let Some(title) = title {
            let continued = Message::new("export-continued").with("title", title.line());
            let title = Text::plain(self.catalogue.say(&continued));
            self.group_title(&title, None);
        }
    }

    fn group_title(&mut self, title: &Text, within: Option<(usize, usize)>) {
        let most = match within {
            Some(_) => GROUP_LINES,
            None => CONTINUED_LINES,
        };
        let row = Row::title(title, most);
        let (top, height) = (self.y, row.height());
        self.mark(Mark::Fill([SIDE, top, WIDTH, height], Token::Ground));
        let cell = within.map(|(within, columns)| {
            let row = self.element(Tag::TR, Some(within));
            let span = u32::try_from(columns).ok().and_then(NonZeroU32::new);
            let header = Tag::TH(TableHeaderScope::Row).with_col_span(span);
            self.element(header, Some(row))
        });
        for lines in row.cells {
            self.cell(lines, cell, [SIDE, top], Token::Ink);
        }
        self.y = top + height;
    }

    /// A row; one that is higher than the page goes on on the next.
    fn row(
        &mut self,
        mut row: Row,
        widths: &[f32],
        names_row: usize,
        within: usize,
        (head, title): (&Row, Option<&Text>),
    ) {
        let element = self.element(Tag::TR, Some(within));
        let cells: Vec<usize> = (0..widths.len())
            .map(|column| {
                if column == names_row {
                    self.element(Tag::TH(TableHeaderScope::Row), Some(element))
                } else {
                    self.element(Tag::TD, Some(element))
                }
            })
            .collect();
        loop {
            let rest = row.split_off(self.room());
            let top = self.y;
            let height = row.height();
            let mut left = SIDE;
            for ((lines, width), cell) in row.cells.into_iter().zip(widths).zip(&cells) {
                self.cell(lines, Some(*cell), [left, top], Token::Ink);
                left += width;
            }
            self.y = top + height;
            self.mark(Mark::Fill(
                [SIDE, self.y - 0.5, WIDTH, 0.5],
                Token::Hairline,
            ));
            let Some(rest) = rest else { return };
            row = rest;
            self.new_page();
            self.head(head, widths, None);
            self.continued(title);
        }
    }

    /// The lines of a cell. One without lines is still a cell.
    fn cell(&mut self, lines: Vec<Line>, element: Option<usize>, at: [f32; 2], token: Token) {
        let [left, top] = at;
        self.y = top + CELL[1];
        for line in lines {
            self.line(line, element, IN_TABLE, left + CELL[0], token);
        }
    }

    /// Places to sign, two beside each other.
    fn signatures(&mut self, signatories: &[Signatory]) {
        let width = (WIDTH - BESIDE) / 2.0;
        for pair in signatories.chunks(2) {
            let texts = |signatory: &Signatory| {
                let who = broken(&signatory.who, BODY - 1.0, false, width);
                let mut lines = at_most(who, NAME_LINES);
                if let Some(signed) = &signatory.signed {
                    lines.extend(broken(signed, BODY - 1.0, false, width));
                }
                lines
            };
            let texts: Vec<Vec<Line>> = pair.iter().map(texts).collect();
            let most = texts.iter().map(Vec::len).max().unwrap_or(0);
            let height = SIGNATURE + most.saturating_sub(2) as f32 * (BODY - 1.0) * LEADING;
            self.need(height);
            let top = self.y;
            let mut left = SIDE;
            for lines in texts {
                let element = Some(self.element(Tag::P, None));
                let rule = top + SIGNATURE - 30.0;
                self.mark(Mark::Fill([left, rule, width, 0.7], Token::Ink));
                self.y = rule + 3.0;
                for line in lines {
                    self.line(line, element, BODY - 1.0, left, Token::Ink);
                }
                left += width + BESIDE;
            }
            self.y = top + height;
        }
    }
}

/// How many lines must fit where the line of this number begins, out of so many: neither the first nor
/// the last of a paragraph stands alone on a page.
fn together(number: usize, all: usize) -> usize {
    match number {
        0 => all.min(3),
        _ if number + 2 == all => 2,
        _ => 1,
    }
}

/// A row of a table, its cells broken into lines.
struct Row {
    cells: Vec<Vec<Line>>,
}

impl Row {
    fn of(cells: &[Text], widths: &[f32]) -> Self {
        let cells = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| broken(cell, IN_TABLE, false, width - 2.0 * CELL[0]));
        Self {
            cells: cells.collect(),
        }
    }

    /// A row whose only cell is as wide as the table.
    fn title(title: &Text, most: usize) -> Self {
        let lines = broken(title, IN_TABLE, true, WIDTH - 2.0 * CELL[0]);
        Self {
            cells: vec![at_most(lines, most)],
        }
    }

    fn height(&self) -> f32 {
        let lines = self.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        lines as f32 * IN_TABLE * LEADING + 2.0 * CELL[1]
    }

    /// Cuts the row to what fits in a height, and returns the rest if there is one.
    fn split_off(&mut self, room: f32) -> Option<Self> {
        if self.height() <= room {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a page has room for some lines, not fewer than none"
        )]
        let most = (((room - 2.0 * CELL[1]) / (IN_TABLE * LEADING)).max(1.0)) as usize;
        let cells: Vec<Vec<Line>> = self
            .cells
            .iter_mut()
            .map(|lines| lines.split_off(most.min(lines.len())))
            .collect();
        let more = cells.iter().any(|lines| !lines.is_empty());
        more.then_some(Self { cells })
    }
}
