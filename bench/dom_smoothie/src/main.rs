// The peer in bench/extract_speed.sh: reads every file of the folders given and takes its article's text.
use dom_smoothie::{Config, Readability};
use std::fs;

fn main() {
    let (mut pages, mut bytes, mut text) = (0usize, 0usize, 0usize);
    for folder in std::env::args().skip(1) {
        let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files {
            let page = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
            bytes += page.len();
            pages += 1;
            if let Ok(mut reader) = Readability::new(page, None, Some(Config::default())) {
                if let Ok(article) = reader.parse() {
                    text += article.text_content.len();
                }
            }
        }
    }
    println!("{pages} pages, {bytes} bytes, {text} bytes of text");
}
