#!/usr/bin/env python3
"""Runs a Python extractor over pages and prints article lines as `isnad extract` writes them, as far as it has the fields.

    peers.py trafilatura|readability|newspaper|resiliparse FILE…

Each needs its package (trafilatura, readability-lxml, newspaper4k, resiliparse), is given the page's bytes and left at its defaults."""
import json
import sys


def trafilatura(content):
    import trafilatura as peer
    found = peer.bare_extraction(content, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    found = found if isinstance(found, dict) else found.as_dict()
    authors = [a.strip() for a in (found.get("author") or "").split(";") if a.strip()]
    return {"title": found.get("title"), "body": found.get("text"), "date": found.get("date"), "authors": authors, "tags": found.get("tags")}


def readability(content):
    import lxml.html
    import readability as peer
    document = peer.Document(content)
    tree = lxml.html.fromstring(document.summary() or "<p></p>")
    blocks = {"p", "div", "h1", "h2", "h3", "h4", "li", "blockquote", "br", "td"}
    for element in tree.iter():
        if element.tag in blocks:
            element.tail = "\n" + (element.tail or "")
            element.text = "\n" + (element.text or "") if element.tag != "br" else element.text
    return {"title": document.short_title(), "body": tree.text_content()}


def newspaper(content):
    import newspaper as peer
    article = peer.Article("https://page.example/", language="ar")
    article.download(input_html=content.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date
    return {"title": article.title, "body": article.text, "date": date.isoformat()[:10] if date else None, "authors": article.authors}


def resiliparse(content):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree
    tree = HTMLTree.parse(bytes_to_str(content, detect_encoding(content)))
    return {"title": tree.title, "body": extract_plain_text(tree, main_content=True, alt_texts=False)}


def main():
    peer = {"trafilatura": trafilatura, "readability": readability, "newspaper": newspaper, "resiliparse": resiliparse}[sys.argv[1]]
    for name in sys.argv[2:]:
        with open(name, "rb") as file:
            content = file.read()
        try:
            found = peer(content)
        except ImportError as missing:
            sys.exit(f"{sys.argv[1]}: not installed ({missing})")
        except Exception as error:  # a page that a peer cannot read counts against it
            print(f"{name}: {error!r}", file=sys.stderr)
            found = {}
        date = found.pop("date", None)
        print(json.dumps({"role": "main", "kind": "article", "page": {"file": name}, **found,
                          "published": {"value": date} if date else None}, ensure_ascii=False))


if __name__ == "__main__":
    main()
