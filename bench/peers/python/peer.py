"""trafilatura, newspaper4k, readability-lxml, Resiliparse and htmldate behind the peers' protocol (../README.md):
`peer.py NAME < list > lines`."""
import json
import logging
import sys
import warnings


def trafilatura():
    from trafilatura import bare_extraction

    def read(page):
        # "fast": no fallback to other programs, as its authors advise for speed; with them it reads little better and three times slower.
        got = bare_extraction(page, fast=True, with_metadata=True, include_comments=False)
        return {"title": got.title, "body": got.text, "date": got.date, "authors": got.author} if got else {}
    return read


def newspaper4k():
    from newspaper import Article

    def read(page):
        article = Article(url="https://page.invalid/", fetch_images=False)
        article.download(input_html=text_of(page))
        article.parse()
        date = article.publish_date
        return {"title": article.title, "body": article.text, "date": str(date)[:10] if date else None, "authors": article.authors}
    return read


def readability_lxml():
    import lxml.html
    from readability import Document

    def read(page):
        document = Document(text_of(page))
        tree = lxml.html.fromstring(document.summary())
        for block in tree.iter("p", "h1", "h2", "h3", "h4", "li", "div", "td", "blockquote", "br"):
            block.tail = "\n" + (block.tail or "")
        return {"title": document.short_title(), "body": tree.text_content()}
    return read


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def read(page):
        tree = HTMLTree.parse(text_of(page))
        return {"title": tree.title, "body": extract_plain_text(tree, main_content=True, alt_texts=False)}
    return read


def htmldate():
    from htmldate import find_date

    def read(page):
        return {"date": find_date(text_of(page), original_date=True)}
    return read


def text_of(page):
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return bytes_to_str(page, detect_encoding(page))


def main():
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    peers = {"trafilatura": trafilatura, "newspaper4k": newspaper4k, "readability-lxml": readability_lxml,
             "resiliparse": resiliparse, "htmldate": htmldate}
    read = peers[sys.argv[1]]()
    for file in sys.stdin.read().splitlines():
        with open(file, "rb") as handle:
            page = handle.read()
        try:
            line = read(page)
        except Exception:  # an exception costs its page
            line = {}
        print(json.dumps({"file": file, **line}, ensure_ascii=True))


if __name__ == "__main__":
    main()
