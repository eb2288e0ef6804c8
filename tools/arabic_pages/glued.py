"""Several articles on one page: pasted under the first, or loaded beneath it as the reader scrolls."""
from . import dates, words
from .desk import Family, Outlet, esc
from .parts import article_ld, footer, items, ld, menu, og, paras, pick, put, tags


def glued(d):
    """A home-made system that pastes a second article under the first: a label, a headline, the text; its own credit and date
    on some; lists under all of it belong to the first."""
    second = d.deal(1)[0]
    label = (words.READ_ALSO[0], words.READ_ALSO[1], "خبر ذو صلة", words.READ_ALSO[3])[d.turn("label", 4)]
    dated, credited, linked = d.turn("dated", 2), d.turn("credited", 3) == 1, d.turn("linked", 2)
    similar = d.link("similar", d.deal(5))
    parts = paras(d, p=("<p>{}</p>", "<div>{}</div>")[d.turn("p", 2)], h="<h3>{}</h3>")
    source = f'<p class="src">المصدر: {esc(d.credit)}</p>' if d.credit else ""
    credit = d.credit_of(d.index + 5) if credited else None
    number = d.embed(second, "day" if dated else None, credit=credit)
    also = d.link("read_also", d.deal(1), number) if linked else []
    date = f'<div class="date2">{dates.both(d.time_of(second), "/ ")}</div>' if dated else ""
    d.shows("day", authors=True, credit=True, section=True, tags=True, captions=True)
    by = f'<span class="wr">{esc(d.byline)}</span>' if d.byline else ""
    picture = f'<div class="pic"><img src="/u/{d.number(d.text)}.jpg"><span class="pt">{esc(d.caption)}</span></div>' if d.caption else ""
    under = "".join(paras(d, second.blocks, h="<h4>{}</h4>", links=False))
    return f"""<!doctype html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{d.outlet.name} - {esc(d.title)}</title>{og(d, title=d.outlet.name, kind="website", image=False)}</head><body><div class="wrap"><div class="hd"><ul class="nav">{menu(d)}</ul></div><div class="tk"><b>عاجل</b> {items(d, d.deal(3), '<a href="{url}">{title}</a>', " | ")}</div>
<div class="artbox"><div class="cr"><a href="/">الرئيسية</a> / <a href="/s">{d.section}</a></div><h1 class="at">{esc(d.title)}</h1><div class="ai">{by} <span class="dt">{dates.day_name(d.time)}، {dates.both(d.time, "/ ")}</span></div>{picture}<div class="ab">{"".join(parts)}{source}<div class="kw">كلمات دلالية: {tags(d, join=" ")}</div><div class="alsolabel">{label}:</div><h2 class="at2">{esc(second.title)}</h2>{date}{under}{f'<p class="src">المصدر: {esc(credit)}</p>' if credit else ""}{f'<p><b>{words.READ_ALSO[1]}:</b> {items(d, also, "<a href={url}>{title}</a>")}</p>' if also else ""}</div>
<div class="sim"><h3>{words.SIMILAR[2]}</h3><ul>{items(d, similar, '<li><a href="{url}">{title}</a><i>{date}</i></li>')}</ul></div></div><div class="sd"><b>{words.MOST_READ[1]}</b><ul>{items(d, d.deal(4))}</ul><b>{words.POLLS[2][0]}</b><p>{words.POLLS[2][1]}</p></div><div class="ft">{footer(d)}</div></div></body></html>
"""


def infinite(d):
    """A magazine whose page goes on: one to two further articles under the first, each with head, body and share bar of its own;
    the lists stand between them."""
    followers = d.deal(1 + d.turn("followers", 2))
    form = d.turn("head", 2)

    def story(text, number):
        time = d.time_of(text)
        main = number == 0
        by = f'<div class="story__author"><a href="#">{esc(d.byline)}</a></div>' if main and d.byline else ""
        source = f'<div class="story__source">المصدر: {esc(d.credit)}</div>' if main and d.credit else ""
        also = ""
        if main and d.turn("also", 2):
            also = f'<div class="story__inline-related"><strong>{words.READ_ALSO[8]}</strong>{items(d, d.link("read_also", d.deal(2)), "<a href={url}>{title}</a>")}</div>'
        parts = paras(d, text.blocks, links=main)
        put(parts, also)
        title = f'<h1 class="story__title">{esc(text.title)}</h1>' if main or form else f'<h2 class="story__title"><a href="{d.url(text)}">{esc(text.title)}</a></h2>'
        figure = f'<figure class="story__media"><img src="/s/{text.slug}.jpg" alt=""><figcaption>{esc(text.image)}</figcaption></figure>' if text.image else ""
        return f'<article class="story" data-url="{d.url(text)}" data-title="{esc(text.title)}"><header><a class="story__section" href="/c">{d.section_of(text)}</a>{title}{by}<time datetime="{dates.iso(time)}">{dates.plain(time)} {time:%H:%M}</time></header>{figure}<div class="story__body">{"".join(parts)}</div>{source}<div class="story__share">{"".join(f"<a href=#>{w}</a>" for w in words.SHARES[:3])}</div></article>'

    first = story(d.text, 0)
    between = d.link("similar", d.deal(3)) if d.turn("between", 2) else []
    lists = f'<div class="story-related"><h3>{words.SIMILAR[7]}</h3>{items(d, between, "<a class=tile href={url}><h4>{title}</h4></a>")}</div>' if between else ""
    d.shows("minute", authors=True, credit=True, section=True, captions=True)
    later = ""
    for number, text in enumerate(followers, 1):
        d.embed(text, "minute", captions=[text.image] if text.image else [], section=d.section_of(text))
        later += f'<div class="next-story-label">القصة التالية</div>{story(text, number)}'
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} | {d.outlet.name}</title>{og(d, time=dates.iso)}{ld(article_ld(d))}</head><body><div class="bar"><a href="/">{d.outlet.name}</a><nav>{menu(d, '<a href="/{slug}">{name}</a>')}</nav></div><main class="stream">{first}{lists}{later}</main><div class="loader">جاري تحميل المزيد</div><aside><h5>{words.MOST_READ[0]}</h5>{items(d, d.deal(4), '<a href="{url}">{title}</a>')}</aside><footer>{footer(d)}</footer></body></html>
"""


FAMILIES = (
    Family("glued", Outlet("الخليج برس نت", "khaleejpressnet.example", 3, 0, "/story/{id}"), glued),
    Family("infinite", Outlet("مجلة المدار", "madar-mag.example", 3, 1, "/{slug}"), infinite),
)
