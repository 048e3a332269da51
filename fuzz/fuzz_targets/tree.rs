//! Syntax trees of Fluent, written as text. Mutated bytes almost never have balanced braces.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use modelarts_status_fuzz::StatusCode;

#[derive(Arbitrary, Debug)]
struct Resource {
    entries: Vec<Entry>,
    crlf: bool,
    whole: bool,
}

#[derive(Arbitrary, Debug)]
enum Entry {
    Message(Id, Pattern, Vec<(Id, Pattern)>),
    Term(Id, Pattern, Vec<(Id, Pattern)>),
    Comment(u8, Text),
    Junk(Text),
    File,
}

#[derive(Arbitrary, Debug)]
struct Pattern(Vec<Element>);

#[derive(Arbitrary, Debug)]
enum Element {
    Text(Text),
    Line(u8),
    Placeable(Expression),
    Many(u8, Inline),
}

#[derive(Arbitrary, Debug)]
enum Expression {
    Inline(Inline),
    Select(Inline, Vec<(Key, Pattern)>, u8),
}

#[derive(Arbitrary, Debug)]
enum Inline {
    String(Text),
    Escape(u8, u32, u8),
    Number(bool, u64, u8),
    Function(Id, Vec<Argument>),
    Message(Id, Option<Id>),
    Term(Id, Option<Id>, Vec<Argument>),
    Variable(Id),
    Placeable(Box<Expression>),
}

#[derive(Arbitrary, Debug)]
enum Argument {
    Positional(Inline),
    Named(Id, Inline),
}

#[derive(Arbitrary, Debug)]
enum Key {
    Id(Id),
    Number(u64),
}

#[derive(Arbitrary, Debug)]
enum Id {
    Code(u8),
    Near(u8),
    Short(u8),
    Upper(u8),
    Long(u16),
}

#[derive(Arbitrary, Debug)]
enum Text {
    Word(u8),
    Char(char),
    Any(String),
    Repeat(char, u16),
}

fn id(id: &Id) -> String {
    let code = |at: u8| StatusCode::ALL[usize::from(at) % StatusCode::ALL.len()].message_id();
    match id {
        Id::Code(at) => code(*at).to_owned(),
        Id::Near(at) => code(*at).replacen(char::from(b'a' + at % 26), "-", 1),
        Id::Short(at) => char::from(b'a' + at % 26).to_string(),
        Id::Upper(at) => char::from(b'A' + at % 26).to_string(),
        Id::Long(length) => "x".repeat(usize::from(*length) + 1),
    }
}

fn text(text: &Text) -> String {
    match text {
        Text::Word(at) => {
            ["a", "资源", "=", ".a = b", "\t", "\r", "}", "{", "\"", "\\", " "][usize::from(*at) % 11].into()
        }
        Text::Char(char) => char.to_string(),
        Text::Any(text) => text.clone(),
        Text::Repeat(char, times) => char.to_string().repeat(usize::from(*times)),
    }
}

fn pattern(Pattern(elements): &Pattern) -> String {
    let element = |element: &Element| match element {
        Element::Text(it) => text(it),
        Element::Line(indent) => format!("\n{}", " ".repeat(usize::from(*indent))),
        Element::Placeable(it) => format!("{{ {} }}", expression(it)),
        Element::Many(times, it) => {
            let one = format!("{{{}}}", inline(it));
            // Nested repetitions would soon take gigabytes.
            one.repeat(usize::from(*times).min(64 * 1024 / one.len()))
        }
    };
    elements.iter().map(element).collect()
}

fn expression(it: &Expression) -> String {
    match it {
        Expression::Inline(it) => inline(it),
        Expression::Select(selector, variants, default) => {
            let mut lines = format!("{} ->", inline(selector));
            for (at, (key, value)) in variants.iter().enumerate() {
                let star = if at == usize::from(*default) { "*" } else { "" };
                let key = match key {
                    Key::Id(it) => id(it),
                    Key::Number(it) => it.to_string(),
                };
                lines += &format!("\n  {star}[{key}] {}", pattern(value));
            }
            lines + "\n "
        }
    }
}

fn inline(it: &Inline) -> String {
    match it {
        Inline::String(it) => format!("\"{}\"", text(it)),
        Inline::Escape(digits, value, wide) => {
            let width = usize::from(*digits % 8);
            let sign = if wide % 2 == 0 { 'u' } else { 'U' };
            let tail = if wide % 3 == 0 { "é" } else { "" };
            format!("\"\\{sign}{value:0width$x}{tail}\"")
        }
        Inline::Number(minus, value, fraction) => {
            let minus = if *minus { "-" } else { "" };
            format!("{minus}{value}.{}", "1".repeat(usize::from(*fraction % 64)))
        }
        Inline::Function(name, given) => format!("{}({})", id(name).to_uppercase(), arguments(given)),
        Inline::Message(name, attribute) => id(name) + &dot(attribute.as_ref()),
        Inline::Term(name, attribute, given) if given.is_empty() => {
            format!("-{}{}", id(name), dot(attribute.as_ref()))
        }
        Inline::Term(name, attribute, given) => {
            format!("-{}{}({})", id(name), dot(attribute.as_ref()), arguments(given))
        }
        Inline::Variable(name) => format!("${}", id(name)),
        Inline::Placeable(it) => format!("{{{}}}", expression(it)),
    }
}

fn dot(attribute: Option<&Id>) -> String {
    attribute.map_or_else(String::new, |it| format!(".{}", id(it)))
}

fn arguments(given: &[Argument]) -> String {
    let one = |argument: &Argument| match argument {
        Argument::Positional(it) => inline(it),
        Argument::Named(name, it) => format!("{}: {}", id(name), inline(it)),
    };
    given.iter().map(one).collect::<Vec<_>>().join(", ")
}

fuzz_target!(|resource: Resource| {
    let mut files = vec![String::new()];
    let mut push = |line: String| files.last_mut().expect("never empty").push_str(&line);
    if resource.whole {
        StatusCode::ALL.iter().for_each(|code| push(format!("{} = T\n", code.message_id())));
    }
    for entry in &resource.entries {
        let (sign, name, value, attributes) = match entry {
            Entry::Message(name, value, attributes) => ("", name, value, attributes),
            Entry::Term(name, value, attributes) => ("-", name, value, attributes),
            Entry::Comment(signs, it) => {
                files.last_mut().expect("never empty").push_str(&format!(
                    "{} {}\n",
                    "#".repeat(usize::from(*signs % 5)),
                    text(it)
                ));
                continue;
            }
            Entry::Junk(it) => {
                files.last_mut().expect("never empty").push_str(&(text(it) + "\n"));
                continue;
            }
            Entry::File => {
                files.push(String::new());
                continue;
            }
        };
        let mut lines = format!("{sign}{} = {}\n", id(name), pattern(value));
        for (name, value) in attributes {
            lines += &format!("    .{} = {}\n", id(name), pattern(value));
        }
        files.last_mut().expect("never empty").push_str(&lines);
    }
    let end = if resource.crlf { "\r\n" } else { "\n" };
    let files: Vec<Vec<u8>> = files.iter().map(|text| text.replace('\n', end).into_bytes()).collect();
    modelarts_status_fuzz::check(&files);
});
