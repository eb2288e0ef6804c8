"""وكالة الأفق للأنباء: a script framework's page. Cookie texts first, hashed class names, state in __NEXT_DATA__; on some
pages the text stands nowhere else."""
from . import gold
from .markup import ARABIC_DIGITS, arabic_date, digest, esc, paragraphs, script_json


def name(word):
    """A class name as bundlers write them."""
    return f"{word}__{digest('ufuq', word)[:5]}"


def shared(time):
    return arabic_date(time).translate(ARABIC_DIGITS)


def state(desk, text):
    """What the framework hands to its scripts; the article's body as blocks of HTML."""
    return {"props": {"pageProps": {"article": {
        "id": desk.outlet.number(text.slug), "slug": text.slug, "title": text.title, "category": {"name": desk.section(text)},
        "publishedAt": text.published, "updatedAt": text.modified or text.published,
        "tags": [{"name": tag} for tag in text.tags], "author": {"name": text.byline} if text.byline else None,
        "content": "".join(paragraphs(text.blocks))}, "locale": "ar", "menu": [{"label": s} for s in desk.sections()]},
        "__N_SSP": True}, "page": "/ar/news/[slug]", "query": {"slug": text.slug}, "buildId": digest("build")[:21]}


def is_client_only(desk, text):
    return desk.rank(text) % 5 == 3


def page(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    rank = desk.rank(text)
    is_urgent = text.is_urgent
    lists = desk.beside(text, read_also=0 if is_urgent else 1, similar=3, latest=6)
    hidden = is_client_only(desk, text)
    parts = paragraphs(text.blocks, p="div", attributes=f' class="{name("paragraph")}"')
    if lists["read_also"]:
        also = lists["read_also"][0]
        parts.insert(max(1, len(parts) // 2), f'<aside class="{name("readAlso")}"><span>اقرأ أيضا</span>'
                                              f'<a href="{outlet.url(also)}">'
                                              f'<img src="{outlet.base}/img/{also.slug}.svg" alt="">'
                                              f'<strong>{esc(also.title)}</strong></a></aside>')
    if text.credit:
        parts.append(f'<div class="{name("source")}">المصدر: {esc(text.credit)}</div>')
    figure = (f'<figure class="{name("hero")}"><img src="{outlet.base}/img/{text.slug}.svg" alt="">'
              f'<figcaption>{esc(text.image)}</figcaption></figure>' if text.image else "")
    chips = "".join(f'<a class="{name("chip")}" href="{outlet.tag_url(t)}">{esc(t)}</a>' for t in text.tags)
    urgent = f'<span class="{name("badge")}">عاجل</span> ' if is_urgent else ""
    by = f'<div class="{name("byline")}">{esc(text.byline)}</div>' if text.byline else ""
    content = f'<div class="{name("skeleton")}"></div>' if hidden else "\n".join(parts)
    main = f"""<main class="{name("main")}"><div class="{name("articlePage")}">
<div class="{name("kicker")}"><a href="{desk.section_url(text)}">{esc(section)}</a></div>
<h1 class="{name("headline")}">{urgent}{esc(text.title, False)}</h1>
<div class="{name("meta")}">{by}<span>{shared(text.time)}</span><button>استمع إلى الخبر</button></div>
<div class="{name("share")}"><button>مشاركة</button><button>حفظ</button><button>نسخ الرابط</button></div>
{"" if hidden else figure}
<div class="{name("richText")}">
{content}
</div>
<div class="{name("topics")}"><span>مواضيع</span>{chips}</div>
</div>
<section class="{name("related")}"><h2>أخبار ذات صلة</h2>{"".join(card(outlet, t) for t in lists["similar"])}</section>
</main>
<aside class="{name("rail")}">
<h2>على مدار الساعة</h2>{"".join(f'<a href="{outlet.url(t)}"><time>{t.time:%H:%M}</time> {esc(t.title)}</a>' for t in lists["latest"])}</aside>"""
    json_ld = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": text.title, "datePublished": text.published,
               "articleBody": text.lead[:110] + "…", "articleSection": section, "keywords": ", ".join(text.tags),
               "author": {"@type": "Person", "name": text.byline} if text.byline else {"@type": "Organization", "name": outlet.name},
               "publisher": {"@type": "NewsMediaOrganization", "name": outlet.name}, "mainEntityOfPage": outlet.url(text)}
    if text.modified:
        json_ld["dateModified"] = text.modified
    extra = f"""<link rel="canonical" href="{outlet.url(text)}"><meta property="og:type" content="article">
<meta property="og:title" content="{esc(text.title)}"><meta property="og:url" content="{outlet.url(text)}">
<meta property="og:site_name" content="{outlet.name}">
<meta name="description" content="{esc(text.lead[:140])}">
<script type="application/ld+json">{script_json(json_ld)}</script>"""
    html = shell(desk, f"{text.title} | {outlet.name}", extra, main, state(desk, text))
    record = gold.article(desk, text, "minute", lists, authors=[text.byline or outlet.name])
    if hidden:
        record.update(credit=None, captions=[], links=gold.links("similar", outlet, lists["similar"]))
    return html, [record]


def card(outlet, text):
    return (f'<a class="{name("card")}" href="{outlet.url(text)}"><h3>{esc(text.title)}</h3>'
            f'<span>{shared(text.time)}</span></a>')


def shell(desk, title, extra, main, data):
    outlet = desk.outlet
    menu = "".join(f'<a href="{outlet.base}{outlet.section_path(s)}">{esc(s)}</a>' for s in desk.sections())
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/>
<meta name="viewport" content="width=device-width"/><title>{esc(title, False)}</title>
{extra}
<link rel="alternate" type="application/feed+json" href="{outlet.base}/feed.json"/>
<meta name="next-head-count" content="9"/>
<style data-href="a.css">.{name("rail")}{{float:left;width:25%}}.{name("menu")} a{{margin:0 1em}}</style></head>
<body><div id="__next"><div class="{name("consent")}" role="dialog" aria-label="ملفات تعريف الارتباط">
<h2>خصوصيتك تهمنا</h2>
<p>نستخدم نحن وشركاؤنا ملفات تعريف الارتباط وتقنيات مشابهة لتخزين معلومات على جهازك والوصول إليها، ولقياس أداء المحتوى والإعلانات، ولمعرفة جمهورنا معرفة أفضل وتطوير منتجاتنا.</p>
<p>يمكنك قبول ذلك كله، أو رفضه، أو تغيير اختياراتك متى شئت من أسفل الصفحة. بعض معالجة البيانات لا تتطلب موافقتك ولكن لك حق الاعتراض عليها.</p><button>أوافق</button><button>إعدادات</button></div>
<header class="{name("header")}"><a href="{outlet.base}/">{outlet.name}</a>
<nav class="{name("menu")}">{menu}</nav></header>
<div class="{name("layout")}">
{main}
</div>
<footer class="{name("footer")}">
<p>كل الحقوق محفوظة لوكالة الأفق للأنباء، وهي وكالة متخيلة كتبت أخبارها لبرنامج إسناد.</p>
<p>حمل التطبيق وتابع الأخبار أولا بأول.</p>
<nav><a href="{outlet.base}/terms/">شروط الاستخدام</a><a href="{outlet.base}/privacy/">سياسة الخصوصية</a></nav></footer></div>
<script id="__NEXT_DATA__" type="application/json">{script_json(data)}</script>
<script>window.dataLayer=window.dataLayer||[];</script></body></html>
"""


def listing(desk, title, texts, url):
    outlet = desk.outlet
    items = "".join(f'<div class="{name("item")}"><a href="{outlet.url(t)}"><h3>{esc(t.title)}</h3></a>'
                    f'<p>{esc(t.lead[:110], False)}…</p><span>{shared(t.time)}</span></div>' for t in texts)
    extra = (f'<link rel="canonical" href="{url}"><meta property="og:type" content="website">'
             f'<meta property="og:site_name" content="{outlet.name}">')
    data = {"props": {"pageProps": {"items": [t.slug for t in texts]}}, "page": "/ar", "query": {}}
    return shell(desk, f"{title} | {outlet.name}", extra, f'<main><h1>{esc(title)}</h1>{items}</main>', data)
