<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=88&amp;id=94403" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwxAqYoBWDW2MMQh1e83gSiX36NuOFtCAGXEWwIoqNoOQ=4mqJ5H8eMff+immo1cW/tfPyFZevkwzHQNt6+jz7hBE=5bK5rTyLx0XCCuQd747EfTD7x8GhOt4GqY3btRiEJzE=wuuxhwfQydpoSErEVezlh8eaJkSXkLB2p00JAHUsYE8=NmDuxauviBqB0p96PJatyJ6fZ2WXyTK4b5bGeDuSYV4=pj/FWR+7FGDyl0QYiWke4ZaZsrz3Zs5MHThzOq3/FHY=TC677XfoSN4ZiDdV1dOBUL6MarvJQalyNO/xU2kV+xk=mgSMKEijonBdaM56hpoR1Fio8F/vK6SkZ/m5WbeFn9E=Vg29aLaqtsAVhc9kWOo03SF/36WIEq3jpiQ1KBmAqVA=10EL+C2COf/0Iy//C45+EyDwDs/LUgDNG7KmNhRwwG0=1tPXBqcdSq/BG6dEF6dFu0J2WjTYIeWorAWU1LTruws=O3H9rG988/+qayYz7O2cjXTGjlkIWMnShlts+1yJLYU=mSAFxQaJTPvKwKZfDOKLN8G5p65Q75kxGjYEDbzvSbg=k+rN1sjELWdSh2OvUy4UYILRovSnmqfIVv4cXDQ1e20=qY/lR6lhD52vIPPwA5dN3VuMUZQIqBNBc9tOmlAeLBM=/5UYXI2BMcrptAtSPSTLCqre/fYr5olrzkduNaMuQ+A=R0/uOqM0uvAwTxyyfhb0hyM5UHa7ffsBYjJP5fT9Id4=jcJ4Pvr0YtBWbsNb2ed/ZyaFOhTenVkJywVJCG8LzW0=3tMddmqDFQtTUToaZf/ZRc2b4OJl9BDGjDLc34cnblw=bqqIvFn766Cn7sEDM/u8FE2nIF1O/n9wXAgMxP/YJMw=0BTMJRIrE3aX/yABHLN1tukNDImYsrgHQMRIBHYNb68=jg3WF6SEJ77b3xVEOVeJ7Z6XXUYFPQiItY024rYQpOI=Vip4TcJp9HbhEgvkIJMdoLB14e/nqAxZKE+OVaGMTqc=HaqYHz7Pkzp2Em1+Y629wbQg3rXX0qhCMGKz+c/bya4=TDcq1jfpi1nwWrZBaefJBeeKHm/UL3GNKjY9xoDYmPY=vcaVbK/wHcTiFvBDVy0qpR3yeV6ofkGAjmQYvQVEekw=KRESCAbtoaqcCa7qQvupiZ/x6ZR5FAg+cP0xO78CluQ=oDaCOjGknMDXPzhfoRL6vQofJSzgDpRuwd3n5dnDRE4=qxV7x4mPqM7hdre690eHUNyFGhNbc3zjeySfq2eFpzg=EwQiItaSA66l4tsbyFr+2YvbqZY45bCJuZIuYxrNTBA=0nC8yFTEVvUlVEqXMSACGlZIVlFj0maUe12c5VeLCz4=L//kkUTugIxagj0DZHisCpJA66ZNX3CcpQj3IHbisYY=6YEt2dwu7lq4hTZ0Zn+SPpxgELR5eRtbwZPjJLs0NA4=aPI+5hnqJIxez7cqxW9hL1tvBInOv5HqlpGZg1qzl+M=NV+8k2aZnGyRV3xSJDTccmc7mpBQqiHfz2Zn4AvI5Q0=qlPBGnhX8hMCAdD9pBORbKCgao47VeR11reOHdi8DQ4=LSIjvQsNrFKRSD8Jw9VUH8OURmD4pnCV3OanBKUHSEo=54UmIJPyv/kRPJXRdsie+U1RJoZXM/ouSQoq4Q0ViYA=2G2AgmHdm8rU/2Cf8EKti6dWknEujBQp30pb76qUZT8=MFn7K1FbwCf7RCiHksunAYn5iwDw0XNHijMNgNhYltI=2b8foMOS0bFTUzNQPvclOZ94Exa2oIaZzOQdGIuYhbo=REUyoFEI2BLuNsaIEIGLYe18if4XjjoZq7ZSwl6Asf0=svd2h1TUGPpzanz58320dteHBjx04MobNKgHQA1JE4I=mkjVF9OrxJJXV0ZXF4Qj5hoSaK4XhlFuCNdaYavXqOA=QOYmR95IJA4KiwrUqHfvwkRfenzyesIvQu5pHAOBY+8=3uKd8fZIjYulDp97DYIJaPCnS9F04UKh/3SpA9W9CX0=ubMPHGsHvHQwg445P8FL1Tnuqqs96ojoF1ocqaJUAoo=AHourq0P/1B1k2I7VIa3Db1bb9NoLygyKY58REu6Cxg=eV3oYjIKCAB1b4FRzJlG3s0FQyC75fj7h9wKpmxLCgE=MkKz4cwUC6c0nH8UvNxKn39HLacBQITGCU9aR5C27Sg=FY9JIjypBpxMpgeicrm0RzNS5+haK2L04kk59WHxyog=mK+aGT4i1ON1SCZ7sbWZKnIDSLZ8ZmkxzydcaDd4eJI=/licspzp7ruWoHSBathCBXjMXrQkc/UWxlIxZAR+H2U=XUc/evLnQtyQbd51UEYQ+Zz6Cu+bODTyicU2i5blERA=vqZjyKXJXFeNQM/O1G">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwOc9RQTEY6T55VUIPa3G1+aiKxZUwmINrxNmxq7Ga3AU=fF4mR7gBezbu/sGIGm2YSeSljo3a/oyfff8gc7auTSQ=sKydI0PkRoUftTZ2E11QNyNeT4ZHF/uXh8Nrf+SPdaA=HLorydPNMZjwaNCUzGgLSa9N0W+wczLL2kOTjxhsV7">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=19"><span id="ctl00_ContentPlaceHolder1_lblSection">ملاعب</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">كتب: إدريس المكناوي</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">السبت 10/12/2022 09:30 م</span>&nbsp;|&nbsp;عدد القراءات: 4403</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td><table class="pic" align="center"><tr><td><img src="/img/lions-de-l-atlas-demi-finale-mondial.svg" width="400" border="0" alt=""></td></tr><tr><td class="caption">مشجعون بالأعلام المغربية (رسم تعبيري - الساحل)</td></tr></table></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">صنع المنتخب المغربي التاريخ مرة أخرى، وصار أول منتخب عربي وإفريقي يبلغ نصف نهائي كأس العالم، بفوزه على البرتغال بهدف دون رد، اليوم السبت 10 دجنبر 2022، بملعب الثمامة في الدوحة.<br><br>
وجاء الهدف في الدقيقة 42، حين رفع يحيى عطية الله كرة من الجهة اليسرى، وارتقى لها يوسف النصيري فوق الحارس ديوغو كوستا والمدافع روبن دياز، وأسكنها الشباك برأسه.<br><br>
وعانى «الأسود» كثيرا بعد الاستراحة. خرج العميد غانم سايس مصابا في الدقيقة 57، وكان المدافع نايف أكرد قد غاب عن اللقاء للسبب نفسه، وطُرد البديل وليد شديرة في الوقت بدل الضائع بعد إنذارين. لكن ياسين بونو ظل سدّا منيعا، وتصدى لتسديدة خطيرة من جواو فيليكس.<br><br>
<table class="also" align="left" width="40%"><tr><td><font color="red">اقرأ أيضا:</font> <a href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr></table><br><br>
وأشرك مدرب البرتغال فرناندو سانتوس نجمه كريستيانو رونالدو في الدقيقة 51، فعادل الأخير الرقم القياسي للمباريات الدولية (196) الذي يحمله الكويتي بدر المطوع. وغادر الملعب باكيا.<br><br>
ولم يدخل مرمى المغرب في خمس مباريات سوى هدف واحد، سجّله أكرد خطأ في شباكه أمام كندا. وكان رجال وليد الركراكي قد تصدّروا مجموعة ضمت كرواتيا وبلجيكا، ثم أقصوا إسبانيا بركلات الترجيح.<br><br>
وخرجت الجماهير تحتفل في الدار البيضاء والرباط وطنجة، كما في تونس والجزائر وباريس وبروكسيل.<br><br>
ويلاقي المغرب في نصف النهائي، يوم الأربعاء 14 دجنبر بملعب البيت، الفائز من لقاء فرنسا وإنجلترا.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%85%D9%86%D8%AA%D8%AE%D8%A8-%D8%A7%D9%84%D9%85%D8%BA%D8%B1%D8%A8%D9%8A/">المنتخب المغربي</a>، <a href="http://sahel.example/tag/%D9%83%D8%A3%D8%B3-%D8%A7%D9%84%D8%B9%D8%A7%D9%84%D9%85/">كأس العالم</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%86%D8%B5%D9%8A%D8%B1%D9%8A/">النصيري</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%B1%D9%83%D8%B1%D8%A7%D9%83%D9%8A/">الركراكي</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr></table></td></tr>
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
