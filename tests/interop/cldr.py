"""Writes src/locale/cldr.rs from the JSON of Unicode's CLDR, the npm package cldr-core.

From the root of the repository:

    npm install --prefix target/cldr cldr-core@48.2.0
    python3 tests/interop/cldr.py target/cldr/node_modules/cldr-core >src/locale/cldr.rs
"""

import contextlib
import io
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# Languages that are farther apart do not match.
MAX_DISTANCE = 20


class Cldr:
    def __init__(self, package):
        self.package = package
        self.version = json.loads((package / "package.json").read_text("utf-8"))["version"]

    def read(self, name, *path):
        data = json.loads((self.package / "supplemental" / f"{name}.json").read_text("utf-8"))["supplemental"]
        for key in path:
            data = data[key]
        return data


def split(tag):
    """The language, script and region of a tag without variants. A missing subtag is empty."""
    language, *rest = tag.split("-")
    script = "".join(it for it in rest if len(it) == 4)
    region = "".join(it for it in rest if len(it) < 4)
    return language, script, region


def is_region(code):
    return len(code) == 2 and code.isalpha() and code.isupper() or len(code) == 3 and code.isdigit()


def is_language(code):
    return len(code) in (2, 3) and code.isalpha() and code.islower() and code != "und"


def language(code):
    return f'*b"{code}"' if len(code) == 3 else f'*b"{code}\\0"'


region = language


def script(code):
    return f'*b"{code}"'


def maybe(code):
    if not code:
        return "None"
    return f"Some({script(code) if len(code) == 4 else region(code)})"


def table(doc, name, columns, rows):
    """Prints a static table. Subtags are byte arrays, because strings would need relocations."""
    kind = columns[0] if len(columns) == 1 else f"({', '.join(columns)})"
    print(f"\n/// {doc}")
    print(f"pub(crate) static {name}: [{kind}; {len(rows)}] = [")
    for row in rows:
        print(f"    {row[0] if len(columns) == 1 else '(' + ', '.join(row) + ')'},")
    print("];")


def said(tag):
    return tuple(map(bool, tag[1:]))


class Likely:
    """The rows of likely subtags, and the algorithm (UTS 35, "Likely Subtags")."""

    def __init__(self, cldr):
        rows = cldr.read("likelySubtags", "likelySubtags")
        self.rows = {split(tag): split(full) for tag, full in rows.items()}

    def of(self, *wanted):
        """The rows of languages. `wanted` tells whether they have a script and a region."""
        return sorted(row for row in self.rows.items() if row[0][0] != "und" and said(row[0]) == wanted)

    def of_und(self, *wanted):
        return sorted(row for row in self.rows.items() if row[0][0] == "und" and said(row[0]) == wanted)

    def maximize(self, said_language, said_script, said_region):
        keys = [
            (said_language, said_script, said_region),
            (said_language, "", said_region),
            (said_language, said_script, ""),
            (said_language, "", ""),
        ]
        if said_language == "und":
            keys[1], keys[2] = keys[2], keys[1]
        found = next((self.rows[key] for key in keys if key in self.rows), None)
        said = (said_language if said_language != "und" else "", said_script, said_region)
        return tuple(one or other for one, other in zip(said, found)) if found else None


def likely_tables(likely):
    groups = defaultdict(list)
    for (code, *_), (_, its_script, its_region) in likely.of(False, False):
        groups[its_script, its_region].append(code)
    lone = sorted((codes[0], *pair) for pair, codes in groups.items() if len(codes) == 1)
    groups = sorted((pair, codes) for pair, codes in groups.items() if len(codes) > 1)

    print("\n/// The likely script and region of languages. `likely_subtags` makes an index of it at compile time.")
    print(f"pub(crate) const LANGUAGES: [(ScriptSubtag, RegionSubtag, &str); {len(groups)}] = [")
    for (its_script, its_region), codes in groups:
        print(f'    ({script(its_script)}, {region(its_region)}, "{wrapped(codes)}"),')
    print("];")
    table(
        "The likely script and region of a language, if no other language has both.",
        "LONE_LANGUAGES",
        ["LanguageSubtag", "ScriptSubtag", "RegionSubtag"],
        [(language(code), script(its_script), region(its_region)) for code, its_script, its_region in lone],
    )

    rows = []
    for (code, _, its_region), (_, its_script, _) in likely.of(False, True):
        if likely.rows[code, "", ""][1] != its_script:
            rows.append((language(code), region(its_region), script(its_script)))
    table(
        "The likely script of a language in a region, if it differs from that of the language.",
        "SCRIPTS_BY_LANGUAGE_AND_REGION",
        ["LanguageSubtag", "RegionSubtag", "ScriptSubtag"],
        rows,
    )

    regions = {}
    for (code, its_script, _), (_, _, its_region) in likely.of(True, False):
        if likely.rows[code, "", ""][2] != its_region:
            regions[code, its_script] = its_region
    languages = []
    for (_, its_script, _), (code, _, its_region) in likely.of_und(True, False):
        languages.append((script(its_script), language(code)))
        implied = regions.get((code, its_script)) or likely.rows.get((code, "", ""), ("", "", ""))[2]
        if implied != its_region:
            regions[code, its_script] = its_region
    table(
        "The likely region of a language in a script, if it differs from that of the language.",
        "REGIONS_BY_LANGUAGE_AND_SCRIPT",
        ["LanguageSubtag", "ScriptSubtag", "RegionSubtag"],
        [(language(one), script(other), region(it)) for (one, other), it in sorted(regions.items())],
    )
    columns = ["ScriptSubtag", "LanguageSubtag"]
    table("The likely language of a script.", "LANGUAGES_BY_SCRIPT", columns, languages)

    rows = []
    for (_, _, its_region), (code, its_script, _) in likely.of_und(False, True):
        assert likely.maximize(code, "", its_region) == (code, its_script, its_region), its_region
        rows.append((region(its_region), language(code)))
    table("The likely language of a region.", "LANGUAGES_BY_REGION", ["RegionSubtag", "LanguageSubtag"], rows)

    rows = []
    for (_, its_script, its_region), (code, *_) in likely.of_und(True, True):
        by_script = likely.rows.get(("und", its_script, ""), ("",))[0]
        if code != by_script:
            rows.append((script(its_script), region(its_region), language(code)))
    table(
        "The likely language of a script in a region, if it differs from that of the script.",
        "LANGUAGES_BY_SCRIPT_AND_REGION",
        ["ScriptSubtag", "RegionSubtag", "LanguageSubtag"],
        rows,
    )
    code, its_script, its_region = likely.rows["und", "", ""]
    assert likely.rows[code, "", ""] == (code, its_script, its_region)
    print("\n/// The likely language of `und`.")
    print(f"pub(crate) static DEFAULT_LANGUAGE: LanguageSubtag = {language(code)};")


def wrapped(codes, width=100):
    lines, line = [], ""
    for code in codes:
        if len(line) + len(code) + 1 > width:
            lines.append(line)
            line = ""
        line += f" {code}" if line else code
    return " \\\n        ".join([*lines, line])


def alias_tables(aliases):
    simple, more = [], []
    for code, row in sorted(aliases["languageAlias"].items()):
        if not is_language(code):
            continue
        other, its_script, its_region = split(row["_replacement"].split()[0])
        assert is_language(other), code
        if its_script or its_region:
            fields = f"language: {language(other)}, script: {maybe(its_script)}, region: {maybe(its_region)}"
            more.append((language(code), f"Subtags {{ {fields} }}"))
        else:
            simple.append((language(code), language(other)))
    columns = ["LanguageSubtag", "LanguageSubtag"]
    table("Language aliases.", "LANGUAGE_ALIASES", columns, simple)
    table(
        "Language aliases whose replacement has a script or a region.",
        "LANGUAGE_ALIASES_WITH_MORE",
        ["LanguageSubtag", "Subtags"],
        more,
    )
    # "Qaai", the only script alias, is for inherited characters. No text has this script.
    assert list(aliases["scriptAlias"]) == ["Qaai"]
    regions = [
        (region(code), region(row["_replacement"].split()[0]))
        for code, row in sorted(aliases["territoryAlias"].items())
        if is_region(code)
    ]
    table(
        "Region aliases: numbers and old codes. If there are several replacements, this is the first.",
        "REGION_ALIASES",
        ["RegionSubtag", "RegionSubtag"],
        regions,
    )


def parent_table(cldr, likely):
    """Parents by language, script and region.

    Candidates have the language and the script of the request, so their chains meet at the locale without a region
    at the latest. Parents of locales without a region are therefore not needed.
    """
    rows = []
    for child, parent in cldr.read("parentLocales", "parentLocales", "parentLocale").items():
        its_language, its_script, its_region = likely.maximize(*split(child))
        if not split(child)[2] or parent == "und":
            assert not split(child)[2]
            continue
        if not split(parent)[2]:
            # The locale without its region is the default parent.
            assert split(child)[:2] == split(parent)[:2], child
            continue
        assert likely.maximize(*split(parent))[:2] == (its_language, its_script), child
        rows.append((its_language, its_script, its_region, split(parent)[2]))
    table(
        "Parent locales: a locale, and the region of its parent. Language and script are the same.",
        "PARENT_REGIONS",
        ["LanguageSubtag", "ScriptSubtag", "RegionSubtag", "RegionSubtag"],
        [(language(a), script(b), region(c), region(d)) for a, b, c, d in sorted(rows)],
    )


def matching_tables(cldr, likely, aliases):
    matching = cldr.read("languageMatching", "languageMatching", "written-new")
    distances = {}
    for row in matching["languageMatch"]:
        one, other, distance = row["_desired"], row["_supported"], row["_distance"]
        # Only rows of languages are used: a match has the same script, and its region does not matter. Aliases are
        # replaced before the search, so their rows are not needed.
        if not (is_language(one) and is_language(other)) or distance > MAX_DISTANCE:
            continue
        if {one, other} & set(aliases["languageAlias"]):
            continue
        distances.setdefault((one, other), distance)
        if not row.get("_oneway"):
            distances.setdefault((other, one), distance)
    table(
        f"Language matching: the requested language, a close language, and their distance (at most {MAX_DISTANCE}).",
        "MATCHES",
        ["LanguageSubtag", "LanguageSubtag", "u8"],
        [(language(one), language(other), str(it)) for (one, other), it in sorted(distances.items())],
    )
    paradigms = [likely.maximize(*split(tag)) for tag in matching["paradigmLocales"]["_locales"]]
    table(
        "Paradigm locales of language matching, maximized.",
        "PARADIGM_LOCALES",
        ["LanguageSubtag", "ScriptSubtag", "RegionSubtag"],
        [(language(a), script(b), region(c)) for a, b, c in paradigms],
    )


def known_tables(cldr, likely, aliases):
    containment = cldr.read("territoryContainment", "territoryContainment")
    regions = {code for group, row in containment.items() for code in [group, *row["_contains"]]}
    regions = {code for code in regions if is_region(code)} - set(aliases["territoryAlias"])
    rows = [(region(code),) for code in sorted(regions)]
    table("Regions, without their aliases.", "REGIONS", ["RegionSubtag"], rows)

    languages = {split(row["_replacement"].split()[0])[0] for row in aliases["languageAlias"].values()}
    for row in cldr.read("languageMatching", "languageMatching", "written-new")["languageMatch"]:
        languages |= {row["_desired"], row["_supported"]}
    languages |= {code.removesuffix("-alt-secondary") for code in cldr.read("languageData", "languageData")}
    unlikely = {it for it in languages if is_language(it) and (it, "", "") not in likely.rows}
    rows = [(language(code),) for code in sorted(unlikely - set(aliases["languageAlias"]))]
    table("Languages without a likely script and region.", "OTHER_LANGUAGES", ["LanguageSubtag"], rows)


def main():
    cldr = Cldr(Path(sys.argv[1]))
    likely = Likely(cldr)
    aliases = cldr.read("aliases", "metadata", "alias")
    print(
        f"""\
//! CLDR data: likely subtags, aliases, parent locales and language matching.
//!
//! Generated from `cldr-core` {cldr.version}; the command is in tests/interop/cldr.py. The data are
//! copyright © 2004-2026 Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0),
//! <https://www.unicode.org/license.txt>.
//!
//! Each table is sorted by its search key. Rows that follow from other rows are left out.

use super::subtags::{{LanguageSubtag, RegionSubtag, ScriptSubtag, Subtags}};"""
    )
    likely_tables(likely)
    alias_tables(aliases)
    parent_table(cldr, likely)
    matching_tables(cldr, likely, aliases)
    known_tables(cldr, likely, aliases)


output = io.StringIO()
with contextlib.redirect_stdout(output):
    main()
root = Path(__file__).parents[2]
rustfmt = ["rustfmt", "--edition=2024", f"--config-path={root}"]
subprocess.run(rustfmt, input=output.getvalue().encode(), check=True)
