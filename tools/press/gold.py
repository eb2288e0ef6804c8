"""What a reader sees on a page: the records that stand in demo/press/gold.jsonl, fields as in the article's."""


def link(kind, title, url):
    return {"kind": kind, "title": title, "url": url}


def links(kind, outlet, texts):
    return [link(kind, text.title, outlet.url(text)) for text in texts]


def minute(value):
    return {"value": value, "precision": "minute"}


def day(value):
    return {"value": value[:10], "precision": "day"}


def article(outlet, text, *, published, role="main", kind="article", title=None, body=None, modified=None, authors=None,
            credit=None, section=None, tags=None, captions=None, link_lists=()):
    """Fields that a page doesn't show are left to the caller as None: the gold then has none."""
    return {
        "slug": text.slug, "role": role, "kind": kind, "title": text.title if title is None else title,
        "body": text.body if body is None else body, "language": text.language, "published": published,
        "modified": modified, "authors": list(authors or ()), "credit": credit or None, "section": section or None,
        "tags": list(tags or ()), "captions": list(captions or ()),
        "links": [one for kind_of in link_lists for one in kind_of],
    }


def authors_in_byline(text):
    """By-line layouts: the person, else the agency that the by-line names in a person's place."""
    return [text.byline] if text.byline else ([text.credit] if text.credit else [])


def listing(outlet, title, language):
    return {"slug": None, "role": "main", "kind": "listing", "title": title, "body": None, "language": language,
            "published": None, "modified": None, "authors": [], "credit": None, "section": None, "tags": [],
            "captions": [], "links": []}
