"""Meridian Wire: microdata and no JSON-LD, AMP variants, pictures behind <noscript>, text in <div>s without <p>; on one page
in five the whole text stands in <noscript>."""
from . import gold
from .markup import english_date, esc, paragraphs

AMP_BOILERPLATE = ("<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style>"
                   "<noscript><style amp-boilerplate>body{-webkit-animation:none}</style></noscript>")


def has_amp(desk, text):
    return desk.rank(text) % 3 == 0


def amp_path(desk, text):
    return desk.outlet.path(text).replace("/article/", "/amp/")


def printed_date(time):
    return f"{english_date(time)} {time:%H:%M} {'GMT' if not time.utcoffset() else time.strftime('UTC%z')}"


def credit_line(text):
    """The last line as agencies close a report: who reported, or where it comes from."""
    return f'<div class="signoff">Source: {esc(text.credit)}</div>' if text.credit else ""


def related(outlet, texts):
    return "".join(f'<li class="related__item"><a href="{outlet.url(t)}">{esc(t.title)}</a></li>' for t in texts)


def microdata(desk, text, inner):
    outlet, section = desk.outlet, desk.section(text)
    author = ('<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
              f'<span class="reporter" itemprop="name">{esc(text.byline)}</span></span>' if text.byline else "")
    modified = f'<meta itemprop="dateModified" content="{text.modified}">' if text.modified else ""
    return f"""<div class="story" itemscope itemtype="https://schema.org/NewsArticle">
<meta itemprop="mainEntityOfPage" content="{outlet.url(text)}">
<meta itemprop="datePublished" content="{text.published}">{modified}
<meta itemprop="articleSection" content="{esc(section)}">
<meta itemprop="image" content="{outlet.base}/img/{text.slug}.svg">
<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
<meta itemprop="name" content="{outlet.name}"></span>
<h1 itemprop="headline">{esc(text.title, False)}</h1>
<div class="story__info">{author} <span class="stamp">{printed_date(text.time)}</span></div>
{inner}
</div>"""


def crumbs(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    return f"""<ol class="crumbs" itemscope itemtype="https://schema.org/BreadcrumbList">
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="{outlet.base}/"><span itemprop="name">Home</span></a>
<meta itemprop="position" content="1"></li>
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="{desk.section_url(text)}"><span itemprop="name">{esc(section)}</span></a>
<meta itemprop="position" content="2"></li></ol>"""


def picture(outlet, text):
    if not text.image:
        return ""
    source = f"{outlet.base}/img/{text.slug}.svg"
    return ('<div class="lazy-image">'
            f'<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="{source}" alt="">'
            f'<noscript><img src="{source}" alt=""></noscript><div class="caption">{esc(text.image)}</div></div>')


def page(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    rank = desk.rank(text)
    lists = desk.beside(text, read_also=rank % 2, similar=4, latest=5)
    in_noscript = rank % 5 == 4
    parts = paragraphs(text.blocks, p="div" if rank % 3 == 1 else "p", heading="h3", attributes=' class="par"')
    if in_noscript:
        content = (f'<div id="story-root" data-id="{outlet.number(text.slug)}"></div>\n<noscript>'
                   f'<div itemprop="articleBody">\n{chr(10).join(parts)}\n{credit_line(text)}</div></noscript>')
    else:
        if lists["read_also"]:
            also = lists["read_also"][0]
            parts.insert(max(1, len(parts) // 2), f'<div class="also">Read also: <a href="{outlet.url(also)}">{esc(also.title)}</a>'
                                                  '</div>')
        parts.insert(1, '<div class="ad" aria-label="Advertisement"><span>Advertisement</span><noscript>'
                        '<p>Turn on scripts to see our partners\' offers.</p></noscript></div>')
        content = f'<div itemprop="articleBody">\n{chr(10).join(parts)}\n{credit_line(text)}</div>'
    tags = "".join(f'<a rel="tag" class="tag" href="{outlet.tag_url(t)}">{esc(t)}</a> ' for t in text.tags)
    follow = ('<div class="follow">'
              f'<strong>{outlet.name}</strong> Follow us wherever you are: we send alerts for the big news only, and never at night.</div>'
              )
    inner = f"""<div class="share-row"><span>Share</span><button>Post</button><button>Send</button><button>Print</button></div>
{picture(outlet, text)}
{content}
{follow}
<div class="tags">Tags: {tags}</div>"""
    feedback = ('<div class="feedback">'
                '<span>Did you find this report useful?</span> <button>Yes</button> <button>No</button>'
                '<p>Send corrections to the desk; we read every message and mark what we change.</p></div>')
    main = f"""{crumbs(desk, text)}
{microdata(desk, text, inner)}
{feedback}
<div class="related"><h3>You may also like</h3><ul>{related(outlet, lists["similar"])}</ul></div>
<div class="latest"><h3>Latest headlines</h3>
<ul>{"".join(f"<li><time>{t.time:%H:%M}</time> <a href={outlet.url(t)!r}>{esc(t.title)}</a></li>" for t in lists["latest"])}</ul></div>"""
    record = gold.article(desk, text, "minute", {**lists, "read_also": [] if in_noscript else lists["read_also"]})
    return shell(desk, f"{text.title} - {outlet.name}", head(desk, text, "article"), main), [record]


def head(desk, text, kind):
    outlet = desk.outlet
    amp = f'<link rel="amphtml" href="{outlet.base}{amp_path(desk, text)}">' if has_amp(desk, text) else ""
    return f"""<link rel="canonical" href="{outlet.url(text)}">{amp}
<meta property="og:type" content="{kind}"><meta property="og:title" content="{esc(text.title)}">
<meta property="og:url" content="{outlet.url(text)}"><meta property="og:site_name" content="{outlet.name}">
<meta name="news_keywords" content="{esc(", ".join(text.tags))}">
<meta name="description" content="{esc(text.lead[:150])}">"""


def amp(desk, text):
    """The AMP variant: the same article at another address, canonical the page."""
    outlet, section = desk.outlet, desk.section(text)
    lists = desk.beside(text, read_also=0, similar=2)
    figure = ('<figure>'
              f'<amp-img src="{outlet.base}/img/{text.slug}.svg" width="640" height="360" layout="responsive">'
              f'</amp-img><figcaption>{esc(text.image)}</figcaption></figure>' if text.image else "")
    parts = paragraphs(text.blocks)
    parts.insert(2, '<amp-ad width="300" height="250" type="example"><div placeholder>Advertisement</div></amp-ad>')
    by = f'<p class="amp-byline">By {esc(text.byline)}</p>' if text.byline else ""
    html = f"""<!doctype html>
<html amp lang="en"><head><meta charset="utf-8"><title>{esc(text.title, False)} - {outlet.name}</title>
<link rel="canonical" href="{outlet.url(text)}"><meta name="viewport" content="width=device-width">
{AMP_BOILERPLATE}<style amp-custom>body{{font-family:sans-serif}}</style><script async src="{outlet.base}/amp.js"></script></head>
<body><amp-sidebar id="menu" layout="nodisplay">
<ul>{"".join(f"<li><a href={(outlet.base + outlet.section_path(s))!r}>{esc(s)}</a></li>" for s in desk.sections())}</ul></amp-sidebar>
<header><a href="{outlet.base}/">{outlet.name}</a></header>
<article>
<p class="amp-section"><a href="{desk.section_url(text)}">{esc(section)}</a></p><h1>{esc(text.title, False)}</h1>{by}
<time datetime="{text.published}">{printed_date(text.time)}</time>
<amp-social-share type="email"></amp-social-share>
{figure}
{chr(10).join(parts)}
{credit_line(text)}
</article>
<amp-consent id="consent" layout="nodisplay">
<div>We use cookies to count readers. You can say no.</div><button on="tap:consent.accept">Accept</button></amp-consent>
<section class="related"><h2>You may also like</h2><ul>{related(outlet, lists["similar"])}</ul></section>
<footer><a href="{outlet.url(text)}">View the full version</a>
<p>{outlet.name} is an invented agency of the program Isnad.</p></footer></body></html>
"""
    record = gold.article(desk, text, "minute", lists, modified=None, tags=[])
    return html, [record]


def video(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    lists = desk.beside(text, similar=4)
    tags = "".join(f'<a rel="tag" class="tag" href="{outlet.tag_url(t)}">{esc(t)}</a> ' for t in text.tags)
    main = f"""{crumbs(desk, text)}
<div class="video" itemscope itemtype="https://schema.org/VideoObject">
<meta itemprop="uploadDate" content="{text.published}"><meta itemprop="duration" content="PT2M14S">
<meta itemprop="thumbnailUrl" content="{outlet.base}/img/{text.slug}.svg">
<div class="player"><video controls poster="{outlet.base}/img/{text.slug}.svg">
<source src="{outlet.base}/video/{text.slug}.mp4" type="video/mp4">Your browser cannot play this video.</video>
<div class="player__bar"><button>Play</button> <span>0:00 / 2:14</span> <button>Mute</button></div></div>
<h1 itemprop="name">{esc(text.title, False)}</h1>
<div class="story__info"><span class="stamp">{printed_date(text.time)}</span></div>
<div itemprop="description">
{chr(10).join(paragraphs(text.blocks))}
</div>
<div class="tags">Tags: {tags}</div>
</div>
<div class="related"><h3>You may also like</h3><ul>{related(outlet, lists["similar"])}</ul></div>"""
    record = gold.article(desk, text, "minute", lists, kind="video", captions=[])
    return shell(desk, f"{text.title} - {outlet.name}", head(desk, text, "video.other"), main), [record]


def shell(desk, title, extra, main):
    outlet = desk.outlet
    menu = "".join(f'<a href="{outlet.base}{outlet.section_path(s)}">{esc(s)}</a> ' for s in desk.sections())
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{esc(title, False)}</title>
{extra}
<style>.nav a{{margin-right:1em}}.lazy{{width:100%}}</style>
</head>
<body>
<noscript><p class="noscript-note">Some parts of this site need scripts. You can still read every report.</p></noscript>
<div class="top"><a href="{outlet.base}/">{outlet.name}</a> <div class="nav">{menu}<a href="{outlet.base}/about/">About</a></div></div>
<div class="page">
{main}
</div>
<div class="bottom">
<p>{outlet.name} is an invented agency. Its reports were written for the program Isnad. All rights of invention reserved.</p></div>
</body>
</html>
"""


def listing(desk, title, texts, url):
    outlet = desk.outlet
    items = "".join(f'<div class="teaser"><a href="{outlet.url(t)}"><h2>{esc(t.title)}</h2></a>'
                    f'<span class="stamp">{printed_date(t.time)}</span><div>{esc(t.lead[:120], False)}…</div></div>'
                    for t in texts)
    extra = (f'<link rel="canonical" href="{url}"><meta property="og:type" content="website">'
             f'<meta property="og:site_name" content="{outlet.name}">')
    return shell(desk, f"{title} - {outlet.name}" if title != outlet.name else title, extra, f"<h1>{esc(title)}</h1>{items}")
