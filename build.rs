//! Packs the table of addresses that the system corrects when it loads the program: a tenth of its
//! size. Linkers that do not know the option leave it unpacked.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
