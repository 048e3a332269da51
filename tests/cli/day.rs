//! A new language, from `new` to the last text.

use std::fs;

use modelarts_status::StatusCode;

use super::{ALL, Tree, french, french_text};

#[test]
fn from_a_new_folder_to_a_whole_language() {
    let place = Tree::new();
    for (locale, bytes) in [
        ("zh-CN", include_str!("../../locales/zh-CN/status.ftl")),
        ("en-US", include_str!("../../locales/en-US/status.ftl")),
    ] {
        place.write(&format!("locales/{locale}/status.ftl"), bytes);
    }

    // French may be in the list of the repository.
    place.write("locales/l10n.toml", "basepath = \".\"\nlocales = [\"en-US\"]\n");

    // `new` makes a folder, and `check` lists the missing messages.
    place.run(&["new", "fr"]).is(
        0,
        "Created locales/fr/status.ftl. Write the texts in it, then run `check`.\n",
        "",
    );
    let path = place.path().join("locales/fr/status.ftl");
    let made = fs::read_to_string(&path).unwrap();
    assert!(made.starts_with("### What the status codes of the ModelArts API mean, in fr.\n"));
    assert!(made.contains(
        "# The resource that the request names was not found. Do not add that it never\n\
         # existed or was deleted.\n\
         # en-US: The resource was not found.\n\
         # zh-CN: 找不到资源。\n\
         # modelarts-status-404 =\n"
    ));
    let list = place.read("locales/l10n.toml");
    assert_eq!(list, "basepath = \".\"\nlocales = [\"en-US\", \"fr\"]\n");
    let ran = place.run(&["check"]);
    assert_eq!(ran.out.matches("error[missing]").count(), ALL);
    let (_, row) = ran.out.split_at(ran.out.rfind("\nfr ").unwrap() + 1);
    assert!(row.lines().all(|line| line.len() <= 80), "{row}");
    let codes: Vec<String> = StatusCode::ALL.iter().map(|code| code.as_u16().to_string()).collect();
    let cells = format!("fr 0/{ALL} 0 % 0 0 missing {}", codes.join(" "));
    assert_eq!(row.split_whitespace().collect::<Vec<_>>().join(" "), cells);

    // All texts, with five errors.
    let write = |text: &str, code: u16, chosen: &str| {
        text.replace(&format!("# modelarts-status-{code} =\n"), &format!("{chosen}\n"))
    };
    let filled = StatusCode::ALL.iter().fold(made, |text, code| {
        let (code, french) = (code.as_u16(), french_text(*code));
        let line = match code {
            200 => format!("modelarts-status-{code} ＝ {french}"),
            202 => format!(" modelarts-status-{code} = {french}"),
            400 => format!("modelarts-status-{code} = {french} {{ $oups }}"),
            404 => format!("modelarts-status-440 = {french}"),
            409 => format!("modelarts-status-{code} = Un conflit\n\tde requêtes s’est produit."),
            _ => format!("modelarts-status-{code} = {french}"),
        };
        write(&text, code, &line)
    });
    fs::write(&path, &filled).unwrap();
    let ran = place.run(&["check", "--format", "short"]);
    let errors: Vec<&str> = ran.out.lines().filter(|line| line.contains("error[")).collect();
    let at = |part: &str| 1 + filled.lines().position(|line| line.contains(part)).unwrap();
    let expected = [
        ": error[missing]: the message for 404 Not Found is missing; add the line `modelarts-status-404 = …`"
            .to_owned(),
        format!(
            ":{}:22: error[syntax]: this line uses the full-width sign ＝; Fluent needs `=`; write `=`",
            at("＝")
        ),
        format!(
            ":{}:1: error[syntax]: there is a blank before the name of a message; start the line with the name",
            at(" modelarts-status-202")
        ),
        format!(
            ":{}:51: error[unsupported]: the variable `$oups` has no value here; write the text itself",
            at("$oups")
        ),
        format!(
            ":{}:1: error[unknown]: `modelarts-status-440` is not a message of this crate; delete the message",
            at("-440")
        ),
        format!(
            ":{}:1: error[syntax]: the line is indented with a TAB; Fluent accepts only spaces; \
             write 4 spaces in its place",
            at("\t")
        ),
    ];
    assert_eq!(errors, expected.map(|error| format!("locales/fr/status.ftl{error}")));

    // Each fix removes its own diagnostic, and no other.
    let mut text = filled;
    for (left, (wrong, right)) in [
        (5, (" ＝ ", " = ")),
        (4, ("\n modelarts", "\nmodelarts")),
        (3, (" { $oups }", "")),
        (1, ("-440", "-404")),
        (0, ("\n\tde", "\n    de")),
    ] {
        text = text.replace(wrong, right);
        fs::write(&path, &text).unwrap();
        let ran = place.run(&["check", "--format", "short"]);
        assert_eq!(ran.out.matches("error[").count(), left, "{}", ran.out);
    }
    place.run(&["check", "--strict", "--format", "short"]).is(0, "", "");
    let ran = place.run(&["show", "404", "--locales", "locales", "--locale", "fr-Latn-FR"]);
    ran.is(0, "404 Not Found: La ressource est introuvable.\n", "");
}

#[test]
fn a_changed_reference_is_seen_in_every_language() {
    let text = french(&[]);
    let line = 1 + text.lines().position(|line| line == "# zh-CN: 找不到资源。").unwrap();
    let place = Tree::new().file("locales/fr/status.ftl", text);
    place.run(&["check", "--strict", "--format", "short"]).is(0, "", "");
    place.write(
        "locales/zh-CN/status.ftl",
        include_str!("../../locales/zh-CN/status.ftl").replace("= 找不到资源。", "= 没有找到资源。"),
    );
    place.run(&["check", "--strict", "--format", "short"]).is(
        1,
        &format!(
            "locales/fr/status.ftl:{line}:1: warning[stale]: the zh-CN text for 404 Not Found has changed \
             since this was translated; translate it again, then replace this line with `# zh-CN: 没有找到资源。`\n"
        ),
        "",
    );
}
