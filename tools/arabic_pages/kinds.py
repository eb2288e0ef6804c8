"""Pages of other kinds: live blogs, galleries, urgent items, agency wires, opinion, paywalls, videos with a transcript."""
import datetime
import re

from press.markup import digest

from . import dates, words
from .desk import Family, Outlet, esc
from .parts import article_ld, comments, footer, items, ld, menu, meta, og, paras, pick, put, tags
from .texts import Block


def entries(d):
    """(clock, heading or "", blocks) of a live text: its headings open with a clock time or a minute of play. An article that
    is shown as a live blog has its paragraphs as entries, the latest first."""
    if d.text.kind != "live":
        first, rest = d.blocks[0], [b for b in d.blocks[1:] if b.kind != "h"]
        clock = d.time
        out = []
        for block in reversed(rest):
            out.append((f"{clock:%H:%M}", "", [block]))
            clock -= datetime.timedelta(minutes=9 + int(digest("entry", block.text)[:2], 16) % 50)
        return [first], out
    lead, out = [], []
    for block in d.blocks:
        if block.kind == "h":
            clock, _, heading = block.text.partition(" ")
            out.append((clock, heading, []))
        else:
            (out[-1][2] if out else lead).append(block)
    return lead, out


def live_body(lead, rows):
    texts = [b.plain for b in lead]
    for _, heading, blocks in rows:
        texts += ([heading] if heading else []) + [b.plain for b in blocks]
    return "\n\n".join(texts)


def live_ld(d):
    """A live blog by LiveBlogPosting: entries in <article>, a bar of key moments, a follow button."""
    lead, rows = entries(d)
    posts = [{"@type": "BlogPosting", "headline": heading or d.title, "datePublished": d.time.strftime("%Y-%m-%dT") + (clock if ":" in clock else "20:00") + ":00" + dates.iso(d.time)[-6:],
              "articleBody": " ".join(b.plain for b in blocks)} for clock, heading, blocks in rows]
    live = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": d.title, "datePublished": dates.iso(d.time), "coverageStartTime": dates.iso(d.time),
            "dateModified": dates.iso(d.modified), "liveBlogUpdate": posts, **({"author": {"@type": "Person", "name": d.byline}} if d.byline else {})}
    shown = "\n".join(f'<article class="live-entry" id="e{i}"><div class="live-entry__time"><time>{clock}</time></div><div class="live-entry__content">{f"<h3>{esc(heading)}</h3>" if heading else ""}{"".join(paras(d, blocks))}</div><div class="live-entry__share"><a href="#e{i}">رابط التحديث</a></div></article>'
                      for i, (clock, heading, blocks) in enumerate(rows))
    similar = d.link("similar", d.deal(3))
    d.shows("minute", authors=True, section=True, tags=True, kind="live", body=live_body(lead, rows))
    by = f'<div class="live-by">تغطية: {esc(d.byline)}</div>' if d.byline else ""
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} | {d.outlet.name}</title>{og(d, time=dates.iso)}{ld(live)}</head><body><header class="site-header"><nav><ul>{menu(d)}</ul></nav></header>
<main class="live-page"><div class="live-head"><span class="live-badge">مباشر</span><a class="section-link" href="/s">{d.section}</a><h1>{esc(d.title)}</h1><div class="live-meta"><time datetime="{dates.iso(d.time)}">{dates.plain(d.time)}</time><span class="upd">آخر تحديث {d.modified:%H:%M}</span>{by}</div><div class="live-summary">{"".join(paras(d, lead))}</div></div>
<div class="live-keys"><h4>أبرز اللحظات</h4><ol>{"".join(f'<li><a href="#e{i}">{esc(heading or clock)}</a></li>' for i, (clock, heading, _) in enumerate(rows[:3]))}</ol></div><div class="live-follow"><button>تابع التغطية</button><span>سيتم تحديث الصفحة تلقائيا</span></div>
<section class="live-stream">{shown}</section><div class="tags-row">{tags(d)}</div></main><aside class="rail"><h3>{words.SIMILAR[0]}</h3><ul>{items(d, similar)}</ul><h3>{words.LATEST[0]}</h3><ul>{items(d, d.deal(5), '<li><time>{time}</time><a href="{url}">{title}</a></li>')}</ul></aside><footer>{footer(d)}</footer></body></html>
"""


def live_list(d):
    """A live blog as a timeline list in a page of a television channel; no metadata of the kind, badges «عاجل» on some entries."""
    lead, rows = entries(d)
    shown = "".join(f'<li class="tl-item{" tl-urgent" if i % 3 == 0 else ""}"><span class="tl-clock">{clock}</span>{"<b class=tl-flag>عاجل</b>" if i % 3 == 0 else ""}<div class="tl-box">{f"<strong class=tl-title>{esc(heading)}</strong>" if heading else ""}{"".join(paras(d, blocks, p="<div class=tl-text>{}</div>", q="<div class=tl-text>{}</div>"))}<div class="tl-tools"><a href="#">شارك</a></div></div></li>' for i, (clock, heading, blocks) in enumerate(rows))
    d.shows("local", section=True, kind="live", body=live_body(lead, rows))
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{esc(d.title)} - {d.outlet.name}</title>{og(d)}</head><body class="tv"><div class="top"><a class="onair" href="/live">البث المباشر</a><ul>{menu(d)}</ul></div><div class="strip"><b>عاجل</b>{items(d, d.deal(3), '<a href="{url}">{title}</a>')}</div>
<div class="wrap"><div class="main"><div class="cat"><a href="/c">{d.section}</a></div><h1 class="ttl">{esc(d.title)}</h1><div class="pub">{dates.both(d.time)} - {d.time:%H:%M}</div><div class="player" data-id="{d.number(d.text)}"><div class="player-msg">تعذر تشغيل الفيديو في متصفحك</div></div><div class="intro">{"".join(paras(d, lead))}</div><ul class="timeline">{shown}</ul><div class="more-btn"><a href="#">تحميل المزيد</a></div></div>
<div class="left"><h4>{words.MOST_READ[2]}</h4>{items(d, d.deal(5), '<div class="it"><a href="{url}">{title}</a></div>')}<h4>{words.NEWSLETTERS[1][0]}</h4><p>{words.NEWSLETTERS[1][1]}</p></div></div><div class="ft">{footer(d)}</div></body></html>
"""


def pictures(d):
    return [b for b in d.blocks if b.kind != "li"], [b.plain for b in d.blocks if b.kind == "li"]


def gallery(d):
    """A slider: lead, then slides with numbers and captions; thumbs repeat; other galleries beneath."""
    lead, captions = pictures(d)
    slides = "".join(f'<div class="swiper-slide"><figure><img data-src="/g/{d.text.slug}-{i}.jpg" class="swiper-lazy" alt="صورة {i}"><figcaption><span class="count">{i} / {len(captions)}</span><span class="slide-caption">{esc(c)}</span></figcaption></figure></div>' for i, c in enumerate(captions, 1))
    similar = d.link("similar", d.deal(3))
    d.shows("minute", section=True, authors=True, kind="gallery", body="\n\n".join(b.plain for b in lead), captions=captions)
    by = f'<span class="by">تصوير: {esc(d.byline)}</span>' if d.byline else ""
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} | {d.outlet.name}</title>{og(d, time=dates.iso)}{ld(article_ld(d, kind="ImageGallery"))}</head><body><nav class="nav">{menu(d, '<a href="/{slug}">{name}</a>')}</nav><article class="gallery-page"><div class="kicker"><a href="/c">{d.section}</a></div><h1>{esc(d.title)}</h1><div class="info">{by}<time datetime="{dates.iso(d.time)}">{dates.plain(d.time)}</time></div>
<div class="gallery-intro">{"".join(paras(d, lead))}</div><div class="swiper"><div class="swiper-wrapper">{slides}</div><div class="swiper-button-next"></div></div><div class="thumbs">{"".join(f'<img src="/g/{d.text.slug}-{i}-s.jpg" alt="">' for i in range(len(captions)))}</div><div class="share">{"".join(f'<a href="#">{w}</a>' for w in words.SHARES[:3])}</div></article>
<section class="more"><h2>{words.SIMILAR[4]}</h2>{items(d, similar, '<a class="g-card" href="{url}"><span class="g-icon"></span><h4>{title}</h4></a>')}</section><footer>{footer(d)}</footer></body></html>
"""


def photo_story(d):
    """A long page of pictures, each with its caption under it and the text between the first two."""
    lead, captions = pictures(d)
    frame = '<div class="image-block"><div class="image-holder"><img src="/ph/{i}.jpg" alt=""></div><p class="image-block__caption">{c}</p></div>'
    frames = [frame.format(i=i, c=esc(c)) for i, c in enumerate(captions)]
    body = frames[0] + "".join(paras(d, lead, p='<p class="story-text">{}</p>')) + "".join(frames[1:])
    section = d.link("section", d.deal(3)) if d.turn("section", 2) else []
    more = f'<div class="more-in"><h3>المزيد من {d.section}</h3><ul>{items(d, section)}</ul></div>' if section else ""
    d.shows("day", section=True, kind="gallery", body="\n\n".join(b.plain for b in lead), captions=captions)
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{esc(d.title)}</title>{og(d)}</head><body><div class="header"><a class="logo" href="/">{d.outlet.name}</a><div class="links">{menu(d, '<a href="/{slug}">{name}</a>')}</div></div><div class="story photo-story"><div class="story-head"><a class="story-section" href="/c">{d.section}</a><h1 class="story-title">{esc(d.title)}</h1><span class="story-date">{dates.day_name(d.time)} {dates.plain(d.time)}</span></div><div class="story-content">{body}</div></div>{more}<div class="sidebar"><h3>{words.MOST_READ[4]}</h3><ol>{items(d, d.deal(5))}</ol></div><div class="footer">{footer(d)}</div></body></html>
"""


def urgent(d):
    """One or two sentences under a red badge, in the midst of lists many times as long."""
    parts = paras(d)
    form = d.turn("form", 2)
    title = f'<h1 class="brk-title"><span class="brk-badge">عاجل</span> {esc(d.title)}</h1>' if form else f'<div class="flag">عاجل</div><h1 class="brk-title">{esc(d.title)}</h1>'
    source = f'<span class="brk-src">المصدر: {esc(d.credit)}</span>' if d.credit else ""
    similar = d.link("similar", d.deal(4))
    d.shows("minute", credit=True, section=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>عاجل: {esc(d.title)} | {d.outlet.name}</title>{og(d, time=dates.iso)}</head><body class="breaking"><header><div class="menu">{menu(d, '<a href="/{slug}">{name}</a>')}</div></header><main><div class="brk"><div class="brk-meta"><a href="/c">{d.section}</a><time datetime="{dates.iso(d.time)}">{d.time:%H:%M} - {dates.plain(d.time)}</time>{source}</div>{title}<div class="brk-text">{"".join(parts)}</div><div class="brk-follow">للمزيد من التفاصيل تابعوا <a href="/live">البث المباشر</a></div></div>
<section class="rel"><h2>{words.SIMILAR[1]}</h2>{items(d, similar, '<article class="rel-item"><h3><a href="{url}">{title}</a></h3><p>{lead}…</p><time>{date}</time></article>')}</section><section class="feed"><h2>{words.LATEST[2]}</h2>{items(d, d.deal(9), '<article class="feed-item"><time>{time}</time><h3><a href="{url}">{title}</a></h3><p>{lead}…</p></article>')}</section></main><footer><p>{footer(d)}</p></footer></body></html>
"""


def wire(d):
    """An agency's own page: dateline with the agency in brackets, a line of codes at the end, serial numbers."""
    city = ("صدفة", "الرافدة", "الياسمينة", "الغاف")[d.turn("city", 4)]
    first = d.blocks[0]
    blocks = d.blocks
    if d.credit and first.kind == "p":
        mark = (f"{city} ({d.credit}) - ", f"{city} - {d.credit}: ", f"({d.credit}) ")[d.turn("dateline", 3)]
        blocks = (Block("p", mark + first.text),) + d.blocks[1:]
    parts = paras(d, blocks, p="<p>{}</p>", links=False)
    ending = ("م ع / ن ص", "ب.ك/س.ن", "(انتهى)", "")[d.turn("ending", 4)]
    section = d.link("section", d.deal(4))
    d.shows("local", authors=True, credit=True, section=True, body="\n\n".join(b.plain for b in blocks))
    by = f'<div class="wire-by">{esc(d.byline)}</div>' if d.byline else ""
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{esc(d.title)}</title>{meta("description", d.text.lead[:140], "name")}</head><body><div class="agency-top"><span>{d.outlet.name}</span><span>الرقم التسلسلي: {d.number(d.text)}</span></div><div class="agency-nav">{menu(d, '<a href="/{slug}">{name}</a> · ')}</div><div class="cols"><div class="wire"><div class="wire-cat">{d.section}</div><h1>{esc(d.title)}</h1><div class="wire-date">{d.time:%Y/%m/%d} {d.time:%H:%M} بالتوقيت المحلي</div>{by}<div class="wire-text">{"".join(parts)}{f"<p>{ending}</p>" if ending else ""}</div><div class="wire-tools"><a href="#">نسخ النص</a> <a href="#">للمشتركين: تحميل XML</a></div><div class="wire-more"><h3>المزيد من أخبار {d.section}</h3><ul>{items(d, section)}</ul></div></div><div class="wire-latest"><h3>{words.LATEST[1]}</h3>{items(d, d.deal(7), '<div><span>{time}</span> <a href="{url}">{title}</a></div>')}</div></div><div class="agency-foot">{footer(d)}</div></body></html>
"""


def paywalled(d):
    """The whole text in the page, a notice in its midst, a teaser list for subscribers, isAccessibleForFree in JSON-LD."""
    box, note = pick(words.PAYWALLS, d, "wall")
    parts = paras(d, h='<h2 class="art-h">{}</h2>')
    wall = f'<div class="paywall-box" data-wall="soft"><h3>{box}</h3><p>{note}</p><a class="btn" href="/subscribe">اشترك الآن</a><p class="login">لديك حساب؟ <a href="/login">سجّل الدخول</a></p></div>'
    put(parts, wall, 2 if d.turn("wall", 2) else len(parts))
    similar = d.link("similar", d.deal(3))
    if d.credit:
        parts.append(f'<div class="art-credit">المصدر: {esc(d.credit)}</div>')
    by = f'<div class="art-by"><a rel="author" href="#">{esc(d.byline)}</a><span class="role">محرر الشؤون المحلية</span></div>' if d.byline else ""
    picture = f'<figure class="art-fig"><img src="/p/{d.text.slug}.jpg" alt=""><figcaption>{esc(d.caption)}</figcaption></figure>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} - {d.outlet.name}</title>{og(d, time=dates.iso)}{ld(article_ld(d, isAccessibleForFree=False, hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".art-body"}))}</head><body><div class="cookie-bar">{words.COOKIES[1]}</div><header><a href="/">{d.outlet.name}</a><nav>{menu(d, '<a href="/{slug}">{name}</a>')}</nav><a class="sub" href="/subscribe">اشترك</a></header><article class="art"><a class="art-sec" href="/s">{d.section}</a><h1 class="art-title">{esc(d.title)}</h1>{by}<time class="art-time" datetime="{dates.iso(d.time)}">{dates.both(d.time, "/ ")} - {d.time:%H:%M}</time>{picture}<div class="art-audio"><button>استمع إلى المقال</button><span>4 دقائق</span></div><div class="art-body">{"".join(parts)}</div><div class="art-tags">{tags(d)}</div></article><section class="art-rel"><h3>{words.SIMILAR[6]}</h3>{items(d, similar, '<div class="card"><span class="lock">للمشتركين</span><a href="{url}">{title}</a></div>')}</section><section class="news-letter"><h3>{words.NEWSLETTERS[3][0]}</h3><p>{words.NEWSLETTERS[3][1]}</p></section><footer><p>{footer(d)}</p></footer></body></html>
"""


def opinion(d):
    """A columnist's page: name and picture above, a share of the writer's other columns, a disclaimer under the text."""
    earlier = d.neutral(d.deal(3))
    parts = paras(d, h="<h4>{}</h4>", q='<div class="pull-text">{}</div>', v='<p class="poem">{}</p>')
    d.shows("day", authors=True, section=True, tags=d.turn("tags", 2) == 1)
    tag_line = f'<div class="keywords"><span>كلمات مفتاحية</span>{tags(d)}</div>' if d.turn("tags", 2) else ""
    email = f'{digest(d.byline)[:6]}@{d.outlet.host}'
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{esc(d.title)} - {esc(d.byline)} | {d.outlet.name}</title>{meta("author", d.byline, "name")}{og(d)}</head><body><div id="masthead"><a href="/">{d.outlet.name}</a><ul>{menu(d)}</ul></div><div id="columns"><div class="column-page"><div class="writer-head"><img class="writer-pic" src="/w/{digest(d.byline)[:6]}.png" alt=""><div class="writer-name"><a href="/writers/{digest(d.byline)[:6]}">{esc(d.byline)}</a></div><div class="writer-bio">{pick(words.BIOS, d, "bio")}</div></div><div class="column-section"><a href="/opinion">{d.section}</a></div><h1 class="column-title">{esc(d.title)}</h1><div class="column-date">{dates.day_name(d.time)} {dates.indic(dates.plain(d.time))} م</div><div class="column-text">{"".join(parts)}</div><div class="writer-mail">للتواصل مع الكاتب: {email}</div><div class="disclaimer">المقالات تعبر عن آراء كتابها ولا تمثل بالضرورة سياسة التحرير.</div>{tag_line}<div class="writer-more"><h3>مقالات أخرى للكاتب</h3><ul>{items(d, earlier, '<li><a href="{url}">{title}</a> <span>{date}</span></li>')}</ul></div><div class="cmts"><h3>تعليقات</h3>{comments(d, 3, '<div class="cmt"><b>{who}</b><span>{when}</span><p>{what}</p></div>')}</div></div><div class="col-side"><h3>كتّاب اليوم</h3>{items(d, d.deal(4), '<div><a href="{url}">{title}</a></div>')}</div></div><div id="bottom">{footer(d)}</div></body></html>
"""


def video(d):
    """A video page: player, description, the report's text behind a label, a playlist beside."""
    first, rest = d.blocks[:1], d.blocks[1:]
    parts = paras(d, rest, links=False)
    playlist = d.deal(6)
    similar = d.link("similar", d.deal(3)) if d.turn("similar", 2) else []
    thing = {"@context": "https://schema.org", "@type": "VideoObject", "name": d.title, "description": d.text.lead[:150], "uploadDate": dates.iso(d.time), "duration": "PT2M41S", "thumbnailUrl": f"{d.outlet.base}/v/{d.number(d.text)}.jpg"}
    by = f'<div class="v-by">تقرير: {esc(d.byline)}</div>' if d.byline else ""
    source = f'<div class="v-src">المصدر: {esc(d.credit)}</div>' if d.credit else ""
    related = f'<div class="v-rel"><h3>{words.SIMILAR[2]}</h3><ul>{items(d, similar)}</ul></div>' if similar else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, kind="video")
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} - فيديو | {d.outlet.name}</title>{og(d, kind="video.other")}{ld(thing)}</head><body class="video-page"><div class="hd">{menu(d, '<a href="/{slug}">{name}</a>')}</div><div class="v-main"><div class="v-player" id="player-{d.number(d.text)}"><video poster="/v/p.jpg" controls></video><div class="v-ctrl"><span>00:00</span><span>02:41</span><button>ملء الشاشة</button></div></div><div class="v-cat"><a href="/c">{d.section}</a></div><h1 class="v-title">{esc(d.title)}</h1><div class="v-date"><time datetime="{dates.iso(d.time)}">{dates.plain(d.time)}</time> <span>{d.number(d.text) % 40000} مشاهدة</span></div>{by}<div class="v-desc">{"".join(paras(d, first, links=False))}</div><div class="v-share">{"".join(f'<a href="#">{w}</a>' for w in words.SHARES[:4])}</div><div class="v-script"><h3 class="v-script-label">نص التقرير</h3>{"".join(parts)}</div>{source}<div class="v-tags">{tags(d, '<a href="/t/{slug}">#{name}</a>')}</div>{related}</div><div class="v-list"><h3>التالي</h3>{items(d, playlist, '<div class="v-item"><a href="{url}">{title}</a><span>{time}</span></div>')}</div><div class="ft">{footer(d)}</div></body></html>
"""


FAMILIES = (
    Family("live_ld", Outlet("شاهد الآن", "shahed-now.example", 3, 0, "/live/{id}"), live_ld, 12, ("live", "article"), signs="b -"),
    Family("live_list", Outlet("قناة الضفاف", "difaf-tv.example", 3, 1, "/live/{id}/{slug}"), live_list, 12, ("live", "article"), signs="-"),
    Family("gallery", Outlet("عدسة الشرق", "adasa.example", 3, 2, "/gallery/{id}"), gallery, 8, ("gallery",), signs="b -"),
    Family("photo_story", Outlet("مجلة الرواق", "riwaq-mag.example", 2, 4, "/photos/{slug}"), photo_story, 8, ("gallery",), signs="-"),
    Family("urgent", Outlet("نبض الساعة", "nabd-alsaa.example", 3, 0, "/flash/{id}"), urgent, 10, ("urgent",), signs="- c"),
    Family("wire", Outlet("وكالة السهل للأنباء", "sahl-agency.example", 3, 2, "/ar/{id}"), wire, signs="c c b c"),
    Family("paywalled", Outlet("الرسالة اليومية", "risala.example", 1, 3, "/{year}/{month}/{day}/{slug}"), paywalled, signs="b bc -"),
    Family("opinion", Outlet("منتدى الحبر", "hibr-forum.example", 3, 0, "/opinion/{id}"), opinion, 8, ("opinion",), signs="b"),
    Family("video", Outlet("مرئي", "marei.example", 3, 1, "/video/{id}"), video),
)
