"""What a reader sees on a page: the records that stand in demo/press/gold.jsonl, fields as in the article's."""


def link(kind, title, url):
    return {"kind": kind, "title": title, "url": url}


def links(kind, outlet, texts):
    return [link(kind, text.title, outlet.url(text)) for text in texts]


def time(value, precision):
    return {"value": value[:10] if precision == "day" else value, "precision": precision} if value and precision else None


def authors_in_byline(text):
    """By-line layouts: the person, else the agency that the by-line names in a person's place."""
    return [text.byline] if text.byline else ([text.credit] if text.credit else [])


def article(desk, text, precision, lists=(), inline=(), **other):
    """A page's main article that shows all that its text has. `precision`: "minute" where the page says the time with its
    offset, "day" where it prints a date, None where neither. `lists`: texts by the kind of link. `other` fields replace
    these."""
    record = {
        "slug": text.slug, "role": "main", "kind": "article", "title": text.title, "body": text.body,
        "language": text.language, "published": time(text.published, precision),
        "modified": time(text.modified, precision) if precision == "minute" else None,
        "authors": [text.byline] if text.byline else [], "credit": text.credit or None, "section": desk.section(text),
        "tags": list(text.tags), "captions": [text.image] if text.image else [],
        "links": [*inline, *(one for kind, texts in dict(lists).items() if kind in ("read_also", "similar", "section")
                             for one in links(kind, desk.outlet, texts))],
    }
    assert set(other) <= set(record), other
    return {**record, **other}


def embedded(desk, text, precision, lists=(), **other):
    """An article under another one: of its metadata the page shows by-line, credit and what else the layout names."""
    return article(desk, text, precision, lists,
                   **{"role": "embedded", "section": None, "tags": [], "modified": None, "captions": [], **other})


def listing(outlet):
    """A page of headlines: only its kind is compared."""
    return {"slug": None, "role": "main", "kind": "listing", "title": None, "body": None, "language": outlet.language,
            "published": None, "modified": None, "authors": [], "credit": None, "section": None, "tags": [],
            "captions": [], "links": []}
