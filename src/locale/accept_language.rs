//! `Accept-Language`, RFC 9110, section 12.5.4.

use std::cmp::Reverse;
use std::mem;

use super::answers::Answers;
use super::name::Name;
use super::requests::Requests;
use super::subtags::Subtags;

/// The maximum number of bytes of a value that are read. A member that continues beyond it is dropped.
pub(crate) const MAX_VALUE: usize = 4096;
/// The maximum number of members that are read, without empty ones. A browser sends fewer than ten.
const MAX_MEMBERS: usize = 32;

#[derive(Clone, Copy)]
struct Member<'a> {
    range: Range<'a>,
    /// In thousandths.
    weight: u16,
    position: usize,
}

#[derive(Clone, Copy)]
enum Range<'a> {
    /// `*`
    Any,
    Name(Name<'a>),
}

/// The index of the best match for a value.
///
/// A single locale name of any platform is a value with one member.
pub(crate) fn accept_language(value: &[u8], answers: &Answers) -> Option<usize> {
    // Most programs request one of their locales by its tag.
    if let Some(index) = answers.index_of(value) {
        return Some(index);
    }
    let mut requests = Requests::new(answers);
    ask(value, &mut requests).or(requests.matched())
}

/// Answers the members of a value in the order of their weights.
pub(crate) fn ask(value: &[u8], requests: &mut Requests<'_>) -> Option<usize> {
    let members = Members::of(value);
    let answers = requests.answers();
    let excludes = members.iter().any(|member| member.weight == 0);
    let is_excluded =
        |index| excludes && answers.tag(index).and_then(|tag| members.weight_of(tag)) == Some(0);
    let mut is_any_asked = false;
    for member in members.iter().take_while(|member| member.weight > 0) {
        let answer = match &member.range {
            Range::Name(name) => requests.ask(name, is_excluded),
            // A second `*` would have the same answer.
            Range::Any if is_any_asked => None,
            Range::Any => {
                is_any_asked = true;
                answers.tags().position(|tag| members.weight_of(tag).is_none())
            }
        };
        if answer.is_some() {
            return answer;
        }
    }
    None
}

/// The members of a value, sorted by weight, then by position.
struct Members<'a>([Option<Member<'a>>; MAX_MEMBERS]);

impl<'a> Members<'a> {
    /// Reads the members. Those that cannot be parsed are dropped.
    fn of(value: &'a [u8]) -> Self {
        // One more byte shows whether the last member ends at the limit.
        let value = match value.get(..=MAX_VALUE) {
            Some(cut) => cut.rsplitn(2, |byte| *byte == b',').nth(1).unwrap_or_default(),
            None => value,
        };
        let mut members = Self([None; MAX_MEMBERS]);
        let parts = value.split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
        for (position, part) in parts.filter(|part| !part.is_empty()).take(MAX_MEMBERS).enumerate() {
            if let Some(member) = Member::parse(part, position) {
                members.insert(member);
            }
        }
        members
    }

    /// Inserts a member in order. The members are few, and `sort` would add more code.
    fn insert(&mut self, mut member: Member<'a>) {
        let order = |member: &Member| (Reverse(member.weight), member.position);
        for slot in &mut self.0 {
            match slot {
                Some(other) if order(other) > order(&member) => mem::swap(other, &mut member),
                Some(_) => (),
                None => {
                    *slot = Some(member);
                    return;
                }
            }
        }
    }

    fn iter(&self) -> impl Iterator<Item = &Member<'a>> {
        self.0.iter().flatten()
    }

    /// The weight of the most specific member that names this locale. Of equally specific members, the last.
    fn weight_of(&self, tag: &str) -> Option<u16> {
        let tag = Name::parse(tag.as_bytes())?;
        let named = self.iter().filter_map(|member| match &member.range {
            Range::Name(name) if is_prefix(name, &tag) => {
                Some((specificity(name), member.position, member.weight))
            }
            _ => None,
        });
        named.max().map(|(.., weight)| weight)
    }
}

/// Whether a tag equals, or begins with, the subtags of a range.
fn is_prefix(range: &Name, tag: &Name) -> bool {
    let (wanted, found) = (range.subtags, tag.subtags);
    wanted.language == found.language
        && (range.is_bare()
            || wanted.script == found.script
                && (wanted.region == found.region || wanted.region.is_none() && !range.has_variants)
                && tag.includes_variants(range))
}

/// The number of subtags of a range.
fn specificity(range: &Name) -> usize {
    let Subtags { script, region, .. } = range.subtags;
    usize::from(script.is_some()) + usize::from(region.is_some()) + range.variants().count()
}

impl<'a> Member<'a> {
    /// `None` if the range or the weight is invalid.
    fn parse(member: &'a [u8], position: usize) -> Option<Self> {
        let mut parts = member.split(|byte| *byte == b';').map(<[u8]>::trim_ascii);
        let range = parts.next().filter(|_| member.is_ascii())?;
        let range = if range == b"*" { Range::Any } else { Range::Name(Name::parse(range)?) };
        Some(Self { range, weight: weight(parts)?, position })
    }
}

/// The weight in the parameters of a member: 1 if there is none, `None` if it is invalid.
fn weight<'a>(parameters: impl Iterator<Item = &'a [u8]>) -> Option<u16> {
    for parameter in parameters {
        let mut sides = parameter.splitn(2, |byte| *byte == b'=').map(<[u8]>::trim_ascii);
        if sides.next()?.eq_ignore_ascii_case(b"q") {
            return thousandths(sides.next()?);
        }
    }
    Some(1000)
}

/// Parses digits with at most one point. Decimals after the third are ignored; a weight above 1 is 1.
fn thousandths(weight: &[u8]) -> Option<u16> {
    let mut parts = weight.splitn(2, |byte| *byte == b'.');
    let (whole, decimals): (&[u8], &[u8]) = (parts.next()?, parts.next().unwrap_or(b""));
    let mut digits = whole.iter().chain(decimals);
    if (whole.is_empty() && decimals.is_empty()) || !digits.all(u8::is_ascii_digit) {
        return None;
    }
    if whole.iter().any(|digit| *digit != b'0') {
        return Some(1000);
    }
    let decimals = decimals.iter().chain(b"000").take(3);
    Some(decimals.fold(0, |sum, digit| sum * 10 + u16::from(*digit - b'0')))
}
