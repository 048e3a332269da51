# For `tests/broken.sh`, `tests/build.sh`, `tests/features.sh` and `tests/growth.sh`: makes a copy of the repository, and
# enters it.
#
# The copy has its own target directory: cargo identifies a package of a workspace root by its name, so two copies must
# not share a target directory. Both are kept, so that later runs need not build the dependencies again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p "${CARGO_TARGET_DIR:-target}"
CARGO_TARGET_DIR=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
copy=$CARGO_TARGET_DIR/copy
export CARGO_TARGET_DIR=$copy-target CARGO_PROFILE_DEV_DEBUG=0

# copy_to FOLDER: copies the files for a build and its tests.
copy_to() {
    local entry
    for entry in *; do
        [[ $entry == target || $entry == fuzz || $entry == examples || $entry == benches ]] || cp -r "$entry" "$1"
    done
    cp Cargo.lock "$1/tests/answers"
}

# fail WHAT FOUND: ends the run.
fail() {
    printf 'FAILED: %s\nfound:\n%s\n' "$1" "$2" >&2
    exit 1
}

# ask FEATURES ARGUMENT...: runs the program of `tests/answers`.
ask() {
    local features=$1
    shift
    cargo run -q --manifest-path tests/answers/Cargo.toml --features "$features" -- "$@"
}

# hundred_locales: adds 98 locales to the two of the repository, with every construct that a message may contain.
hundred_locales() {
    local code codes locale number=0 shape tags
    tags=$(
        printf '%s ' {af,am,ar,as,az,be,bg,bn,bs,ca,cs,cy,da,de,el,en,es,et,eu,fa,fi,fr,ga,gl,gu,he,hi,hr,hu,hy,id,is,it}
        printf '%s ' {ja,ka,kk,km,kn,ko,ky,lo,lt,lv,mk,ml,mn,mr,ms,my,nb,ne,nl,nn,or,pa,pl,pt,ro,ru,si,sk,sl,sq,sr,sv,sw}
        printf '%s ' {ta,te,th,tk,tr,uk,ur,uz,vi,yue,zu} en-{AU,GB,IN,NZ} es-{419,AR,MX,US} fr-{CA,CH} pt-PT
        printf '%s ' zh-{HK,Hant,SG} sr-Latn az-Cyrl yue-Hans de-{1996,AT} ca-valencia zh-Hant-MO
    )
    codes=$(grep -o '^modelarts-status-[0-9]*' locales/en-US/status.ftl)
    for locale in $tags; do
        mkdir "locales/$locale"
        printf -- '-outer = <{ -inner }{ "\\u00e9" }>\n-inner = term of %s\n' "$locale" >"locales/$locale/terms.ftl"
        for code in $codes; do
            printf '%s = ' "$code"
            [[ $code == *-200 ]] && shape=0 || shape=$((++number % 6))
            case $shape in
                0) echo "Text ${code##*-} of $locale" ;;
                1) echo "{ -outer }: { \"{\" }${code##*-}{ \"}\" }" ;;
                2) echo "{ modelarts-status-200 }, { -inner } ${code##*-}" ;;
                3) printf '\n    Line one of %s\n\n      line two, { -inner } %s\n' "$locale" "${code##*-}" ;;
                4) echo "{ \"\\u00e9\\U01F600\" }{ \"\\\\\" }{ \"\\\"\" }{ \"  \" }${code##*-} 中文 $locale" ;;
                5) printf '%s\n    { -outer }\n    { "  " } of %s\n' "${code##*-}" "$locale" ;;
            esac
        done >"locales/$locale/status.ftl"
    done
    number=$(find locales -mindepth 1 -maxdepth 1 -type d | wc -l)
    ((number == 100)) || fail '100 locales' "$number"
}

rm -rf "$copy"
mkdir "$copy"
copy_to "$copy"
cd "$copy"
