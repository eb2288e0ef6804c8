"""Pages whose metadata stand in the markup itself: microdata, hAtom and hNews, RDFa with Dublin Core."""
from press.markup import digest

from . import dates, words
from .desk import Family, Outlet, esc
from .parts import comments, footer, items, menu, meta, paras, pick, put, tags


def microdata(d):
    """schema.org by attributes alone: headline, author, two dates, articleBody, the lead as description apart from it."""
    apart = d.turn("lead", 2) and d.blocks[0].kind == "p"
    also = d.neutral(d.deal(1)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(4))
    parts = paras(d, d.blocks[1:] if apart else d.blocks, p='<p dir="rtl">{}</p>')
    if also:
        put(parts, f'<div class="inject inject_min"><div class="inject__copy">© صورة أرشيفية</div><div class="inject__content">{items(d, also, "<a href={url}>{title}</a>")}</div></div>')
    lead = f'<div itemprop="description" class="text__lead"><p>{"".join(paras(d, d.blocks[:1], p="{}"))}</p></div>' if apart else f'<meta itemprop="description" content="{esc(d.text.lead[:100])}">'
    by = f'<div itemprop="author" itemscope itemtype="http://schema.org/Person" class="refs__author"><span itemprop="name">{esc(d.byline)}</span></div>' if d.byline else ""
    source = f'<div itemprop="sourceOrganization" itemscope itemtype="http://schema.org/Organization" class="refs__source">المصدر: <span itemprop="name">{esc(d.credit)}</span></div>' if d.credit else ""
    picture = f'<div class="photo" itemprop="image" itemscope itemtype="http://schema.org/ImageObject"><img itemprop="contentUrl" src="/p/{d.text.slug}.jpg" alt=""><div class="photo__text" itemprop="caption">{esc(d.caption)}</div></div>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True, modified=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} - {d.outlet.name}</title></head><body><div class="head"><div class="head__menu">{menu(d, '<a href="/{slug}">{name}</a>')}</div><div class="flash"><span>عاجل</span>{items(d, d.deal(2), '<a href="{url}">{title}</a>')}</div></div><div class="layout" itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="mainEntityOfPage" content="{d.url(d.text)}"><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization" class="hidden"><meta itemprop="name" content="{d.outlet.name}"></div><h1 itemprop="headline">{esc(d.title)}</h1><div class="refs"><a class="refs__rubric" itemprop="articleSection" href="/c">{d.section}</a><time class="refs__date" itemprop="datePublished" datetime="{dates.iso(d.time)}">{d.time:%H:%M %d.%m.%Y}</time><time class="refs__upd" itemprop="dateModified" datetime="{dates.iso(d.modified)}">(محدثة {d.modified:%H:%M %d.%m.%Y})</time><span class="shorturl">انسخ الرابط</span></div>{by}{picture}{lead}<div itemprop="articleBody" class="text">{"".join(parts)}</div>{source}<ul class="keywords">{tags(d, '<li itemprop="keywords"><a href="/t/{slug}">{name}</a></li>', "")}</ul></div><div class="similar"><h3>{words.SIMILAR[3]}</h3>{items(d, similar, '<div class="similar__item"><a href="{url}">{title}</a><span>{date}</span></div>')}</div><div class="talk"><h3>التعليقات</h3>{comments(d, 3, '<div class="talk__item"><b>{who}</b> <i>{when}</i><p>{what}</p></div>')}</div><div class="foot">{footer(d)}</div></body></html>
"""


def hatom(d):
    """hAtom with hNews: hentry, entry-content, vcard, source-org, a dateline in a span of its own."""
    also = d.link("read_also", d.deal(2)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(3))
    parts = paras(d, h="<h4>{}</h4>", ul=("<ol>", "<li>{}</li>", "</ol>"))
    if also:
        parts.append(f'<div class="see-also"><b>{words.READ_ALSO[5]}</b><ul>{items(d, also)}</ul></div>')
    by = f'<span class="byline author vcard">كتب <span class="fn n">{esc(d.byline)}</span></span>' if d.byline else ""
    source = f'<span class="source-org vcard">المصدر: <span class="org fn">{esc(d.credit)}</span></span>' if d.credit else ""
    picture = f'<div class="photo-box"><img class="photo" src="/i/{d.text.slug}.jpg" alt=""><small class="photo-caption">{esc(d.caption)}</small></div>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{d.outlet.name} » {esc(d.title)}</title></head><body><div id="h"><h1 id="site"><a href="/">{d.outlet.name}</a></h1><ul id="nav">{menu(d)}</ul></div><div id="c"><div class="hnews hentry item"><h2 class="entry-title">{esc(d.title)}</h2><div class="entry-meta">{by} <abbr class="published" title="{dates.iso(d.time)}">{dates.plain(d.time)}</abbr> {source}</div>{picture}<div class="entry-content">{"".join(parts)}</div><div class="entry-tags">وسوم: {tags(d, join=" - ")}</div><div class="entry-share">{"".join(f'<a href="#">{w}</a> ' for w in words.SHARES[3:7])}</div></div><div class="hfeed related"><h3>{words.SIMILAR[8]}</h3>{items(d, similar, '<div class="item"><a href="{url}">{title}</a> <abbr title="{iso}">{date}</abbr></div>')}</div></div><div id="s"><h3>{words.MOST_READ[4]}</h3><ul>{items(d, d.deal(5))}</ul><h3>{words.NEWSLETTERS[0][0]}</h3><p>{words.NEWSLETTERS[0][1]}</p></div><div id="f">{footer(d)}</div></body></html>
"""


def rdfa(d):
    """RDFa and Dublin Core in the head, a commercial analytics tag's names, the source in dc.source and in the text."""
    section = d.link("section", d.deal(3)) if d.turn("section", 2) else []
    parts = paras(d, h='<h3 class="para-title">{}</h3>')
    if d.credit:
        parts.append(f'<p class="from">نقلاً عن {esc(d.credit)}</p>' if d.turn("form", 2) else f'<p class="from">المصدر: {esc(d.credit)}</p>')
    put(parts, f'<div class="promo"><a href="/offers">{pick(words.ADVERTS, d, "ad")}</a></div>', 1)
    by = f'<p class="author" property="dc:creator">بقلم: {esc(d.byline)}</p>' if d.byline else ""
    head = "".join((meta("dc.title", d.title, "name"), meta("dc.creator", d.byline, "name"), meta("dc.date", dates.iso(d.time), "name"), meta("dc.source", d.credit, "name"), meta("dc.language", "ar", "name"),
                    meta("parsely-title", d.title, "name"), meta("parsely-pub-date", dates.iso(d.time), "name"), meta("parsely-section", d.section, "name"), meta("parsely-tags", ",".join(d.tags), "name")))
    more = f'<div class="in-section"><h4>المزيد في {d.section}</h4><ul>{items(d, section)}</ul></div>' if section else ""
    picture = f'<div class="pic"><img src="/{d.text.slug}.jpg" alt=""><div class="pic-caption">{esc(d.caption)}</div></div>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl" prefix="dc: http://purl.org/dc/terms/"><head><meta charset="utf-8"><title>{esc(d.title)} / {d.outlet.name}</title>{head}</head><body><div class="page"><div class="page-top">{menu(d, '<span><a href="/{slug}">{name}</a></span>')}</div><div class="content" typeof="schema:NewsArticle"><div class="path"><a href="/">البداية</a> « <a href="/c">{d.section}</a></div><h1 property="dc:title">{esc(d.title)}</h1>{by}<p class="date" property="dc:issued" content="{dates.iso(d.time)}">{dates.hijri_text(d.time)} - {dates.plain(d.time)}</p>{picture}<div class="words">{"".join(parts)}</div><p class="tags-line">في هذا الموضوع: {tags(d, join=" ، ")}</p>{more}<div class="rate">قيّم الخبر: <a>ممتاز</a> <a>جيد</a> <a>مقبول</a></div></div><div class="column"><h4>{words.MOST_READ[3]}</h4>{items(d, d.deal(6), '<p><a href="{url}">{title}</a></p>')}</div><div class="page-end">{footer(d)}</div></div></body></html>
"""


FAMILIES = (
    Family("microdata", Outlet("إذاعة المدى", "mada-radio.example", 2, 4, "/news/{id}.html"), microdata),
    Family("hatom", Outlet("يوميات القرى", "yawmiyat.example", 3, 0, "/{year}/{month}/{slug}"), hatom),
    Family("rdfa_dc", Outlet("دار الخبر", "darkhabar.example", 3, 1, "/content/{id}"), rdfa),
)
