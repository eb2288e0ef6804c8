"""Pages made by scripts: Next and Nuxt with their state, AMP, articles that stand in JSON-LD alone."""
import json

from press.markup import digest

from . import dates, words
from .desk import Family, Outlet, esc
from .parts import article_ld, crumbs_ld, footer, items, ld, menu, meta, og, paras, pick, put, tags


def state_html(d):
    return "".join(paras(d, links=False))


def next_page(d):
    """React with hashed class names, a cookie wall first, __NEXT_DATA__ behind; every fourth page an empty shell with its state."""
    shell = d.turn("shell", 4) == 2
    repeated = d.turn("repeat", 3) == 1 and d.blocks[0].kind == "p"
    similar = [] if shell else d.link("similar", d.deal(4))
    also = [] if shell or d.turn("also", 2) else d.link("read_also", d.deal(1))
    parts = paras(d, p='<p class="css-1k7x2{}">{{}}</p>'.format(d.outlet.scheme), h='<h2 class="css-ha9sd">{}</h2>', links=not shell)
    if also:
        put(parts, f'<aside class="css-9qq1 ReadMore_root__x81"><span>{words.READ_ALSO[6]}</span>{items(d, also, "<a class=css-0 href={path}>{title}</a>")}</aside>')
    post = {"id": d.number(d.text), "title": d.title, "slug": d.text.slug, "publishDate": dates.iso(d.time), "section": {"name": d.section, "slug": d.text.section},
            "author": {"name": d.byline} if d.byline else None, "source": d.credit or None, "content": state_html(d), "tags": [{"name": t} for t in d.tags]}
    state = {"props": {"pageProps": {"post": post, "menu": [{"title": w} for w in words.menu(d.outlet.scheme)],
                                     "latest": [{"title": t.title, "id": d.number(t)} for t in d.deal(4)], "locale": "ar"}}, "page": "/article/[id]", "buildId": digest("build")[:12]}
    data = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state, ensure_ascii=False)}</script>'
    head = f'<title>{esc(d.title)} | {d.outlet.name}</title>{og(d, time=dates.iso)}{meta("next-head-count", "14", "name")}'
    if shell:
        d.shows("minute", authors=True, credit=True, section=True, tags=True)
        return f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/>{head}</head><body><div id="__next"><div class="css-spin"><p>جاري التحميل…</p></div></div>{data}<script src="/_next/static/main.js" defer></script></body></html>\n'
    deck = f'<div class="css-deck{d.turn("d", 3)}">{esc(d.blocks[0].plain)}</div>' if repeated else ""
    by = f'<a class="css-author" href="/author/{digest(d.byline)[:4]}">{esc(d.byline)}</a>' if d.byline else ""
    source = f'<span class="css-src">المصدر: {esc(d.credit)}</span>' if d.credit else ""
    picture = f'<figure class="css-fig"><img src="/_next/image?url=x" alt=""/><figcaption class="css-cap">{esc(d.caption)}</figcaption></figure>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/>{head}{ld(article_ld(d))}</head><body><div id="__next"><div class="css-ck7" role="dialog"><p class="css-ckt">{words.COOKIES[0]}</p><button>موافق</button></div>
<header class="css-hd"><nav class="css-nav">{menu(d, '<a class="css-l" href="/{slug}">{name}</a>')}</nav><div class="css-tick">{items(d, d.deal(4), '<a class="css-t" href="{path}"><time>{time}</time>{title}</a>')}</div></header>
<main class="css-main"><div class="css-grid"><div class="css-col8"><div class="css-bc"><a href="/">الرئيسية</a><a href="/s">{d.section}</a></div><h1 class="css-h1">{esc(d.title)}</h1>{deck}<div class="css-row">{by}{source}<time class="css-time" dateTime="{dates.iso(d.time)}">{dates.indic(dates.plain(d.time))}</time><span>وقت القراءة {d.turn("r", 4) + 1} دقائق</span></div>{picture}<div class="css-sh">{"".join(f'<button aria-label="{w}"></button>' for w in words.SHARES[:4])}</div>
<div class="css-article">{"".join(parts)}</div><div class="css-tags">{tags(d, '<a class="css-tag" href="/tag/{slug}">{name}</a>', "")}</div><div class="css-nl"><h4>{words.NEWSLETTERS[2][0]}</h4><p>{words.NEWSLETTERS[2][1]}</p><input placeholder="البريد الإلكتروني"/></div></div>
<aside class="css-col4"><h3>{words.MOST_READ[0]}</h3>{items(d, d.deal(5), '<a class="css-mr" href="{path}"><h4>{title}</h4></a>')}</aside></div><section class="css-rel"><h2>{words.SIMILAR[4]}</h2><div class="css-cards">{items(d, similar, '<a class="css-card" href="{path}"><div class="css-ph"></div><h3>{title}</h3><span>{date}</span></a>')}</div></section></main>
<footer class="css-ft"><p>{footer(d)}</p></footer></div>{data}</body></html>
"""


def nuxt(d):
    """Vue with data-v attributes and window.__NUXT__ as an assignment; every fourth page rendered by the reader's browser alone."""
    shell = d.turn("shell", 4) == 1
    apart = d.turn("lead", 2) and d.blocks[0].kind == "p" and not shell
    similar = [] if shell else d.link("similar", d.deal(3))
    post = {"id": d.number(d.text), "headline": d.title, "publishedAt": dates.iso(d.time), "category": {"title": d.section}, "body": state_html(d), "keywords": d.tags}
    if d.byline:
        post["writer"] = {"name": d.byline}
    state = f'<script>window.__NUXT__={json.dumps({"layout": "default", "data": [{"article": post}], "serverRendered": not shell, "state": {"menu": words.menu(d.outlet.scheme)}}, ensure_ascii=False)};</script>'
    head = f'<title>{esc(d.title)} - {d.outlet.name}</title>{og(d, time=dates.iso)}'
    if shell:
        d.shows("minute", authors=True, section=True, tags=True)
        return f'<!doctype html><html lang="ar" dir="rtl" data-n-head-ssr><head>{head}</head><body><div id="__nuxt"><div id="__layout"><div class="loading">لحظات من فضلك</div></div></div>{state}<script src="/_nuxt/app.js"></script></body></html>\n'
    v = 'data-v-' + digest(d.family.name)[:8]
    parts = paras(d, d.blocks[1:] if apart else d.blocks, p=f"<p {v}>{{}}</p>", h=f"<h3 {v}>{{}}</h3>")
    put(parts, f'<div {v} class="ad-slot"><small {v}>إعلان</small><div id="gpt-{d.index}"></div></div>')
    lead = f'<div {v} class="article__summary">{"".join(paras(d, d.blocks[:1], p="{}"))}</div>' if apart else ""
    by = f'<div {v} class="article__writer"><span {v}>{esc(d.byline)}</span></div>' if d.byline else ""
    source = f'<div {v} class="article__source">المصدر: <b {v}>{esc(d.credit)}</b></div>' if d.credit else ""
    picture = f'<div {v} class="article__media"><img {v} src="/i/{d.text.slug}.webp" alt=""><div {v} class="article__media-desc">{esc(d.caption)}</div></div>' if d.caption else ""
    poll = words.POLLS[1]
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!doctype html><html lang="ar" dir="rtl" data-n-head-ssr><head>{head}</head><body><div id="__nuxt"><div id="__layout"><div {v} class="app"><div {v} class="consent">{words.COOKIES[1]} <button {v}>قبول الكل</button></div><header {v} class="header"><ul {v}>{menu(d, f'<li {v}><a href="/{{slug}}">{{name}}</a></li>')}</ul></header>
<div {v} class="article"><div {v} class="article__top"><a {v} class="article__cat" href="/c">{d.section}</a><h1 {v} class="article__title">{esc(d.title)}</h1>{lead}{by}<div {v} class="article__date"><time {v} datetime="{dates.iso(d.time)}">منذ {d.turn("ago", 6) + 2} أيام</time></div></div>{picture}<div {v} class="article__body">{"".join(parts)}</div>{source}<div {v} class="article__tags">{tags(d, f'<a {v} href="/t/{{slug}}">#{{name}}</a>', "")}</div><div {v} class="article__share">شارك {"".join(f"<a {v}>{w}</a>" for w in words.SHARES[:4])}</div></div>
<div {v} class="poll"><h4 {v}>{poll[0]}</h4><p {v}>{poll[1]}</p></div><section {v} class="related"><h2 {v}>{words.SIMILAR[1]}</h2>{items(d, similar, f'<div {v} class="card"><a {v} href="{{path}}"><h3 {v}>{{title}}</h3></a><span {v} class="card__date">{{date}}</span></div>')}</section><aside {v} class="side"><h4 {v}>{words.LATEST[1]}</h4>{items(d, d.deal(5), f'<div {v} class="side__row"><a href="{{path}}">{{title}}</a></div>')}</aside><footer {v} class="footer">{footer(d)}</footer></div></div></div>{state}</body></html>
"""


def amp(d):
    """AMP: amp-img, amp-ad, a sidebar menu before the text, boilerplate styles, JSON-LD; times in UTC in metadata of half."""
    in_utc = d.turn("utc", 2)
    also = d.link("read_also", d.deal(2)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(3))
    parts = paras(d, h="<h2>{}</h2>")
    put(parts, '<amp-ad width=300 height=250 type="doubleclick" data-slot="/1/amp"><div placeholder>إعلان</div></amp-ad>', 1)
    if also:
        put(parts, f'<div class="amp-related-inline"><h4>{words.READ_ALSO[3]}</h4>{items(d, also, "<a href={url}?amp>{title}</a>")}</div>', max(1, len(parts) - 1))
    if d.credit:
        parts.append(f'<p class="amp-source">المصدر: {esc(d.credit)}</p>')
    picture = f'<figure class="amp-wp-article-featured-image wp-caption"><amp-img width="720" height="405" src="/i/{d.text.slug}.jpg" layout="intrinsic"></amp-img><p class="wp-caption-text">{esc(d.caption)}</p></figure>' if d.caption else ""
    by = f'<div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">{esc(d.byline)}</span></div>' if d.byline else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!doctype html>
<html amp lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)}</title><link rel="canonical" href="{d.url(d.text)}"><script async src="https://cdn.example/v0.js"></script><style amp-boilerplate>body{{animation:-amp-start 8s steps(1,end) 0s 1 normal both}}</style>{ld(article_ld(d, dateModified=dates.utc(d.modified) if in_utc else dates.iso(d.modified)))}{ld(crumbs_ld(d))}</head>
<body><amp-sidebar id="sidebar" layout="nodisplay" side="right"><ul>{menu(d)}</ul></amp-sidebar><header id="top" class="amp-wp-header"><div><a href="/">{d.outlet.name}</a></div></header><amp-consent id="c" layout="nodisplay"><div>{words.COOKIES[2]}</div></amp-consent>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{esc(d.title)}</h1>{by}<div class="amp-wp-meta amp-wp-posted-on"><time datetime="{dates.iso(d.time)}">{dates.plain(d.time)}</time></div></header>{picture}<div class="amp-wp-article-content">{chr(10).join(parts)}</div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">القسم: <a href="/c" rel="category tag">{d.section}</a></div><div class="amp-wp-meta amp-wp-tax-tag">الوسوم: {tags(d, join="، ")}</div><div class="amp-wp-meta amp-wp-comments-link"><a href="#">اترك تعليقاً</a></div></footer></article>
<amp-social-share type="whatsapp"></amp-social-share><div class="amp-related"><h3>{words.SIMILAR[0]}</h3><ul>{items(d, similar, '<li><amp-img src="/t.jpg" width=80 height=60></amp-img><a href="{url}">{title}</a></li>')}</ul></div><footer class="amp-wp-footer"><div><p>{footer(d)}</p><a href="#top" class="back-to-top">العودة للأعلى</a></div></footer></body></html>
"""


def jsonld_only(d):
    """The text in JSON-LD's articleBody alone: the page shows title and picture and waits for a script. Some of it is broken."""
    broken = (None, None, "comma", "newline")[d.turn("broken", 4)]
    similar = d.deal(3)
    d.neutral(similar)
    body = "\n\n".join(block.plain for block in d.blocks)
    value = article_ld(d, articleBody=body, articleSection=d.section, keywords=d.tags if d.turn("list", 2) else ", ".join(d.tags), dateModified=dates.iso(d.modified), inLanguage="ar", isAccessibleForFree=True)
    if d.credit:
        value["sourceOrganization"] = {"@type": "Organization", "name": d.credit}
    if d.turn("graph", 3) == 1 and not broken:
        value.pop("@context")
        value = {"@context": "https://schema.org", "@graph": [crumbs_ld(d), value]}
    d.shows("minute", authors=True, credit=True, section=True, tags=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} | {d.outlet.name}</title>{og(d)}{ld(value, broken)}</head><body><app-root><div class="app-shell"><nav class="app-nav">{menu(d, '<a href="/{slug}">{name}</a>')}</nav><div class="skeleton"><h1>{esc(d.title)}</h1><div class="line"></div><div class="line"></div></div><noscript>يتطلب هذا الموقع تشغيل جافاسكريبت في متصفحك.</noscript></div></app-root><div class="seo-links">{items(d, similar, '<a href="{path}">{title}</a>')}</div><footer>{footer(d)}</footer><script src="/main.{digest(d.text.slug)[:8]}.js" type="module"></script></body></html>
"""


FAMILIES = (
    Family("next_data", Outlet("سبق المدن", "sabq-almudun.example", 3, 0, "/article/{id}"), next_page),
    Family("nuxt", Outlet("زاوية", "zawya-news.example", 3, 3, "/a/{id}/{slug}"), nuxt),
    Family("amp", Outlet("بريد الساحل", "bareed-sahel.example", 2, 1, "/{year}/{month}/{slug}/amp"), amp),
    Family("jsonld_only", Outlet("المنبر الرقمي", "minbar-digital.example", 3, 2, "/story/{id}"), jsonld_only),
)
