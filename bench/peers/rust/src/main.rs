// dom_smoothie and rs-trafilatura behind the peers' protocol (../README.md): `isnad_peers NAME < list > lines`.
use serde_json::json;
use std::io::{self, BufRead, Write};

fn dom_smoothie_reads(bytes: &[u8]) -> Option<serde_json::Value> {
    use dom_smoothie::{Config, Readability, TextMode};
    let config = Config { text_mode: TextMode::Formatted, ..Default::default() };
    let page = String::from_utf8_lossy(bytes).into_owned();
    let article = Readability::new(page, None, Some(config)).ok()?.parse().ok()?;
    Some(json!({"title": article.title, "body": article.text_content.to_string(), "date": article.published_time, "authors": article.byline}))
}

fn rs_trafilatura_reads(bytes: &[u8]) -> Option<serde_json::Value> {
    let result = rs_trafilatura::extract_bytes(bytes).ok()?;
    let date = result.metadata.date.map(|date| date.to_rfc3339());
    Some(json!({"title": result.metadata.title, "body": result.content_text, "date": date, "authors": result.metadata.author}))
}

fn main() -> io::Result<()> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let read = match name.as_str() {
        "dom_smoothie" => dom_smoothie_reads,
        "rs-trafilatura" => rs_trafilatura_reads,
        _ => {
            eprintln!("no peer `{name}`");
            std::process::exit(2);
        }
    };
    // A panic in a peer costs its page.
    std::panic::set_hook(Box::new(|_| {}));
    let mut out = io::BufWriter::new(io::stdout().lock());
    for file in io::stdin().lock().lines() {
        let file = file?;
        let bytes = std::fs::read(&file)?;
        let mut line = std::panic::catch_unwind(|| read(&bytes)).ok().flatten().unwrap_or_else(|| json!({}));
        line["file"] = json!(file);
        writeln!(out, "{line}")?;
    }
    out.flush()
}
