"""Compares what fluent.runtime reads in a directory of locales with a list of this crate's messages."""

import re
import sys
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message

ESCAPES = {"n": "\n", "t": "\t", "\\": "\\"}


def listed(tsv):
    header, *rows = [line.split("\t") for line in tsv.read_text("utf-8").rstrip("\n").split("\n")]
    for row in rows:
        for locale, cell in list(zip(header, row))[2:]:
            text = re.sub(r"\\(.)", lambda escape: ESCAPES[escape[1]], cell)
            yield (locale, f"modelarts-status-{row[0]}"), text


def read(folder):
    for locale in sorted(path for path in folder.iterdir() if path.is_dir()):
        bundle = FluentBundle([locale.name], use_isolating=False)
        entries = []
        for path in sorted(locale.glob("*.ftl")):
            resource = FluentResource(path.read_bytes().decode("utf-8"))  # read_text would change the line ends
            bundle.add_resource(resource)
            entries += resource.body
        for entry in entries:
            if isinstance(entry, Junk):
                yield (locale.name, "a part that is not Fluent"), entry.content
            elif isinstance(entry, Message):
                text, errors = bundle.format_pattern(bundle.get_message(entry.id.name).value)
                yield (locale.name, entry.id.name), errors or text


folder, tsv = map(Path, sys.argv[1:])
theirs, ours = dict(read(folder)), dict(listed(tsv))
wrong = sorted(key for key in theirs | ours if theirs.get(key) != ours.get(key))
for locale, name in wrong:
    print(f"{locale} {name}: read {theirs.get((locale, name))!r}, listed {ours.get((locale, name))!r}")
print(f"{len(ours)} messages listed, {len(wrong)} differences")
sys.exit(bool(wrong))
