"""Content management systems: Drupal 7 and 9, ASP.NET in one form, SharePoint, Joomla and Joomla's K2."""
from press.markup import digest

from . import dates, words
from .desk import Family, Outlet, esc
from .parts import article_ld, comments, flow, footer, items, ld, menu, meta, og, paras, pick, put, tags


def drupal7(d):
    """Zones and regions, fields in fields, the deck in a field of its own, RDFa on the date."""
    apart = d.turn("lead", 2) and d.blocks[0].kind == "p"
    also = d.link("similar", d.deal(3)) if d.turn("also", 2) else []
    section = d.link("section", d.deal(3)) if d.turn("section", 2) else []
    parts = paras(d, d.blocks[1:] if apart else d.blocks, h="<h3>{}</h3>")
    parts = [part + ("<p>&nbsp;</p>" if i % 3 == 1 else "") for i, part in enumerate(parts)]
    lead = f'<div class="field field-name-field-subtitle field-type-text-long field-label-hidden"><div class="field-items"><div class="field-item even">{"".join(paras(d, d.blocks[:1], p="{}"))}</div></div></div>' if apart else ""
    source = f'<div class="field field-name-field-source field-type-taxonomy-term-reference field-label-inline clearfix"><div class="field-label">المصدر:&nbsp;</div><div class="field-items"><div class="field-item even"><a href="/source/1">{esc(d.credit)}</a></div></div></div>' if d.credit else ""
    by = f'<div class="field field-name-field-author field-type-node-reference"><div class="field-items"><div class="field-item even"><a href="/auteur/{digest(d.byline)[:4]}">{esc(d.byline)}</a></div></div></div>' if d.byline else ""
    picture = f'<div class="field field-name-field-main-image field-type-image"><div class="field-items"><div class="field-item even"><figure><img typeof="foaf:Image" src="/sites/default/files/styles/large/public/{d.text.slug}.jpg" alt=""><figcaption class="field-image-legend">{esc(d.caption)}</figcaption></figure></div></div></div>' if d.caption else ""
    related = f'<div class="field field-name-field-related field-type-node-reference field-label-above"><div class="field-label">مواضيع متعلقة:</div><div class="field-items">{items(d, also, "<div class=field-item><a href={path}>{title}</a></div>")}</div></div>' if also else ""
    more = f'<div class="block block-views"><h2 class="block-title">المزيد في {d.section}</h2><div class="view-content">{items(d, section, "<div class=views-row><span class=field-content><a href={path}>{title}</a></span></div>")}</div></div>' if section else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML+RDFa 1.1//EN"><html lang="ar" dir="rtl"><head><title>{esc(d.title)} | {d.outlet.name}</title><meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<link rel="canonical" href="{d.path(d.text)}" /><link rel="shortlink" href="/node/{d.number(d.text)}" />{meta("description", d.text.lead[:120], "name")}</head>
<body class="html not-front not-logged-in page-node node-type-article i18n-ar"><div id="skip-link"><a href="#main-content">تجاوز إلى المحتوى الرئيسي</a></div><div class="page clearfix" id="page"><header id="section-header" class="section"><div class="zone-wrapper clearfix"><div class="region region-menu"><ul class="menu">{menu(d, '<li class="leaf"><a href="/{slug}">{name}</a></li>')}</ul></div></div></header>
<section id="section-content" class="section"><div id="zone-content" class="zone clearfix container-12"><div class="grid-8 region region-content"><div class="region-inner"><a id="main-content"></a><div class="breadcrumb"><a href="/">الرئيسية</a> » <a href="/c">{d.section}</a></div>
<div class="block block-system block-main"><div class="content clearfix"><article about="{d.path(d.text)}" typeof="sioc:Item foaf:Document" class="node node-article node-promoted node-published view-mode-full clearfix" id="node-article-{d.number(d.text)}"><h1 class="title" id="page-title">{esc(d.title)}</h1>
<footer class="submitted clearfix"><div class="field field-name-field-date field-type-datetime"><div class="field-items"><div class="field-item even"><span class="date-display-single" property="dc:date" datatype="xsd:dateTime" content="{dates.iso(d.time)}">{dates.day_name(d.time)} {dates.plain(d.time, dates.TUNIS)}</span></div></div></div></footer>
<div class="content clearfix"><span class="print-link"><a href="/print/{d.number(d.text)}" rel="nofollow">نسخة للطباعة</a></span><div class="social-links"><a href="#">Tweet</a> <a href="#">Facebook</a></div>{by}
{lead}{picture}<div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">{chr(10).join(parts)}</div></div></div>{source}{related}
<div class="field field-name-field-tags field-type-taxonomy-term-reference field-label-above"><div class="field-label">الكلمات المفاتيح:&nbsp;</div><div class="field-items">{tags(d, '<div class="field-item even" rel="dc:subject"><a href="/tags/{slug}" typeof="skos:Concept" property="rdfs:label skos:prefLabel">{name}</a></div>', "")}</div></div></div>
<nav class="links node-links clearfix"><ul class="links inline"><li class="comment-add first"><a href="#comment-form">إضافة تعليق جديد</a></li></ul></nav><div id="comments" class="comment-wrapper"><h2 class="title comment-form">إضافة تعليق جديد</h2><form class="comment-form"><label>اسمك</label><input type="text"><label>تعليقك <span class="form-required">*</span></label><textarea></textarea></form></div></article></div></div>{more}</div></div>
<aside class="grid-4 region region-sidebar-second"><div class="block block-views"><h2>{words.MOST_READ[2]}</h2><div class="item-list"><ul>{items(d, d.deal(5), '<li class="views-row"><a href="{path}">{title}</a> <span class="date-display-single">{date}</span></li>')}</ul></div></div><div class="block block-poll"><h2>{words.POLLS[1][0]}</h2><div class="poll"><div class="title">{words.POLLS[1][1]}</div></div></div></aside></div></section>
<footer id="section-footer"><div class="region">{footer(d)}</div></footer></div></body></html>
"""


def drupal9(d):
    """Layout builder: sections of blocks, each a field; paragraphs as entities; visually hidden labels."""
    also = d.link("read_also", d.deal(2)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(4))
    parts = paras(d, h="<h2>{}</h2>", q='<div class="paragraph paragraph--type--quote"><blockquote class="field--name-field-quote">{}</blockquote></div>')
    half = max(1, len(parts) // 2)
    box = f'<div class="paragraph paragraph--type--related-inline"><div class="field__label">{words.READ_ALSO[4]}</div>{items(d, also, "<div class=field__item><a href={path} hreflang=ar>{title}</a></div>")}</div>' if also else ""
    text_field = '<div class="paragraph paragraph--type--text"><div class="clearfix text-formatted field field--name-field-text field--type-text-long field__item">{}</div></div>'
    body = text_field.format("\n".join(parts[:half])) + box + (text_field.format("\n".join(parts[half:])) if parts[half:] else "")
    label = ("المصدر", "مصدر الخبر")[d.turn("source", 2)]
    source = f'<div class="field field--name-field-source field--type-string field--label-inline"><div class="field__label">{label}</div><div class="field__item">{esc(d.credit)}</div></div>' if d.credit else ""
    by = f'<div class="field field--name-field-writer field__item"><a href="/writer/{digest(d.byline)[:4]}">{esc(d.byline)}</a></div>' if d.byline else ""
    picture = f'<div class="block-field-blocknodearticlefield-media"><article class="media media--type-image"><img src="/sites/f/{d.text.slug}.jpg" alt=""><div class="field--name-field-caption">{esc(d.caption)}</div></article></div>' if d.caption else ""
    stamp = f'<time datetime="{dates.iso(d.time)}" class="datetime">{dates.day_name(d.time)}، {dates.both(d.time)} - {d.time:%H:%M}</time>'
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html>
<html lang="ar" dir="rtl" prefix="schema: http://schema.org/"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 9 (https://www.drupal.org)" /><title>{esc(d.title)} | {d.outlet.name}</title>{og(d)}</head>
<body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable skip-link">تجاوز إلى المحتوى الرئيسي</a><div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><nav role="navigation" class="block-menu menu--main"><h2 class="visually-hidden">القائمة الرئيسية</h2><ul class="menu">{menu(d, '<li class="menu-item"><a href="/{slug}">{name}</a></li>')}</ul></nav></header>
<main role="main"><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><article role="article" class="node node--type-article node--view-mode-full"><div class="node__content"><div class="layout layout--onecol"><div class="layout__region"><div class="block-field-section"><a href="/c">{d.section}</a></div><div class="block-page-title"><h1 class="page-title"><span class="field field--name-title field--type-string">{esc(d.title)}</span></h1></div>
<div class="block-field-created"><span class="field field--name-created">{stamp}</span></div>{by}{picture}</div></div><div class="layout layout--twocol-section"><div class="layout__region layout__region--first">{body}{source}<div class="field field--name-field-tags field--label-above"><div class="field__label visually-hidden">الوسوم</div><div class="field__items">{tags(d, '<div class="field__item"><a href="/t/{slug}" hreflang="ar">{name}</a></div>', "")}</div></div><div class="a2a_kit">{"".join(f'<a class="a2a_button" href="#">{w}</a>' for w in words.SHARES[2:6])}</div></div>
<div class="layout__region layout__region--second"><div class="views-element-container block-views-blockmost-read"><h2>{words.MOST_READ[3]}</h2>{items(d, d.deal(5), '<div class="views-row"><h3 class="field-content"><a href="{path}">{title}</a></h3></div>')}</div></div></div>
<div class="block-views-blockrelated"><h2>{words.SIMILAR[5]}</h2><div class="view-content">{items(d, similar, '<article class="node node--type-article node--view-mode-teaser"><h3 class="node__title"><a href="{path}" rel="bookmark"><span>{title}</span></a></h3><div class="field--name-created"><time datetime="{iso}">{date}</time></div></article>')}</div></div></div></article>
<section class="field--name-comment comment-wrapper"><h2 class="title">التعليقات</h2>{comments(d, 2, '<article class="comment"><footer class="comment__meta"><span>{who}</span> <time>{when}</time></footer><div class="comment__content"><p>{what}</p></div></article>')}</section></div></div></main><footer role="contentinfo"><div class="region-footer"><p>{footer(d)}</p></div></footer></div></div></body></html>
"""


def webforms(d):
    """One <form> around the page, a view state, ids of nested controls, tables; paragraphs by <br>; numeric dates."""
    also = d.link("read_also", d.deal(3)) if d.turn("also", 2) else []
    section = d.link("section", d.deal(4))
    state = "".join(digest("state", d.text.slug, str(i)) for i in range(40))
    form = d.turn("date", 3)
    date = (f"{d.time:%d/%m/%Y} {dates.clock12(d.time)}", f"{d.time:%Y/%m/%d %H:%M}", f"{dates.day_name(d.time)} {dates.plain(d.time)} الساعة {d.time:%H:%M}")[form]
    placed = d.turn("source", 2)
    source = f'<span id="ctl00_Main_lblSource" class="src">المصدر : {esc(d.credit)}</span>' if d.credit else ""
    by = f'<span id="ctl00_Main_lblWriter" class="writer">كتب : {esc(d.byline)}</span>' if d.byline else ""
    picture = f'<tr><td align="center"><img id="ctl00_Main_imgNews" src="/images/{d.number(d.text)}.jpg" border="0" /><br /><span id="ctl00_Main_lblImg" class="imgtitle">{esc(d.caption)}</span></td></tr>' if d.caption else ""
    read = f'<table class="relatedTbl"><tr><td class="hd">{words.READ_ALSO[1]}</td></tr>{items(d, also, "<tr><td><img src=/b.gif> <a href={path}>{title}</a></td></tr>")}</table>' if also else ""
    body = flow(d, gap="<br /><br />", links=True)
    d.shows("local", authors=True, credit=True, section=True, captions=True)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="rtl"><head id="ctl00_Head1"><title>
	{d.outlet.name} - {esc(d.title)}
</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="keywords" content="أخبار, {d.outlet.name}, عاجل, رياضة" /></head><body dir="rtl">
<form name="aspnetForm" method="post" action="news.aspx?id={d.number(d.text)}" id="aspnetForm"><div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK{state}" /><input type="hidden" name="__EVENTVALIDATION" value="/wEWAg{state[:80]}" /></div>
<table width="1000" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="2"><table class="topmenu"><tr>{menu(d, '<td class="mi"><a href="section.aspx?s={slug}">{name}</a></td>')}</tr></table><marquee direction="right" scrollamount="3">{items(d, d.deal(5), '<a href="{path}">{title}</a>', " *** ")}</marquee></td></tr>
<tr><td width="700" valign="top"><div id="ctl00_Main_UpdatePanel1"><table width="100%"><tr><td class="path"><a href="default.aspx">الصفحة الرئيسية</a> &gt;&gt; <a href="section.aspx">{d.section}</a></td></tr>
<tr><td class="newstitle"><span id="ctl00_Main_lblTitle">{esc(d.title)}</span></td></tr><tr><td class="newsdate"><span id="ctl00_Main_lblDate">{date}</span> {source if placed else ""}</td></tr><tr><td class="tools"><a href="print.aspx">طباعة</a> | <a href="send.aspx">ارسل لصديق</a> | <a href="javascript:void(0)">تكبير الخط</a> | عدد القراءات : {d.number(d.text) % 5000}</td></tr>
{picture}<tr><td>{by}</td></tr><tr><td class="newsbody" style="text-align: justify"><span id="ctl00_Main_lblBody">{body}</span></td></tr><tr><td>{"" if placed else source}</td></tr><tr><td>{read}</td></tr>
<tr><td><table class="more"><tr><td class="hd">المزيد من أخبار {d.section}</td></tr>{items(d, section, '<tr><td><a href="{path}">{title}</a></td></tr>')}</table></td></tr>
<tr><td class="comm"><span id="ctl00_Main_lblComm">تعليقات القراء</span><table id="ctl00_Main_dlComments">{comments(d, 2, '<tr><td><b>{n}- {who}</b> <span>{when}</span><br />{what}</td></tr>')}</table><input type="submit" name="ctl00$Main$btn" value="أرسل التعليق" /></td></tr></table></div></td>
<td valign="top"><table class="box"><tr><td class="hd">{words.MOST_READ[0]}</td></tr>{items(d, d.deal(5), '<tr><td><a href="{path}">{title}</a></td></tr>')}</table><table class="box"><tr><td>{words.POLLS[0][0]}</td></tr><tr><td>{words.POLLS[0][1]}<br />{"<br />".join(f'<input type="radio" />{a}' for a in words.POLLS[0][2])}</td></tr></table></td></tr>
<tr><td colspan="2" class="foot">{footer(d)}</td></tr></table></form></body></html>
"""


def sharepoint(d):
    """A portal of an authority's news desk: one form, web part zones, rich text fields with state classes and spans of styles."""
    apart = d.turn("lead", 3) == 1 and d.blocks[0].kind == "p"
    section = d.link("section", d.deal(3)) if d.turn("section", 2) else []
    similar = d.link("similar", d.deal(3))
    wrap = '<div class="ms-rteElement-P"><span style="font-family:tahoma;font-size:12pt" lang="AR-SA">{}</span></div>' if d.turn("spans", 2) else "<p class=\"ms-rteElement-P\">​{}</p>"
    parts = paras(d, d.blocks[1:] if apart else d.blocks, p=wrap, h='<h3 class="ms-rteElement-H3">{}</h3>')
    lead = f'<div class="article-intro ms-rtestate-field">{"".join(paras(d, d.blocks[:1], p="{}"))}</div>' if apart else ""
    date = dates.hijri_text(d.time) + " - " + dates.plain(d.time) + "م" if d.turn("hijri", 2) else f"{dates.day_name(d.time)} {dates.plain(d.time)}م الموافق {dates.hijri_text(d.time)}"
    source = f'<div class="news-source"><span class="lbl">المصدر</span><span class="val">{esc(d.credit)}</span></div>' if d.credit else ""
    by = f'<div class="news-editor">إعداد: {esc(d.byline)}</div>' if d.byline else ""
    picture = f'<div class="captioned-image"><div class="ms-rtestate-field"><img src="/PublishingImages/{d.text.slug}.jpg" alt="" /></div><div class="image-caption">{esc(d.caption)}</div></div>' if d.caption else ""
    in_section = f'<div class="ms-webpart-zone"><h2 class="ms-webpart-titleText"><span>المزيد من {d.section}</span></h2><ul class="dfwp-list">{items(d, section, "<li class=dfwp-item><a href={path}>{title}</a></li>")}</ul></div>' if section else ""
    d.shows("day", authors=True, credit=True, section=True, captions=True)
    return f"""<!DOCTYPE html ><html dir="rtl" lang="ar-sa" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-type" content="text/html; charset=utf-8" /><title>
	{esc(d.title)}
</title><meta name="GENERATOR" content="Microsoft SharePoint" /></head><body onload="init();"><form method="post" action="./{d.text.slug}.aspx" id="aspnetForm"><input type="hidden" id="__REQUESTDIGEST" value="0x{digest(d.text.slug).upper()}" />
<div id="s4-workspace"><div id="s4-bodyContainer"><div class="top-nav ms-core-listMenu-horizontalBox"><ul class="root ms-core-listMenu-root static">{menu(d, '<li class="static"><a class="static menu-item" href="/{slug}"><span class="menu-item-text">{name}</span></a></li>')}</ul></div>
<div id="DeltaPlaceHolderMain"><div class="breadcrumbs"><a href="/">الرئيسية</a><span> / </span><a href="/c">{d.section}</a></div><div class="article article-left"><div class="news-tools"><a href="#">مشاركة</a><a href="#">طباعة</a><span>قراءة النص</span></div>
<h1 class="news-title">{esc(d.title)}</h1><div class="article-header"><div class="date-line">{date}</div></div>{by}{lead}{picture}<div class="article-content"><div id="ctl00_PlaceHolderMain_RichHtmlField" class="ms-rtestate-field" aria-labelledby="x">{chr(10).join(parts)}</div></div>{source}
<div class="rating"><span>هل كانت هذه الصفحة مفيدة؟</span> <a href="#">نعم</a> <a href="#">لا</a></div></div>{in_section}<div class="ms-webpart-zone"><h2 class="ms-webpart-titleText"><span>{words.SIMILAR[3]}</span></h2>{items(d, similar, '<div class="item"><a href="{path}">{title}</a><span class="date">{date}</span></div>')}</div></div></div>
<div class="last-update">تاريخ آخر تحديث للموقع: {dates.plain(d.modified.replace(year=d.modified.year + 1))}</div><div class="footer"><p>{footer(d)}</p></div></div></form></body></html>
"""


def joomla(d):
    """A com_content article: info list above, intro and full text as one, tags, prev/next pager, modules around."""
    also = d.link("read_also", d.deal(2)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(3)) if d.turn("similar", 2) else []
    parts = paras(d, h="<h3>{}</h3>", p='<p style="text-align: justify;">{}</p>', v='<p style="text-align: center;"><em>{}</em></p>')
    if also:
        put(parts, f'<div class="moduletable-inside"><p><span style="color: #800000;"><strong>{words.READ_ALSO[5]}</strong></span></p><ul>{items(d, also, "<li><a href={path}>{title}</a></li>")}</ul></div>')
    if d.credit:
        parts.append(f'<p style="text-align: left;"><strong>المصدر: {esc(d.credit)}</strong></p>' if d.turn("source", 2) else f"<p>({esc(d.credit)})</p>")
    by = f'<dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">كتب بواسطة: <span itemprop="name">{esc(d.byline)}</span></dd>' if d.byline else ""
    picture = f'<div class="pull-none item-image"><img class="caption" title="{esc(d.caption)}" src="/images/{d.text.slug}.jpg" alt="" itemprop="image"/><p class="img_caption">{esc(d.caption)}</p></div>' if d.caption else ""
    related = f'<div class="moduletable"><h3>{words.SIMILAR[3]}</h3><ul class="relateditems">{items(d, similar, "<li><a href={path}>{title}</a></li>")}</ul></div>' if similar else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar-aa" lang="ar-aa" dir="rtl"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" />{meta("author", d.byline, "name")}<meta name="generator" content="Joomla! - Open Source Content Management" /><title>{esc(d.title)}</title></head>
<body class="site com_content view-article"><div class="body"><div class="container"><header class="header"><div class="site-title">{d.outlet.name}</div></header><nav class="navigation"><ul class="nav menu nav-pills">{menu(d, '<li class="item"><a href="/{slug}">{name}</a></li>')}</ul></nav>
<ul itemscope itemtype="https://schema.org/BreadcrumbList" class="breadcrumb"><li>أنت هنا: &#160;</li><li itemprop="itemListElement"><a href="/" class="pathway"><span itemprop="name">الرئيسية</span></a></li><li class="active"><span>{esc(d.title)}</span></li></ul>
<div class="row-fluid"><main id="content" role="main" class="span9"><div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="ar-AA" /><div class="page-header"><h2 itemprop="headline">{esc(d.title)}</h2></div>
<div class="icons"><div class="btn-group"><ul class="dropdown-menu"><li class="print-icon"><a href="?print=1">طباعة</a></li><li class="email-icon"><a href="#">البريد الإلكتروني</a></li></ul></div></div>
<dl class="article-info muted"><dt class="article-info-term">التفاصيل</dt>{by}<dd class="category-name">المجموعة: <a href="/c" itemprop="genre">{d.section}</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="{dates.iso(d.time)}" itemprop="datePublished">نشر بتاريخ: {d.time:%d} {dates.LEVANT[d.time.month - 1]}/{dates.EUROPEAN[d.time.month - 1]} {d.time.year}</time></dd><dd class="hits">الزيارات: {d.number(d.text) % 4000}</dd></dl>
{picture}<div itemprop="articleBody">{chr(10).join(parts)}</div><ul class="tags inline">{tags(d, '<li class="tag" itemprop="keywords"><a href="/t/{slug}" class="label label-info">{name}</a></li>', "")}</ul>
<ul class="pager pagenav"><li class="previous">{items(d, d.neutral(d.deal(1)), '<a href="{path}" rel="prev" title="{title}"><span>السابق</span></a>')}</li><li class="next"><a rel="next" href="#"><span>التالي</span></a></li></ul></div>{related}</main>
<div id="aside" class="span3"><div class="well"><h3 class="page-header">{words.LATEST[0]}</h3><ul class="latestnews">{items(d, d.deal(5), '<li itemscope itemtype="https://schema.org/Article"><a href="{path}" itemprop="url"><span itemprop="name">{title}</span></a></li>')}</ul></div><div class="well"><h3>تسجيل الدخول</h3><form><label>اسم المستخدم</label><label>كلمة المرور</label><a href="#">هل نسيت كلمة المرور؟</a></form></div></div></div></div></div>
<footer class="footer"><p class="pull-right"><a href="#top">العودة للأعلى</a></p><p>{footer(d)}</p></footer></body></html>
"""


def k2(d):
    """K2: intro text apart from the full text, extra fields, author block, more by the same writer, related items."""
    also = d.link("read_also", d.deal(2)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(4)) if d.turn("similar", 2) else []
    by_writer = d.neutral(d.deal(3)) if d.byline else []
    apart = d.blocks[0].kind == "p" and len(d.blocks) > 1
    intro = "".join(paras(d, d.blocks[:1], p="<p><strong>{}</strong></p>")) if apart else ""
    parts = paras(d, d.blocks[1:] if apart else d.blocks, h="<h4>{}</h4>", p="<p dir=\"RTL\">{}</p>")
    if also:
        put(parts, f'<p dir="RTL"><strong>{words.READ_ALSO[2]} </strong></p>' + items(d, also, '<p dir="RTL"><a href="{path}"><span style="color: #0000ff;">{title}</span></a></p>'))
    extra = f'<div class="itemExtraFields"><h3>معلومات إضافية</h3><ul><li class="even typeTextfield group1"><span class="itemExtraFieldsLabel">المصدر:</span> <span class="itemExtraFieldsValue">{esc(d.credit)}</span></li></ul></div>' if d.credit else ""
    by = f'<span class="itemAuthor">كتبه&nbsp; <a rel="author" href="#">{esc(d.byline)}</a></span>' if d.byline else ""
    box = f'<div class="itemAuthorBlock"><div class="itemAuthorDetails"><h3 class="itemAuthorName"><a rel="author" href="#">{esc(d.byline)}</a></h3><p>{pick(words.BIOS, d, "bio")}</p></div></div><div class="itemAuthorLatest"><h3>أحدث مقالات {esc(d.byline)}</h3><ul>{items(d, by_writer, "<li class=even><a href={path}>{title}</a></li>")}</ul></div>' if d.byline else ""
    picture = f'<div class="itemImageBlock"><span class="itemImage"><a class="modal" href="#"><img src="/media/k2/items/cache/{d.text.slug}_XL.jpg" alt="" /></a></span><span class="itemImageMainCaption">{esc(d.caption)}</span></div>' if d.caption else ""
    related = f'<div class="itemRelated"><h3>مواد ذات صلة (بواسطة العلامات)</h3><ul>{items(d, similar, "<li class=even><a class=itemRelTitle href={path}>{title}</a></li>")}</ul></div>' if similar else ""
    d.shows("local", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar-aa"><head><meta charset="utf-8"/><title>{esc(d.title)} - {d.outlet.name}</title>{og(d, site=False)}</head><body class="rtl com_k2">
<div id="header"><ul class="nav">{menu(d)}</ul></div><div id="wrap"><div id="maincol"><span id="startOfPageId{d.number(d.text)}"></span><div id="k2Container" class="itemView"><div class="itemHeader"><span class="itemDateCreated">{dates.day_name(d.time)}, {d.time:%d} {dates.EUROPEAN[d.time.month - 1]} {d.time.year} {d.time:%H:%M}</span><h2 class="itemTitle">{esc(d.title)}</h2>{by}</div>
<div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">حجم الخط</span> <a href="#"><span>تصغير</span></a> <a href="#"><span>تكبير</span></a></li><li><a class="itemPrintLink" href="#"><span>طباعة</span></a></li><li><a class="itemEmailLink" href="#"><span>البريد الإلكتروني</span></a></li><li><a class="itemCommentsLink" href="#">كن أول من يعلق!</a></li></ul></div>
<div class="itemRatingBlock"><span>قيم الموضوع</span><div class="itemRatingForm"><ul class="itemRatingList"><li>1</li><li>2</li><li>3</li><li>4</li><li>5</li></ul><div class="itemRatingLog">({d.turn("votes", 5)} أصوات)</div></div></div>
<div class="itemBody">{picture}<div class="itemIntroText">{intro}</div><div class="itemFullText">{chr(10).join(parts)}</div>{extra}<div class="itemContentFooter"><span class="itemHits">قراءة <b>{d.number(d.text) % 2000}</b> مرات</span></div></div>
<div class="itemLinks"><div class="itemCategory"><span>نشر في</span> <a href="/c">{d.section}</a></div><div class="itemTagsBlock"><span>موسومة تحت</span><ul class="itemTags">{tags(d, '<li><a href="/t/{slug}">{name}</a></li>', "")}</ul></div></div>{box}{related}
<div class="itemNavigation"><span class="itemNavigationTitle">المزيد في هذا القسم:</span>{items(d, d.neutral(d.deal(2)), '<a class="itemPrevious" href="{path}">{title}</a>')}</div></div></div>
<div id="right"><div class="module"><h3>{words.LATEST[2]}</h3>{items(d, d.deal(6), '<div class="k2row"><a class="moduleItemTitle" href="{path}">{title}</a><span class="moduleItemDateCreated">{date}</span></div>')}</div></div></div><div id="footer">{footer(d)}</div></body></html>
"""


FAMILIES = (
    Family("drupal7", Outlet("جريدة الشراع", "alshiraa.example", 1, 1, "/node/{id}"), drupal7),
    Family("drupal9", Outlet("منصة الأفق المفتوح", "ufuq-open.example", 3, 4, "/article/{id}"), drupal9),
    Family("webforms", Outlet("صحيفة السنبلة", "sunbula.example", 3, 0, "/news.aspx?id={id}"), webforms),
    Family("sharepoint", Outlet("بوابة الدهماء الإعلامية", "dahmaa-portal.example", 3, 1, "/ar/news/pages/{slug}.aspx"), sharepoint),
    Family("joomla", Outlet("شبكة الوادي الإخبارية", "wadi-net.example", 2, 3, "/index.php/{id}-{slug}"), joomla),
    Family("joomla_k2", Outlet("أخبار الضفتين", "diffatain.example", 2, 2, "/item/{id}"), k2),
)
