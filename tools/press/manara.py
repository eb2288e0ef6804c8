"""منارة الخبر: a WordPress news theme. JSON-LD @graph, boxes in mid-text, author card, comments, an appended next post."""
from . import gold
from .markup import arabic_date, choose, esc, paragraphs, script_json, utc

COMMENTS = (("قارئ من المدينة", "شكرا على هذا التقرير الوافي، كنت أبحث عن الأرقام منذ الصباح."),
            ("متابع دائم", "نرجو نشر خريطة توضيحية مع الأخبار المقبلة لأن أسماء المناطق متشابهة."),
            ("زائر", "الخبر مهم لكن العنوان طويل بعض الشيء في رأيي المتواضع."),
            ("أم سليم", "تابعت الموضوع على التلفاز أيضا، وهنا التفاصيل أوضح."))
READ_AGE = {0: "اقرأ أيضاً", 1: "اقرأ أيضاً:", 2: "إقرأ أيضًا"}


def graph(desk, text, authors):
    """Yoast's way: one graph, the article's author a reference into it."""
    outlet, url = desk.outlet, desk.outlet.url(text)
    nodes = [
        {"@type": "WebSite", "@id": f"{outlet.base}/#website", "url": f"{outlet.base}/", "name": outlet.name, "inLanguage": "ar"},
        {"@type": "Organization", "@id": f"{outlet.base}/#organization", "name": outlet.name, "url": f"{outlet.base}/"},
        {"@type": "WebPage", "@id": url, "url": url, "name": f"{text.title} - {outlet.name}",
         "datePublished": utc(text.time), "isPartOf": {"@id": f"{outlet.base}/#website"}},
        {"@type": "NewsArticle", "@id": f"{url}#article", "isPartOf": {"@id": url}, "headline": text.title,
         "datePublished": text.published, "dateModified": text.modified or text.published, "mainEntityOfPage": {"@id": url},
         "wordCount": len(text.body.split()), "publisher": {"@id": f"{outlet.base}/#organization"},
         "keywords": list(text.tags), "articleSection": [desk.section(text)], "inLanguage": "ar",
         **({"author": {"@id": f"{outlet.base}/#/schema/person/{outlet.number(authors[0])}", "name": authors[0]}} if authors
            else {"author": {"@id": f"{outlet.base}/#organization"}})},
    ]
    nodes += [{"@type": "Person", "@id": f"{outlet.base}/#/schema/person/{outlet.number(a)}", "name": a} for a in authors]
    return script_json({"@context": "https://schema.org", "@graph": nodes})


def linked(outlet, html, tags, found):
    """The first paragraph that names a tag links it, as plug-ins do."""
    for tag in tags:
        at = html.find(esc(tag, False))
        if html.startswith("<p>") and at > 0 and "<a " not in html:
            url = outlet.tag_url(tag)
            found.append(gold.link("inline", tag, url))
            return f'{html[:at]}<a href="{url}">{esc(tag, False)}</a>{html[at + len(esc(tag, False)):]}'
    return html


def read_also_box(outlet, texts, label):
    items = "".join(f'<li><a href="{outlet.url(t)}" class="related-link">{esc(t.title)}</a></li>' for t in texts)
    return (f'<div class="inline-related-posts"><div class="inline-related-posts__title">{label}</div>'
            f"<ul>{items}</ul></div>") if texts else ""


def post(desk, text, lists, found, is_follower=False):
    """One <article>: the page's own and, where the theme loads the next one, its follower."""
    outlet = desk.outlet
    rank = desk.rank(text)
    parts = paragraphs(text.blocks)
    if not is_follower:
        done = []
        for part in parts:
            done.append(part if found else linked(outlet, part, text.tags, found))
        parts = done
        half = max(1, len(parts) // 2)
        advert = '<div class="ad-slot ad-in-article" id="div-gpt-ad-1"><span>إعلان</span></div>'
        parts[half:half] = [read_also_box(outlet, lists["read_also"], READ_AGE[rank % 3]), advert]
    if text.credit:
        parts.append(f"<p><strong>المصدر:</strong> {esc(text.credit)}</p>")
    figure = ""
    if text.image:
        figure = ('<figure class="post-thumbnail">'
                  f'<img src="{outlet.base}/img/{text.slug}.svg" alt="{esc(text.title)}" width="640" height="360">'
                  f'<figcaption class="wp-caption-text">{esc(text.image)}</figcaption></figure>')
    by = (f'<span class="author vcard">بقلم: <a class="url fn n" href="{outlet.base}/author/{outlet.number(text.byline)}/">{esc(text.byline)}</a>'
          '</span>' if text.byline else "")
    return f"""<article id="post-{outlet.number(text.slug)}" class="post type-post status-publish format-standard hentry"{f' data-url="{outlet.url(text)}"' if is_follower else ''}>
<header class="entry-header">
<div class="cat-links"><a href="{desk.section_url(text)}" rel="category tag">{esc(desk.section(text))}</a></div>
<h1 class="entry-title">{esc(text.title, False)}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{text.published}">{arabic_date(text.time)}</time></span> {by} <span class="views">{outlet.number(text.slug) % 4000} مشاهدة</span> <span class="reading-time">وقت القراءة: {1 + len(text.body) // 900} دقائق</span></div>
</header>
<div class="share-buttons"><span>شارك</span> <a href="https://social.example/share?u={outlet.url(text)}">فيسبوك</a> <a href="https://short.example/?text={outlet.url(text)}">تويتر</a> <a href="#">واتساب</a> <a href="#">نسخ الرابط</a></div>
{figure}
<div class="entry-content">
{chr(10).join(part for part in parts if part)}
</div>
</article>"""


def page(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    rank = desk.rank(text)
    lists = desk.beside(text, read_also=1 + rank % 2, similar=4, popular=5)
    authors = [text.byline] if text.byline else []
    found = []
    main = post(desk, text, lists, found)
    records = [gold.article(desk, text, "minute", lists, found, authors=authors or [outlet.name])]
    follower = desk.follower(text) if rank % 5 == 2 else None
    next_post = ""
    if follower:
        next_post = f'<div class="infinite-scroll-next" data-next="{outlet.url(follower)}">\n{post(desk, follower, {}, [], True)}\n</div>'
        records.append(gold.embedded(desk, follower, "minute", section=desk.section(follower),
                                     captions=[follower.image] if follower.image else []))
    tags = " ".join(f'<a href="{outlet.tag_url(t)}" rel="tag">{esc(t)}</a>' for t in text.tags)
    card = (f'<div class="author-box"><h3>{esc(text.byline)}</h3>'
            f'<p>كاتب في {outlet.name} يتابع أخبار المنطقة، وهو شخص من نسج الخيال مثل الصحيفة نفسها.</p>'
            f'<a href="{outlet.base}/author/{outlet.number(text.byline)}/">كل مقالات الكاتب</a></div>') if text.byline else ""
    comments = "".join('<li class="comment"><article class="comment-body"><footer class="comment-meta">'
                       f'<b class="fn">{who}</b> يقول:<time datetime="{text.published[:10]}T23:1{i}:00+03:00">{arabic_date(text.time)} الساعة 11:1{i} م</time>'
                       f'</footer><div class="comment-content"><p>{said}</p></div></article></li>'
                       for i, (who, said) in enumerate(choose(COMMENTS, 1 + outlet.number(text.slug) % 3, text.slug)))
    similar = "".join(f'<article class="related-item"><a href="{outlet.url(t)}">'
                      f'<img src="{outlet.base}/img/{t.slug}.svg" alt="" width="160" height="90"></a><h4>'
                      f'<a href="{outlet.url(t)}">{esc(t.title)}</a></h4>'
                      f'<time datetime="{t.published}">{arabic_date(t.time)}</time></article>'
                      for t in lists["similar"])
    body = f"""<nav class="breadcrumb" aria-label="مسار التنقل"><a href="{outlet.base}/">الرئيسية</a> » <a href="{desk.section_url(text)}">{esc(section)}</a> » <span>{esc(text.title)}</span></nav>
<div class="content-area"><main id="main" class="site-main">
{main}
<footer class="entry-footer"><span class="tags-links">الوسوم: {tags}</span></footer>
{card}
<section class="newsletter-box"><h3>اشترك في نشرتنا البريدية</h3>
<p>نرسل إليك كل صباح خلاصة ما جرى في العالم، مجانا ومن دون إزعاج.</p>
<form action="{outlet.base}/subscribe" method="post"><input type="email" name="email" placeholder="بريدك الإلكتروني"><button>اشترك</button></form></section>
<section class="related-posts"><h3>مقالات ذات صلة</h3>
{similar}
</section>
<section id="comments" class="comments-area"><h2 class="comments-title">التعليقات</h2>
<ol class="comment-list">{comments}</ol><div id="respond"><h3>اترك تعليقاً</h3>
<p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p>
<form><textarea name="comment"></textarea><button>إرسال التعليق</button></form></div></section>
{next_post}
</main>
{sidebar(desk, lists["popular"])}
</div>"""
    extra = f"""<link rel="canonical" href="{outlet.url(text)}">
<meta property="og:locale" content="ar_AR"><meta property="og:type" content="article">
<meta property="og:title" content="{esc(text.title)}"><meta property="og:description" content="{esc(text.lead[:150])}">
<meta property="og:url" content="{outlet.url(text)}"><meta property="og:site_name" content="{outlet.name}">
<meta property="article:published_time" content="{utc(text.time)}">{f'<meta property="article:modified_time" content="{text.modified}">' if text.modified else ''}
<meta property="article:section" content="{esc(section)}">
<meta property="og:image" content="{outlet.base}/img/{text.slug}.svg">
<script type="application/ld+json" class="yoast-schema-graph">{graph(desk, text, authors)}</script>"""
    return shell(desk, f"{text.title} - {outlet.name}", extra, body, "single single-post"), records


def sidebar(desk, popular):
    outlet = desk.outlet
    words = sorted({tag for text in desk.shown for tag in text.tags})
    cloud = " ".join(f'<a href="{outlet.tag_url(w)}" class="tag-cloud-link" style="font-size:{9 + len(w) % 9}pt">{esc(w)}</a>' for w in words[:25])
    items = "".join(f'<li><a href="{outlet.url(t)}">{esc(t.title)}</a></li>' for t in popular)
    return f"""<aside id="secondary" class="widget-area">
<section class="widget widget_popular"><h3>الأكثر قراءة</h3><ol>{items}</ol></section>
<section class="widget widget_tag_cloud"><h3>سحابة الوسوم</h3><div class="tagcloud">{cloud}</div></section>
<section class="widget widget_social"><h3>تابعونا</h3><ul><li><a href="#">فيسبوك</a></li>
<li><a href="#">يوتيوب</a></li></ul></section>
</aside>"""


def shell(desk, title, extra, body, body_class):
    outlet = desk.outlet
    menu = "".join(f'<li class="menu-item"><a href="{outlet.base}{outlet.section_path(s)}">{esc(s)}</a></li>'
                   for s in desk.sections())
    ticker = " ".join(f'<a href="{outlet.url(t)}">{esc(t.title)}</a>' for t in desk.shown[:3])
    return f"""<!DOCTYPE html>
<html dir="rtl" lang="ar">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{esc(title, False)}</title>
{extra}
<link rel="alternate" type="application/rss+xml" title="{outlet.name} &raquo; الخلاصة" href="{outlet.base}/feed/">
<meta name="generator" content="WordPress 6.3">
<style>body{{font-family:sans-serif;margin:0 2em}}nav li{{display:inline;margin-left:1em}}</style>
</head>
<body class="rtl {body_class}">
<a class="skip-link screen-reader-text" href="#main">تخطى إلى المحتوى</a>
<header id="masthead"><div class="site-branding"><a href="{outlet.base}/" rel="home">{outlet.name}</a>
<p class="site-description">أخبار تضيء الطريق</p></div>
<nav id="site-navigation" class="main-navigation"><ul id="primary-menu">
<li class="menu-item"><a href="{outlet.base}/">الرئيسية</a></li>{menu}<li class="menu-item"><a href="{outlet.base}/about/">من نحن</a></li></ul></nav>
<div class="breaking-news"><span>آخر الأخبار</span> {ticker}</div></header>
{body}
<footer id="colophon" class="site-footer">
<p>جميع الحقوق محفوظة © {outlet.name}، وهي صحيفة متخيلة كتبت صفحاتها لبرنامج إسناد.</p><ul>
<li><a href="{outlet.base}/privacy/">سياسة الخصوصية</a></li>
<li><a href="{outlet.base}/contact/">اتصل بنا</a></li></ul></footer>
<script>document.documentElement.className+=" js";</script>
</body>
</html>
"""


def listing(desk, title, texts, url):
    outlet = desk.outlet
    items = "\n".join('<article class="post"><h2 class="entry-title">'
                      f'<a href="{outlet.url(t)}" rel="bookmark">{esc(t.title)}</a></h2>'
                      f'<time datetime="{t.published}">{arabic_date(t.time)}</time><div class="entry-summary">'
                      f'<p>{esc(t.lead[:120], False)}…</p></div></article>' for t in texts)
    extra = (f'<link rel="canonical" href="{url}"><meta property="og:type" content="website">'
             f'<meta property="og:title" content="{esc(title)}">'
             f'<meta property="og:site_name" content="{outlet.name}">'
             f'<script type="application/ld+json">{script_json({"@context": "https://schema.org", "@type": "CollectionPage", "name": title, "url": url})}</script>'
             )
    body = ('<div class="content-area"><main id="main"><header class="page-header">'
            f'<h1 class="page-title">{esc(title)}</h1></header>\n{items}\n<nav class="pagination">'
            f'<a href="{url}page/2/">الصفحة التالية</a></nav></main>\n{sidebar(desk, texts[:5])}</div>')
    return shell(desk, f"{title} - {outlet.name}", extra, body, "archive")
