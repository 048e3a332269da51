//! Correct texts, for which `check` reports nothing.

use super::{Tree, french};

const TEXTS: &[(&str, &str)] = &[
    // Each script has its own final punctuation: Unicode's Sentence_Terminal, and the Tibetan shad.
    ("my", "အရင်းအမြစ်ကို ရှာမတွေ့ပါ။"),
    ("bo", "ཐོན་ཁུངས་རྙེད་མ་སོང་།"),
    ("jv-Java", "ꦱꦸꦩ꧀ꦧꦺꦂꦢꦪꦺꦴꦫꦤꦏꦼꦠꦼꦩꦸ꧉"),
    ("iu", "ᓇᓂᔭᐅᔪᓐᓇᙱᑦᑐᖅ᙮"),
    ("hy", "Ռեսուրսը չի գտնվել։"),
    ("am", "ግብዓቱ አልተገኘም።"),
    ("km", "រកមិនឃើញធនធានទេ។"),
    ("hi", "संसाधन नहीं मिला।"),
    ("ur", "وسیلہ نہیں ملا۔"),
    ("mni-Mtei", "ꯔꯤꯁꯣꯔꯁ ꯐꯪꯗꯔꯦ꯫"),
    ("th", "ไม่พบทรัพยากร"),
    ("lo", "ບໍ່ພົບຊັບພະຍາກອນ"),
    ("el", "Ο πόρος δεν βρέθηκε."),
    // NFC does not compose any of these. In the last two, it only reorders the marks.
    ("pa", "ਸ\u{a3c}ੇਅਰ ਨਹੀਂ ਮਿਲਿਆ।"),
    ("pa", "\u{a36}ੇਅਰ ਨਹੀਂ ਮਿਲਿਆ।"),
    ("bn", "প\u{9dc}া যায়নি।"),
    ("hi", "\u{958}\u{941} नहीं मिला।"),
    ("hi", "क\u{93c}\u{941} नहीं मिला।"),
    ("he", "ש\u{5c1}\u{5bc}לום לא נמצא."),
    ("he", "ש\u{5bc}\u{5c1}לום לא נמצא."),
    // `Ø”` could be wrongly decoded UTF-8.
    ("da", "Ressourcen „Ø” findes ikke."),
    // Latin text keeps its punctuation.
    ("zh-SG", "调用get_url()失败。"),
    ("zh-SG", "资源（API）找不到。"),
    ("zh-SG", "资源 (API) 找不到。"),
    ("zh-SG", "3.5版的资源找不到。"),
    ("zh-SG", "时间为10:30。"),
    ("ja", ".zipファイルが見つかりません。"),
    ("ja", "リソース (x) が見つかりません。"),
    ("ja", "リソース(ファイル)が見つかりません。"),
    ("ja", "リソース: 見つかりません。"),
    ("zh-TW", "找不到資源。"),
    ("ko", "리소스(파일)를 찾을 수 없습니다."),
    ("ko", "API를 찾을 수 없습니다."),
    // Letters of other scripts that are intended.
    ("ru", "Ресурс API не найден."),
    ("kk", "APIдің ресурсы табылмады."),
    ("he", "הAPI לא נמצא."),
    ("fr", "La valeur en μm ou en Ω est introuvable."),
    ("bg", "Форматът ЧЧ:мм.μμμ не е намерен."),
    ("sr-Latn", "Resurs nije pronađen."),
    ("sr", "Ресурс није пронађен."),
    ("ja", "αのリソースがありません。"),
    // Characters that look like others.
    ("fr", "Il manque 100 % des ressources."),
    ("de", "100%ig nicht gefunden."),
    ("fr", "La ressource « x » est introuvable."),
    ("nb", "Fant ikke «ressursen»."),
    ("en-GB", "Resource ‘x’ isn’t ‘y’."),
    ("es", "No se encontró TODO."),
    ("fr", "Ressource introuvable : & et < b ou > c."),
    ("fr", "Le R&D et l’AT&T sont introuvables."),
    ("fr", "Les signes @ . + - sont introuvables."),
    ("fr", "Le chemin ../a ou a..b est introuvable."),
    ("fr", "Le caractère * ou le ` est introuvable."),
    ("fr", "À «\u{a0}À\u{a0}» près, rien n’est trouvé."),
    ("pt", "NÃO «SÃO» ENCONTRADOS."),
    ("fr", "Ressource\u{202f}introuvable{\"\\u00A0\"}ici."),
    ("fr", "Ressource introuvable,\n    même ici."),
    ("fr", "Ressource {\"{\"}x{\"}\"} introuvable."),
];

#[test]
fn correct_texts_have_no_warning() {
    let found = TEXTS.iter().filter_map(|(locale, text)| {
        let entry = format!("# zh-CN: 找不到资源。\nmodelarts-status-404 = {text}\n");
        let place = Tree::new()
            .file(&format!("locales/{locale}/a.ftl"), french(&[404]))
            .file(&format!("locales/{locale}/b.ftl"), entry);
        let out = place.run(&["check", "--format", "short"]).out;
        (!out.is_empty()).then(|| format!("{locale}: {text}\n{out}"))
    });
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_warning_for_what_the_reference_contains() {
    let reference = include_str!("../../locales/zh-CN/status.ftl");
    let odd = "%s，\\n，<b>TODO: 。";
    let place = Tree::new()
        .file("locales/zh-CN/a.ftl", reference.replace("= 找不到资源。", &format!("= {odd}")))
        .file("locales/fr/a.ftl", french(&[404]))
        .file(
            "locales/fr/b.ftl",
            format!("# zh-CN: {odd}\nmodelarts-status-404 = Rien %s, \\n, <b>TODO: .\n"),
        );
    let out = place.run(&["check", "--format", "short"]).out;
    let kinds = |locale: &str| -> Vec<String> {
        let lines = out.lines().filter(|line| line.contains(&format!("/{locale}/")));
        lines.map(|line| line.split(['[', ']']).nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(kinds("zh-CN"), ["placeholder", "escape", "markup", "todo"], "{out}");
    assert_eq!(kinds("fr"), [""; 0], "{out}");
}
