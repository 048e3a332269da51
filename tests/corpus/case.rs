//! A test case: a directory, and the expected result of loading it.
#![expect(clippy::unwrap_used, reason = "a test fails with a panic")]

use std::path::Path;
use std::thread;

use modelarts_status::{Catalog, StatusCode};

use crate::util::{Tree, with};

pub(crate) const CODE: &str = "modelarts-status-404";

pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// One `Kind path:line:column: message; help` per error, or `= ` and the French text for 404.
    expected: Vec<String>,
}

/// The locale with this text for 404, in line 6.
pub(crate) fn text(name: &'static str, text: impl AsRef<str>, expected: &[&str]) -> Case {
    line(name, format!("{CODE} = {}", text.as_ref()), expected)
}

/// The locale with this line instead of the message for 404.
pub(crate) fn line(name: &'static str, line: impl AsRef<str>, expected: &[&str]) -> Case {
    bytes(name, with(404, line.as_ref()), expected)
}

/// A locale of one file.
pub(crate) fn bytes(name: &'static str, bytes: impl AsRef<[u8]>, expected: &[&str]) -> Case {
    files(name, [("fr/a.ftl", bytes)], expected)
}

pub(crate) fn files<P: Into<String>, B: AsRef<[u8]>>(
    name: &'static str,
    files: impl IntoIterator<Item = (P, B)>,
    expected: &[&str],
) -> Case {
    let files = files.into_iter().map(|(path, bytes)| (path.into(), bytes.as_ref().to_vec()));
    let expected = expected.iter().map(|line| fill(line)).collect();
    Case { name, files: files.collect(), expected }
}

/// Replaces `<ALL>` by the number of codes, `<ALL+1>` by one more, `<LAST>` by the last code, `<LAST-ID>` by its
/// message id.
fn fill(line: &str) -> String {
    let last = StatusCode::ALL.last().unwrap();
    let line = line.replace("<LAST>", &last.to_string()).replace("<LAST-ID>", last.message_id());
    let Some((before, rest)) = line.split_once("<ALL") else { return line };
    let (more, after) = rest.split_once('>').unwrap();
    let more = more.strip_prefix('+').map_or(0, |more| more.parse().unwrap());
    format!("{before}{}{after}", StatusCode::ALL.len() + more)
}

impl Case {
    pub(crate) fn tree(&self) -> Tree {
        self.files.iter().fold(Tree::new(), |tree, (path, bytes)| tree.file(path, bytes))
    }

    /// The difference from the expected result, for each stack size.
    pub(crate) fn wrong(&self) -> Option<String> {
        let tree = self.tree();
        [256 << 10, 2 << 20].into_iter().find_map(|stack| {
            let dir = tree.path().to_path_buf();
            let found = thread::Builder::new().stack_size(stack).spawn(move || outcome(&dir)).unwrap();
            let found = found.join().unwrap();
            (found != self.expected).then(|| {
                let expected = self.expected.join("\n  ");
                format!(
                    "{} ({stack} bytes of stack)\n  {expected}\nbut\n  {}\n",
                    self.name,
                    found.join("\n  ")
                )
            })
        })
    }
}

/// The result of loading a directory. Of more than 4 errors, only the first, the last and the number.
pub(crate) fn outcome(dir: &Path) -> Vec<String> {
    let error = match Catalog::load(dir) {
        Ok(catalog) => {
            let french = catalog.get(&"fr".parse().unwrap());
            return vec![format!("= {}", french.map_or("", |it| it.message(StatusCode::NotFound)))];
        }
        Err(error) => error,
    };
    let base = format!("{}/", dir.display());
    let faults = error.diagnostics().iter().map(|fault| {
        let place = fault.to_string().replace(&base, "").replace(&dir.display().to_string(), ".");
        format!("{:?} {place}", fault.kind())
    });
    let mut faults: Vec<String> = faults.collect();
    let more = format!("{error:#}").lines().last().filter(|line| line.starts_with("and ")).map(str::to_owned);
    if faults.len() > 4 {
        let number = format!("{} faults", faults.len());
        faults = [faults.first(), faults.last(), Some(&number)].into_iter().flatten().cloned().collect();
    }
    faults.extend(more);
    faults
}
