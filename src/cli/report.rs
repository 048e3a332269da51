use std::collections::HashSet;

use serde_json::{Value, json};

use crate::cli::locale::{Locale, Originals};
use crate::ftl::{Diagnostic, DiagnosticKind};
use crate::status_code::StatusCode;

/// The progress of a locale.
pub(crate) struct Report {
    locale: String,
    texts: usize,
    translated: usize,
    stale: usize,
    findings: usize,
    missing: Vec<u16>,
    pub(crate) role: Option<Role>,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Role {
    Reference,
    Fallback,
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Fallback => "fallback",
        }
    }
}

impl Report {
    pub(crate) fn of(locale: &Locale, diagnostics: &[Diagnostic], originals: &Originals) -> Self {
        let own = || diagnostics.iter().filter(|it| it.tag() == Some(&locale.tag));
        let has_own_column = |kind| {
            matches!(kind, DiagnosticKind::Missing | DiagnosticKind::Stale | DiagnosticKind::Untranslated)
        };
        // A text counts once, even if it equals two others or if both of its originals have changed.
        let codes = |wanted: DiagnosticKind| {
            let codes = own().filter(|it| it.kind() == wanted).map(Diagnostic::code);
            codes.collect::<HashSet<_>>().len()
        };
        let texts = locale.texts.count();
        let missing = StatusCode::ALL.iter().filter(|code| locale.texts.get(**code).is_none());
        Self {
            locale: locale.tag.clone(),
            texts,
            translated: texts.saturating_sub(codes(DiagnosticKind::Untranslated)),
            stale: codes(DiagnosticKind::Stale),
            findings: own().filter(|it| !has_own_column(it.kind())).count(),
            missing: missing.map(|code| code.as_u16()).collect(),
            role: if locale.tag == originals.reference.tag {
                Some(Role::Reference)
            } else if locale.tag == originals.fallback.tag {
                Some(Role::Fallback)
            } else {
                None
            },
        }
    }

    /// Rounded down, so that 100 means that all texts are translated.
    fn percent(&self) -> usize {
        self.translated * 100 / StatusCode::ALL.len()
    }

    pub(crate) fn row(&self) -> Vec<String> {
        let missing: Vec<String> = self.missing.iter().map(ToString::to_string).collect();
        let missing = if missing.is_empty() { None } else { Some(format!("missing {}", missing.join(" "))) };
        let role = self.role.map(|role| role.name().to_owned());
        let remarks: Vec<String> = role.into_iter().chain(missing).collect();
        vec![
            self.locale.clone(),
            format!("{}/{}", self.texts, StatusCode::ALL.len()),
            format!("{} %", self.percent()),
            self.stale.to_string(),
            self.findings.to_string(),
            remarks.join(", "),
        ]
    }

    pub(crate) fn json(&self) -> Value {
        json!({
            "locale": self.locale,
            "texts": self.texts,
            "codes": StatusCode::ALL.len(),
            "translated_percent": self.percent(),
            "stale": self.stale,
            "findings": self.findings,
            "missing": self.missing,
            "role": self.role.map(Role::name),
        })
    }
}
