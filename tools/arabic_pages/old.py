"""Old and lean layouts: tables with <font>, windows-1256 with a wrong label or none, print pages, mobile pages."""
from . import dates, words
from .desk import Family, Outlet, esc
from .parts import comments, flow, footer, items, menu, og, paras, pick


def old_tables(d):
    """Nested tables, <font> in capitals, body between <BR><BR>, no metadata beyond the title; the date beside a spacer image."""
    also = d.link("similar", d.deal(2)) if d.turn("also", 2) else []
    form = d.turn("credit form", 2)
    body = flow(d, gap="<BR><BR>\n", bold='<FONT COLOR="#990000"><B>{}</B></FONT>')
    if d.credit:
        body += ("<BR><BR>\n<FONT SIZE=2>المصدر: {}</FONT>", "<BR><BR>\n({})")[form].format(esc(d.credit))
    by = f"<FONT SIZE=3 COLOR=navy>بقلم: {esc(d.byline)}</FONT><BR>" if d.byline else ""
    date = (dates.plain(d.time), f"{d.time.day}/{d.time.month}/{d.time.year}", f"{dates.day_name(d.time)} {dates.indic(dates.both(d.time))}")[d.turn("date", 3)]
    picture = f'<TABLE ALIGN=left WIDTH=200><TR><TD><IMG SRC="pics/{d.number(d.text)}.jpg" WIDTH=200></TD></TR><TR><TD ALIGN=center><FONT SIZE=1>{esc(d.caption)}</FONT></TD></TR></TABLE>' if d.caption else ""
    read = f'<TABLE WIDTH="100%" BGCOLOR="#EEEEEE"><TR><TD><FONT SIZE=3><B>{words.SIMILAR[3]}</B></FONT><BR>{items(d, also, "• <A HREF={path}>{title}</A><BR>")}</TD></TR></TABLE>' if also else ""
    d.shows("day", authors=True, credit=True, section=True, captions=True)
    return f"""<HTML><HEAD><TITLE>{d.outlet.name} :: {esc(d.title)}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"></HEAD>
<BODY DIR=rtl BGCOLOR=white LINK=blue TOPMARGIN=0><TABLE WIDTH=780 ALIGN=center BORDER=0 CELLPADDING=0><TR><TD COLSPAN=3 BGCOLOR="#003366"><FONT COLOR=white SIZE=5>{d.outlet.name}</FONT></TD></TR>
<TR><TD WIDTH=130 VALIGN=top BGCOLOR="#DDDDDD">{menu(d, '<A HREF="sec.php?{slug}"><FONT SIZE=2>{name}</FONT></A><BR>')}<HR><FONT SIZE=2><B>القائمة البريدية</B><BR><INPUT NAME=mail SIZE=12><INPUT TYPE=submit VALUE="سجل"></FONT></TD>
<TD VALIGN=top WIDTH=500><TABLE WIDTH="100%"><TR><TD><FONT SIZE=2><A HREF="/">الرئيسية</A> : <A HREF="sec.php">{d.section}</A></FONT></TD></TR><TR><TD ALIGN=right><FONT SIZE=5 COLOR="#990000"><B>{esc(d.title)}</B></FONT></TD></TR>
<TR><TD><IMG SRC="dot.gif"> <FONT SIZE=2 COLOR=gray>{date}</FONT></TD></TR><TR><TD ALIGN=justify>{by}{picture}<FONT SIZE=4 FACE="Simplified Arabic">
{body}
</FONT></TD></TR><TR><TD>{read}</TD></TR><TR><TD ALIGN=center><FONT SIZE=2><A HREF="print.php?id={d.number(d.text)}">طباعة الصفحة</A> | <A HREF="mail.php">إرسال</A> | <A HREF="javascript:history.back()">رجوع</A></FONT></TD></TR></TABLE></TD>
<TD WIDTH=150 VALIGN=top><TABLE BORDER=1 WIDTH="100%"><TR><TD BGCOLOR="#990000"><FONT COLOR=white>{words.LATEST[3]}</FONT></TD></TR>{items(d, d.deal(6), '<TR><TD><FONT SIZE=2><A HREF="{path}">{title}</A></FONT></TD></TR>')}</TABLE></TD></TR>
<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>{footer(d)}</FONT></TD></TR></TABLE></BODY></HTML>
"""


def encode_1256(html):
    """windows-1256 as such pages hold it; what it lacks becomes a character reference."""
    return html.encode("cp1256", "xmlcharrefreplace")


def cp1256_table(d):
    """windows-1256 bytes behind a label that says utf-8 or iso-8859-1; a bulletin system's layout, paragraphs in centred <p>."""
    label = ("utf-8", "iso-8859-1", "UTF-8")[d.turn("label", 3)]
    section = d.link("section", d.deal(3)) if d.turn("section", 2) else []
    parts = paras(d, p='<p align="justify" dir="rtl"><font face="Arabic Transparent" size="4">{}</font></p>', h='<p align="center"><font color="#0000ff" size="5">{}</font></p>', links=False)
    if d.credit:
        parts.append(f'<p align="left"><font size="3">المصدر: {esc(d.credit)}</font></p>')
    by = f'<p align="right"><font size="3">كتبت/ كتب: {esc(d.byline)}</font></p>' if d.byline and d.turn("both", 2) else (f'<p align="right"><font size="3">كتب - {esc(d.byline)}</font></p>' if d.byline else "")
    more = f'<p><b>المزيد من {d.section}:</b></p><ul>{items(d, section)}</ul>' if section else ""
    d.shows("local", authors=True, credit=True, section=True)
    return encode_1256(f"""<html dir="rtl"><head><meta http-equiv="Content-Language" content="ar-sa"><meta http-equiv="Content-Type" content="text/html; charset={label}"><title>{d.outlet.name} | {esc(d.title)}</title></head>
<body background="bg.gif"><center><table border="0" width="95%"><tr><td width="20%" valign="top"><table border="1" width="100%" bordercolor="#C0C0C0">{menu(d, '<tr><td><a href="{slug}.htm">{name}</a></td></tr>')}</table></td>
<td width="60%" valign="top"><p align="right"><a href="index.htm">الرئيسية</a> &gt; <a href="s.htm">{d.section}</a></p><h2 align="center">{esc(d.title)}</h2><p align="center"><font size="2">نشر يوم {dates.day_name(d.time)} {d.time:%d-%m-%Y} الساعة {d.time:%H:%M}</font></p>{by}
{chr(10).join(parts)}
<p align="center">[ <a href="#">اطبع الخبر</a> ] [ <a href="#">أرسله إلى صديق</a> ]</p>{more}<p><b>التعليقات:</b></p>{comments(d, 2, '<table border="1" width="90%"><tr><td bgcolor="#EFEFEF">{who} - {when}</td></tr><tr><td>{what}</td></tr></table>')}</td>
<td width="20%" valign="top"><p><b>{words.MOST_READ[0]}</b></p>{items(d, d.deal(5), '<p>* <a href="{path}">{title}</a></p>')}<p><b>عدد الزوار</b> 1204411</p></td></tr></table><hr><p><font size="1">{footer(d)}</font></p></center></body></html>
""")


def cp1256_bare(d):
    """windows-1256 without any label; the body a frame of text, no <p>, in one <div> with single <br>."""
    similar = d.link("similar", d.deal(3)) if d.turn("similar", 2) else []
    body = flow(d, gap=("<br>", "<br><br>\n")[d.turn("gap", 2)], bold="<strong>{}</strong>")
    if d.credit:
        body += f"<br><br>المصدر: {esc(d.credit)}" if d.turn("source", 2) else f"<br><br>نقلا عن: {esc(d.credit)}"
    by = f'<div class="auth">بقلم {esc(d.byline)}</div>' if d.byline else ""
    lists = f'<div class="rel"><b>{words.SIMILAR[7]}</b><br>{items(d, similar, "- <a href={path}>{title}</a><br>")}</div>' if similar else ""
    picture = f'<div class="ph"><img src="/p/{d.number(d.text)}.jpg"><div class="cap">{esc(d.caption)}</div></div>' if d.caption else ""
    d.shows("day", authors=True, credit=True, captions=True)
    return encode_1256(f"""<html dir=rtl><head><title>{esc(d.title)} - {d.outlet.name}</title></head><body><div id=top>{menu(d, '<a href="/{slug}/">{name}</a> | ')}</div>
<div id=ad><a href="http://ads.example/">{pick(words.ADVERTS, d, "ad")}</a></div><div id=page><div id=news><h1>{esc(d.title)}</h1><div class="when">{dates.day_name(d.time)}, {d.time.day} {dates.MAGHREB[d.time.month - 1]}, {d.time.year}</div>{by}{picture}<div id=story>{body}</div><div class="bk"><a href="#">{words.SHARES[0]}</a> <a href="#">{words.SHARES[1]}</a> <a href="#">إضافة للمفضلة</a></div>{lists}</div>
<div id=left><b>{words.LATEST[0]}</b><br>{items(d, d.deal(5), "{time} <a href={path}>{title}</a><br>")}</div></div><div id=bottom>{footer(d)}</div></body></html>
""")


def print_page(d):
    """A page for the printer: logo, text and the address it was printed from; now and then a script that opens the dialogue."""
    source = d.turn("source", 2)
    parts = paras(d, h="<h3>{}</h3>", links=False, v='<p class="verse">{}</p>')
    if d.credit:
        parts.append(f'<div class="source">المصدر: {esc(d.credit)}</div>' if source else f'<p>المصدر : <strong>{esc(d.credit)}</strong></p>')
    head = f'<div class="author">{esc(d.byline)}</div>' if d.byline else ""
    picture = f'<div class="image"><img src="/media/{d.text.slug}.jpg"><span class="caption">{esc(d.caption)}</span></div>' if d.caption and d.turn("picture", 2) else ""
    d.shows("local", authors=True, credit=True)
    if picture:
        d.shows("local", authors=True, credit=True, captions=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="robots" content="noindex,nofollow"><link rel="canonical" href="{d.url(d.text)}"><title>{esc(d.title)} | نسخة للطباعة</title><script>window.onload=function(){{window.print()}}</script></head>
<body class="print"><div class="print-logo"><img src="/logo.png" alt="{d.outlet.name}"></div><div class="print-site">نشر في {d.outlet.name} (<a href="{d.outlet.base}">{d.outlet.base}</a>)</div>
<h1 class="print-title">{esc(d.title)}</h1><div class="print-date">{dates.day_name(d.time)} {d.time:%d/%m/%Y} - {d.time:%H:%M}</div>{head}<hr class="print-hr">{picture}<div class="print-content">
{chr(10).join(parts)}
</div><hr class="print-hr"><div class="print-footer">{footer(d)}</div><div class="print-source_url"><strong>عنوان الصفحة:</strong> {d.url(d.text)}</div><div class="print-links"><a href="javascript:window.print()">اطبع</a> <a href="javascript:window.close()">أغلق النافذة</a></div></body></html>
"""


def mobile(d):
    """A mobile site: few wrappers, inline images, a fixed bar, a list of everything under it; a second article in a third."""
    follower = d.deal(1)[0] if d.turn("next", 3) == 1 else None
    also = d.link("read_also", d.deal(1)) if d.turn("also", 2) else []
    similar = d.link("similar", d.deal(4))
    parts = paras(d, p='<div class="txt">{}</div>', h='<div class="txt"><b>{}</b></div>', q='<div class="txt quote">{}</div>', ul=('<div class="txt">', "• {}<br>", "</div>"))
    if also:
        parts.insert(max(1, len(parts) - 1), f'<div class="inread"><span>{words.READ_ALSO[4]}</span>{items(d, also, "<a href={path}>{title}</a>")}</div>')
    second = ""
    if follower:
        time = d.time_of(follower)
        d.embed(follower, "local")
        second = (f'<div class="m-art" data-id="{d.number(follower)}"><h1 class="m-title">{esc(follower.title)}</h1><div class="m-info">{d.section_of(follower)} | {dates.plain(time)} {time:%H:%M}</div>'
                  + "".join(paras(d, follower.blocks, p='<div class="txt">{}</div>', h='<div class="txt"><b>{}</b></div>', links=False)) + "</div>")
    info = " | ".join(x for x in (d.section, f"{dates.plain(d.time)} {d.time:%H:%M}", esc(d.byline), f"المصدر: {esc(d.credit)}" if d.credit else "") if x)
    picture = f'<div class="m-img"><img src="/m/{d.text.slug}.jpg"><em>{esc(d.caption)}</em></div>' if d.caption else ""
    d.shows("local", authors=True, credit=True, section=True, captions=True)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,user-scalable=no"><title>{esc(d.title)}</title>{og(d, image=False)}</head>
<body class="m"><div class="m-bar"><a href="/">{d.outlet.name}</a><a href="#menu">القائمة</a></div><div class="m-menu" id="menu" style="display:none">{menu(d, '<a href="/m/{slug}">{name}</a>')}</div>
<div class="m-art" data-id="{d.number(d.text)}"><h1 class="m-title">{esc(d.title)}</h1><div class="m-info">{info}</div>{picture}
{chr(10).join(parts)}
<div class="m-share"><a href="#">{words.SHARES[2]}</a><a href="#">{words.SHARES[0]}</a></div></div><div class="m-list"><div class="m-head">{words.SIMILAR[6]}</div>{items(d, similar, '<a class="m-row" href="{path}"><img src="/s.jpg"><span>{title}</span></a>')}</div>
{second}<div class="m-list"><div class="m-head">{words.LATEST[4]}</div>{items(d, d.deal(6), '<a class="m-row" href="{path}"><span>{title}</span><small>{date}</small></a>')}</div><div class="m-app">حمّل التطبيق لتصلك الإشعارات أولا بأول</div><div class="m-foot">{footer(d)} <a href="/?full=1">النسخة الكاملة</a></div></body></html>
"""


FAMILIES = (
    Family("old_tables", Outlet("الواحة برس", "wahapress.example", 3, 4, "/news.php?id={id}"), old_tables),
    Family("cp1256_table", Outlet("جريدة القلعة", "alqalaa.example", 3, 0, "/art/{id}.htm"), cp1256_table),
    Family("cp1256_bare", Outlet("أخبار الصحراء", "akhbar-sahra.example", 1, 2, "/n{id}.html"), cp1256_bare),
    Family("print", Outlet("صحيفة الميزان", "mizan.example", 3, 1, "/print/{id}"), print_page),
    Family("mobile", Outlet("خبر بلس", "khabarplus.example", 3, 2, "/m/{id}"), mobile),
)
