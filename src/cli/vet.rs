//! Checks the fixes: each is applied in memory, and offered only if it causes no new error.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::locale::Locale;
use crate::ftl::{
    Diagnostic, DiagnosticKind, Diagnostics, File, Folder, MAX_FILE, RawFile, Severity, apply, compile,
    is_line_separator,
};

/// The maximum number of bytes that are compiled for one locale. Later fixes are not offered.
const MAX_TRIED: usize = 2 * 1024 * 1024;
/// The fixed cost of a trial, in bytes.
const TRIAL: usize = 4 * 1024;

/// Removes the fixes in a locale that would cause a new error. Returns the indices of the fixes that can be applied
/// together; the others overlap with them. `room` is the number of bytes by which the directory may grow; these fixes
/// reduce it.
pub(crate) fn vet(locale: &Locale, room: &mut usize, diagnostics: &mut [Diagnostic]) -> Vec<usize> {
    let is_own = |it: &Diagnostic| locale.files.iter().any(|file| file.path == it.path());
    let fixed = diagnostics.iter().enumerate().filter(|(_, it)| !it.fix().is_empty() && is_own(it));
    let mut rest: Vec<usize> = fixed.map(|(index, _)| index).collect();
    if rest.is_empty() {
        return rest;
    }
    let mut trials = Trials::new(locale, *room);
    let mut together = Vec::new();
    while !rest.is_empty() {
        let layer = trials.without_overlaps(&rest, diagnostics);
        rest.retain(|index| !layer.contains(index));
        let mut sound = Vec::new();
        trials.add(&layer, &mut sound, diagnostics);
        for index in layer.iter().filter(|index| !sound.contains(index)) {
            diagnostics.get_mut(*index).into_iter().for_each(Diagnostic::remove_fix);
        }
        if together.is_empty() {
            together = sound;
        }
    }
    let made = together.iter().filter_map(|index| diagnostics.get(*index));
    *room = room.saturating_sub(made.map(growth).sum());
    together
}

/// The result of compiling a locale.
struct Compilation {
    errors: BTreeMap<DiagnosticKind, usize>,
    total: usize,
}

struct Trials<'a> {
    locale: &'a Locale,
    before: Compilation,
    /// The files without lines. The first compilation did not check them.
    unchecked: Vec<&'a Path>,
    room: usize,
    size: usize,
    left: usize,
}

impl<'a> Trials<'a> {
    fn new(locale: &'a Locale, room: usize) -> Self {
        let texts = locale.files.iter().map(|file| file.text.clone()).collect();
        let size = TRIAL + locale.files.iter().map(|file| file.text.len()).sum::<usize>();
        let unchecked = locale.files.iter().filter(|file| !has_lines(file)).map(|file| file.path.as_path());
        let (before, unchecked) = (compile_texts(locale, texts), unchecked.collect());
        Self { locale, before, unchecked, room, size, left: MAX_TRIED }
    }

    /// The fixes in order, without those that overlap with an earlier one.
    fn without_overlaps(&self, fixes: &[usize], diagnostics: &[Diagnostic]) -> Vec<usize> {
        let mut chosen: Vec<usize> = Vec::new();
        for file in &self.locale.files {
            // The fixes of an unchecked file are tried alone, so that errors found later do not reject fixes in other
            // files.
            let is_unchecked = self.unchecked.contains(&file.path.as_path());
            if !chosen.is_empty() && is_unchecked {
                continue;
            }
            let mut places: BTreeMap<usize, usize> = BTreeMap::new();
            for index in fixes {
                let Some(diagnostic) = diagnostics.get(*index).filter(|it| it.path() == file.path) else {
                    continue;
                };
                let is_free = diagnostic.fix().iter().all(|it| {
                    let before = places.range(..=it.span.start).next_back();
                    let after = places.range(it.span.start..).next();
                    before.is_none_or(|(start, end)| *start < it.span.start && *end <= it.span.start)
                        && after.is_none_or(|(start, _)| it.span.end <= *start)
                });
                if is_free {
                    places.extend(diagnostic.fix().iter().map(|it| (it.span.start, it.span.end)));
                    chosen.push(*index);
                }
            }
            if !chosen.is_empty() && is_unchecked {
                break;
            }
        }
        chosen
    }

    /// Adds the fixes that can be applied together with those in `sound`.
    fn add(&mut self, fixes: &[usize], sound: &mut Vec<usize>, diagnostics: &[Diagnostic]) {
        let all: Vec<usize> = sound.iter().chain(fixes).copied().collect();
        if self.is_sound(&all, diagnostics) {
            *sound = all;
        } else if fixes.len() > 1 {
            let (first, second) = fixes.split_at(fixes.len() / 2);
            self.add(first, sound, diagnostics);
            self.add(second, sound, diagnostics);
        }
    }

    fn is_sound(&mut self, fixes: &[usize], diagnostics: &[Diagnostic]) -> bool {
        let fixes: Vec<&Diagnostic> = fixes.iter().filter_map(|index| diagnostics.get(*index)).collect();
        let Some(left) = self.left.checked_sub(self.size).filter(|_| self.fits(&fixes)) else { return false };
        self.left = left;
        let text = |file: &File| {
            let own = fixes.iter().filter(|it| it.path() == file.path);
            apply(&file.text, own.flat_map(|it| it.fix()))
        };
        let Some(texts) = self.locale.files.iter().map(text).collect() else { return false };
        let after = compile_texts(self.locale, texts);
        self.has_fewer_errors(&after, &fixes)
    }

    /// Whether files that grow can still be read, even if no fix that shrinks them is applied. The compiler does not
    /// check these limits.
    fn fits(&self, fixes: &[&Diagnostic]) -> bool {
        let mut room = self.room;
        self.locale.files.iter().all(|file| {
            let grown = fixes.iter().filter(|it| it.path() == file.path).map(|it| growth(it)).sum();
            let left = room.checked_sub(grown);
            room = left.unwrap_or(0);
            left.is_some() && (grown == 0 || file.text.len() + grown <= MAX_FILE)
        })
    }

    /// Whether each fix of an error removes an error, and no error is new.
    fn has_fewer_errors(&self, after: &Compilation, fixes: &[&Diagnostic]) -> bool {
        let is_unchecked = |it: &Diagnostic| self.unchecked.contains(&it.path());
        if fixes.iter().any(|it| it.kind() == DiagnosticKind::Hazard && is_unchecked(it)) {
            return true;
        }
        // The compiled texts have no byte order marks, so the errors about them are not counted.
        let is_change =
            |it: &&&Diagnostic| it.fix().iter().any(|it| !it.span.is_empty() || !it.text.is_empty());
        let fixed_errors =
            fixes.iter().filter(|it| it.severity() == Severity::Error).filter(is_change).count();
        let before = |kind| self.before.errors.get(kind).copied().unwrap_or(0);
        // If not all errors are kept, some kinds are unknown.
        let any_new = self.before.errors.values().sum::<usize>() == self.before.total
            && after.errors.iter().any(|(kind, count)| *count > before(kind));
        after.total + fixed_errors <= self.before.total && !any_new
    }
}

/// The bytes by which a fix makes its file larger.
fn growth(diagnostic: &Diagnostic) -> usize {
    let sizes = diagnostic.fix().iter().map(|it| (it.text.len(), it.span.len()));
    let (new, old) = sizes.fold((0, 0), |(new, old), it| (new + it.0, old + it.1));
    new.saturating_sub(old)
}

/// Whether a file has lines, which end with a line feed.
fn has_lines(file: &File) -> bool {
    let text = file.text.replace("\r\n", "\n");
    !text.contains('\r') && (text.trim_end().contains('\n') || !text.contains(is_line_separator))
}

fn compile_texts(locale: &Locale, texts: Vec<String>) -> Compilation {
    let files = locale.files.iter().zip(texts);
    let files = files.map(|(file, text)| RawFile { path: file.path.clone(), bytes: text.into_bytes() });
    let (path, tag) = (locale.path.to_path_buf(), locale.tag.clone());
    let mut diagnostics = Diagnostics::default();
    let folder = Folder { path, tag, files: files.collect(), complete: true };
    compile(folder, &mut diagnostics);
    let mut errors = BTreeMap::new();
    for error in diagnostics.errors_since(0) {
        *errors.entry(error.kind()).or_insert(0) += 1;
    }
    Compilation { errors, total: diagnostics.error_count() }
}
