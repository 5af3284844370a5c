//! Programs from PyPI that tests are run against, made by the set-up script when they are not
//! there yet.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

static BIN: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = Command::new(root.join("tests/setup/python.sh")).output();
    let made = made.unwrap();
    assert!(
        made.status.success(),
        "tests/setup/python.sh could not set up the programs from PyPI; it needs python3-venv \
         (tests/setup/install.sh test) and PyPI:\n{}",
        String::from_utf8_lossy(&made.stderr)
    );
    root.join("target/python/bin")
});

/// The path of a program such as `python` or `schemathesis`.
pub fn python(program: &str) -> PathBuf {
    BIN.join(program)
}
