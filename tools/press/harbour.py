"""The Harbour Post: semantic HTML5 of an English daily. Standfirst outside of the body, pull quotes, "Read more" blocks, a
paywall notice, a live blog; on one page in five the text stands in JSON-LD alone."""
import re

from . import gold
from .markup import english_date, esc, paragraphs, script_json


def by_line(text):
    names = [name for name in (text.byline, text.credit) if name]
    return "By " + " and ".join(names) if names else ""


def is_walled(desk, text):
    return desk.rank(text) % 5 == 4


def json_ld(desk, text, whole):
    outlet = desk.outlet
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": text.title, "url": outlet.url(text),
            "datePublished": text.published, "dateModified": text.modified or text.published, "isAccessibleForFree": not whole,
            "author": [{"@type": "Person", "name": text.byline}] if text.byline else ([{"@type": "Organization", "name": text.credit}] if text.credit else []),
            "publisher": {"@type": "Organization", "name": outlet.name}, "articleSection": desk.section(text),
            "image": [f"{outlet.base}/img/{text.slug}.svg"]}
    if whole:
        data["articleBody"] = text.body
    return data


def read_more(outlet, texts):
    return "".join('<aside class="read-more" aria-label="Read more">'
                   f'<strong>Read more:</strong> <a href="{outlet.url(t)}">{esc(t.title)}</a></aside>' for t in texts)


def pull_quote(text):
    """A sentence of the body shown again in large type."""
    middle = [b.text for b in text.blocks if b.kind == "p"][1:-1]
    if not middle:
        return ""
    sentence = middle[len(middle) // 2].split(". ")[0].rstrip(".")
    return f'<aside class="pullquote" role="presentation"><p>{esc(sentence, False)}</p></aside>'


def linked(outlet, html, tags, found):
    """An inline link on the first tag that stands in a paragraph behind the lead."""
    for tag in tags:
        at = html.find(f" {esc(tag, False)} ")
        if at > 0 and not found and "<a " not in html:
            url = outlet.tag_url(tag)
            found.append(gold.link("inline", tag, url))
            return f'{html[:at]} <a href="{url}">{esc(tag, False)}</a> {html[at + len(esc(tag, False)) + 2:]}'
    return html


def article_body(desk, text, lists, found):
    parts = [linked(desk.outlet, part, text.tags, found) for part in paragraphs(text.blocks[1:], heading="h2")]
    middle = max(1, len(parts) // 2)
    parts[middle:middle] = [pull_quote(text), read_more(desk.outlet, lists["read_also"])]
    letter = ('<div class="newsletter-inline"><h4>The Morning Tide</h4>'
              '<p>Our editors pick what matters before breakfast. Free, every weekday, straight to your inbox.</p>'
              '<form><input type="email" placeholder="Email"><button>Sign up</button></form></div>')
    parts.insert(len(parts) - 1, letter)
    return "\n".join(part for part in parts if part)


def page(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    walled = is_walled(desk, text)
    lists = desk.beside(text, read_also=1, similar=3, section=3)
    found = []
    body = ('<div class="paywall-teaser"><p>This article is for subscribers.</p></div>'
            if walled else article_body(desk, text, lists, found))
    record = gold.article(desk, text, "minute", {**lists, "read_also": [] if walled else lists["read_also"]}, found,
                          authors=gold.authors_in_byline(text))
    main = frame(desk, text, f'<p class="standfirst">{esc(text.blocks[0].text, False)}</p>', f'<div class="article__body" data-component="body">\n{body}\n</div>', lists)
    return shell(desk, text.title, head(desk, text, json_ld(desk, text, walled)), main), [record]


def head(desk, text, data):
    outlet = desk.outlet
    return f"""<link rel="canonical" href="{outlet.url(text)}">
<meta property="og:type" content="article"><meta property="og:title" content="{esc(text.title)} | {outlet.name}">
<meta property="og:site_name" content="{outlet.name}">
<meta property="og:url" content="{outlet.url(text)}">
<meta property="og:image" content="{outlet.base}/img/{text.slug}.svg">
<meta name="description" content="{esc(text.lead[:150])}">
<script type="application/ld+json">{script_json(data)}</script>"""


def frame(desk, text, standfirst, body, lists, live=""):
    outlet, section = desk.outlet, desk.section(text)
    figure = (f'<figure><img src="{outlet.base}/img/{text.slug}.svg" alt="">'
              f'<figcaption>{esc(text.image)}</figcaption></figure>' if text.image else "")
    topics = "".join(f'<li><a rel="tag" href="{outlet.tag_url(t)}">{esc(t)}</a></li>' for t in text.tags)
    updated = f' <span>Updated <time datetime="{text.modified}">{text.modified[11:16]}</time></span>' if text.modified else ""
    section_list = (f'<section class="more-in"><h2>More in {esc(section)}</h2>'
                    f'<ul>{items(outlet, lists["section"])}</ul></section>' if lists.get("section") else "")
    return f"""<main id="content"><article>
<header><p class="kicker">{live}<a href="{desk.section_url(text)}">{esc(section)}</a></p>
<h1>{esc(text.title, False)}</h1>
{standfirst}
<p class="byline">{esc(by_line(text))}</p>
<p class="dateline"><time datetime="{text.published}">{english_date(text.time)}, {text.time:%H:%M}</time>{updated}</p>
<ul class="sharing"><li><a href="#">Share on social</a></li><li><a href="mailto:?">Email</a></li>
<li><button>Copy link</button></li><li><button>Save for later</button></li></ul></header>
{figure}
{body}
<div class="paywall"><h3>Keep reading with a subscription</h3>
<p>You have read your last free article this month. Subscribe to The Harbour Post from 1 a week and cancel at any time.</p><a href="{outlet.base}/subscribe/">See offers</a> Already a subscriber? <a href="{outlet.base}/login/">Log in</a></div>
<footer><p>Topics</p><ul class="topics">{topics}</ul></footer>
</article>
<section class="related"><h2>Related stories</h2><ul>{items(outlet, lists["similar"])}</ul></section>
{section_list}
<section class="comments"><h2>Comments</h2>
<p>Comments are open to subscribers for three days after publication. Be kind and stay on topic.</p></section>
</main>"""


def items(outlet, texts):
    return "".join(f'<li><a href="{outlet.url(t)}">{esc(t.title)}</a></li>' for t in texts)


def live(desk, text):
    """A live blog: entries with clock times, newest first; headings of the text are `HH:MM title`."""
    outlet, section = desk.outlet, desk.section(text)
    lists = desk.beside(text, similar=3)
    entries, updates, told = [], [], [text.blocks[0].text]
    for block in text.blocks[1:]:
        if block.kind == "h":
            clock, title = re.match(r"(\d\d:\d\d) (?:\| )?(.*)", block.text).groups()
            told.append(title)
            entries.append(f'<h2 class="entry__title">{esc(title, False)}</h2>')
            time = f"{text.published[:10]}T{clock}:00+00:00"
            entries.insert(len(entries) - 1, f'</section><section class="entry" data-t="{clock}">'
                                             f'<time datetime="{time}">{clock} GMT</time>')
            updates.append({"@type": "BlogPosting", "headline": title, "datePublished": time, "articleBody": ""})
        else:
            told.append(block.text)
            entries.append(f"<p>{esc(block.text, False)}</p>")
            if updates:
                updates[-1]["articleBody"] = (updates[-1]["articleBody"] + " " + block.text).strip()
    posts = "\n".join(entries).removeprefix("</section>") + "</section>"
    body = ('<div class="live__controls">'
            '<button>Newest first</button> <button>Show key events only</button> <span>5 new updates</span>'
            f'</div>\n<div class="live__entries">\n{posts}\n</div>')
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": text.title, "url": outlet.url(text), "datePublished": text.published,
            "dateModified": text.modified, "coverageStartTime": text.published, "coverageEndTime": text.modified, "articleSection": section,
            "author": [{"@type": "Person", "name": text.byline}] if text.byline else [], "publisher": {"@type": "Organization", "name": outlet.name}, "liveBlogUpdate": updates}
    record = gold.article(desk, text, "minute", lists, kind="live", body="\n\n".join(told), authors=gold.authors_in_byline(text))
    main = frame(desk, text, f'<p class="standfirst">{esc(text.blocks[0].text, False)}</p>', body, lists, live='<span class="live-badge">LIVE</span> ')
    return shell(desk, text.title, head(desk, text, data), main), [record]


def shell(desk, title, extra, main):
    outlet = desk.outlet
    menu = "".join(f'<li><a href="{outlet.base}{outlet.section_path(s)}">{esc(s)}</a></li>' for s in desk.sections())
    return f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{esc(title, False)} | {outlet.name}</title>
{extra}
<link rel="alternate" type="application/atom+xml" href="{outlet.base}/atom.xml">
<style>body{{font-family:Georgia,serif;max-width:60rem;margin:auto}}nav li{{display:inline;margin-right:1em}}</style>
</head>
<body>
<div class="cookie-banner" role="region" aria-label="Cookies">
<p>We and our 214 partners store and access information on your device. You can accept all cookies, reject them or manage your choices at any time.</p><button>Accept all</button><button>Manage</button></div>
<header class="masthead"><a href="{outlet.base}/">{outlet.name}</a><nav aria-label="Sections">
<ul>{menu}<li><a href="{outlet.base}/subscribe/">Subscribe</a></li></ul></nav></header>
{main}
<footer class="site-footer"><p>{outlet.name} is an invented newspaper. Its pages were written for the program Isnad.</p>
<ul><li><a href="{outlet.base}/terms/">Terms</a></li><li><a href="{outlet.base}/privacy/">Privacy</a></li></ul></footer>
</body>
</html>
"""


def listing(desk, title, texts, url):
    outlet = desk.outlet
    cards = "".join(f'<article class="card"><h3><a href="{outlet.url(t)}">{esc(t.title)}</a></h3>'
                    f'<p>{esc(t.lead[:120], False)}…</p><time datetime="{t.published}">{english_date(t.time)}</time>'
                    '</article>' for t in texts)
    extra = (f'<link rel="canonical" href="{url}"><meta property="og:type" content="website">'
             f'<meta property="og:site_name" content="{outlet.name}">')
    return shell(desk, title, extra, f'<main id="content"><h1>{esc(title)}</h1>{cards}</main>')
