//! Reads from the first bytes whether a file is a film or an audio, and how long it is.

/// What the boxes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) content_type: &'static str,
    pub(crate) seconds: Option<u32>,
    /// Whether the table of contents stands in front.
    pub(crate) starts_fast: bool,
}

/// Message and hint.
type Refusal = (&'static str, &'static str);

const DAMAGED: Refusal = (
    "Die Datei ist beschädigt oder abgeschnitten.",
    "Speichern Sie sie neu und prüfen Sie, ob sie bis zum Ende läuft.",
);
const NO_MP4: Refusal = (
    "Der Inhalt ist nicht das, was die Endung sagt.",
    "Ein Film ist MP4 mit H.264, eine Aufnahme zum Hören ist MP3 oder M4A.",
);

/// Walks over the boxes of an MP4 or M4A; nothing of what they hold is decoded.
pub(crate) fn read_mp4(bytes: &[u8], is_film: bool) -> Result<Header, Refusal> {
    if bytes.get(4..8) != Some(b"ftyp") {
        return Err(NO_MP4);
    }
    let mut contents = None;
    let mut has_data = false;
    let mut starts_fast = true;
    let mut at = 0;
    while at < bytes.len() {
        let (name, body, end) = next_box(bytes, at).ok_or(DAMAGED)?;
        match name {
            b"moov" => {
                starts_fast = !has_data;
                contents = Some(body);
            }
            b"mdat" => has_data = true,
            _ => {}
        }
        at = end;
    }
    let contents = contents.filter(|_| has_data).ok_or(DAMAGED)?;
    let holds = |code: &[u8]| contents.windows(4).any(|word| word == code);
    if is_film && !holds(b"avc1") {
        return Err((
            "Der Film ist nicht in H.264 gespeichert.",
            "Andere Verfahren spielt nicht jeder Browser: ffmpeg -i alt.mp4 -c:v libx264 -pix_fmt yuv420p neu.mp4",
        ));
    }
    if !is_film && (!holds(b"mp4a") || holds(b"avc1")) {
        return Err(NO_MP4);
    }
    Ok(Header {
        content_type: if is_film { "video/mp4" } else { "audio/mp4" },
        seconds: Some(duration(contents).ok_or(DAMAGED)?),
        starts_fast,
    })
}

/// An MP3 begins with a tag or with a frame; its length is written nowhere.
pub(crate) fn read_mp3(bytes: &[u8]) -> Result<Header, Refusal> {
    let is_frame = |bytes: &[u8]| {
        matches!(bytes, [0xff, second, third, ..]
            if second & 0xe6 == 0xe2 && third >> 4 != 0xf && (third >> 2) & 3 != 3)
    };
    if !bytes.starts_with(b"ID3") && !is_frame(bytes) {
        return Err(NO_MP4);
    }
    Ok(Header {
        content_type: "audio/mpeg",
        seconds: None,
        starts_fast: true,
    })
}

/// Name, content and end of the box that begins here; nothing when it reaches over the end.
fn next_box(bytes: &[u8], at: usize) -> Option<(&[u8; 4], &[u8], usize)> {
    let short = usize::try_from(number(bytes.get(at..at + 4)?)).ok()?;
    let name = bytes.get(at + 4..at + 8)?.try_into().ok()?;
    let (head, length) = match short {
        0 => (8, bytes.len() - at),
        1 => (
            16,
            usize::try_from(number(bytes.get(at + 8..at + 16)?)).ok()?,
        ),
        length => (8, length),
    };
    let end = at.checked_add(length)?;
    let body = bytes.get(at + head..end)?;
    Some((name, body, end))
}

/// Whole seconds from the header of the film, as browsers show them.
fn duration(contents: &[u8]) -> Option<u32> {
    let mut at = 0;
    while at < contents.len() {
        let (name, body, end) = next_box(contents, at)?;
        if name == b"mvhd" {
            let is_long = *body.first()? == 1;
            let (scale, length) = if is_long {
                (body.get(20..24)?, body.get(24..32)?)
            } else {
                (body.get(12..16)?, body.get(16..20)?)
            };
            let length = number(length).checked_div(number(scale))?;
            return u32::try_from(length).ok().map(|seconds| seconds.max(1));
        }
        at = end;
    }
    None
}

fn number(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(name: &[u8], body: &[u8]) -> Vec<u8> {
        let mut out = (8 + body.len() as u32).to_be_bytes().to_vec();
        out.extend([name, body].concat());
        out
    }

    fn mp4(codec: &[u8], is_fast: bool) -> Vec<u8> {
        let mut head = vec![0; 12];
        head.extend(1000_u32.to_be_bytes());
        head.extend(150_400_u32.to_be_bytes());
        let contents = boxed(
            b"moov",
            &[boxed(b"mvhd", &head), boxed(b"stsd", codec)].concat(),
        );
        let data = boxed(b"mdat", b"data");
        let parts = if is_fast {
            [contents, data]
        } else {
            [data, contents]
        };
        [boxed(b"ftyp", b"isom"), parts.concat()].concat()
    }

    #[test]
    fn a_film_tells_its_length() {
        let film = read_mp4(&mp4(b"avc1", true), true).unwrap();
        assert_eq!((film.content_type, film.seconds), ("video/mp4", Some(150)));
        assert!(film.starts_fast);
        assert!(!read_mp4(&mp4(b"avc1", false), true).unwrap().starts_fast);
        let audio = read_mp4(&mp4(b"mp4a", true), false).unwrap();
        assert_eq!(audio.content_type, "audio/mp4");
        assert_eq!(read_mp3(b"ID3\x04").unwrap().content_type, "audio/mpeg");
        assert!(read_mp3(&[0xff, 0xfb, 0x90, 0]).is_ok());
    }

    #[test]
    fn what_is_cut_off_or_something_else_is_refused() {
        let film = mp4(b"avc1", true);
        for end in 0..film.len() {
            assert!(read_mp4(&film[..end], true).is_err(), "{end} bytes");
        }
        assert!(
            read_mp4(&mp4(b"hvc1", true), true)
                .unwrap_err()
                .0
                .contains("H.264")
        );
        assert!(read_mp4(&film, false).is_err());
        assert!(read_mp4(b"#EXTM3U\nfile:///etc/passwd", true).is_err());
        assert!(read_mp3(b"RIFF\0\0\0\0WAVE").is_err());
    }
}
