#!/usr/bin/env bash
# Shows, in a temporary copy, that the next `cargo build` notices each change to `locales`, and that the
# package holds the same locales. Run from the root of the repository; `CARGO_TARGET_DIR` is not used.
set -euo pipefail
cd "$(dirname "$0")/.."
unset CARGO_TARGET_DIR

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
for entry in *; do
    [[ $entry == target || $entry == fuzz ]] || cp -r "$entry" "$copy"
done
mkdir -p "$copy/host/src"
cp Cargo.lock "$copy/host"
cat >"$copy/host/Cargo.toml" <<'TOML'
[package]
name = "host"
edition = "2024"

[workspace]

[dependencies]
modelarts-status = { path = ".." }
TOML
cat >"$copy/host/src/main.rs" <<'RUST'
fn main() {
    for translation in modelarts_status::Catalog::embedded().iter() {
        let files = translation.sources().count();
        let text = translation.message(modelarts_status::StatusCode::NotFound);
        println!("{} {files} {text}", translation.locale());
    }
}
RUST
cd "$copy"

# expect WHAT LINE: the program prints the line; with an empty third word, it does not.
expect() {
    local found seen=
    found=$(cargo run -q --manifest-path host/Cargo.toml)
    grep -qxF "$2" <<<"$found" && seen=seen
    if [[ ${seen:+seen} != "${3-seen}" ]]; then
        printf 'FAILED: %s\nabout: %s\nfound:\n%s\n' "$1" "$2" "$found" >&2
        exit 1
    fi
    printf 'noticed: %s\n' "$1"
}

expect 'the locales as they are' 'en-US 1 The resource was not found.'
sleep 1
sed -i.bak 's/The resource was not found\./It was not found./' locales/en-US/status.ftl && rm locales/en-US/*.bak
expect 'an edited file' 'en-US 1 It was not found.'
sleep 1
printf -- '-new = T\n' >locales/en-US/new.ftl
expect 'a new file' 'en-US 2 It was not found.'
sleep 1
sed -i.bak 's/It was not found\./{ -new } was not found./' locales/en-US/status.ftl && rm locales/en-US/*.bak
expect 'a reference' 'en-US 2 T was not found.'
sleep 1
sed -i.bak 's/{ -new } was not found\./It was not found./' locales/en-US/status.ftl && rm locales/en-US/*.bak
mkdir locales/fr && cp locales/en-US/status.ftl locales/fr
expect 'a new locale' 'fr 1 It was not found.'
sleep 1
rm -r locales/fr
expect 'a removed locale' 'fr 1 It was not found.' ''
sleep 1
rm locales/en-US/new.ftl
expect 'a removed file' 'en-US 1 It was not found.'

listed=$(cargo package --list --allow-dirty | grep '^locales/.*\.ftl$' | sort)
there=$(find locales -name '*.ftl' | sort)
if [[ $listed != "$there" ]]; then
    printf 'FAILED: the package holds\n%s\nbut here are\n%s\n' "$listed" "$there" >&2
    exit 1
fi
echo 'the package holds the same locales'
