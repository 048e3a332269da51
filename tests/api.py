#!/usr/bin/env python3
"""Compares the public API, as rustdoc sees it, with the listing `tests/api.txt`.

`tests/api.py` prints the difference; `tests/api.py --write` renews the listing. rustdoc's JSON is unstable, so
RUSTC_BOOTSTRAP enables it, and its format changes from time to time: if this script does not know the format, nothing
is compared, and a loud line says so.
"""

import difflib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

# What each heading of the listing has beyond the ones that it names.
SETS = {"": [], "load": [""], "http": [""], "serde": [""], "cli": ["", "load"]}
FORMATS = [57]
AUTO_TRAITS = ["Send", "Sync", "Unpin", "UnwindSafe", "RefUnwindSafe"]
# No stable code can name them.
UNSTABLE_TRAITS = ["StructuralPartialEq"]
# The crates that users name, for those that define the items.
FACADES = {"unic_langid_impl": "unic_langid", "serde_core": "serde"}

ROOT = Path(__file__).resolve().parent.parent
LISTING = ROOT / "tests/api.txt"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).absolute()
UNSTABLE_RUSTDOC = TARGET / "unstable-rustdoc"


class Crate:
    def __init__(self, data):
        self.index, self.paths, self.root = data["index"], data["paths"], data["index"][str(data["root"])]
        self.crates = {int(number): it["name"] for number, it in data["external_crates"].items()}

    def get(self, number):
        return self.index[str(number)]

    def listing(self):
        name = self.root["name"]
        lines = [f"pub mod {name}"]
        for number in self.root["inner"]["module"]["items"]:
            lines += self.item(name, self.get(number))
        for item in self.index.values():
            if item["crate_id"] == 0 and "impl" in item["inner"]:
                lines += self.trait_impl(item["inner"]["impl"])
        return {self.with_owner(line) for line in lines}

    def with_owner(self, line):
        """The public item that a line is about, for the order: the item, what is in it, its implementations."""
        items = [self.get(number) for number in self.root["inner"]["module"]["items"]]
        names = {item["name"] or item["inner"]["use"]["name"] for item in items}
        owner = next((word for word in re.findall(r"\w+", line) if word in names), "")
        return owner, line.startswith("impl"), f"{owner}::" in line, line

    def item(self, parent, item):
        (kind, it), = item["inner"].items()
        if kind == "use":
            target = self.index.get(str(it["id"]))
            return self.item(parent, target | {"name": it["name"]}) if target else [f"pub use {it['source']}"]
        path = f"{parent}::{item['name']}"
        children = []
        if kind in ("struct", "enum"):
            impls = [self.get(number)["inner"]["impl"] for number in it["impls"]]
            children = [number for impl in impls if impl["trait"] is None for number in impl["items"]]
        if kind == "module":
            line, children = f"pub mod {path}", it["items"]
        elif kind == "struct":
            line = f"pub struct {path}{self.generics(it['generics'])}"
            if "plain" in it["kind"]:
                children = it["kind"]["plain"]["fields"] + children
            elif "tuple" in it["kind"]:
                children = [number for number in it["kind"]["tuple"] if number] + children
        elif kind == "enum":
            line, children = f"pub enum {path}{self.generics(it['generics'])}", it["variants"] + children
        elif kind == "variant":
            value = it["discriminant"]
            line = path + (f" = {value['value']}" if value else "")
            if it["kind"] != "plain":
                line += f" {json.dumps(it['kind'])}"
        elif kind == "struct_field":
            line = f"pub {path}: {self.type(it)}"
        elif kind in ("assoc_const", "constant"):
            line = f"pub const {path}: {self.type(it['type'])}"
        elif kind == "function":
            line = f"pub {self.function(path, it)}"
        else:
            line = f"pub {kind} {path} {json.dumps(it)}"
        lines = [self.attributes(item) + line]
        for number in children:
            lines += self.item(path, self.get(number))
        return lines

    @staticmethod
    def attributes(item):
        text = "#[non_exhaustive] " if "non_exhaustive" in item["attrs"] else ""
        reprs = [it["repr"]["int"] for it in item["attrs"] if isinstance(it, dict) and "repr" in it]
        return text + "".join(f"#[repr({it})] " for it in reprs)

    def trait_impl(self, it):
        if it["trait"] is None or it["blanket_impl"] is not None:
            return []
        name = self.name(it["trait"])
        if name in UNSTABLE_TRAITS or it["is_synthetic"] and name not in AUTO_TRAITS:
            return []
        types = [self.get(number) for number in it["items"]]
        types = [(item["name"], item["inner"]["assoc_type"]) for item in types if "assoc_type" in item["inner"]]
        types = ", ".join(f"{name} = {self.type(it['type'])}" for name, it in types)
        negative = "!" if it["is_negative"] else ""
        head = f"impl{self.generics(it['generics'])} {negative}{self.path(it['trait'])} for {self.type(it['for'])}"
        return [head + (f" where {types}" if types else "")]

    def function(self, path, it):
        header, generics = it["header"], it["generics"]
        words = [word for word in ("const", "async", "unsafe") if header[f"is_{word}"]] + ["fn"]
        inputs = ", ".join(self.argument(name, type_) for name, type_ in it["sig"]["inputs"])
        output = it["sig"]["output"]
        text = f"{' '.join(words)} {path}{self.generics(generics)}({inputs})"
        text += f" -> {self.type(output)}" if output else ""
        bounds = [self.where(it) for it in generics["where_predicates"]]
        return text + (f" where {', '.join(bounds)}" if bounds else "")

    def argument(self, name, type_):
        type_ = self.type(type_)
        return {"Self": "self", "&Self": "&self", "&mut Self": "&mut self"}.get(type_, f"{name}: {type_}") \
            if name == "self" else f"{name}: {type_}"

    def where(self, it):
        (kind, it), = it.items()
        return f"{self.type(it['type'])}: {self.bounds(it['bounds'])}" if kind == "bound_predicate" else json.dumps(it)

    def generics(self, it):
        names = []
        for parameter in it["params"]:
            (kind, details), = parameter["kind"].items()
            if kind == "type" and details["is_synthetic"]:
                continue
            bounds = self.bounds(details["bounds"]) if kind == "type" else " + ".join(details.get("outlives", []))
            names.append(parameter["name"] + (f": {bounds}" if bounds else ""))
        return f"<{', '.join(names)}>" if names else ""

    def bounds(self, bounds):
        signs = {"none": "", "maybe": "?"}
        return " + ".join(
            signs[it["trait_bound"]["modifier"]] + self.path(it["trait_bound"]["trait"])
            if "trait_bound" in it else it.get("outlives", json.dumps(it)) for it in bounds)

    def name(self, path):
        """The name of an item. Modules are left out, because they may be private; a crate other than std is not."""
        summary = self.paths[str(path["id"])]
        crate = self.crates.get(summary["crate_id"])
        name = summary["path"][-1]
        return name if crate in (None, "std", "core", "alloc") else f"{FACADES.get(crate, crate)}::{name}"

    def path(self, path):
        name, args = self.name(path), (path["args"] or {}).get("angle_bracketed")
        if not args:
            return name + (json.dumps(path["args"]) if path["args"] else "")
        parts = []
        for it in args["args"]:
            (kind, it), = it.items()
            parts.append(self.type(it) if kind == "type" else it if kind == "lifetime" else json.dumps(it))
        for it in args["constraints"]:
            (kind, term), = it["binding"].items()
            end = f" = {self.type(term['type'])}" if kind == "equality" else f": {self.bounds(term)}"
            parts.append(it["name"] + end)
        return f"{name}<{', '.join(parts)}>" if parts else name

    def type(self, type_):
        (kind, it), = type_.items()
        if kind in ("generic", "primitive"):
            return it
        if kind == "resolved_path":
            return self.path(it)
        if kind == "impl_trait":
            return f"impl {self.bounds(it)}"
        if kind == "borrowed_ref":
            lifetime = f"{it['lifetime']} " if it["lifetime"] else ""
            return f"&{lifetime}{'mut ' if it['is_mutable'] else ''}{self.type(it['type'])}"
        if kind == "slice":
            return f"[{self.type(it)}]"
        if kind == "array":
            return f"[{self.type(it['type'])}; {it['len']}]"
        if kind == "tuple":
            return f"({', '.join(map(self.type, it))})"
        if kind == "qualified_path":
            return f"<{self.type(it['self_type'])} as {self.path(it['trait'])}>::{it['name']}"
        return json.dumps(type_)


def give_up(why):
    line = "!" * 80
    print(f"\n{line}\nNOT RUN: tests/api.py. The public API was not compared with tests/api.txt.\n{why}\n{line}",
          file=sys.stderr)
    sys.exit(0)


def documented(feature):
    command = ["cargo", "rustdoc", "-q", "--lib", "--features", feature, "--target-dir", TARGET,
               "--", "-Zunstable-options", "--output-format", "json", "--cap-lints", "allow"]
    # Every set of features writes the same file.
    output = TARGET / "doc/modelarts_status.json"
    output.unlink(missing_ok=True)
    subprocess.run(command, cwd=ROOT, env=os.environ | {"RUSTDOC": UNSTABLE_RUSTDOC}, check=True)
    data = json.loads(output.read_text())
    if data["format_version"] not in FORMATS:
        give_up(f"rustdoc writes format {data['format_version']}, and {FORMATS} are known.")
    return Crate(data).listing()


def main():
    # Only for rustdoc: with RUSTC_BOOTSTRAP, cargo would build the dependencies again.
    UNSTABLE_RUSTDOC.write_text('#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec rustdoc "$@"\n')
    UNSTABLE_RUSTDOC.chmod(0o755)
    sets = {feature: documented(feature) for feature in SETS}
    lines = ["# The public API, written by `tests/api.py --write`. Paths of foreign types are without their modules."]
    for feature, others in SETS.items():
        known = set().union(*(sets[it] for it in others))
        lines += ["", f"# Added by the feature `{feature}`" if feature else "# Without features"]
        lines += [line for *_, line in sorted(sets[feature] - known)]
        # A feature must only add.
        lines += [f"GONE: {line}" for *_, line in sorted(known - sets[feature])]
    found = "".join(f"{line}\n" for line in lines)
    if sys.argv[1:] == ["--write"]:
        LISTING.write_text(found)
        return
    diff = difflib.unified_diff(LISTING.read_text().splitlines(), found.splitlines(), "tests/api.txt", "rustdoc",
                                lineterm="", n=0)
    diff = list(diff)
    if diff:
        print(*diff, sep="\n")
        sys.exit("FAILED: the public API has changed. If it is meant to, run `tests/api.py --write`.")
    print("The public API is that of tests/api.txt.")


main()
