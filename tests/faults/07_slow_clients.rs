//! Clients that take their time, and a thousand that say nothing: they are cut off, and nobody else
//! waits for them.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::victim::Victim;
use crate::support::{PASSWORD, TestHouse};

/// Far more than a slow client is waited for.
const LONGEST: Duration = Duration::from_secs(90);

const SILENT: usize = 1000;

/// Sends the beginning at once and the rest letter by letter, until it is answered. Returns the
/// answer, when the connection was closed after it.
fn send_slowly(address: SocketAddr, at_once: &str, slowly: &str) -> String {
    let mut sending = TcpStream::connect(address).unwrap();
    let mut reading = sending.try_clone().unwrap();
    reading.set_read_timeout(Some(LONGEST)).unwrap();
    let (at_once, slowly) = (at_once.to_owned(), slowly.to_owned());
    let writing = thread::spawn(move || {
        sending.write_all(at_once.as_bytes()).unwrap();
        let begun = Instant::now();
        for letter in slowly.bytes().cycle() {
            thread::sleep(Duration::from_millis(300));
            if sending.write_all(&[letter]).is_err() || begun.elapsed() > LONGEST {
                return;
            }
        }
    });
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    // Letters that were on their way when it was closed may reset the connection.
    while let Ok(length) = reading.read(&mut piece) {
        if length == 0 {
            break;
        }
        answer.extend_from_slice(piece.get(..length).unwrap_or_default());
    }
    drop(reading);
    writing.join().unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn who_sends_letter_by_letter_is_cut_off() {
    let house = TestHouse::open();
    let address = house.address();
    let body = "POST /anmelden HTTP/1.1\r\nHost: localhost\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nanmeldename=";
    thread::scope(|scope| {
        let head = scope.spawn(|| {
            send_slowly(
                address,
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Warten: ",
                "a",
            )
        });
        let body = scope.spawn(|| send_slowly(address, body, "a"));
        let (head, body) = (head.join().unwrap(), body.join().unwrap());
        assert!(head.starts_with("HTTP/1.1 408 "), "{head}");
        assert!(body.starts_with("HTTP/1.1 4"), "{body}");
    });
}

#[test]
fn a_thousand_connections_that_say_nothing_keep_nobody_out() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let person = kommune.person("Ada Lorenz");
    house.run_jobs();
    // The test holds the other ends.
    let mine = getrlimit(Resource::Nofile);
    let most = Rlimit {
        current: mine.maximum,
        ..mine
    };
    setrlimit(Resource::Nofile, most).unwrap();
    // As few open files as many systems give a program at first.
    let victim = Victim::start_with_few_files(house.database());
    let files = victim.most_open_files();
    assert!(files > SILENT, "it stays with {files} open files");
    let silent: Vec<TcpStream> = (0..SILENT)
        .map(|_| TcpStream::connect(victim.address()).unwrap())
        .collect();
    let ada = victim.browser();
    ada.log_in(&person.login, PASSWORD).has_status(303);
    for _ in 0..5 {
        victim.browser().get("/anmelden").has_status(200);
        ada.get("/konto").has_status(200).sees("Ada Lorenz");
    }
    // They are let go by themselves.
    for mut connection in silent {
        connection.set_read_timeout(Some(LONGEST)).unwrap();
        let mut said = String::new();
        let _ = connection.read_to_string(&mut said);
        assert!(
            said.is_empty() || said.starts_with("HTTP/1.1 408 "),
            "{said}"
        );
    }
    ada.get("/konto").has_status(200);
}
