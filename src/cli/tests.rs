//! What the command line makes of its words. What the verbs do is tested on the program itself.

use jiff::civil::date;

use super::*;

fn window(words: &str) -> Window {
    let words = std::iter::once("frostating").chain(words.split_whitespace());
    match run(words.map(OsString::from)) {
        Invocation::Window(window) => window,
        Invocation::Done(code) => panic!("{code:?} instead of a window"),
    }
}

#[test]
fn without_words_the_window_opens_with_the_start_page() {
    assert_eq!(window(""), Window::default());
}

#[test]
fn a_file_is_opened_in_the_window() {
    let file = Some(PathBuf::from("frosta.ron"));
    assert_eq!(
        window("frosta.ron"),
        Window {
            file,
            ..Window::default()
        }
    );
}

#[test]
fn the_sample_is_opened_with_day_and_language_on_either_side() {
    let asked = Window {
        sample: true,
        today: Some(date(2023, 6, 1)),
        language: Some(Language::Nn),
        ..Window::default()
    };
    assert_eq!(window("sample --today 2023-06-01 --lang nn"), asked);
    assert_eq!(window("--today 2023-06-01 --lang nn sample"), asked);
}

#[test]
fn a_day_is_taken_as_programs_and_as_norwegians_write_it() {
    for day in ["2023-11-01", "1.11.2023", "01.11.2023"] {
        let asked = window(&format!("--today {day}"));
        assert_eq!(asked.today, Some(date(2023, 11, 1)), "{day}");
    }
}
