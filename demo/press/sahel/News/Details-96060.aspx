<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: «كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=49&amp;id=96060" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDw8BIx3CQ256rE14G434/b7p7VFYlz5WgIdx5AGs32Eyo=RKzFbIpz0EhOW3KvRueUh7zb9Tkw7NOcrMYo+9otItQ=jmao0MzGoaxa4ykaOSjey0X+KLmP1B9wbQJAHEZgAZI=w5TLYhDDVklCZUE44PMY7m9GppZYjPk2ae4cV371wSw=WhcRlBH5H89kk5hYr37tVFyOH/M2BfdX3s0h7wV2L1I=Gl2W8D/05cyGvJbzkh+LJAu3XQq6BoYVHbe1Xg18AbM=W6ERtM+Q/3+tEZZhehHIlAriJB1h//bVwmiIK1sTs40=Ja+5XduAFyKx37IE+KVjnsL85IFG6J2THMnH2Dq5X/g=NRKK4wPe7/jH1SchB3fGCMiZAnoX7UrFd9U2JebdA3M=73EkIaFy4Kiy8878GKd8MNztln5X3IP/ptjvXM9ZqfM=WX+cKj8rM8bJtOqSYli1COiRqFK/fstuGmd7kuElwHA=pIlXuToMvIXPd+EhPknemHMmkmg2KzeJJHTXS0366jY=CEmHPPH2N9rIoHCS9QmvJjWJuybsjSCn5hIvVilzwIQ=QEtXUAUewUfMJWveVf6mHzuWAXgiXW+zcj/7hcUu+EY=XKUh84BFCo3YfSRVL8HLWJ4bPrAiIi8I6Eg4Q3WJl2E=pPeF1Q24t38XwnKd9cR5FpfEXeSSR/xcSGNHiyOeMI4=4z0q3QyUWPNuAwa6fP0Dcsh4QMXanlql8VW5E3vuOKM=WqbG4AuxvybTlegbhLZzyzijJ65cW29HDzhSA+W2wCo=d2Cy02imWo2yWn9QTBI8jn9uX4ybvJfm2n0jBHYUbNQ=egz8wiweWFDBzCwS4IuRpHj/jzR/DLDfHRPazsQk18A=J0Vtz1QE6Nvyps9LIsyHkG0r1D+aItqV+hqIEH1T2i8=ASw0/Iq/dGjrri6qZPZuiPTyAFmeRZHiZN1dTkmUfjo=3+I5dncUWG9amec8oqdXyyG9wMwd5eK8NIIi7S0T1wI=INb7RunZfWh0xxMUdvnGFSj+fd10yrHUuUXsyFWomkc=2SLBG0etgPASQymS8hz3wMGGVoHdZRdCGkULdw17m9g=yUUWL9V46V+S7/mI4bRfAr0qiiYTIkIEaP6aHt+JNRU=PbpANSQr2BybCGd6rIWkFo3Ej4yAtXXwWiAvLf80jLM=QOfsvSgvpk1VsK05wdBuNxPx9hQf01f3njeTCQSoMh8=67qGHFEm/cFj9tIFioJHN1WwOqaUllH/OgVVsrL5oXs=HES1sdJ0FS314zmY4QEIlXNfjnZ5m61mhRPCLHxMDT8=FH0YS2SBmR6LL8TV71TYmUAP7vYECONSiZxB9jaFtLo=hpZwaC64C0QtUem5VgePH27uBx9OemLs7EeJLUaTvM0=OwdbOw/Lc+U3E6SlTA4oWHIqRtCoCunnFj9y91cu5nc=+FQj6DaiCuZaJkrxzvq7eMWoWn8ZSH9v0JUspSYJkqQ=0u/aK6KiZhm4pS5c5uGkUITiZxQQe2ynKAPALsmVrJE=VwF3Qhsd0FInB0sT4mmms0qYeS2K53Hmf7kuQh5a1lE=R2jVt0se+I8TMOzcXG/L8bGXZaCTLGpMfbZf3P1IptQ=JwRLaWe1pFNSYX7FK0dLI7t/dRVvQAIOZ/oC+NOuiZg=oIOhMqItm1xd3ZmfEsCok3qVXX8fPDKMm75zLFqG2o0=MOgVt5mQPoSiAE7kIIFI8Km8MBi+lZD05YRJEzHQIu4=LoyQ2Lzz94OumrBIEboncipR4ECN7SWHhdLXql+adHY=UapWlTXmdUmrKA2ldG3JYTGALXVFIzDqW1b5v5j6Joc=ef3P51TcdTQTiPBh/cVzmdbYP23vy7PmS2DpnnM7moA=O0h400C91VseOcmZ+QknBvXVanj2IYm1UcfMFpYzw6Y=bQbDoPWJn5e7MOEYDy5j6YjwMoFP1PLVhahxcWMGCeQ=iNCH6BNVPG1fuRVJEZboF/WnUyGZ91OyAX0tSR3hu7Y=zI1HzYRXZlKAxDEEEIr2VCSUWEnRqdx7nBIcL0ESi24=0r6H8qQymj9qYddSZJQLxzsgHOapI0un0Wlo2xhTPCE=6vkulKo/vR2xigDMQ1UeLN02HDC5sXhGaiPGnXZHrK4=KgxIqe191GYdojEHHICAAqumbZh9Q5KThwhG5Uv9mlQ=66F3GOnaS8hospD/cGuKPKCtc/6GOC4PUImAWGBMi2s=vGZcj92iPes5cJc9c1oZCLREYYFlAzYPX9PYHhIVe1I=fF0BvGNHh0+H/tm6FsUKoHu04Ypou5bxfq20aCLOuXg=498rtFT3sKDPkaRMTjcn5trs0Iv+U7jpNQ0jsx1FCZc=qjNyP+4zvAl9kHjPBZ">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwKEEzIKm1344Crhww/pEbdPqN65kxszW01ZWZkzXGJVg=HRLtwCIwlciJt5F/FA6JZ0LjuL6xgGn2wqPlNdKYt6U=1eE20cRwEo/iN8cuC8aB+UEQ9e/0W+FW+8pRGZf6nZA=KrJBseVdFNP/xHuCY4k3mLugnCvehBU51kTKrR8e7n">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=55"><span id="ctl00_ContentPlaceHolder1_lblSection">مناخ وبيئة</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">كتب: سُهى بوقرعة</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الأربعاء 13/12/2023 03:30 م</span>&nbsp;|&nbsp;عدد القراءات: 6060</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">اعتمدت نحو مائتي دولة في دبي، صباح الأربعاء 13 دجنبر 2023، اتفاقا يدعو لأول مرة في تاريخ مؤتمرات المناخ إلى الابتعاد التدريجي عن الوقود الأحفوري كله: الفحم والنفط والغاز.<br><br>
وجاء ذلك بعد يوم من الموعد الذي كان مقررا لاختتام المؤتمر، وبعد مسودة سابقة أثارت غضب دول كثيرة لأنها خلت من أي ذكر للتخلّص من هذه المصادر.<br><br>
ويدعو النص الأطراف إلى «الانتقال بعيدا عن الوقود الأحفوري في نظم الطاقة، على نحو عادل ومنظم ومنصف»، سعيا إلى بلوغ الحياد الكربوني في 2050. وتتضمن الوثيقة أيضا:<ul><li>مضاعفة قدرات الطاقات المتجددة ثلاث مرات بحلول 2030<li>مضاعفة وتيرة تحسين كفاءة الطاقة في الأجل نفسه<li>تسريع العمل على خفض انبعاثات الميثان</ul>ووصف رئيس المؤتمر، الإماراتي سلطان الجابر، الوثيقة التي سُمّيت «اتفاق الإمارات» بأنها تاريخية. غير أن ممثلة تحالف الدول الجزرية الصغيرة، آن راسموسن من ساموا، قالت إن الاعتماد جرى ولم تكن هذه الدول قد دخلت القاعة بعد، وإن النص مليء بالثغرات.<br><br>
<table class="also" align="left" width="40%"><tr><td><font color="red">اقرأ أيضا:</font> <a href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr></table><br><br>
وكانت الدورة قد افتُتحت يوم 30 نونبر بقرار تفعيل صندوق الخسائر والأضرار لفائدة البلدان الأكثر هشاشة. وتجاوزت التعهدات المعلنة له 700 مليون دولار، وهو مبلغ ضئيل قياسا إلى حاجيات تُعدّ بمئات المليارات.<br><br>
ويبقى السؤال المطروح على بلدان الجنوب هو التمويل: من يدفع كلفة الانتقال؟ وقد أُجّل الحسم في ذلك إلى المؤتمر المقبل في باكو.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D9%83%D9%88%D8%A828/">كوب28</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%85%D9%86%D8%A7%D8%AE/">المناخ</a>، <a href="http://sahel.example/tag/%D8%AF%D8%A8%D9%8A/">دبي</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%B7%D8%A7%D9%82%D8%A9/">الطاقة</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr></table></td></tr>
<tr><td><table class="box" width="100%"><tr><td class="boxhead" colspan="2">المزيد من مناخ وبيئة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr></table></td></tr>
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
