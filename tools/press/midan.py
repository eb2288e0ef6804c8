"""الميدان نت: a home-made system. No JSON-LD, OpenGraph data of the site instead of the article, menus inside the article's
box, a ticker, polluted tags, a second article pasted under the first, bidi marks, tatweel in labels, two month names."""
import re

from . import gold
from .markup import ARABIC_DIGITS, arabic_date, digest, esc, paragraphs, two_names

RLM, LRM = "\u200f", "\u200e"
SLOGAN = "الميدان نت - كل ما يهمك في مكان واحد"
LABELS = ("إقــرأ أيضاً:", "اقرأ أيضاً:", "اقـرأ أيـضا :")


def printed_date(desk, text):
    """Every other page writes Arabic-Indic digits."""
    date = two_names(text.time)
    return date.translate(ARABIC_DIGITS) if desk.rank(text) % 2 else date


def with_marks(html, slug):
    """Bidi marks as editors' keyboards leave them: around numbers, and at a paragraph's end."""
    if int(digest("marks", slug, html)[:2], 16) % 3:
        return html
    html = re.sub(r"(?<=\s)(\d[\d.,]*)(?=[\s،.])", f"{LRM}\\1{RLM}", html, count=2)
    return re.sub(r"(</(?:p|div)>)$", f"{RLM}\\1", html)


def headlines(outlet, texts, dates=False):
    return "".join('<li>'
                   f'<a href="{outlet.path(t)}">{esc(t.title)}</a>{f" <small>{arabic_date(t.time)}</small>" if dates else ""}</li>'
                   for t in texts)


def polluted(desk, text):
    """The menu's words stand before and behind the article's own tags, some of them twice."""
    menu = "".join(f"<a href=\"{desk.outlet.section_path(s)}\">{esc(s)}</a> " for s in ["الرئيسية", *desk.sections()])
    own = "".join(f"<a href=\"{desk.outlet.tag_url(t)}\">{esc(t)}</a> " for t in text.tags)
    return f'<div class="art-words">كلمــات دلالية: {menu}{own}{menu}</div>'


def pasted(desk, text):
    """The second article as it lies under the first: a label, a headline, its text, one link glued to its label."""
    outlet = desk.outlet
    also = desk.beside(text, read_also=1)["read_also"]
    date = f'<div class="dt">نشر في: {two_names(text.time)}</div>' if desk.rank(text) % 2 else ""
    parts = "\n".join(with_marks(part, text.slug) for part in paragraphs(text.blocks, heading="h4"))
    credit = f'<p class="src">المصدر: {esc(text.credit)}</p>' if text.credit else ""
    glued = f'<p><b>اقرأ أيضاً<a href="{outlet.path(also[0])}">{esc(also[0].title)}</a></b></p>' if also else ""
    html = f'<div class="more-label">{LABELS[desk.rank(text) % 3]}</div>\n<h2 class="art-title2">{esc(text.title, False)}</h2>\n{date}\n{parts}\n{credit}\n{glued}'
    record = gold.embedded(desk, text, "day" if date else None, {"read_also": also}, authors=[])
    return html, record


def page(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    rank = desk.rank(text)
    follower = desk.follower(text) if rank % 3 == 1 else None
    lists = desk.beside(text, read_also=0 if follower else rank % 2, similar=5, section=2)
    parts = [with_marks(part, text.slug) for part in paragraphs(text.blocks, p="div" if rank % 4 == 2 else "p")]
    if lists["read_also"]:
        parts.insert(max(1, len(parts) - 1), '<p>'
                                             f'<b>{LABELS[rank % 3]}</b> <a href="{outlet.path(lists["read_also"][0])}">{esc(lists["read_also"][0].title)}</a>'
                                             '</p>')
    credit = f'<p class="src"><b>المصدر: {esc(text.credit)}</b></p>' if text.credit else ""
    by = f'<span class="wr">{esc(text.byline)}</span> - ' if text.byline else ""
    picture = (f'<div class="pic"><img src="/img/{text.slug}.svg" alt=""><p class="pic-text">{esc(text.image)}</p>'
               '</div>' if text.image else "")
    records = [gold.article(desk, text, "day", lists)]
    more = ""
    if follower:
        more, record = pasted(desk, follower)
        records.append(record)
    return shell(desk, f"{outlet.name} | {text.title}", box(desk, text, section, f"{by}{printed_date(desk, text)}", picture, "\n".join(parts), credit, more, lists)), records


def box(desk, text, section, info, picture, parts, credit, more, lists):
    outlet = desk.outlet
    inner = "".join(f'<li><a href="{outlet.section_path(s)}">{esc(s)}</a></li>' for s in desk.sections())
    in_section = (f'<div class="sec-more"><b>المزيد في {esc(section)}</b>'
                  f'<ul>{headlines(outlet, lists["section"])}</ul></div>' if lists.get("section") else "")
    similar = (f'<div class="sim"><h3>مقالات مشابهـة</h3><ul>{headlines(outlet, lists["similar"], dates=True)}</ul>'
               '</div>' if lists.get("similar") else "")
    return f"""<div class="art-box">
<div class="crumbs"><a href="/">الرئيسية</a> / <a href="{outlet.section_path(section)}">{esc(section)}</a></div>
<h2 class="art-title">{esc(text.title, False)}</h2>
<div class="dt">{info}</div>
<ul class="in-menu">{inner}<li><a href="/videos.html">فيديو</a></li><li><a href="/contact.html">راسلنا</a></li></ul>
{picture}
<div class="shr"><a href="#">فيس بوك</a> <a href="#">تويتر</a> <a href="#">تلغرام</a> <a href="#">طباعة</a></div>
{parts}
{credit}
{polluted(desk, text)}
{more}
{in_section}
{similar}
<div class="cm"><b>شاركنا رأيك</b><p>كن أول من يعلق على هذا الخبر، فرأيك يهمنا ويهم سائر القراء.</p></div>
</div>"""


def gallery(desk, text):
    """Pictures with captions; the texts' list items are the captions."""
    outlet, section = desk.outlet, desk.section(text)
    lead = [block for block in text.blocks if block.kind != "li"]
    captions = [block.text for block in text.blocks if block.kind == "li"]
    lists = desk.beside(text, similar=3)
    slides = "\n".join(f'<figure class="slide"><img src="/img/{text.slug}.svg#{i}" alt="صورة {i}">'
                       f'<figcaption>{esc(c)}</figcaption></figure>' for i, c in enumerate(captions, 1))
    html = box(desk, text, section, two_names(text.time), "", "\n".join(paragraphs(lead)) + f'\n<div class="gallery" data-count="{len(captions)}">\n{slides}\n</div>', "", "", lists)
    record = gold.article(desk, text, "day", lists, kind="gallery", body="\n\n".join(b.text for b in lead), captions=captions)
    return shell(desk, f"{outlet.name} | {text.title}", html, "gallery"), [record]


def plain(desk, text, follower):
    """A page without tags, as scraped corpora hold them: the main article without its title, a polluted line of tags, a
    second article glued on, labels glued to headlines."""
    outlet = desk.outlet
    menu = " ".join(desk.sections())
    lists = desk.beside(text, read_also=3, similar=6)
    also = lists["read_also"]
    lines = ["\n\n".join(block.text for block in text.blocks[:3]), "\n\n" + "\n\n".join(block.text for block in text.blocks[3:]),
             f"المصدر: {text.credit}",
             f"كلمات دلالية: {menu} {menu} {desk.section(text)} {desk.section(text)} {' '.join(text.tags)} {' '.join(text.tags[:2])} المزيد في {desk.section(text)} {menu} {menu}",
             "إقرأ أيضاً:", follower.title, follower.body, f"اقرأ أيضاً{also[0].title}" if also else "",
             *(t.title for t in also[1:]), "مقالات مشابهة", *(t.title for t in lists["similar"])]
    records = [gold.article(desk, text, None, title="", links=[gold.link("similar", t.title, None) for t in lists["similar"]]),
               gold.embedded(desk, follower, None, links=[gold.link("read_also", t.title, None) for t in also])]
    return "\n\n".join(line for line in lines if line) + "\n", records


def shell(desk, title, main, body_class="story"):
    outlet = desk.outlet
    menu = "".join(f'<li><a href="{outlet.section_path(s)}">{esc(s)}</a></li>' for s in desk.sections())
    ticker = " | ".join(esc(t.title) for t in desk.shown[1:5])
    return f"""<!doctype html>
<html><head><meta charset="utf-8"><title>{esc(title, False)}</title>
<meta property="og:title" content="{SLOGAN}"><meta property="og:type" content="website">
<meta property="og:url" content="{outlet.base}/">
<meta property="og:description" content="موقع الميدان نت يقدم لكم آخر الأخبار السياسية والرياضية والاقتصادية">
<meta property="og:image" content="{outlet.base}/img/logo.svg">
<meta property="og:updated_time" content="2024-12-31T23:59:00+03:00">
<meta name="author" content="تصميم وبرمجة شركة المثال">
<meta name="keywords" content="الميدان نت, أخبار, عاجل, سياسة, رياضة, اقتصاد, فن">
<style>body{{direction:rtl;font-family:Tahoma}}ul.top li,ul.in-menu li{{display:inline;margin:0 .5em}}</style></head>
<body class="{body_class}"><div class="wrap"><div class="hd"><a href="/">الميدان نت</a><ul class="top">
<li><a href="/">الرئيسية</a></li>{menu}</ul></div>
<div class="tick"><b>عاجل:</b> {ticker}</div>
{main}
<div class="side"><div class="sbox"><b>الأكثر تداولا</b><ul>{headlines(outlet, desk.shown[:4])}</ul></div>
<div class="sbox"><b>استطلاع الرأي</b><p>هل تتابع الأخبار من الهاتف أم من الحاسوب؟</p></div></div>
<div class="ft">الميدان نت: موقع متخيل كتبت أخباره لبرنامج إسناد. تصميم وبرمجة شركة المثال. الآراء المنشورة تعبر عن أصحابها.</div></div></body></html>
"""


def listing(desk, title, texts, url):
    outlet = desk.outlet
    items = "".join(f'<div class="row"><a href="{outlet.path(t)}">{esc(t.title)}</a><br>'
                    f'<small>{two_names(t.time)}</small><p>{esc(t.lead[:90], False)}..</p></div>' for t in texts)
    return shell(desk, f"{outlet.name} | {title}", f'<div class="list"><h2>{esc(title)}</h2>{items}</div>', "list")
