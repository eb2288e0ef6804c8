"""What several templates share: a body as HTML in the template's own elements, lists of headlines, metadata of the head."""
import json

from press.markup import digest

from . import dates, words
from .desk import esc, linked


def paras(d, blocks=None, p="<p>{}</p>", h="<h2>{}</h2>", q="<blockquote><p>{}</p></blockquote>", ul=("<ul>", "<li>{}</li>", "</ul>"),
          v="<p>{}</p>", links=True):
    """The blocks as HTML, one string each; list items of a run stand in one list, verses in one element with <br>."""
    out, items = [], []

    def close():
        if items:
            out.append(ul[0] + "".join(ul[1].format(item) for item in items) + ul[2])
            items.clear()

    for block in d.blocks if blocks is None else blocks:
        if block.kind == "v":
            close()
            out.append(v.format("<br>\n".join(esc(line) for line in block.text.split("\n"))))
            continue
        text = linked(d, block.text, esc, links)
        if block.kind == "li":
            items.append(text)
            continue
        close()
        out.append({"p": p, "h": h, "q": q}[block.kind].format(text))
    close()
    return out


def flow(d, blocks=None, gap="<br>\n<br>\n", bold="<b>{}</b>", links=False):
    """The blocks as bare text between <br>."""
    dash = "- {}"
    parts = paras(d, blocks, p="{}", h=bold, q="«{}»", ul=("", f"{dash}<br>\n", ""), v="{}", links=links)
    return gap.join(part[:-len("<br>\n")] if part.endswith("<br>\n") else part for part in parts)


def put(parts, html, at=None):
    """Puts a box between two paragraphs: the middle unless told."""
    if html:
        parts.insert(min(len(parts), max(1, len(parts) // 2)) if at is None else at, html)
    return parts


def items(d, texts, form='<li><a href="{url}">{title}</a></li>', join="\n"):
    """Headlines as a list; the form may name url, path, title, date, time, lead, section, id."""
    return join.join(form.format(url=d.url(t), path=d.path(t), title=esc(t.title), date=dates.plain(d.time_of(t)),
                                 time=d.time_of(t).strftime("%H:%M"), lead=esc(t.lead[:110]), section=esc(d.section_of(t)),
                                 id=d.number(t), iso=dates.iso(d.time_of(t))) for t in texts)


def menu(d, form='<li><a href="/{slug}">{name}</a></li>'):
    return "".join(form.format(slug="s" + digest(name)[:5], name=esc(name))
                   for name in words.menu(d.outlet.scheme, d.family.language))


def tags(d, form='<a href="/tag/{slug}" rel="tag">{name}</a>', join=" "):
    return join.join(form.format(slug=digest(tag)[:6], name=esc(tag)) for tag in d.tags)


def pick(things, d, name):
    return things[int(digest(d.family.name, name, str(d.index))[:6], 16) % len(things)]


def comments(d, count, form):
    """`form` names who, what, when."""
    start = int(digest(d.family.name, "comments", d.text.slug)[:6], 16)
    chosen = [words.COMMENTS[(start + i * 5) % len(words.COMMENTS)] for i in range(count)]
    return "".join(form.format(who=esc(who), what=esc(what), when=dates.plain(d.modified), n=i + 1) for i, (who, what) in enumerate(chosen))


def footer(d):
    return esc(pick(words.FOOTERS, d, "footer").format(name=d.outlet.name))


def meta(name, content, kind="property"):
    return f'<meta {kind}="{name}" content="{esc(content)}">' if content else ""


def og(d, kind="article", time=None, title=None, image=True, site=True):
    """OpenGraph of the head; `time` a function of a datetime where the outlet gives article:published_time."""
    rows = [meta("og:locale", "fa_IR" if d.family.language == "fa" else "ar_AR"), meta("og:type", kind), meta("og:title", title or d.title),
            meta("og:description", d.text.lead[:150]), meta("og:url", d.url(d.text))]
    if site:
        rows.append(meta("og:site_name", d.outlet.name))
    if image:
        rows.append(meta("og:image", f"{d.outlet.base}/media/{d.text.slug}.jpg"))
    if time:
        rows.append(meta("article:published_time", time(d.time)))
    return "\n".join(row for row in rows if row)


def ld(value, broken=None, attributes=""):
    """A JSON-LD script. `broken`: "comma" behind the last member, "newline" raw within a string, as careless templates leave."""
    text = json.dumps(value, ensure_ascii=False, indent=None if broken else 1).replace("</", "<\\/")
    if broken == "comma":
        text = text[:-1] + ",}"
    if broken == "newline":
        text = text.replace('"description": "', '"description": "\n', 1)
    return f'<script type="application/ld+json"{attributes}>{text}</script>'


def article_ld(d, kind="NewsArticle", time=dates.iso, **other):
    value = {"@context": "https://schema.org", "@type": kind, "mainEntityOfPage": {"@type": "WebPage", "@id": d.url(d.text)},
             "headline": d.title, "description": d.text.lead[:150], "datePublished": time(d.time),
             "image": [f"{d.outlet.base}/media/{d.text.slug}.jpg"],
             "publisher": {"@type": "Organization", "name": d.outlet.name, "logo": {"@type": "ImageObject", "url": f"{d.outlet.base}/logo.png"}}}
    if d.byline:
        value["author"] = {"@type": "Person", "name": d.byline}
    value.update(other)
    return value


def crumbs_ld(d):
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "الرئيسية", "item": d.outlet.base},
        {"@type": "ListItem", "position": 2, "name": d.section, "item": f"{d.outlet.base}/s"}]}
