"""Persian pages: zero-width non-joiners, Persian digits, Solar Hijri dates beside or in place of Gregorian ones."""
from . import dates
from .desk import Family, Outlet, esc
from .parts import footer, items, menu, meta, og, paras, put, tags


def fa_agency(d):
    """An agency's site: kicker above the title, deck as <h2>, code and group of the item, an end line with the writer's initial;
    on every fourth page the Solar Hijri date alone."""
    bare = d.turn("bare", 4) == 1
    also = d.link("read_also", d.deal(1)) if d.turn("also", 2) else []
    apart = d.blocks[0].kind == "p"
    parts = paras(d, d.blocks[1:] if apart else d.blocks, h="<p><strong>{}</strong></p>")
    if also:
        put(parts, f'<div class="inner_related"><span>بیشتر بخوانید</span>{items(d, also, "<a href={path}>{title}</a>")}</div>')
    parts.append("<p>انتهای پیام/ی</p>")
    head = "" if bare else meta("article:published_time", dates.iso(d.time))
    time = dates.persian(f"{d.time:%H:%M}")
    by = f'<div class="reporter">خبرنگار: {esc(d.byline)}</div>' if d.byline else ""
    source = f'<div class="news_source">منبع: {esc(d.credit)}</div>' if d.credit else ""
    picture = f'<div class="lead_image"><img src="/files/{d.text.slug}.jpg" alt=""><div class="image_caption">{esc(d.caption)}</div></div>' if d.caption else ""
    d.shows("day" if bare else "minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!DOCTYPE html><html lang="fa-IR" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)}</title>{og(d, kind="website")}{head}</head><body id="news"><header><div class="today_date">{dates.jalali_text(d.modified)}</div><ul>{menu(d)}</ul></header><div class="news_toolbar"><span>کد خبر: {dates.persian(str(d.number(d.text)))}</span><span class="news_pdate">تاریخ انتشار: {dates.jalali_text(d.time)} - {time}</span></div><div class="news_path">گروه: <a href="/g">{d.section}</a></div><div class="news_body"><div class="title"><h1>{esc(d.title)}</h1></div>{by}<div class="subtitle">{"".join(paras(d, d.blocks[:1], p="{}")) if apart else ""}</div>{picture}<div class="body">{"".join(parts)}</div>{source}</div><div class="share_box"><span>اشتراک\u200cگذاری</span></div><div class="tags_box">برچسب\u200cها: {tags(d, '<a href="/tags/{slug}">{name}</a>')}</div><div class="comments_box"><h4>نظر شما</h4><form><input placeholder="نام"><textarea></textarea></form></div><div class="most_box"><h4>پربازدیدها</h4>{items(d, d.deal(4), '<div><a href="{path}">{title}</a></div>')}</div><footer>تمام حقوق برای {d.outlet.name} محفوظ است.</footer></body></html>
"""


def fa_daily(d):
    """A daily: everything in <section>s, related links under the text, JSON-free, the date in a <time>."""
    similar = d.link("similar", d.deal(3)) if d.turn("similar", 2) else []
    parts = paras(d, h="<h3>{}</h3>", p='<p class="para">{}</p>')
    by = f'<span class="writer">نویسنده: {esc(d.byline)}</span>' if d.byline else ""
    if d.credit:
        parts.append(f'<p class="para source">منبع: {esc(d.credit)}</p>')
    related = f'<section class="related"><h4>اخبار مرتبط</h4><ul>{items(d, similar)}</ul></section>' if similar else ""
    picture = f'<figure><img src="/d/{d.text.slug}.jpg" alt=""><figcaption>{esc(d.caption)}</figcaption></figure>' if d.caption else ""
    d.shows("minute", authors=True, credit=True, section=True, tags=True, captions=True)
    return f"""<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{esc(d.title)} | {d.outlet.name}</title>{og(d)}</head><body><header><a href="/">{d.outlet.name}</a><nav>{menu(d, '<a href="/{slug}">{name}</a>')}</nav></header><main><section class="post-head"><a class="cat" href="/c">{d.section}</a><h1>{esc(d.title)}</h1><time datetime="{dates.iso(d.time)}">{dates.jalali_text(d.time)}، ساعت {dates.persian(f"{d.time:%H:%M}")}</time>{by}</section>{picture}<section class="post-text">{"".join(parts)}</section><section class="post-tags">{tags(d)}</section>{related}<section class="newsletter"><p>برای دریافت خبرنامه روزانه، نشانی ایمیل خود را وارد کنید.</p></section></main><aside><h4>تازه\u200cترین خبرها</h4><ul>{items(d, d.deal(5))}</ul></aside><footer>© {d.outlet.name}</footer></body></html>
"""


FAMILIES = (
    Family("fa_agency", Outlet("خبرگزاری سپیدار", "sepidar.example", 3.5, 0, "/fa/news/{id}"), fa_agency, 10, language="fa"),
    Family("fa_daily", Outlet("روزنامه چشمه", "cheshmeh.example", 3.5, 0, "/{year}/{slug}"), fa_daily, 10, language="fa"),
)
