//! A host adds these messages to a Fluent bundle of its own.

use fluent::{FluentBundle, FluentResource};
use modelarts_status::{Catalog, StatusCode};

const OWN: &str = "title = Jobs\nstatus-404 = Own\nfailed = The job failed: { modelarts-status-404 }\n";

#[test]
fn messages_in_a_host_bundle() {
    for translation in Catalog::embedded() {
        let mut bundle = FluentBundle::new(vec![translation.locale().clone()]);
        bundle.set_use_isolating(false);
        for text in [OWN].into_iter().chain(translation.sources()) {
            let resource = FluentResource::try_new(text.to_owned()).expect("the text is Fluent");
            bundle.add_resource(resource).expect("no id clashes");
        }
        let text_of = |id: &str| {
            let mut errors = Vec::new();
            let pattern = bundle.get_message(id).and_then(|message| message.value()).expect(id);
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            assert!(errors.is_empty(), "{errors:?}");
            text
        };
        for code in StatusCode::ALL {
            assert_eq!(text_of(code.message_id()), translation.message(*code));
        }
        assert_eq!(text_of("title"), "Jobs");
        assert_eq!(text_of("status-404"), "Own");
        let not_found = translation.message(StatusCode::NotFound);
        assert_eq!(text_of("failed"), format!("The job failed: {not_found}"));
    }
}
