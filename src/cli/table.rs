use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use terminal_size::{Width, terminal_size};
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The number of blanks between two columns.
pub(crate) const GAP: usize = 2;

/// The minimum width of a column of texts, in terminal cells.
pub(crate) const MIN_COLUMN: usize = 12;
/// Marks a line break opportunity. It has no width, and does not occur in texts.
const BREAK: char = '\u{2063}';
/// The combining class of viramas. A virama joins two consonants to a conjunct.
const VIRAMA: u8 = 9;

/// The width of the terminal in columns, or 80 without a terminal.
pub(crate) fn width() -> u16 {
    terminal_size().map_or(80, |(Width(width), _)| width)
}

/// A table with a title line. The columns in `right` are aligned to the right.
pub(crate) fn table(titles: Vec<String>, rows: Vec<Vec<String>>, right: &[usize]) -> String {
    let mut table = Table::new();
    table.set_header(titles);
    print(table, rows, right)
}

pub(crate) fn table_without_titles(rows: Vec<Vec<String>>) -> String {
    print(Table::new(), rows, &[])
}

fn print(mut table: Table, rows: Vec<Vec<String>>, right: &[usize]) -> String {
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width());
    table.add_rows(rows.into_iter().map(|row| row.into_iter().map(cell)));
    for (number, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 2));
        if right.contains(&number) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt().replace(BREAK, "") + "\n"
}

/// A cell in which no line begins with a combining mark. The table keeps grapheme clusters together, but some Myanmar
/// marks are not part of a grapheme cluster.
fn cell(text: String) -> Cell {
    let is_long = |word: &str| word.chars().count() > MIN_COLUMN;
    if !text.split(' ').any(|word| is_long(word) && word.chars().any(is_combining_mark)) {
        return Cell::new(text);
    }
    let mut pieces = String::with_capacity(2 * text.len());
    for word in text.split_inclusive(' ') {
        let mut before = None;
        for char in word.chars() {
            let joined = is_combining_mark(char)
                || char == ' '
                || before.is_some_and(|before| !is_long(word) || canonical_combining_class(before) == VIRAMA);
            if !joined {
                pieces.push(BREAK);
            }
            pieces.push(char);
            before = Some(char);
        }
    }
    Cell::new(pieces).set_delimiter(BREAK)
}
