"""Makes locales of the constructs in constructs.txt: constructs.py LIST DIR

LIST is the output of `list --format tsv`, which has the codes and the locales of the crate.
"""

import re
import sys
from pathlib import Path

TAGS = "af bs ca cs da de es et eu fi fr gl hr hu id is it lt lv ms nb nl pl pt ro sk sl sq sv tr".split()
LINE_ENDS = ["\n", "\r\n"]


def decode(text: str, ids: list[str]) -> str:
    text = text.partition("<END>")[0]
    text = re.sub(r"<(\d+)>", lambda sign: ids[int(sign[1]) - 1], text)
    return re.sub(r"<U\+([0-9A-F]+)>", lambda sign: chr(int(sign[1], 16)), text)


def files(locale: str, ids: list[str]) -> dict[str, str]:
    """The files of a locale, by name. The last one has the messages that the others leave out."""
    parts = re.split(r"^---- (.+)\n", "---- status.ftl\n" + locale, flags=re.MULTILINE)[1:]
    named = {name: decode(text, ids) for name, text in zip(parts[::2], parts[1::2])}
    written = re.findall(r"^([a-z0-9-]+) *=", "\n".join(named.values()), flags=re.MULTILINE)
    named["zz.ftl"] = "".join(f"{name} = {name}\n" for name in ids if name not in written)
    return named


def main(tsv: Path, folder: Path) -> None:
    header, *rows = [line.split("\t") for line in tsv.read_text("utf-8").splitlines()]
    ids = [f"modelarts-status-{row[0]}" for row in rows]
    table = Path(__file__).with_suffix(".txt").read_text("utf-8")
    locales = re.split(r"^==== .+\n", table, flags=re.MULTILINE)[1:]
    made = [(locale, line_end) for line_end in LINE_ENDS for locale in locales]
    # Each locale of the crate itself is replaced, so that a later list has no other texts.
    own = header[2:]
    tags = own + [tag for tag in TAGS if tag not in own]
    count = max(len(own), len(made))
    assert count <= len(tags), f"{count} locales need more tags"
    for number, tag in enumerate(tags[:count]):
        locale, line_end = made[number % len(made)]
        for name, text in files(locale, ids).items():
            path = folder / tag / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.replace("\n", line_end).encode("utf-8"))


main(*map(Path, sys.argv[1:]))
