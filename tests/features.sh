#!/usr/bin/env bash
# Checks that every set of features gives the same answers to 500 requests with 100 embedded locales, and that
# `Catalog::load` of the same folders gives the same content and answers.
source "$(dirname "$0")/answers/setup.sh"

hundred_locales
cargo fmt --check --manifest-path tests/answers/Cargo.toml
ask '' 500 >answers.txt
while read -r line; do
    grep -qxF "    $line" answers.txt || fail "the text of each construct: $line" "$(grep -A 11 '^fr ' answers.txt)"
done <<'TEXTS'
200 OK: "Text 200 of fr"
202 Accepted: "<term of fré>: {202}"
400 Bad Request: "Text 200 of fr, term of fr 400"
401 Unauthorized: "Line one of fr\n\n  line two, term of fr 401"
403 Forbidden: "é😀\\\"  403 中文 fr"
404 Not Found: "404\n<term of fré>\n   of fr"
TEXTS
for features in load http serde cli load,http,serde,cli; do
    ask "$features" 500 >others.txt
    cmp answers.txt others.txt || fail "the answers with $features" "$(diff answers.txt others.txt | head)"
    printf 'the same answers: %s\n' "$features"
    if [[ $features == load ]]; then
        printf 'as loaded: %s\n' "$(ask load 2000 locales)"
    fi
done
