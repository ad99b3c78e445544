//! Letters without their case, and what each becomes without its accents.

/// Takes the first letter off `text`, in lower case, together with the combining marks behind it.
/// `a` with a combining ring is `å`, with two dots `ä`; other combining marks are dropped, so
/// that both ways of storing an accented letter read the same.
pub(super) fn take(text: &mut &str) -> Option<char> {
    // Most letters are ASCII without a mark behind them; marks begin with the byte 0xCC or 0xCD.
    if let [first, rest @ ..] = text.as_bytes()
        && first.is_ascii()
        && !matches!(rest.first(), Some(0xcc | 0xcd))
    {
        *text = &text[1..];
        return Some(first.to_ascii_lowercase().into());
    }
    let mut rest = text.chars();
    let first = rest.next()?;
    let mut letter = first.to_lowercase().next().unwrap_or(first);
    let mut behind = rest.as_str();
    while let Some(mark) = rest.next().filter(|mark| is_mark(*mark)) {
        letter = composed(letter, mark);
        behind = rest.as_str();
    }
    *text = behind;
    Some(letter)
}

/// Whether a character belongs to the letter before it.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn composed(letter: char, mark: char) -> char {
    match (letter, mark) {
        ('a', '\u{30a}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        _ => letter,
    }
}

/// What a lower-case letter is without its accents: one letter or two. The letters of the Norwegian
/// alphabet stay, the Swedish and German ä and ö are æ and ø, a character that is no accented
/// Latin letter stays.
pub(super) fn base(letter: char) -> (char, Option<char>) {
    if letter.is_ascii() {
        return (letter, None);
    }
    let one = match letter {
        'á' | 'à' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǥ' | 'ǧ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' | 'ǩ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => 'n',
        'ò'..='õ' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' | 'ʒ' | 'ǯ' => 'z',
        'ä' => 'æ',
        'ö' => 'ø',
        'ß' => return ('s', Some('s')),
        'þ' => return ('t', Some('h')),
        'œ' => return ('o', Some('e')),
        other => other,
    };
    (one, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let mut rest = text;
        std::iter::from_fn(|| take(&mut rest)).collect()
    }

    #[test]
    fn composed_and_decomposed_letters_read_the_same() {
        assert_eq!(read("A\u{30a}LESUND"), "ålesund");
        assert_eq!(read("O\u{308}stersund"), "östersund");
        assert_eq!(read("cafe\u{301}"), "cafe");
    }

    #[test]
    fn a_mark_without_a_letter_is_read_as_it_is() {
        assert_eq!(read("\u{301}a"), "\u{301}a");
        assert_eq!(read(""), "");
    }

    #[test]
    fn letters_of_sami_names_lose_their_accents() {
        let bare: String = "čđŋšŧžá".chars().map(|letter| base(letter).0).collect();
        assert_eq!(bare, "cdnstza");
    }
}
