<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=68&amp;id=95587" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwX+gFzFl8fycgw8o8u7rXMzORHWkJrTzLLrzwuEycEG4=/H2SRDqXO+oYyKY5x3SFa99SfFenHTqvvKgtm9Fbf6k=XlQQAaIa1TKyyh+7Zu1DewYlbOfUyX6mY8t+oObMG9U=jnhdUC79LdYb/zJOG55A1vSwGs3SuBGfKqck7zbCY1M=Rr4k7UmaSqv5P0PLH7yjCqXZ0CkIFu0kFiXVj2SmosA=El4+p7nzuV95lAywEXfoWpYJxw6bFTtKqM6snJhRWJg=nsosLVizsjWWQu54VA8RKWN2v/IPAqnLv5nhl/i7Po0=9XYYvGJLNKlbDfRQsvqSAqK8LmDLJdqIeOHr2HqRgqo=wb7yO/psoOfsyQ8DD8sJJABofh4G6x5Ts2YmkP+CT7E=uxOq5jloNUGIUY8Y/5cj1pBBwmVo/qPn24fu1/7mas8=2IJHDuQS8iX5jROuDCgOvoU6yOGBIzA+oEvYbHJSsE8=7KC/ZSRHdO86UWsUmJtDCbZvCTggEea0y7W7Wn8QB3c=chKlxOlSMcJ7uTcqfO08y2h56ht76wPPOekWkOqO/IE=pZdquvgFVeanj6NaVcU/5+ck3P5ABCEyzMOPByesKR0=ICJuTEsRXsGO5ZF/U2gN4snkEq29lYiEA/Ca9BqfFsA=9gzzTRuIwSJNnnfrnm5eFi6gS+3m1fFkRGLo5yfU84g=1BwGvTrPbk8V/m5ZmwXK4BzRHd4esie73SmvPJbx+zs=94dzn5GvyZ7lXpwo2UUeiugS8j3yZYcJfuRZYmws4+E=fVxbQkcgQIe7zNnk3J2cqYBAa/DkQIgo1nQhTUfBiqw=AGn3/so29iHU+JwYn2/sN7kUVOdrpNJyIiRbHUxnzuM=XEpCigAc6n7sgEkNUuyNxNNNIg0vvgcLxPgleAiSUY0=bsauUlh85ug9NLplOCLfch/3Kv6s3q1RMBRjp48o1oA=o/V3b1lIDoscA3J7/nEZVSj6yT3bWSCpAlsAEzseC7s=kbobtDHDBRy8WcCxgGzqgJ18OTMItIIlFfLtBKQP2OY=DqoPYI0RDweWMPK/SW4SQu2DUFVa4X9rY0H1HA/XEhg=Jk4GkPB9s1MqLmg7Y1YcUenqWeNnCYoMtc+/OEJQ3Lo=yUp/V0Yqkowy4ViZH9jhTluZ+wxu3PuKij0GNc6GSsY=OFyCIjRAEtYhSP9nf7iZmA4XXmA6tiuOPuhUuUKtTwY=9zmUwCYOU7ERPHQptDxFxmG0fYaCgr7jEtVZF9Z2vhQ=bqpEA2osjwG51Rs2jHvWKmd47upYmaUnH+hsb4vHGSU=BAqePHwnqXSKXmC3nknVITFXzwFkiqxJ3EcYxgbUXv0=KrrD+U31xy0cleNZexy4xCD11NaObFIUQkG50otcSa8=1rn+4jUMNpZS2lmEXPswvtARhN52XoAAM5N0xk+FA6g=hubae8//bjYNsANbCASZT485MbyGiTGF9/mlyCFIE1k=My+B2JT9BiAJ0vXv9Wuq+QP52uWKhr2sgYe7ZK6eI7k=9RlePqfMBfU029uY4lHv2CsX/4qeu9m4kbIL+CNsGFM=djTbOkf+ljS5fWBRDlwwECpF+Et7LWioRXwbOBbRxks=rPD79QN7A6gVLFveuGuXGu9WfYou7br6Rzmimq6fyeI=zfKFZ0vrjlCv7h+wZYJZkysF6457dwAIXxBC+jdVw+0=/PXoJNTcccMAd5mW+pGpk0AwWYAtp8Z62SWkjQmrrhc=PwGtHu0RpzvhtpQQEOX7BfdSQYbsu2wtQRhBXWAGg90=yOpGkTxIZoSRih88tFdrVEMOgpDLQz7csA+hkbxQfCk=RCVrKMieIp1zPZ+o2cuXTvX/pqzKYZRZ/mXbzzmdMRo=VhD4jLMTEqDFrPXHc4Ra4owACXOFkR6SWD5Vfich0fU=Y42kpptezEvMF2OrLhx7mrcfhtKrwWlRJpodkzwFqss=xEgLv077LzTRi3nYvKMCoAZxYBtcOrVLue0cFRPo0+g=K+6ATn4dk9ZAgULav3/kc5W902158gUZrZzsyiJXJMI=bY/3B6z/AMPqyZ+Bqcs0awLszEKza4qakxfz8ReWPcs=pA8iGKXK6bFcYGfIRez3sexLwp7103JAB8OgzW7h0yk=oMfddK+/jgMZn1k9HKaJrySD8qk0xK5bdcfEDhanOys=yFwp0uZE1dSnrusBX7im3Xugv3TMt72hcIfBweCV7pw=pK7Ke0MP2SNEPRBDvhmNJRH8kMyD65k5IcStc/8Hj+Q=TvwZNrNBiV8VZ3wBn/GEAAMXyC97bMJ4oFkosusKrss=wIXUZCIY+zbbiorKkIxMwnBGBLPqOMR8eA78L5OCGFY=OXVaYhBWLRj0wi8grV">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwKuToQW4JqkjL/TqpRTWfbx3QtPEkM2k/dF8zEqJBOWk=klG7UoXmzESTFaUsWZkVQFOVZKetcTSIBZJIj8Kw0pw=7SCqrb7FUaCxwcvbEOcuDAQHXwVzARdgzD8nVFDJknU=P6zusHZN5fUsYNwfaxCzTIiGDOeePLj1kKQHbejGMu">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=84"><span id="ctl00_ContentPlaceHolder1_lblSection">عربي ودولي</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">وكالات</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الثلاثاء 10/11/2020 08:30 ص</span>&nbsp;|&nbsp;عدد القراءات: 5587</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">أعلن قادة روسيا وأذربيجان وأرمينيا، ليل الإثنين الثلاثاء، توقيع بيان ثلاثي ينهي القتال في إقليم ناغورني قره باغ بعد 44 يوما من الحرب.<br><br>
وينص البيان على وقف كامل لإطلاق النار اعتبارا من منتصف الليل بتوقيت موسكو، فجر الثلاثاء 10 نونبر 2020، على أن تبقى قوات الطرفين في المواقع التي تسيطر عليها.<br><br>
وبموجب الاتفاق تنشر روسيا 1960 عسكريا من قوات حفظ السلام على خط التماس وعلى طول ممر لاتشين، لمدة خمس سنوات تُجدَّد تلقائيا ما لم يعترض أحد الأطراف قبل ستة أشهر من انتهائها.<br><br>
<table class="also" align="left" width="40%"><tr><td><font color="red">اقرأ أيضا:</font> <a href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr></table><br><br>
وتتسلّم أذربيجان ثلاثة أقضية محيطة بالإقليم وفق الجدول الآتي:<ul><li>كلبجار حتى 15 نونبر<li>أغدام حتى 20 نونبر<li>لاتشين حتى فاتح دجنبر</ul>وقال رئيس الوزراء الأرميني نيكول باشينيان، في منشور على فيسبوك، إنه اتخذ قرارا بالغ الصعوبة والألم بعد تقييم الوضع الميداني ومشاورة العسكريين. واعتبر الرئيس الأذربيجاني إلهام علييف أن ما جرى توقيعه يمثل عمليا استسلاما من جانب يريفان.<br><br>
وبعد إعلان الاتفاق اقتحم محتجون مقر الحكومة ومبنى البرلمان في يريفان، مطالبين بالتراجع عنه.<br><br>
وجاء التوقيع بعد يوم من إعلان باكو، الأحد، سيطرتها على مدينة شوشة المطلة على ستيباناكيرت. وكانت يريفان قد نفت ذلك في البداية، قبل أن تُقرّ سلطات الإقليم، الإثنين، بأنها فقدت المدينة.<br><br>
ويعد النزاع على الإقليم من أقدم النزاعات في الفضاء السوفياتي السابق، إذ انتهت حربه الأولى بهدنة سنة 1994.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%B1%D9%88%D8%B3%D9%8A%D8%A7/">روسيا</a>، <a href="http://sahel.example/tag/%D8%A3%D8%B1%D9%85%D9%8A%D9%86%D9%8A%D8%A7/">أرمينيا</a>، <a href="http://sahel.example/tag/%D8%A3%D8%B0%D8%B1%D8%A8%D9%8A%D8%AC%D8%A7%D9%86/">أذربيجان</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr></table></td></tr>
<tr><td><table class="box" width="100%"><tr><td class="boxhead" colspan="2">المزيد من عربي ودولي</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr></table></td></tr>
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
