use crate::ftl::diagnostics::diagnostic::Diagnostic;
use crate::ftl::diagnostics::load_error::LoadError;
use crate::ftl::limits::MAX_DIAGNOSTICS;

/// The diagnostics of a directory, in the order in which they are found.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    errors: List,
    #[cfg(feature = "cli")]
    warnings: List,
}

/// The first diagnostics of one severity, and the number of all.
#[derive(Debug, Default)]
pub(crate) struct List {
    kept: Vec<Diagnostic>,
    total: usize,
    /// The tag of the locale of the next diagnostics.
    tag: Option<Box<str>>,
}

impl List {
    /// Sets the locale of the next diagnostics.
    pub(crate) fn set_tag(&mut self, tag: Option<&str>) {
        self.tag = tag.map(Box::from);
    }

    /// Adds a diagnostic, which is built only if it is kept.
    pub(crate) fn push(&mut self, diagnostic: impl FnOnce() -> Diagnostic) {
        self.total += 1;
        if self.kept.len() < MAX_DIAGNOSTICS {
            self.keep(diagnostic());
        }
    }

    /// A function of its own, because the generic callers would each contain a copy.
    fn keep(&mut self, diagnostic: Diagnostic) {
        self.kept.push(diagnostic.with_tag(self.tag.as_deref()));
    }
}

impl Diagnostics {
    /// Sets the locale of the next errors.
    pub(crate) fn set_tag(&mut self, tag: Option<&str>) {
        self.errors.set_tag(tag);
    }

    /// Adds an error, which is built only if it is kept.
    pub(crate) fn error(&mut self, error: impl FnOnce() -> Diagnostic) {
        self.errors.push(error);
    }

    /// The number of errors so far.
    pub(crate) fn error_count(&self) -> usize {
        self.errors.total
    }

    /// The kept errors after the first `count`.
    pub(crate) fn errors_since(&mut self, count: usize) -> &mut [Diagnostic] {
        self.errors.kept.get_mut(count..).unwrap_or_default()
    }

    /// The errors, sorted, if there are any.
    pub(crate) fn into_result(self) -> Result<(), LoadError> {
        let List { kept, total, .. } = self.errors;
        if total == 0 { Ok(()) } else { Err(LoadError::new(sorted(kept), total)) }
    }
}

#[cfg(feature = "cli")]
impl Diagnostics {
    /// The errors that are kept, and the list of warnings.
    pub(crate) fn errors_and_warnings(&mut self) -> (&mut [Diagnostic], &mut List) {
        (&mut self.errors.kept, &mut self.warnings)
    }

    /// All diagnostics, sorted, and how many more there are.
    pub(crate) fn into_sorted(self) -> (Vec<Diagnostic>, usize) {
        let total = self.errors.total + self.warnings.total;
        let mut all = self.errors.kept;
        all.extend(self.warnings.kept);
        let more = total - all.len();
        (sorted(all), more)
    }
}

/// Sorts by path and position. A diagnostic for a whole file or folder is before those with a position.
///
/// They are nearly sorted as they are found, and `sort` would be 20 kB of code.
fn sorted(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |it: &Diagnostic| (it.position(), it.severity(), it.kind());
    let mut sorted: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    for new in diagnostics {
        let index = sorted.partition_point(|it| {
            let order = it.path().cmp(new.path()).then_with(|| key(it).cmp(&key(&new)));
            order.then_with(|| it.message().cmp(new.message())).is_le()
        });
        sorted.insert(index, new);
    }
    sorted
}
