"""Asks ICU's LocaleMatcher for the answers in tests/locale_matcher.tsv and writes the table again.

    python3 -m venv target/icu && target/icu/bin/pip install pyicu-wheels==2.15.2
    target/icu/bin/python tests/interop/locale_matcher.py tests/locale_matcher.tsv

The wheel brings its own ICU. Comments, and what this crate answers instead, stay as they are; a new row needs
its first two columns only.
"""

import sys
from pathlib import Path

import icu

# A locale that no row supports: the answer where nothing matches. Without one, PyICU 2.15 crashes.
DEFAULT = icu.Locale.forLanguageTag("zxx")


def best_match(supported, requested):
    locales = [icu.Locale.forLanguageTag(tag) for tag in supported.split()]
    builder = icu.LocaleMatcherBuilder()
    builder.setSupportedLocales(locales)
    builder.setDefaultLocale(DEFAULT)
    matcher = builder.build()
    tag = matcher.getBestMatch(icu.Locale.forLanguageTag(requested)).toLanguageTag()
    if tag == "zxx":
        return "-"
    # ICU writes an old name as the new one.
    return next(one for one, locale in zip(supported.split(), locales) if locale.toLanguageTag() == tag)


path = Path(sys.argv[1])
lines = []
for line in path.read_text("utf-8").splitlines():
    if line and not line.startswith("#"):
        supported, requested, *rest = line.split("\t")
        line = "\t".join([supported, requested, best_match(supported, requested), *rest[1:]])
    lines.append(line)
path.write_text("\n".join(lines) + "\n", "utf-8")
print(f"ICU {icu.ICU_VERSION}")
