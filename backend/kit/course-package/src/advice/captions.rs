//! Advice on captions that end long before the film does.

use super::found::Found;
use super::{AdviceKind, Pad};
use crate::mistakes::Mistakes;
use crate::package::Package;
use crate::paragraph::is_recording;
use crate::webvtt;

/// Seconds without captions at the end that need no word.
const QUIET_END: u32 = 15;

pub(super) fn advise(found: &Found, package: &Package, pad: &mut Pad) {
    let recordings = found
        .pictures
        .iter()
        .filter(|picture| is_recording(&picture.address));
    for recording in recordings {
        let Some((seconds, end)) = lengths(&recording.address, package) else {
            continue;
        };
        if end + QUIET_END < seconds && u64::from(end) * 10 < u64::from(seconds) * 8 {
            pad.note(
                AdviceKind::Captions,
                recording.line,
                format!(
                    "Die Untertitel enden nach {}, die Aufnahme erst nach {}.",
                    clock(end),
                    clock(seconds)
                ),
                "Schreiben Sie auch für den Rest auf, was gesagt und gezeigt wird. Daraus entsteht der Text zum Film.",
            );
        }
    }
}

/// Seconds of the recording, and the second in which its captions end.
fn lengths(address: &str, package: &Package) -> Option<(u32, u32)> {
    let name = address
        .trim_start_matches("../")
        .trim_start_matches("./")
        .strip_prefix("medien/")?;
    let (stem, _) = name.rsplit_once('.')?;
    let path = format!("medien/{stem}.vtt");
    let cues = webvtt::read(&path, package.texts.get(&path)?, &Mistakes::default())?;
    Some((package.media.get(name)?.seconds?, cues.last()?.end / 1000))
}

fn clock(seconds: u32) -> String {
    format!("{}:{:02} Minuten", seconds / 60, seconds % 60)
}
