//! The embedded locales as the build script compiled them: their texts, and the table of answers.

use std::borrow::Cow;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::locale::{Answer, Answers, Group, Region};
use crate::translation::Translation;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
