"""The six feeds, one a form, and what a reader of each should get. Items stand newest first; some of them name pages that
have moved, are gone, never were or must not be fetched."""
import datetime
import json
import xml.sax.saxutils

from . import meridian, outlets
from .markup import esc, paragraphs, quote, rfc822, utc

MAX_ITEMS = 30


def items(desk, ways):
    """(text, address in the feed, whether a page is to be had there). `text` may be a stand-in without one."""
    rows = []
    for text in desk.shown[:MAX_ITEMS]:
        path = ways[text.slug][0][0] if text.slug in ways else desk.outlet.path(text)
        if desk.outlet.key == "manara":
            path += "?utm_source=rss&utm_medium=feed"
        if desk.outlet.key == "meridian" and meridian.has_amp(desk, text) and desk.rank(text) % 2:
            path = meridian.amp_path(desk, text)
        rows.append({"text": text, "path": path, "title": text.title, "published": text.published, "lead": text.lead,
                     "page": desk.outlet.path(text)})
    odd = {"sahel": (outlets.GONE, "خبر حذف من الموقع بعد نشره", "هذا الخبر لم يعد متاحا على موقع الصحيفة."),
           "ufuq": (outlets.MISSING, "خبر سحبته الوكالة", "سحبت الوكالة هذا الخبر."),
           "harbour": (outlets.FORBIDDEN, "From the desk: notes that robots may not read", "Notes of the desk.")}
    if desk.outlet.key in odd and rows:
        where, title, lead = odd[desk.outlet.key]
        at = min(3, len(rows) - 1)
        rows.insert(at, {"text": None, "path": where[desk.outlet.key], "title": title, "lead": lead, "page": None,
                         "published": rows[at]["published"]})
    return rows


def expected(desk, rows):
    """The feed's gold: what each item says, and the page it leads to."""
    outlet = desk.outlet
    return [{"title": row["title"], "url": outlet.base + row["path"],
             "published": utc(row["text"].time) if outlet.key == "manara" else row["published"],
             "authors": said_authors(desk, row), "categories": said_categories(desk, row),
             "page": outlet.base + row["page"] if row["page"] else None} for row in rows]


def said_authors(desk, row):
    """Plain RSS names no authors."""
    text = row["text"]
    return [text.byline] if text and text.byline and desk.outlet.key not in ("sahel", "meridian") else []


def said_categories(desk, row):
    text = row["text"]
    if text is None:
        return []
    if desk.outlet.key == "ufuq":
        return list(text.tags)
    return [desk.section(text), *(text.tags if desk.outlet.key == "manara" else ())]


def rss_with_content(desk, rows):
    """WordPress: RSS 2.0 with the full text in content:encoded, dates in UTC, addresses with a campaign's parameters."""
    outlet = desk.outlet
    out = []
    for row in rows:
        text = row["text"]
        by = f"<dc:creator><![CDATA[{text.byline}]]></dc:creator>" if text.byline else ""
        categories = "".join(f"<category><![CDATA[{c}]]></category>" for c in said_categories(desk, row))
        full = "\n".join(paragraphs(text.blocks)) + f'\n<p>ظهرت المقالة <a href="{outlet.url(text)}">{esc(text.title)}</a> أولاً على <a href="{outlet.base}">{outlet.name}</a>.</p>'
        date = rfc822(text.time.astimezone(datetime.timezone.utc))
        out.append(f"""	<item>
		<title>{esc(row["title"], False)}</title>
		<link>{esc(outlet.base + row["path"])}</link>
		{by}
		<pubDate>{date}</pubDate>
		{categories}
		<guid isPermaLink="false">{outlet.base}/?p={outlet.number(text.slug)}</guid>
		<description><![CDATA[<p>{row["lead"][:120]}&#8230;</p>]]></description>
		<content:encoded><![CDATA[{full}]]></content:encoded>
	</item>""")
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
	<title>{outlet.name}</title>
	<atom:link href="{outlet.base}/feed/" rel="self" type="application/rss+xml" />
	<link>{outlet.base}</link>
	<description>أخبار تضيء الطريق</description>
	<language>ar</language>
{chr(10).join(out)}
</channel>
</rss>
"""


def sloppy_rss(desk, rows):
    """By hand, in windows-1256: ampersands unescaped in every address and text."""
    outlet = desk.outlet
    out = "".join(f"""<item><title>{esc(row["title"], False)}</title><link>{outlet.base}{row["path"]}</link>
<description>{row["lead"][:140].replace("&", "و")} & المزيد على موقعنا</description><pubDate>{rfc822(time_of(row))}</pubDate>{"".join(f"<category>{c}</category>" for c in said_categories(desk, row))}</item>
""" for row in rows)
    return f"""<?xml version="1.0" encoding="windows-1256"?>
<rss version="2.0"><channel><title>{outlet.name} & الأخبار</title><link>{outlet.base}/</link><description>أخبار محلية & عالمية</description><language>ar-sa</language>
{out}</channel></rss>
"""


def time_of(row):
    return datetime.datetime.fromisoformat(row["published"])


def json_feed(desk, rows):
    outlet = desk.outlet
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": outlet.name, "home_page_url": f"{outlet.base}/",
            "feed_url": f"{outlet.base}/feed.json", "language": "ar", "items": []}
    for row in rows:
        text = row["text"]
        item = {"id": outlet.base + row["path"], "url": outlet.base + row["path"], "title": row["title"],
                "summary": row["lead"], "date_published": row["published"]}
        if text is not None:
            item["tags"] = list(text.tags)
            if text.byline:
                item["authors"] = [{"name": text.byline}]
        feed["items"].append(item)
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def rdf(desk, rows):
    """RSS 1.0."""
    outlet = desk.outlet
    sequence = "".join(f'<rdf:li rdf:resource="{outlet.base}{row["path"]}"/>' for row in rows)
    out = "".join(f"""<item rdf:about="{outlet.base}{row["path"]}">
<title>{esc(row["title"], False)}</title><link>{outlet.base}{row["path"]}</link><description>{esc(row["lead"], False)}</description>
<dc:date>{row["published"]}</dc:date>{f"<dc:creator>{row['text'].byline}</dc:creator>" if row["text"].byline else ""}<dc:subject>{"".join(said_categories(desk, row))}</dc:subject></item>
""" for row in rows)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="{outlet.base}/rss.rdf"><title>{outlet.name}</title><link>{outlet.base}/</link><description>آخر الأخبار</description><dc:language>ar</dc:language><items><rdf:Seq>{sequence}</rdf:Seq></items></channel>
{out}</rdf:RDF>
"""


def atom(desk, rows):
    outlet = desk.outlet
    out = ""
    for row in rows:
        text = row["text"]
        author = f"<author><name>{esc(text.byline)}</name></author>" if text is not None and text.byline else ""
        category = "".join(f'<category term="{esc(c)}"/>' for c in said_categories(desk, row))
        updated = text.modified if text is not None and text.modified else row["published"]
        out += f"""<entry><title type="html">{esc(esc(row["title"], False), False)}</title><link rel="alternate" type="text/html" href="{outlet.base}{row["path"]}"/>
<id>tag:{outlet.key}.example,2020:{quote(row["path"])}</id><published>{row["published"]}</published><updated>{updated}</updated>{author}{category}
<summary type="text">{esc(row["lead"], False)}</summary></entry>
"""
    latest = max((row["published"] for row in rows), default="2020-01-01T00:00:00+00:00")
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{outlet.name}</title><id>{outlet.base}/</id><link rel="self" href="{outlet.base}/atom.xml"/><link href="{outlet.base}/"/><updated>{latest}</updated>
<author><name>{outlet.name}</name></author>
{out}</feed>
"""


def rss(desk, rows):
    """Plain RSS 2.0; some articles by their AMP address, as feeds for phones do."""
    outlet = desk.outlet
    out = "".join(f"""<item><title>{esc(row["title"], False)}</title><link>{outlet.base}{row["path"]}</link><guid isPermaLink="true">{outlet.base}{row["path"]}</guid>
<description>{xml.sax.saxutils.escape(row["lead"])}</description><pubDate>{rfc822(time_of(row))}</pubDate><category>{esc(desk.section(row["text"]))}</category></item>
""" for row in rows)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>{outlet.name}</title><link>{outlet.base}/</link><description>News without noise</description><language>en</language><ttl>15</ttl>
{out}</channel></rss>
"""


WRITERS = {"manara": rss_with_content, "sahel": sloppy_rss, "ufuq": json_feed, "midan": rdf, "harbour": atom, "meridian": rss}


def feed(desk, ways):
    rows = items(desk, ways)
    return WRITERS[desk.outlet.key](desk, rows), expected(desk, rows)
