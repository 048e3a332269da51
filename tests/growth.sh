#!/usr/bin/env bash
# Shows, in a copy of the repository, that it grows as the guides say: seven languages, then two codes. A step that is
# left out is named by file and code.
source "$(dirname "$0")/answers/setup.sh"

locales='fr ja zh-TW en-GB ar pt-BR de'
codes='402 410'
binary=$CARGO_TARGET_DIR/debug/modelarts-status
texts=tests/growth/texts.tsv

# tests ARGUMENT...: runs tests with all features, into `log.txt`. Each property runs fewer cases, and the tests of all
# fixes are skipped, because they do not depend on locales and codes.
tests() {
    PROPTEST_CASES=16 cargo test --all-features --no-fail-fast "$@" -- \
        --skip fix::each_fix_alone --skip fix::all_fixes_together &>log.txt
}

# affected: the options that choose the tests that locales and codes can affect. Tests that do not use the crate include
# modules of it by path. `resources` knows zh-CN and en-US only.
affected() {
    local target
    for target in tests/*.rs tests/*/main.rs; do
        target=${target#tests/}
        target=${target%/main.rs}
        target=${target%.rs}
        if [[ $target != resources ]] && grep -qr 'use modelarts_status' "tests/$target"*; then
            printf -- '--test %s ' "$target"
        fi
    done
}

# failed: each test that failed, after its target.
failed() {
    awk '$1 == "Running" { target = $2 == "unittests" ? $3 : $2 }
        $1 == "Doc-tests" { target = "documentation" }
        /^test .* \.\.\. FAILED$/ { sub(/^test /, ""); sub(/ \.\.\. FAILED$/, ""); print target ": " $0 }' log.txt
}

# passes WHAT ARGUMENT...: these tests pass.
passes() {
    tests "${@:2}" || fail "$1" "$(cat log.txt)"
    printf 'passes its tests: %s\n' "$1"
}

# checked WHAT: `check --strict` finds nothing.
checked() {
    "$binary" check --strict &>log.txt || fail "$1: check --strict" "$(cat log.txt)"
    printf 'passes check --strict: %s\n' "$1"
}

# names WHAT: `log.txt` has each line of the standard input, as a part of a line.
names() {
    local line
    while read -r line; do
        grep -qF -- "$line" log.txt || fail "$1 is named: $line" "$(cat log.txt)"
    done
    printf 'named: %s\n' "$1"
}

# finds WHAT: `check --strict` fails, with each line of the standard input.
finds() {
    ! "$binary" check --strict --format short &>log.txt || fail "$1" 'check --strict finds nothing'
    names "$1"
}

# text LOCALE CODE: the text in that locale, or the code's `name`, or a `note` for translators.
text() {
    awk -F '\t' -v locale="$1" -v code="$2" '$1 == locale && $2 == code { print $3 }' $texts
}

# each FORMAT: the format for each locale and new code, with what stands for LOCALE, CODE, NAME, and LINE, where the message
# is.
each() {
    local line locale code
    for locale in zh-CN en-US $locales; do
        for code in $codes; do
            line=${1//LOCALE/$locale}
            line=${line//CODE/$code}
            line=${line//NAME/$(text name "$code")}
            printf '%s\n' "${line//LINE/$(sed -n "/^modelarts-status-$code /=" "locales/$locale/status.ftl")}"
        done
    done
}

# following CODE: the code that its entry is put above.
following() {
    sed -n 's/^modelarts-status-\([0-9]*\) =.*/\1/p' before/en-US/status.ftl |
        awk -v code="$1" '$1 > code && !found { print; found = 1 }'
}

# entries WHICH: writes the entry of each new code into each locale's file. Of the `bare` ones, only the message.
entries() {
    local code entry file locale
    cp -r before/. locales
    for locale in zh-CN en-US $locales; do
        file=locales/$locale/status.ftl
        for code in $codes; do
            entry="modelarts-status-$code = $(text "$locale" "$code")"
            [[ $1 == bare || $locale == zh-CN ]] || entry="# zh-CN: $(text zh-CN "$code")"$'\n'$entry
            [[ $1 == bare ]] || entry="# $(text note "$code")"$'\n'$entry
            awk -v RS= -v entry="$entry" -v above="modelarts-status-$(following "$code") =" '
                { printf "%s", separator; separator = "\n\n" }
                index($0, above) { printf "%s\n\n", entry }
                { printf "%s", $0 }
                END { print "" }' "$file" >changed
            mv changed "$file"
        done
    done
}

# insert LINE ABOVE FILE: puts a line above the first that begins with ABOVE.
insert() {
    awk -v line="$1" -v above="$2" 'index($0, above) == 1 && !done { print line; done = 1 } { print }' "$3" >changed
    mv changed "$3"
}

echo '== languages'
cargo build --all-features &>log.txt || fail 'the command is built' "$(cat log.txt)"
for locale in $locales; do
    "$binary" new "$locale" >log.txt || fail "new $locale" "$(cat log.txt)"
    file=locales/$locale/status.ftl
    ids=$(sed -n 's/^# \(modelarts-status-[0-9]*\) =$/\1/p' "$file")
    for id in $ids; do
        sed -i.bak "s|^# $id =\$|$id = $(text "$locale" "${id##*-}")|" "$file"
    done
    rm "$file.bak"
done
checked 'seven languages'
passes 'seven languages' --test completeness # the other tests run below, with the codes

echo '== codes'
cp -r locales before
entries whole
each 'locales/LOCALE/status.ftl:LINE:1: error[unknown]: `modelarts-status-CODE`' | finds 'a row of src/status_code.rs that is left out'

cp before/en-US/status.ftl locales/en-US
for code in $codes; do
    variant=$(text name "$code")
    insert "    ${variant// /} = $code, \"$variant\";" "    $(grep -o "[A-Za-z]* = $(following "$code")," src/status_code.rs)" \
        src/status_code.rs
done
cp -r before/. locales
! tests --test completeness || fail 'no messages' 'the tests succeed'
each 'locales/LOCALE/status.ftl: the message for CODE NAME is missing; add the line `modelarts-status-CODE = …`' |
    names 'a message that is left out, by the tests'
each 'locales/LOCALE/status.ftl: error[missing]: the message for CODE NAME is missing' | finds 'a message that is left out'

entries bare
each 'locales/LOCALE/status.ftl:LINE:1: warning[' | finds 'a comment that is left out'

entries whole
checked 'two codes'
passes 'the documentation with seven languages and two codes' --doc
! tests $(affected) || fail 'two codes without their rows in tables' 'the tests succeed'
found=$(failed | sort)
[[ $found == 'tests/completeness.rs: the_readme_shows_these_messages
tests/document.rs: codes_and_names
tests/document.rs: every_other_number_is_unknown' ]] || fail 'only README and tests/document.rs are left' "$found
$(cat log.txt)"
{
    for code in $codes; do
        echo "| $code | $(text name "$code") | $(text zh-CN "$code") | $(text en-US "$code") |"
    done
    echo 'DOCUMENT in tests/document.rs has no row for 402 Payment Required, 410 Gone'
} | names 'a row of a table that is left out'

for code in $codes; do
    variant=$(text name "$code")
    insert "| $code | $variant | $(text zh-CN "$code") | $(text en-US "$code") |" "| $(following "$code") |" README.md
    insert "    (StatusCode::${variant// /}, $code, \"$variant\", \"$(text zh-CN "$code")\")," \
        "    $(grep -o "(StatusCode::[A-Za-z]*, $(following "$code")," tests/document.rs)" tests/document.rs
done
passes 'two codes' --test completeness --test document
