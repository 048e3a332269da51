#!/usr/bin/env bash
# Checks, in a copy of the repository, that a build refuses each case of `tests/broken` with an error, and that a build
# with `cli` leaves it out. Each case is a locale of its own, so that one build tests them all.
source "$(dirname "$0")/answers/setup.sh"
export LC_ALL=C.UTF-8 # for `\u` and `\U` of printf

# decode: the bytes of a case, as in `tests/cli/broken.rs`.
decode() {
    local text
    text=$(sed 's/\\/\\\\/g; s/<U+\(....\)>/\\u\1/g; s/<U+\(.....\)>/\\U000\1/g; s/<0x\(..\)>/\\x\1/g; s/<END>/\\c/' &&
        echo end) # without it, line feeds at the end would be lost
    printf '%b' "${text%end}"
}

# tag LOCALE: sets `tag` to this locale or, if it is taken, to its language with another region.
tag() {
    local region
    tag=$1
    for region in {B{A,B,D,E,F,G,H,I,J,L,M,N,O,Q,R,S,T,W,Y,Z},C{A,C,D,F,G,I,K,L,M,O,R,U,V,W,X,Y,Z},D{E,J,K,M,O,Z}} \
        {E{C,E,G,R,S,T},F{I,J,K,M,O},G{A,B,D,E,F,G,H,I,L,M,N,P,Q,R,S,T,U,W,Y},L{A,B,C,I,K,R,S,T,U,V,Y}}; do
        [[ -e locales/$tag ]] || return 0
        tag=${1%%-*}-$region
    done
    fail 'a tag for each case' "$1"
}

# place CASE: makes a locale of it, and adds its errors to `expected.txt`.
place() {
    local base codes locale
    base=$(basename "$1" .txt)
    [[ $base == *.* ]] && locale=${base#*.} || locale=fr
    tag "$locale"
    mkdir "locales/$tag"
    sed '/^----$/,$d' "$1" | decode >"locales/$tag/b.ftl"
    codes=$(sed -n '/^----$/q; s/^modelarts-status-\([0-9]*\) = .*/\1/p' "$1")
    sed -E "/^modelarts-status-(404${codes:+|${codes//$'\n'/|}}) /d" locales/en-US/status.ftl >"locales/$tag/a.ftl"
    printf '%s\n' "$tag" >>tags.txt
    # `error[kind]: message`, and ` --> path:line:column` in the line below.
    sed -n '/^----$/,$p' "$1" | sed -n '/^error\[/{N;s/^error\[[^]]*\]: \(.*\)\n *--> \(.*\)/\2: \1/p;}' |
        sed "s|locales/$locale/|locales/$tag/|g" >>expected.txt
}

cases=0
for case in tests/broken/*.txt; do
    if grep -q '^error\[' "$case"; then
        place "$case"
        cases=$((cases + 1))
    fi
done
((cases >= 50)) || fail 'at least 50 cases' "$cases"

# messages LEVEL: prints the messages of the build script in `log.txt`, without the name of the package.
messages() {
    sed -n "s/^$1: modelarts-status@[^:]*: //p" log.txt
}

# plain FILE: prints its lines, sorted. Only `check` sees in which comment a missing message stands, so the place and
# the help of missing messages are left out.
plain() {
    sed -E 's|^(locales/[^/]+)/[^ ]+ (the message for [^;]* is missing)(;.*)?$|\1: \2|' "$1" | LC_ALL=C sort
}

# same WHAT EXPECTED FOUND: both files have the same lines.
same() {
    local found
    found=$(diff <(plain "$2") <(plain "$3")) || fail "$1" "$found"
}

! cargo check -q 2>log.txt || fail 'the build is refused' 'it succeeded'
messages error >refused.txt
# If the build script itself fails, cargo also prints its output, so the lines appear twice.
(($(grep -c locales log.txt) == $(wc -l <refused.txt))) || fail 'each line once' "$(cat log.txt)"
same 'the errors of each case, and no others' <(sed 's/; .*//' expected.txt) <(sed 's/; .*//' refused.txt)
printf 'refused: %s cases with %s errors\n' "$cases" "$(wc -l <refused.txt)"

cargo build --features cli &>log.txt || fail 'the build with cli succeeds' "$(cat log.txt)"
left_out='has errors and is left out; `cargo run --features cli -- check` lists them'
same 'one warning for each case' <(sed "s|.*|locales/& $left_out|" tags.txt) <(messages warning)
found=$("$CARGO_TARGET_DIR/debug/modelarts-status" list --format tsv | head -n 1)
[[ $found == 'code	name	en-US	zh-CN' ]] || fail 'the cases are left out' "$found"
printf 'left out with cli: %s cases\n' "$cases"

"$CARGO_TARGET_DIR/debug/modelarts-status" check --format short >log.txt && fail 'check finds errors' "$(cat log.txt)"
sed -nE 's/^([^ ]+: )error\[[a-z0-9-]+\]: /\1/p' log.txt >checked.txt
same 'check prints the same errors' checked.txt refused.txt
echo 'check prints the same errors'
