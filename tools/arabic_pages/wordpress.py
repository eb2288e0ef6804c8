"""WordPress news themes, and Blogger."""
from press.markup import digest

from . import dates, words
from .desk import Family, Outlet, esc
from .parts import article_ld, comments, crumbs_ld, flow, footer, items, ld, menu, meta, og, paras, pick, put, tags


def newspaper(d):
    """After a magazine theme of many modules: blocks with ids, a smart sidebar, an SEO plugin's graph, source boxes."""
    also = d.link("read_also", d.deal(2)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(3))
    boxed, modified = d.turn("source", 2), d.turn("modified", 2)
    follower = d.deal(1)[0] if d.turn("next", 4) == 1 else None
    parts = paras(d, h="<h3>{}</h3>", q='<blockquote class="td_quote_box td_box_right"><p>{}</p></blockquote>')
    put(parts, '<div class="td-a-rec td-a-rec-id-content_inline tdi_12"><span class="td-adspot-title">- إعلان -</span>'
        f'<div class="td-visible-desktop"><a href="https://ads.example/c?{d.index}"><img src="/ads/b.gif" alt="{esc(pick(words.ADVERTS, d, "ad"))}"></a></div></div>')
    if also:
        put(parts, f'<div class="td-inline-related"><h4 class="td-block-title"><span>{words.READ_ALSO[0]}</span></h4><ul>{items(d, also)}</ul></div>', max(1, len(parts) - 1))
    source = ""
    if d.credit and boxed:
        source = ('<div class="td-post-source-tags"><div class="td-post-source-via"><div class="td-post-small-box"><span>المصدر</span>'
                  f'<a rel="nofollow" href="https://source.example/">{esc(d.credit)}</a></div></div></div>')
    elif d.credit:
        parts.append(f"<p><strong>المصدر: {esc(d.credit)}</strong></p>")
    picture = (f'<div class="td-post-featured-image"><figure><a href="/media/{d.text.slug}.jpg" data-caption=""><img width="696" height="464" class="entry-thumb td-modal-image" src="/media/{d.text.slug}.jpg" alt=""></a>'
               f'<figcaption class="wp-caption-text">{esc(d.caption)}</figcaption></figure></div>' if d.caption else "")
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "@id": d.outlet.base + "/#website", "name": d.outlet.name, "url": d.outlet.base},
        {"@type": "WebPage", "@id": d.url(d.text), "name": f"{d.title} - {d.outlet.name}", "datePublished": dates.iso(d.time), "dateModified": dates.iso(d.modified)},
        {"@type": "Article", "headline": d.title, "datePublished": dates.iso(d.time), "dateModified": dates.iso(d.modified), "articleSection": [d.section],
         "keywords": d.tags, **({"author": {"@id": d.outlet.base + "/#person"}} if d.byline else {})},
        *([{"@type": "Person", "@id": d.outlet.base + "/#person", "name": d.byline}] if d.byline else [])]}
    by = (f'<div class="td-post-author-name"><div class="td-author-by">بواسطة</div> <a href="/author/{digest(d.byline)[:5]}/">{esc(d.byline)}</a><div class="td-author-line"> - </div></div>' if d.byline else "")
    box = (f'<div class="author-box-wrap"><a href="#"><img class="avatar" src="/a.jpg" alt=""></a><div class="desc"><div class="td-author-name vcard author"><span class="fn"><a href="#">{esc(d.byline)}</a></span></div>'
           f'<div class="td-author-description">{pick(words.BIOS, d, "bio")}</div></div></div>' if d.byline and d.turn("box", 2) else "")
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True, modified=True)
    more = ""
    if follower:
        d.embed(follower, "minute")
        time = d.time_of(follower)
        more = (f'<article class="post td-ajax-next-post" id="post-{d.number(follower)}"><div class="td-post-header"><h1 class="entry-title">{esc(follower.title)}</h1>'
                f'<span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{dates.iso(time)}">{dates.plain(time)}</time></span></div>'
                f'<div class="td-post-content tagdiv-type">{"".join(paras(d, follower.blocks, h="<h3>{}</h3>", links=False))}</div></article>')
    replies = comments(d, 3, '<li class="comment"><article><footer><cite>{who}</cite> <a class="comment-link" href="#c{n}"><time>{when}</time></a></footer><div class="comment-content"><p>{what}</p></div></article></li>')
    changed = f'<span class="td-post-date-mod">آخر تحديث: {dates.plain(d.modified)}</span>' if modified else ""
    return f"""<!doctype html >
<html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>{esc(d.title)} - {d.outlet.name}</title>
<link rel="canonical" href="{d.url(d.text)}">{og(d, time=dates.iso)}{meta("article:section", d.section)}
{ld(graph, attributes=' class="seo-schema-graph"')}
<style>.td-post-content p{{margin-bottom:26px}}.tdc-row{{width:1068px}}</style></head>
<body class="rtl single single-post"><div id="td-outer-wrap"><div class="td-header-menu-wrap"><ul class="td-header-top-menu"><li>{dates.day_name(d.modified)}</li><li><a href="/login">تسجيل الدخول</a></li></ul>
<ul class="sf-menu">{menu(d)}</ul></div><div class="td-trending-now-wrapper"><div class="td-trending-now-title">الأكثر رواجا</div>{items(d, d.deal(3), '<h3 class="entry-title td-module-title"><a href="{url}">{title}</a></h3>')}</div>
<article class="post type-post status-publish" id="post-{d.number(d.text)}"><div class="td-post-header"><div class="td-crumb-container"><span><a class="entry-crumb" href="/">الرئيسية</a></span> <i class="td-icon-right"></i> <span><a class="entry-crumb" href="/c">{d.section}</a></span> <span>{esc(d.title[:40])}...</span></div>
<ul class="td-category"><li class="entry-category"><a href="/c">{d.section}</a></li></ul><header class="td-post-title"><h1 class="entry-title">{esc(d.title)}</h1>
<div class="td-module-meta-info">{by}<span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{dates.iso(d.time)}">{dates.plain(d.time)}</time></span>{changed}<div class="td-post-views"><i></i><span>{d.number(d.text) % 9000}</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing-visible">{"".join(f'<a class="td-social-sharing-button" href="#"><div class="td-social-but-text">{w}</div></a>' for w in words.SHARES[:5])}</div></div>
<div class="td-post-content tagdiv-type">{picture}
{chr(10).join(parts)}
</div><footer>{source}<div class="td-post-source-tags"><ul class="td-tags td-post-small-box clearfix"><li><span>العلامات</span></li>{tags(d, '<li><a href="/tag/{slug}/">{name}</a></li>', "")}</ul></div>
<div class="td-block-row td-post-next-prev"><div class="td-post-next-prev-content"><span>المقالة السابقة</span>{items(d, d.neutral(d.deal(1)), '<a href="{url}">{title}</a>')}</div></div>{box}</footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title"><a class="td-cur-simple-item">{words.SIMILAR[0]}</a></h4>{items(d, similar, '<div class="td_module_related_posts"><div class="item-details"><h3 class="entry-title td-module-title"><a href="{url}">{title}</a></h3></div></div>')}</div>
<div class="comments" id="comments"><h4 class="td-comments-title">3 تعليقات</h4><ol class="comment-list">{replies}</ol><div id="respond"><h3>ترك الرد</h3><form><textarea placeholder="التعليق"></textarea><input type="submit" value="أضف تعليق"></form></div></div>
{more}
<div class="td-ss-main-sidebar"><aside class="widget"><h4 class="block-title"><span>{words.MOST_READ[0]}</span></h4>{items(d, d.deal(4), '<div class="td_module_6"><h3 class="entry-title td-module-title"><a href="{url}">{title}</a></h3><span class="td-post-date"><time datetime="{iso}">{date}</time></span></div>')}</aside>
<aside class="widget"><h4>{words.NEWSLETTERS[0][0]}</h4><p>{words.NEWSLETTERS[0][1]}</p></aside></div>
<div class="td-footer-wrapper"><div class="td-sub-footer-copy">{footer(d)}</div></div></div></body></html>
"""


def jannah(d):
    """After a theme with round corners: the article's head above the columns, boxes "read next" in the text, bottom tag line."""
    also = d.link("read_also", d.deal(1)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(4))
    form = d.turn("credit form", 3)
    parts = paras(d, v='<p style="text-align: center;">{}</p>')
    if also:
        put(parts, f'<div class="mag-box-inline read-next-block"><h3 class="widget-title">{words.READ_ALSO[1]}</h3>{items(d, also, "<div class=read-next-item><a class=post-thumb href={url}><img src=/t.jpg alt=></a><h4><a href={url}>{title}</a></h4></div>")}</div>')
    put(parts, f'<div class="stream-item stream-item-in-post stream-item-inline-post aligncenter"><a href="https://ads.example/x">{pick(words.ADVERTS, d, "ad")}</a></div>', 1)
    if d.credit:
        parts.append(("<p>({})</p>", "<p>نقلا عن {}</p>", "<p><em>المصدر : {}</em></p>")[form].format(esc(d.credit)))
    ago = d.turn("ago", 2)
    printed = f"منذ {d.turn('hours', 9) + 2} ساعات" if ago else f"{dates.day_name(d.time)}، {dates.plain(d.time)}"
    by = f'<span class="author-meta single-author with-avatars"><span class="meta-item meta-author-wrapper"><a class="author-name tie-icon" href="#" title="{esc(d.byline)}">{esc(d.byline)}</a></span></span>' if d.byline else ""
    bio = f'<div class="about-author container-wrapper"><div class="author-info"><h3 class="author-name"><a href="#">{esc(d.byline)}</a></h3><div class="author-bio">{pick(words.BIOS, d, "bio")}</div></div></div>' if d.byline else ""
    picture = f'<div class="featured-area"><div class="featured-area-inner"><figure class="single-featured-image"><img src="/media/{d.text.slug}.jpg" alt=""><figcaption class="single-caption-text"><span class="tie-icon-camera"></span> {esc(d.caption)}</figcaption></figure></div></div>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html lang="ar" class="" data-skin="light" dir="rtl"><head><meta charset="UTF-8"/><title>{esc(d.title)} | {d.outlet.name}</title>{og(d, time=dates.iso)}
{ld(article_ld(d, articleSection=[d.section]))}</head><body id="tie-body" class="rtl single sidebar-left"><div class="background-overlay"><div id="tie-container"><div id="tie-wrapper">
<header id="theme-header"><div class="top-nav"><div class="topbar-today-date">{dates.day_name(d.modified)}, {dates.plain(d.modified)}</div><div class="breaking"><span class="breaking-title"><span class="breaking-title-text">أخبار عاجلة</span></span><ul class="breaking-news">{items(d, d.deal(4), '<li class="news-item"><a href="{url}">{title}</a></li>')}</ul></div></div><nav id="main-nav"><ul class="menu">{menu(d)}</ul></nav></header>
<div id="content" class="site-content container"><div class="main-content tie-col-md-8" role="main"><article id="the-post" class="container-wrapper post-content">
<header class="entry-header-outer"><nav id="breadcrumb"><a href="/">الرئيسية</a><em class="delimiter">/</em><a href="/c">{d.section}</a><em class="delimiter">/</em><span class="current">{esc(d.title)}</span></nav>
<div class="entry-header"><span class="post-cat-wrap"><a class="post-cat" href="/c">{d.section}</a></span><h1 class="post-title entry-title">{esc(d.title)}</h1><div class="single-post-meta post-meta">{by}<span class="date meta-item tie-icon">{printed}</span><div class="tie-alignright"><span class="meta-comment">0</span> <span class="meta-views meta-item">{d.number(d.text) % 700}</span> <span class="meta-reading-time meta-item">دقيقة واحدة</span></div></div></div></header>
{picture}<div class="share-buttons share-buttons-top"><div class="share-links">{"".join(f'<a href="#"><span class="social-text">{w}</span></a>' for w in words.SHARES[:4])}</div></div>
<div class="entry-content entry clearfix">{chr(10).join(parts)}
<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">الوسوم</div><span class="tagcloud">{tags(d)}</span></div></div>
<div class="toggle-post-content">تابعنا على <a href="#">Google News</a></div></article>{bio}
<div id="related-posts" class="container-wrapper"><div class="mag-box-title the-global-title"><h3>{words.SIMILAR[1]}</h3></div><div class="related-posts-list">{items(d, similar, '<div class="related-item"><a class="post-thumb" href="{url}"><img src="/t.jpg" alt=""></a><h3 class="post-title"><a href="{url}">{title}</a></h3><div class="post-meta"><span class="date">{date}</span></div></div>')}</div></div>
<div id="add-comment-block" class="container-wrapper"><h3>اترك تعليقاً</h3><p class="comment-notes">لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></div></div>
<aside class="sidebar tie-col-md-4"><div class="widget posts-list"><div class="widget-title">{words.LATEST[1]}</div><ul>{items(d, d.deal(5), '<li class="widget-single-post-item"><a class="post-title" href="{url}">{title}</a><span class="date">{date}</span></li>')}</ul></div>
<div class="widget poll"><h4>{words.POLLS[0][0]}</h4><p>{words.POLLS[0][1]}</p>{"".join(f"<label><input type=radio>{a}</label>" for a in words.POLLS[0][2])}</div></aside></div>
<footer id="footer"><div class="copyright-text">{footer(d)}</div></footer></div></div></div></body></html>
"""


def sahifa(d):
    """After an older theme: hentry classes, a post meta line, a "check also" box, a magazine's related list."""
    similar = d.link("similar", d.deal(3))
    flying = d.neutral(d.deal(1))
    form = d.turn("credit form", 3)
    strong = d.turn("strong", 2)
    parts = paras(d, h='<h4><span style="color: #ff0000;">{}</span></h4>', q="<blockquote>{}</blockquote>")
    if strong and d.blocks[0].kind == "p":
        parts[0] = parts[0].replace("<p>", "<p><strong>", 1).replace("</p>", "</strong></p>", 1)
    if d.credit:
        line = ("<p>المصدر: {}</p>", "<p><strong>المصدر/ {}</strong></p>", "<p>نقلاً عن: {}</p>")[form].format(esc(d.credit))
        parts.append(line)
    picture = f'<div class="single-post-thumb"><img src="/media/{d.text.slug}.jpg" alt=""></div><div class="single-post-caption">{esc(d.caption)}</div>' if d.caption else ""
    by = f'<span class="post-meta-author"><i class="fa fa-user"></i><a href="#" title="">{esc(d.byline)} </a></span>' if d.byline else ""
    poll = words.POLLS[2]
    d.shows("day", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar" prefix="og: http://ogp.me/ns#"><head><meta charset="UTF-8" /><title>{esc(d.title)} - {d.outlet.name}</title>{og(d)}
</head><body id="top" class="rtl single"><div class="wrapper-outer"><div class="wrapper boxed"><div class="inner-wrapper"><header id="theme-header"><div id="top-nav"><span class="today-date">{dates.day_name(d.modified)} , {dates.plain(d.modified)}</span><ul>{menu(d)}</ul></div>
<div id="breaking-news" class="breaking-news"><span class="breaking-news-title">اخبار عاجلة</span><ul>{items(d, d.deal(3))}</ul></div></header>
<div id="main-content" class="container"><div class="content"><div id="crumbs"><a href="/">الرئيسية</a> <span class="delimiter">/</span> <a href="/c">{d.section}</a> <span class="delimiter">/</span> <span class="current">{esc(d.title)}</span></div>
<article class="post-listing post type-post hentry"><div class="post-inner"><h1 class="name post-title entry-title"><span itemprop="name">{esc(d.title)}</span></h1>
<p class="post-meta">{by}<span class="tie-date"><i class="fa fa-clock-o"></i>{dates.plain(d.time)}</span><span class="post-cats"><a href="/c" rel="category tag">{d.section}</a></span><span class="post-comments"><a href="#respond">اضف تعليق</a></span><span class="post-views">{d.number(d.text) % 3000} زيارة</span></p><div class="clear"></div>
<div class="entry">{picture}{chr(10).join(parts)}</div>
<div class="share-post"><span class="share-text">شاركها !</span><ul class="flat-social">{"".join(f'<li><a href="#"><span>{w}</span></a></li>' for w in words.SHARES[:4])}</ul></div></div></article>
<p class="post-tag">الوسوم{tags(d)}</p>
<div class="post-navigation"><div class="post-previous">{items(d, d.neutral(d.deal(1)), '<a href="{url}" rel="prev"><span>السابق</span> {title}</a>')}</div></div>
<section id="related_posts"><div class="block-head"><h3>{words.SIMILAR[2]}</h3></div><div class="post-listing">{items(d, similar, '<div class="related-item"><h3><a href="{url}" rel="bookmark">{title}</a></h3><p class="post-meta"><span class="tie-date">{date}</span></p></div>')}</div></section>
<section id="check-also-box" class="post-listing check-also-right"><a href="#" id="check-also-close"></a><div class="block-head"><h3>نوصي بقراءته</h3></div>{items(d, flying, '<div class="check-also-post"><h2 class="post-title"><a href="{url}">{title}</a></h2><p>{lead}...</p></div>')}</section>
<div id="comments"><h3>{d.turn("n", 3) + 1} تعليقات</h3>{comments(d, 2, '<div class="comment-wrap"><div class="author-comment"><cite class="fn">{who}</cite> <span class="comment-meta">{when}</span></div><div class="comment-content"><p>{what}</p></div></div>')}</div></div>
<aside id="sidebar"><div class="widget"><h4>{words.MOST_READ[1]}</h4><ul>{items(d, d.deal(5), '<li><h3><a href="{url}">{title}</a></h3><span class="tie-date">{date}</span></li>')}</ul></div><div class="widget"><h4>{poll[0]}</h4><p>{poll[1]}</p></div></aside></div>
<footer id="theme-footer"><div class="footer-bottom">{footer(d)}</div></footer></div></div></div></body></html>
"""


def blocks(d):
    """After a block theme: every part a wp-block, a query loop beneath, the lead as excerpt apart in a third of the pages."""
    similar = d.link("similar", d.deal(3))
    also = d.link("read_also", d.deal(1)) if d.turn("also", 3) == 1 else []
    apart = d.turn("lead", 3) == 2 and d.blocks[0].kind == "p"
    body = d.blocks[1:] if apart else d.blocks
    lead = "".join(paras(d, d.blocks[:1], p='<p class="wp-block-post-excerpt__excerpt">{}</p>')) if apart else ""
    parts = paras(d, body, h='<h2 class="wp-block-heading">{}</h2>', q='<blockquote class="wp-block-quote is-layout-flow"><p>{}</p></blockquote>',
                  ul=('<ul class="wp-block-list">', "<li>{}</li>", "</ul>"), v='<pre class="wp-block-verse">{}</pre>')
    if also:
        put(parts, f'<p class="has-background has-pale-cyan-blue-background-color"><strong>{words.READ_ALSO[2]}</strong> {items(d, also, "<a href={url}>{title}</a>")}</p>')
    put(parts, '<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper"><iframe src="https://video.example/e/1"></iframe></div></figure>')
    if d.credit:
        parts.append(f'<p class="has-small-font-size"><em>المصدر: {esc(d.credit)}</em></p>')
    picture = f'<figure class="wp-block-image size-large"><img src="/media/{d.text.slug}.jpg" alt=""/><figcaption class="wp-element-caption">{esc(d.caption)}</figcaption></figure>' if d.caption else ""
    by = f'<div class="wp-block-post-author-name">{esc(d.byline)}</div>' if d.byline else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width"/><title>{esc(d.title)} – {d.outlet.name}</title><link rel="canonical" href="{d.url(d.text)}"/></head>
<body class="rtl post-template-default single"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group is-layout-flex"><p class="wp-block-site-title"><a href="/">{d.outlet.name}</a></p><nav class="wp-block-navigation"><ul class="wp-block-navigation__container">{menu(d, '<li class="wp-block-navigation-item"><a href="/{slug}"><span>{name}</span></a></li>')}</ul></nav></div></header>
<main class="wp-block-group is-layout-flow"><div class="wp-block-group"><div class="taxonomy-category wp-block-post-terms"><a href="/c" rel="tag">{d.section}</a></div><h1 class="wp-block-post-title">{esc(d.title)}</h1>
<div class="wp-block-post-excerpt">{lead}</div><div class="wp-block-group is-layout-flex"><div class="wp-block-post-date"><time datetime="{dates.iso(d.time)}">{dates.plain(d.time)}</time></div>{by}</div></div>
<div class="entry-content wp-block-post-content is-layout-constrained">{picture}
{chr(10).join(parts)}
<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/join">انضم إلى قناتنا على تلغرام</a></div></div></div>
<div class="taxonomy-post_tag wp-block-post-terms">{tags(d, join='<span class="wp-block-post-terms__separator">، </span>')}</div>
<div class="wp-block-group"><h2 class="wp-block-heading">{words.SIMILAR[8]}</h2><div class="wp-block-query"><ul class="wp-block-post-template">{items(d, similar, '<li class="wp-block-post"><h3 class="wp-block-post-title"><a href="{url}">{title}</a></h3><div class="wp-block-post-date"><time datetime="{iso}">{date}</time></div></li>')}</ul></div></div>
<div class="wp-block-comments"><h2 class="wp-block-comments-title">ردان على “{esc(d.title)}”</h2>{comments(d, 2, '<div class="wp-block-comment"><div class="wp-block-comment-author-name">{who}</div><div class="wp-block-comment-content"><p>{what}</p></div></div>')}</div></main>
<footer class="wp-block-template-part"><p>{footer(d)}</p></footer></div></body></html>
"""


def blogger(d):
    """After a blog platform: date above the post, text in <div>s or bare with <br>, labels, a reactions line, archive gadgets."""
    similar = d.link("similar", d.deal(4)) if d.turn("related", 2) else []
    bare = d.turn("bare", 2)
    body = flow(d, links=True) if bare else "\n".join(paras(d, p='<div style="text-align: right;">{}</div><div><br /></div>', h='<h3 style="text-align: right;">{}</h3>'))
    if d.credit:
        body += ("<br />\n<br />\nالمصدر: {}" if bare else '<div style="text-align: left;"><b>نقلا عن {}</b></div>').format(esc(d.credit))
    picture = f'<table align="center" class="tr-caption-container"><tbody><tr><td style="text-align: center;"><a href="/m.jpg"><img border="0" src="/media/{d.text.slug}.jpg" /></a></td></tr><tr><td class="tr-caption" style="text-align: center;">{esc(d.caption)}</td></tr></tbody></table>' if d.caption else ""
    related = f'<div class="related-postbwrap"><h5>{words.SIMILAR[3]}:</h5><ul>{items(d, similar)}</ul></div>' if similar else ""
    by = f"<span class='post-author vcard'>مرسلة بواسطة <span class='fn' itemprop='author'><span itemprop='name'>{esc(d.byline)}</span></span></span>" if d.byline else ""
    d.shows("minute", authors=True, credit=True, tags=True, captions=True)
    return f"""<!DOCTYPE html>
<html dir='rtl' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><title>{d.outlet.name}: {esc(d.title)}</title></head>
<body class='rtl item-view'><div class='content'><header><div class='header-inner'><h1 class='title'>{d.outlet.name}</h1><p class='description'>مدونة إخبارية عن المدن والناس</p></div></header>
<div class='tabs'><ul>{menu(d)}</ul></div><div class='main'><div class='date-outer'><h2 class='date-header'><span>{dates.day_name(d.time)}، {dates.plain(d.time)}</span></h2>
<div class='post-outer'><div class='post hentry' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>{esc(d.title)}</h3>
<div class='post-header'></div><div class='post-body entry-content' id='post-body-{d.number(d.text)}' itemprop='description articleBody'><div dir="rtl" style="text-align: right;" trbidi="on">{picture}
{body}</div>
<div style='clear: both;'></div></div>{related}<div class='post-footer'><div class='post-footer-line'>{by}<span class='post-timestamp'>في <a class='timestamp-link' href='{d.url(d.text)}' rel='bookmark'><abbr class='published' itemprop='datePublished' title='{dates.iso(d.time)}'>{d.time:%H:%M}</abbr></a></span><div class='post-share-buttons'><a class='goog-inline-block' href='#'>إرسال بالبريد الإلكتروني</a><a href='#'>المشاركة على X</a></div></div>
<div class='post-footer-line'><span class='post-labels'>التسميات: {tags(d, join=", ")}</span></div></div></div>
<div class='comments' id='comments'><h4>{d.turn("c", 3) + 1} تعليقات:</h4>{comments(d, 2, "<div class='comment-block'><div class='comment-header'><cite class='user'>{who}</cite><span class='datetime'>{when}</span></div><p class='comment-content'>{what}</p></div>")}</div></div></div>
<div class='blog-pager'><a class='blog-pager-older-link' href='#'>رسالة أقدم</a> <a href='/'>الصفحة الرئيسية</a></div></div>
<aside><div class='widget BlogArchive'><h2>أرشيف المدونة الإلكترونية</h2><ul>{items(d, d.deal(4))}</ul></div><div class='widget PopularPosts'><h2>المشاركات الشائعة</h2>{items(d, d.deal(3), "<div class='item-title'><a href='{url}'>{title}</a></div><div class='item-snippet'>{lead} ...</div>")}</div></aside>
<footer>{footer(d)} يتم التشغيل بواسطة منصة مدونات.</footer></div></body></html>
"""


FAMILIES = (
    Family("wp_newspaper", Outlet("صدى الواحة", "sada-alwaha.example", 3, 0, "/{year}/{month}/{day}/{slug}/"), newspaper),
    Family("wp_jannah", Outlet("بوابة المرفأ", "marfa-gate.example", 2, 1, "/{slug}/"), jannah),
    Family("wp_sahifa", Outlet("صحيفة الرحيق", "raheeq.example", 3, 2, "/?p={id}"), sahifa),
    Family("wp_blocks", Outlet("نقطة ضوء", "noqtat-daw.example", 1, 3, "/{year}/{slug}"), blocks),
    Family("blogger", Outlet("دفتر المدن", "daftar.example", 3, 0, "/{year}/{month}/{slug}.html"), blogger, signs="b c bc b"),
)
