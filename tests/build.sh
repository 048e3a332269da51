#!/usr/bin/env bash
# Checks, in a copy of the repository, which changes of `locales` `cargo build` notices, refuses and embeds.
source "$(dirname "$0")/answers/setup.sh"

# change COMMAND...: changes `locales`, late enough for a modification time after the last build.
change() {
    sleep 0.1
    "$@"
}

# has WHAT LINE: the program prints the line.
has() {
    local found
    found=$(ask '' 0)
    grep -qxF -- "$2" <<<"$found" || fail "$1: $2" "$found"
    printf 'noticed: %s\n' "$1"
}

# lacks WHAT LINE: the program does not print the line.
lacks() {
    local found
    found=$(ask '' 0)
    ! grep -qxF -- "$2" <<<"$found" || fail "$1: $2" "$found"
    printf 'noticed: %s\n' "$1"
}

# renew: restores the locales of the repository.
renew() {
    rm -rf locales
    cp -r pristine locales
}

# messages LEVEL: prints the messages of the build script in `log.txt`, without the name of the package.
messages() {
    sed -n "s/^$1: modelarts-status@[^:]*: //p" log.txt
}

# refuses WHAT: without `cli`, the build fails with exactly the lines of the standard input, each once.
refuses() {
    local found expected
    expected=$(cat)
    ! cargo build -q 2>log.txt || fail "$1" 'the build succeeded'
    found=$(messages error)
    # If the build script itself fails, cargo also prints its output, so the lines appear twice.
    [[ $found == "$expected" && $(grep -c locales log.txt) == $(wc -l <<<"$expected") ]] || fail "$1, refused once with
$expected" "$(cat log.txt)"
    printf 'refused: %s\n' "$1"
}

# starts WHAT CHECKED: with `cli`, the build succeeds with exactly the warnings of the standard input. It embeds the
# locales of the repository, or those in `$embedded`. The commands for translators start, and `check` prints CHECKED.
starts() {
    local expected found binary=$CARGO_TARGET_DIR/debug/modelarts-status status=0
    expected=$(cat)
    cargo build --all-features &>log.txt || fail "$1, with cli" "$(cat log.txt)" # as `tested` does
    found=$(messages warning)
    [[ $found == "$expected" ]] || fail "$1, with cli and the warnings
$expected" "$(cat log.txt)"
    found=$("$binary" list --format tsv | head -n 1)
    [[ $found == "code	name	${embedded:-en-US	zh-CN}" ]] || fail "$1: list" "$found"
    "$binary" list --locales locales &>log.txt || fail "$1: list --locales" "$(cat log.txt)"
    grep -q '404.*Not Found' log.txt || fail "$1: list --locales" "$(cat log.txt)"
    "$binary" show 404 &>log.txt || fail "$1: show" "$(cat log.txt)"
    "$binary" check &>log.txt || status=$?
    grep -qxF -- "$2" log.txt && ((status < 101)) || fail "$1: check, status $status: $2" "$(cat log.txt)"
    mkdir -p locales
    "$binary" new it &>log.txt || fail "$1: new" "$(cat log.txt)"
    found=$(grep '^# modelarts-status-[0-9]* =$' locales/it/status.ftl)
    [[ $found == "$(sed -n 's/^\(modelarts-status-[0-9]* =\).*/# \1/p' pristine/zh-CN/status.ftl)" ]] ||
        fail "$1: new" "$found"
    rm -r locales/it
    printf 'starts with cli: %s\n' "$1"
}

# tested WHAT LINE...: the tests fail, and print the lines.
tested() {
    local line
    ! cargo test -q --all-features --test completeness &>log.txt || fail "$1" 'the tests succeed'
    for line in "${@:2}"; do
        grep -qF -- "$line" log.txt || fail "$1: the tests say $line" "$(cat log.txt)"
    done
    printf 'fails its tests: %s\n' "$1"
}

cp -r locales pristine
check='`cargo run --features cli -- check` lists them'

echo '== changes'
has 'the locales as they are' '    404 Not Found: "The resource was not found."'
change sed -i.bak 's/The resource was not found\./It was not found./' locales/en-US/status.ftl
has 'an edited file' '    404 Not Found: "It was not found."'
change tee locales/en-US/new.ftl <<<'-new = T' >/dev/null
has 'a new file' '    "-new = T\n"'
change sed -i.bak 's/It was not found\./{ -new } was not found./' locales/en-US/status.ftl
has 'a reference' '    404 Not Found: "T was not found."'
change cp -r pristine/en-US locales/fr
has 'a new locale' 'fr fr Some("fr") Translation(fr, 11 messages)'
change rm -r locales/fr
lacks 'a removed locale' 'fr fr Some("fr") Translation(fr, 11 messages)'
change cp pristine/en-US/status.ftl locales/en-US
change rm locales/en-US/new.ftl
lacks 'a removed file' '    "-new = T\n"'

echo '== sources'
renew
cp -r pristine/en-US locales/fr
printf 'No resource.\n' | tee locales/fr/{notes.txt,README.md,.hidden.ftl,status.ftl~} locales/README.md >outside.ftl
ln -s "$PWD/outside.ftl" locales/fr/notes.link
ln -s "$PWD/outside.ftl" locales/fr/.extra.ftl
found=$(ask '' 0)
[[ $found != *'No resource.'* ]] || fail 'only what was compiled is embedded' "$found"
[[ $(grep -c '^    "' <<<"$found") == 3 ]] || fail 'each file is embedded' "$found"
echo 'only what was compiled is embedded'

echo '== refused without `cli`, left out with it'
renew
mkdir locales/de locales/fr
sed 's/^modelarts-status-404 .*/modelarts-status-404 = {$x}/; s/^modelarts-status-429 .*/modelarts-status-429 = {$y}/' \
    pristine/en-US/status.ftl >locales/fr/status.ftl
sed '/^modelarts-status-503/d' pristine/en-US/status.ftl >locales/de/status.ftl
line() { sed -n "/^modelarts-status-$1/=" locales/fr/status.ftl; }
refuses 'locales with errors' <<ERRORS
locales/de/status.ftl: the message for 503 Service Unavailable is missing; add the line \`modelarts-status-503 = …\`
locales/fr/status.ftl:$(line 404):24: the variable \`\$x\` has no value here; write the text itself
locales/fr/status.ftl:$(line 429):24: the variable \`\$y\` has no value here; write the text itself
ERRORS
starts 'locales with errors' 'error[missing]: the message for 503 Service Unavailable is missing' <<WARNINGS
locales/de has errors and is left out; $check
locales/fr has errors and is left out; $check
WARNINGS
tested 'locales with errors' "locales/fr/status.ftl:$(line 404):24: the variable" 'message for 503 Service Unavailable' \
    'right: {"de", "en-US", "fr", "zh-CN"}'

renew
mkdir locales/zh_TW locales/backup
refuses 'folders with wrong names' <<'ERRORS'
locales/backup: `backup` is not a language tag; name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere
locales/zh_TW: `zh_TW` is not the canonical tag; rename the folder to `zh-TW`
ERRORS
starts 'folders with wrong names' 'error[locale]: `zh_TW` is not the canonical tag' <<'WARNINGS'
locales/backup: `backup` is not a language tag; name the folder after a locale, such as `fr` or `pt-BR`, or move it elsewhere
locales/zh_TW: `zh_TW` is not the canonical tag; rename the folder to `zh-TW`
WARNINGS

renew
cp -r pristine/en-US locales/fr
ln -s "$PWD/outside.ftl" locales/fr/extra.ftl
ln -s "$PWD/pristine/zh-CN" locales/zh-HK
refuses 'links' <<'ERRORS'
locales/fr/extra.ftl: this is a symbolic link, which is not followed; replace it with the file itself
locales/zh-HK: this is a symbolic link, which is not followed; replace it with the folder itself
ERRORS
starts 'links' '--> locales/fr/extra.ftl' <<WARNINGS
locales/fr has errors and is left out; $check
locales/zh-HK: this is a symbolic link, which is not followed; replace it with the folder itself
WARNINGS

renew
sed -i.bak '/^modelarts-status-503/d' locales/en-US/status.ftl
refuses 'en-US with an error' <<'ERRORS'
locales/en-US/status.ftl: the message for 503 Service Unavailable is missing; add the line `modelarts-status-503 = …`
ERRORS
starts 'en-US with an error' '--> locales/en-US/status.ftl' <<WARNINGS
locales/en-US has errors; missing texts are replaced by the names of their codes; $check
WARNINGS
tested 'en-US with an error' 'locales/en-US/status.ftl: the message for 503 Service Unavailable is missing'

renew
rm -r locales/en-US
missing='locales: there is no folder `en-US`, the fallback; add it'
refuses 'no en-US' <<<"$missing"
starts 'no en-US' 'zh-CN   11/11       100 %      0         0  reference' <<<"$missing"
tested 'no en-US' 'there is no folder locales/en-US'

renew
rm -r locales
absent='locales: cannot be read: No such file or directory (os error 2)'
refuses 'no locales' <<<"$absent"
embedded=en-US starts 'no locales' 'error[io]: cannot be read: No such file or directory (os error 2)' <<<"$absent"
rm -r locales
tested 'no locales' 'locales: cannot be read: No such file or directory'

echo '== other folders'
renew
rm -r locales/zh-CN
found=$(ask '' 0 | grep 'messages)$')
[[ $found == 'en-US en-US Some("en-US") Translation(en-US, 11 messages)' ]] || fail 'one locale' "$found"
echo 'builds: one locale'

renew
# Everything except the build directory is read-only. Root can still write, but the build must not.
other="$copy-other/a folder 文件夹"
chmod -R u+w "$other" 2>/dev/null || true
rm -rf "$other"
mkdir -p "$other"
cp -r Cargo.* build.rs locales src tests "$other"
chmod -R a-w "$other"
chmod -R u+w "$other/tests/answers"
sleep 0.1
touch marker
expected=$(ask '' 100)
found=$(cd "$other" && CARGO_NET_OFFLINE=true CARGO_TARGET_DIR="$copy-other/target 目录" ask '' 100)
[[ $found == "$expected" ]] || fail 'another folder, offline' "$found"
found=$(find "$other" -newer marker -not -path "$other/tests/answers*")
[[ -z $found ]] || fail 'the build writes to its sources' "$found"
chmod -R u+w "$other"
echo 'builds: from a read-only folder with spaces and Chinese characters in its path, to another target directory, offline'

listed=$(cargo package --list --allow-dirty --offline | grep '^locales/.*\.ftl$' | sort)
there=$(find locales -name '*.ftl' | sort)
[[ $listed == "$there" ]] || fail 'the package holds the locales' "$listed"
echo 'the package holds the same locales'
