use std::error::Error;
use std::fmt;

use crate::ftl::diagnostics::diagnostic::Diagnostic;

/// The problems of a directory of translations: the first 1,000, and the number of all.
///
/// `Display` prints one line: the first diagnostic, and the number of the others. The alternate form `{:#}` prints one
/// line for each diagnostic, and the number of those that are not kept. So does `Debug`, which `?` in `main` uses.
///
/// It needs the feature `load`.
///
/// # Examples
///
/// ```
/// use modelarts_status::Catalog;
///
/// let error = Catalog::load("no-such-directory").unwrap_err();
/// assert_eq!(error.total(), 1);
/// assert!(error.to_string().starts_with("no-such-directory: cannot be read: "));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct LoadError {
    diagnostics: Vec<Diagnostic>,
    total: usize,
}

impl LoadError {
    pub(crate) fn new(diagnostics: Vec<Diagnostic>, total: usize) -> Self {
        Self { diagnostics, total }
    }

    /// The diagnostics, sorted by path and position: at least one, at most 1,000.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// assert_eq!(error.diagnostics().len(), 1);
    /// ```
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The number of all problems. It is greater than `diagnostics().len()` if there are more than 1,000.
    ///
    /// # Examples
    ///
    /// ```
    /// use modelarts_status::Catalog;
    ///
    /// let error = Catalog::load("no-such-directory").unwrap_err();
    /// assert_eq!(error.total(), 1);
    /// ```
    #[must_use]
    pub fn total(&self) -> usize {
        self.total
    }

    fn list(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            let separator = if index > 0 { "\n" } else { "" };
            write!(f, "{separator}{diagnostic}")?;
        }
        match self.total - self.diagnostics.len() {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return self.list(f);
        }
        let first = self.diagnostics.first();
        first.map_or(Ok(()), |first| write!(f, "{first}"))?;
        match self.total.saturating_sub(1) {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

impl fmt::Debug for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list(f)
    }
}

impl Error for LoadError {}
