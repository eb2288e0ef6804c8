"""صحيفة الساحل: an ASP.NET site of 2006. One <form> around the page, tables in tables, <br><br> paragraphs, windows-1256."""
import base64
import hashlib

from . import gold
from .markup import ARABIC_DAYS, esc


def view_state(slug, size):
    """What looks like __VIEWSTATE: bytes of the slug's hash."""
    out = b"/wEPDw"
    block = slug.encode()
    while len(out) < size:
        block = hashlib.sha256(block).digest()
        out += base64.b64encode(block)
    return out[:size].decode()


def printed_date(time):
    return f"{ARABIC_DAYS[time.weekday()]} {time:%d/%m/%Y} {time:%I:%M} {'ص' if time.hour < 12 else 'م'}"


def body_html(blocks):
    """The text as an editor box of that time leaves it: line breaks for paragraphs, bold for headings."""
    out = ""
    previous = None
    for block in blocks:
        text = esc(block.text, False)
        if block.kind == "li":
            out += ("<ul>" if previous != "li" else "") + f"<li>{text}"
        else:
            out += "</ul>" if previous == "li" else ("<br><br>\n" if previous else "")
            out += {"h": f"<b>{text}</b>", "q": f'<blockquote><font color="#444444">{text}</font></blockquote>'}.get(block.kind, text)
            if block.kind == "q":
                previous = None
                continue
        previous = block.kind
    return out + ("</ul>" if previous == "li" else "")


def headlines(outlet, texts, mark="&raquo;"):
    return "".join(f'<tr><td class="small" valign="top">{mark}</td><td class="small">'
                   f'<a class="lnk" href="{outlet.path(t)}">{esc(t.title)}</a></td></tr>' for t in texts)


def page(desk, text):
    outlet, section = desk.outlet, desk.section(text)
    rank = desk.rank(text)
    lists = desk.beside(text, read_also=rank % 2, section=3, similar=4, popular=5)
    by = f"كتب: {esc(text.byline)}" if text.byline else (esc(text.credit) if text.credit else "")
    credit = text.credit if text.credit and text.byline else ""
    parts = body_html(text.blocks)
    if lists["read_also"]:
        also = lists["read_also"][0]
        at = parts.find("<br><br>\n", len(parts) // 3)
        box = ('<br><br>\n<table class="also" align="left" width="40%"><tr><td>'
               f'<font color="red">اقرأ أيضا:</font> <a href="{outlet.path(also)}">{esc(also.title)}</a></td></tr>'
               '</table>')
        parts = parts[:at] + box + parts[at:] if at >= 0 else parts + box
    if credit:
        parts += f"<br><br>\n<b>المصدر: {esc(credit)}</b>"
    picture = ('<table class="pic" align="center"><tr><td>'
               f'<img src="/img/{text.slug}.svg" width="400" border="0" alt=""></td></tr><tr>'
               f'<td class="caption">{esc(text.image)}</td></tr></table>' if text.image else "")
    tags = "، ".join(f'<a href="{outlet.tag_url(t)}">{esc(t)}</a>' for t in text.tags)
    more = (f'<table class="box" width="100%"><tr><td class="boxhead" colspan="2">المزيد من {esc(section)}</td>'
            f'</tr>{headlines(outlet, lists["section"])}</table>' if lists["section"] else "")
    main = f"""<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="{esc(outlet.section_path(section))}"><span id="ctl00_ContentPlaceHolder1_lblSection">{esc(section)}</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">{esc(text.title, False)}</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">{by}</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">{printed_date(text.time)}</span>&nbsp;|&nbsp;عدد القراءات: {outlet.number(text.slug) % 9000}</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td>{picture}</td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">{parts}</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: {tags}</td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr>{headlines(outlet, lists["similar"])}</table></td></tr>
<tr><td>{more}</td></tr>
<tr><td><table width="100%" class="comments"><tr><td class="boxhead">أضف تعليقك</td></tr><tr>
<td>الاسم: <input name="ctl00$ContentPlaceHolder1$txtName" type="text">
<br>التعليق: <textarea name="ctl00$ContentPlaceHolder1$txtComment" rows="4"></textarea>
<br><input type="submit" name="ctl00$ContentPlaceHolder1$btnSend" value="إرسال">
<br><font size="1">التعليقات تعبر عن رأي أصحابها ولا تتحمل الصحيفة أي مسؤولية عنها، ويرجى الالتزام بآداب الحوار.</font></td></tr></table></td></tr>
</table>"""
    record = gold.article(desk, text, "day", lists, authors=gold.authors_in_byline(text))
    return shell(desk, f"{outlet.name} :: {text.title}", main, lists["popular"], text.slug, outlet.path(text)), [record]


def shell(desk, title, main, popular, seed, action):
    outlet = desk.outlet
    menu = "".join('<td class="menu" align="center">'
                   f'<a class="menulnk" href="{esc(outlet.section_path(s))}">{esc(s)}</a></td>'
                   for s in desk.sections())
    marquee = " &nbsp;***&nbsp; ".join(f'<a href="{outlet.path(t)}">{esc(t.title)}</a>' for t in desk.shown[:3])
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	{esc(title, False)}
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="{outlet.name} - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{{font:bold 18pt Tahoma}} .menu{{background:#036}} .menulnk{{color:#fff}}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="{esc(action)}" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{view_state(seed, 2400)}">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="{view_state(seed + "v", 180)}">
</div>
<script type="text/javascript">
//<![CDATA[
function __doPostBack(t, a) {{ document.forms[0].__EVENTTARGET.value = t; document.forms[0].submit(); }}
//]]>
</script>
<table width="980" align="center" cellpadding="0" cellspacing="0" border="0">
<tr><td colspan="3"><table width="100%"><tr><td><a href="/"><b>{outlet.name}</b></a></td>
<td align="left"><input name="ctl00$txtSearch" type="text"><input type="submit" name="ctl00$btnSearch" value="بحث"></td></tr></table></td></tr>
<tr><td colspan="3"><table width="100%" bgcolor="#003366"><tr>
<td class="menu"><a class="menulnk" href="/">الرئيسية</a></td>{menu}</tr></table></td></tr>
<tr><td colspan="3"><marquee direction="right">{marquee}</marquee></td></tr>
<tr><td width="160" valign="top"><table width="100%" class="box"><tr>
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr>{headlines(outlet, popular, "&middot;")}</table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
{main}
</td>
<td width="160" valign="top"><table width="100%"><tr><td align="center" class="ad"><font size="1">مساحة إعلانية</font>
<br><br><br>160 × 600</td></tr></table></td></tr>
<tr>
<td colspan="3" align="center" class="footer"><font size="1" color="#666666">جميع الحقوق محفوظة {outlet.name} &copy; وهي صحيفة متخيلة كتبت لبرنامج إسناد<br>تصميم وبرمجة: دار المثال للحلول البرمجية</font></td></tr>
</table>
</form>
</body>
</html>
"""


def listing(desk, title, texts, url):
    outlet = desk.outlet
    rows = "".join(f'<tr><td class="newsrow"><a class="newslnk" href="{outlet.path(t)}"><b>{esc(t.title)}</b></a>'
                   f'<br><font size="1">{printed_date(t.time)}</font>'
                   f'<br>{esc(t.lead[:100], False)}... <a href="{outlet.path(t)}">التفاصيل</a></td></tr>'
                   for t in texts)
    return shell(desk, f"{outlet.name} :: {title}", '<table width="100%"><tr>'
                                                    f'<td class="newstitle">{esc(title)}</td></tr>{rows}</table>'
                                                    , texts[:5], title, url)
