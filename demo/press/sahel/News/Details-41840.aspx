<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=41&amp;id=41840" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwPynN4sTq0Pl5ZvTo5D9r134irtvd6WBDx1z56te7F5M=cnDqdPa7CtNOyfiiYbg6eOVbCf1VRGIHdgzWTgTVfw0=ZGfqwO8z2M4cMEXsrPTZ9hZb2XJF3+UfMjd02hMKjZ0=6hfgwp07CBTHHnZJ/pQeF8QL4U1gEmMuF2dYMztmmqw=zazj/Mwv1f70eTswR+ucG2UOv0OhlDQHu4yDWFnz1MU=l0QxYekVXFIJtBIhENVZMlH9yWgIdzfHPKUxK6ZXbZ0=ETG4H5x77UuG3KKj3RWT1ytl7kJiQfuwUJKlzk/5wNQ=KJWys5fBOQZVUUhG3E5IPakQcNWG9Q4W56NGVF/BVbs=Eab8LoOU2q4tnil1LmGmfc6Wgl5Jswg03zbwFq9fYjM=OkGzkXpw4T2Qds0EhoppkVGRlZAW6VhsyFTXEttSHtM=KZ1ezDcIb1R+UPWdWX8NbQCUBN8jAsDuDeumoxQVQzk=NNrqnNUO4nvjjyj6fllMUI7WgLoCspQmOo0CFx5N4Gg=CCVZh4EyuHiF1LvXnR/s0o0e45IWiLyFC9ei89U3DRg=fEkyq8VajwD4tj2h+cOkgVUjJjpKN+nsDVV0rUinmBg=1X4N2ZUH/LyWR8sZzzQLsl25/TSl5TQ9qI86LpvBZ+k=M9PccU48tNredWxzloTCbSoWI2+hYNNThzgff38SBsQ=Ns4rZOEaVIOClkarMHHTry5JAHZ8YxHLl14eS1GOYuI=ndSraFP8gw8kMJMwKAgssBYLWOAlG2PxOOTj28G6UsU=4Y9zqt4ramtMU740+Iuxo4FnGtKYBiDY6YVyNNUnXE0=KFnFb7ZbELUuXLHDw2yUEpAN3PuvImUL2JotupRrfMU=Vh4nwec4L75xss9X2uUekappWOBYAGrvBWnkHUtIq6c=oW+q7oJZCRD3/VW7Wh2WWsEAlGgSsHJFviqMH11w6Dc=DWnzxQ/Hn6S6RS4z0S+wHpXVS/z18OkT1sadEpwSVVc=tiJG78UWO5iuHFz84RwrOOjII/1ZT4iJF4TQNGfNGjc=ugDWgtqnUClrKgqkuEvhCE1nD+tUkB57w/ASVZXwd6M=KDIsWAmIRiD/4VMwYAqwFqzfjZQ9/LeqhDIuqcgBd9Q=I+GPA26H3KSB8EEAG5tcdJP8hRoUdPQ+IFTGrsXD994=e++tx7kSoHTWa7SW/pASpf9Vxbm9SCjGyEzo/fXlkqg=FAgjYSHRiyEdDNJ8i8fKzJeMJ2i2rJhRff19I8uzy3U=XfJBkKsHubHtUUBydsVabmb1xAAosgkfQGJ2tpehq5I=txjDmPAeDkYdkUTs5VSMH6C5BeyAiVHIF8HkGTQZpk0=upMUQ5bfVynT0P1/JxfzLe9O47hsq6jmfJEW2O+0EE4=BqIHAT88rS5duWxY9PNxPyItWlibYsqP8ZlAD+DRyoE=LJrVghbQGXrC7FzDzr4g/bW1pUw1S2ed3+M5ISkb6+c=y27jcfhGpSwf3kA7qphPPJ/mDNGWwUIDiuT2Lri4+Dk=av7IenIH52tvpsUayVYduW2s3lqJxLKBGleR4o0k7ZA=JvSg1Q/bvvBYqlYyy/Q70lFWZ30piA0/DGmMWVW5XV8=SmzlZymAphDK8VZqrnZcQ44BdQ7L50AvADg0AlcX3pA=hXBZlKXW24OWE9oHwTwmGnzgqtdRpQEUFuTa73cSWnE=pDArPZxoTLlYppbiexs00tfnLtKIDfY79IolJ7lxMAw=jzrEFALeWLijwZOigtayekHedjUbr5r6YWWDB/SYw3k=8SscUxCqp2r6+Ieac92uEyaKLv1B2hyTq9TppBk6PcE=vb9TPg5nQudHoLwQixBwHRPevUbTsFRzBj4H3pfKcWs=U880LNO+FLS1MteeXnD9kyTDUJFyUGIEiabjbLneZv8=reS+0VOpWb6ietJj3yB8FTBNS9xfmMIsa9VLRmIGwAI=jwG6SjmGc/ZXsb1RbYrT3S43HApjo+G4TOGqysXspwY=IXH5uxxVCkdhsMh9gWQoEFL24uAb4jj2djrg+1lzqag=rqj1IUk3VDiRY2zT0v2bWDgQzvhzpOdogRXX5Zqlm+M=gESnx4BeR8amEbQoQkCSZBgD1eaVh7bT6naQMxB83NI=F5RLLyPPvWC9KdPxZH2iPV4fof4D/UXd3/es6mvVs6A=Ks7pAaqh7rW9/xTCV11XK55kD4Rms6GzTkwUZ4rtBrY=BU8DnAyWJ5QtAcPhm5ZBCNkzJSpYc67oZg8+buoHP0Y=hj6nFrjDntJW2GLsgOEwH4WnyvFd8n9Io1fbP45sb0I=RSzium8mhI391ZZ2V/DTxag3x2MZraPHqbSbMRxqwWU=uOrYkv7KTV6koWXsr1">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwz4UqqrbtQO02mAareVju+cIBjg0c3mIqr473TfvxZvY=rcP9a95Y1C0UxcyaqToj5SUuKxxiTEFmzziKC5BeDuY=DAIXZ9ogJcsTZ0N4sspUdkuhF0TjOoAArHUaxAhrEto=vZ0T95gP5p/1FueAgixkettUFfi3W39te0i4gIGffC">
</div>
<script type="text/javascript">
//<![CDATA[
function __doPostBack(t, a) { document.forms[0].__EVENTTARGET.value = t; document.forms[0].submit(); }
//]]>
</script>
<table width="980" align="center" cellpadding="0" cellspacing="0" border="0">
<tr><td colspan="3"><table width="100%"><tr><td><a href="/"><b>صحيفة الساحل</b></a></td>
<td align="left"><input name="ctl00$txtSearch" type="text"><input type="submit" name="ctl00$btnSearch" value="بحث"></td></tr></table></td></tr>
<tr><td colspan="3"><table width="100%" bgcolor="#003366"><tr>
<td class="menu"><a class="menulnk" href="/">الرئيسية</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=47">حوادث</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=16">صحة وتغذية</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=84">عربي ودولي</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=72">علوم وتقنية</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=44">مقالات</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=19">ملاعب</a></td><td class="menu" align="center"><a class="menulnk" href="/News/Section.aspx?sec=55">مناخ وبيئة</a></td></tr></table></td></tr>
<tr><td colspan="3"><marquee direction="right"><a href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a> &nbsp;***&nbsp; <a href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a> &nbsp;***&nbsp; <a href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></marquee></td></tr>
<tr><td width="160" valign="top"><table width="100%" class="box"><tr>
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=16"><span id="ctl00_ContentPlaceHolder1_lblSection">صحة وتغذية</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">وكالات</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الاثنين 02/10/2023 12:40 م</span>&nbsp;|&nbsp;عدد القراءات: 5840</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">فازت العالمة المجرية الأمريكية كاتالين كاريكو وزميلها الأمريكي درو وايسمان بجائزة نوبل للطب لعام 2023، عن أبحاث مهّدت لتطوير لقاحات الحمض النووي الريبي المرسال المضادة لكوفيد-19.<br><br>
وأعلنت جمعية نوبل في معهد كارولينسكا الجائزة، الإثنين 2 أكتوبر 2023. وجاء في حيثياتها أنها مُنحت لهما «لاكتشافاتهما المتعلقة بتعديل القواعد النيوكليوسيدية، التي أتاحت تطوير لقاحات فعّالة بالحمض النووي الريبي المرسال ضد كوفيد-19».<br><br>
<table class="also" align="left" width="40%"><tr><td><font color="red">اقرأ أيضا:</font> <a href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr></table><br><br>
وعمل الاثنان معا في جامعة بنسلفانيا الأميركية. ونشرا سنة 2005 دراسة أظهرت أن تعديل أحد مكونات الجزيء يمنع الجسم من الرد عليه بالتهاب، وهو ما كان يحول دون استخدامه في العلاج. ولم تلق الدراسة حينها اهتماما يُذكر.<br><br>
وكاريكو (68 عاما) هي المرأة الثالثة عشرة التي تنال الجائزة في الطب. وقد واجهت سنوات طويلة صعوبة في تمويل أبحاثها. أما وايسمان (64 عاما) فهو طبيب متخصص في المناعة.<br><br>
وتبلغ قيمة الجائزة 11 مليون كرونة سويدية، يتقاسمها الفائزان، وتُسلّم في ستوكهولم يوم 10 دجنبر.<br><br>
وتتواصل هذا الأسبوع إعلانات نوبل: الفيزياء الثلاثاء، فالكيمياء الأربعاء، ثم الأدب الخميس والسلام الجمعة.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D9%86%D9%88%D8%A8%D9%84/">نوبل</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%B7%D8%A8/">الطب</a>، <a href="http://sahel.example/tag/%D9%84%D9%82%D8%A7%D8%AD-%D9%83%D9%88%D8%B1%D9%88%D9%86%D8%A7/">لقاح كورونا</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr></table></td></tr>
<tr><td></td></tr>
<tr><td><table width="100%" class="comments"><tr><td class="boxhead">أضف تعليقك</td></tr><tr>
<td>الاسم: <input name="ctl00$ContentPlaceHolder1$txtName" type="text">
<br>التعليق: <textarea name="ctl00$ContentPlaceHolder1$txtComment" rows="4"></textarea>
<br><input type="submit" name="ctl00$ContentPlaceHolder1$btnSend" value="إرسال">
<br><font size="1">التعليقات تعبر عن رأي أصحابها ولا تتحمل الصحيفة أي مسؤولية عنها، ويرجى الالتزام بآداب الحوار.</font></td></tr></table></td></tr>
</table>
</td>
<td width="160" valign="top"><table width="100%"><tr><td align="center" class="ad"><font size="1">مساحة إعلانية</font>
<br><br><br>160 × 600</td></tr></table></td></tr>
<tr>
<td colspan="3" align="center" class="footer"><font size="1" color="#666666">جميع الحقوق محفوظة صحيفة الساحل &copy; وهي صحيفة متخيلة كتبت لبرنامج إسناد<br>تصميم وبرمجة: دار المثال للحلول البرمجية</font></td></tr>
</table>
</form>
</body>
</html>
