//! Metrics: on an address of their own, only when it is named, by pattern and never by person.

use super::serving::{Serving, address_after};
use crate::support::{Browser, PASSWORD, TestHouse};

#[test]
fn the_monitoring_reads_what_the_house_does_and_nothing_about_people() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde").person("Ada Lorenz");
    // A program that is killed must not hold a job.
    house.run_jobs();
    let program = Serving::start(house.database(), &["--metrics-bind", "127.0.0.1:0"]);
    let address = program
        .began
        .iter()
        .find_map(|line| address_after("metrics on http://", line))
        .unwrap();
    let browser = program.browser();
    browser.log_in("ada.lorenz", PASSWORD).has_status(303);
    browser.open("/").has_status(200);
    browser.get("/kurse/gibt-es-nicht").has_status(404);
    browser.get("/metrics").has_status(404);

    let page = Browser::at(address).get("/metrics");
    let kind = page.has_status(200).header("content-type").unwrap();
    assert!(kind.starts_with("application/openmetrics-text"), "{kind}");
    let text = page.body();
    assert!(text.ends_with("# EOF\n"));
    for row in [
        "lernverbund_http_request_duration_seconds_count{method=\"POST\",route=\"/anmelden\",status=\"3xx\"} 1",
        "lernverbund_http_request_duration_seconds_count{method=\"GET\",route=\"/kurse/{kurs}\",status=\"4xx\"} 1",
        "route=\"unknown\",status=\"4xx\"} 1",
        "lernverbund_jobs{state=\"done\"}",
        "lernverbund_mails{state=\"failed\"} 0",
        "lernverbund_database_queue{lane=\"write\"} 0",
        "lernverbund_database_readers_busy ",
        "lernverbund_database_write_duration_seconds_count",
        "lernverbund_database_size_bytes",
        "lernverbund_uptime_seconds",
        "lernverbund_build_info{version=\"",
    ] {
        assert!(text.contains(row), "{row} is missing in\n{text}");
    }
    for word in ["ada", "Lorenz", "neuenfelde", "Neuenfelde", "gibt-es-nicht"] {
        assert!(!text.contains(word), "the metrics name {word}:\n{text}");
    }
}

#[test]
fn without_an_address_there_are_no_metrics() {
    let house = TestHouse::open();
    house.run_jobs();
    let program = Serving::start(house.database(), &[]);
    assert!(program.began.iter().all(|line| !line.contains("metrics")));
    program.browser().get("/metrics").has_status(404);
}
