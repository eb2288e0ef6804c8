<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: «بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=68&amp;id=54373" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwr5gFMTn+h031ko7hBq4szKNzolr0WJjDORY0BmQFL/U=92215y4zQidEn1S+5yeABw43f+DeKoSvEPgbQQpIF2U=POOWkef4l780avo/KTe99mpoEUWlhjrEdbr5b1JggJE=aH4KPkenOPo05IeOykLD0zs7YceIZX2Btt31qf4Z6lQ=nkiu/Pj8eB9LaHQwucH4GPM+9Jc1JTwCnTWJ2mDjgng=VK78JUBAFDv0V67oSgrOoJ1nGh96rBmpqddonJCPPZQ=T9beeirSky3WKy4aA1xqewFgfOwMPO566Tn+Yio/KMM=Z3DUD/LYUVnCX1jjr7PYGOVneKkYhVFlrgMJXaU5B7o=tDAkHayLHj2+I28H89HM4kEdd9tLJupG1S1TSGMaT1Y=DP3akA2/R/lNTAsZ9SfAN9+c0rXM0uRU1HIm5AXWFM0=cxxGf2+7dVK3QN2kOP48ys8UUPLmA1Y83Sj5rl11Mfk=+CtAVObsRI1OKrX+Ph3kN87Oi2gizyfuHXW070mjPuI=dLBwSUpCen3UDciYB8SvO36KD3Vtf9nk7mC81ozQ+2I=TB9Qeo3VMsDtD94mG/ACak0j4zX+IcSwvntW+BoE8R8=Isjv//Q1XgAUlq5uYTB5GPSgk8cjsvN3We6iMkVIxAc=iAKlC+GIYV+tk0vHRurZGefkz1Obcrpz+VggshWZDr0=1z5e8iXv8BdUtYKShx6X2GR/04vX1qGM7otul3/hGfE=WjELZ0F7vZsMOqRVrVgf4rFW7hJiZSIoIhCTqAq1b+Y=Y3aiTAf1yG6uYekKW6LQkKql++bykDDDnUxWMHQDy0Y=pWBf3inkEXtvoUXu1dmTDxn8EmeMn5uh8C52tYjI2pE=YR621Za1fEv3aS3NmpKUyFm18yDdAGCKQh6ausDl8ic=96Z+ZJ1FKC2Tki1OV55+Jueb5cbmSzaG2WBAWBa1Cp8=zELCUfIV3OECC+bPAp49WFZUn8DqpqQkRb5WLo1yU1U=OvQbOuRbbtAmTTaHHITRCx6jT8iTy3JrWwVxt9wKKWg=WM2NV52Qv3LcuIsVYWrgjMeu/mCB+qgqPP+EYexn+j0=cAFu+iK7LsyPGgIajINud8zdHsFTEKG+aUFKOqk7oI8=B61Mg5VyLZh09jrgC+8hbtTqzdrAo6sMlvqFJcnFE/o=wPkt6nFHKWvjO7bQkf2oafq5CRQwfKJt7IK5A6XTjOI=i6zJLM37mWpcg/h11vHumyYrd6pfu1a1jRx9qRy4J10=tkZBkEPH3HSSgw0D7A6G9vKqikO7FsEcYQudyoiLJOM=1yPlXs6CPiCxfLhJhh50iPusalVaIBdtJH8yVv3k9+U=tcwamz3MjCAtzIHSUI1WoD5+oZG5GETJ0ajAaoZBjjM=/w2MQck6yeNpIKpFtACkDYq+FTiYZxmenVoF7hjvLOU=+KrWExGuOWnw+gjYDrM12l9MFn+s4HJ4W2x8cVhnxI4=lbWdcqHPhlJ9eZDQnArtqPjSZMe3x5gA6YZkWondc0g=yhnY+hqQ8/W/+rpXN9h5cawoseFuwoezlrE2LHwZ81Q=w10B3x9RroEcTNo1ExtGCwICi0A0mRnUoIBLfJtgAkY=Yjl40mT1qa48Rjmm+ri/Dm979BjxUALkecbTH/dMMuQ=GjCwFsTgHZgCrKatfACOByw2PUjUJ886z2Uy9E+3ug0=fKhuWxKWdl7uxawHYbdu+Wage7N7xIt6kczPuyois+M=PTK/13X9aQf32lqm8TwfubSQL3w5lnEEAx97j5vrTJI=fPsezPehDI0GhWkB8IUQGXXJ7ygcuPw7RIQFCW821GM=Kphs5E+vFjE+VqfHaEdYmaCkSt5HSKvSIowotUFbJhI=/u+ynImnhSoUi0AGN4A5Tcd5jzqY7BIXDyYsWgcCBdk=XPBHtEC+1zf28GaKcRo1ZpGlwKCGGmtBOhCucT+DibY=9qgSMYbItBdsEQ5FU19tAl2mEtRUQE8AxjdVUHTFBD8=F10XmmZn8qv+QCQfRtvu5pWrIGtmQJ7gk9HB6YVFcRE=/14jlIwIMtx9Fdm9Q3o4cZjjyVjDaqu/PYhF2dfN1Us=YfqRHR5Lk0EPbOh78xdLyW9XiDPFg5PC25dH9jm4Ejg=/r5+Yf61V5dJoZexJFzpBuUWHghsKuUDvPUfH8kvaYw=TVvuqiNkFKq4wYCRqSnkRAe4yklMg8/pE8XtbpzUDMU=r7RW/gKMBL8ZJk70tXLxMI8v9JzaDnJhefCRU4mLHJE=i5SI75Gfcwey8xL9IyK27/1ozV6WuXWGHGIiUNTfJmQ=/57AEQygor06Y69tbN/EpJy5PQ17oydApjpZVJrlBAI=4Ui63VMDhIaCe11pa2">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwJz06VDoyVWKHIz+v4i4qLFyIibpSoHZrXeW6HbeBY1Q=5wy5MMIC4mn+v48i3olRqrCJfuxg228IzyFsil77AxM=Z2C5bFegdfWGpOw7lBpmKswBF3+6rAK1Sut0LWYp828=zGnWrFcWLE+PwzcM+GlQjbNcPcanqRVNe6rGSvs3Y5">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=84"><span id="ctl00_ContentPlaceHolder1_lblSection">عربي ودولي</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">كتب: إدريس المكناوي</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الخميس 24/08/2023 05:10 م</span>&nbsp;|&nbsp;عدد القراءات: 373</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">قررت مجموعة «بريكس» دعوة ست دول إلى الانضمام إليها ابتداء من فاتح جانفي/ يناير 2024، في ختام قمتها الخامسة عشرة التي احتضنتها جوهانسبرغ من 22 إلى 24 أوت/ غشت 2023.<br><br>
والدول المدعوة هي الأرجنتين ومصر وإثيوبيا وإيران والمملكة العربية السعودية والإمارات العربية المتحدة. وستنضم بذلك إلى الأعضاء الخمسة: البرازيل وروسيا والهند والصين وجنوب إفريقيا.<br><br>
وقال الرئيس الجنوب إفريقي سيريل رامافوزا إن القادة توافقوا على مبادئ التوسيع ومعاييره، وإن هذه ليست سوى مرحلة أولى ستتبعها مراحل أخرى. واعتبر الرئيس الصيني شي جين بينغ الخطوة تاريخية.<br><br>
ولم يرد اسم الجزائر بين المدعوين، مع أنها قدمت طلبا رسميا. وكان الرئيس عبد المجيد تبون قد أعلن في جويلية أن بلاده طلبت أيضا المساهمة بـ1.5 مليار دولار في بنك التنمية الجديد التابع للمجموعة.<br><br>
وغاب عن القمة حضوريا الرئيس الروسي فلاديمير بوتين، الصادرة بحقه مذكرة توقيف عن المحكمة الجنائية الدولية، وخاطبها عن بعد، فيما مثّله وزير الخارجية سيرغي لافروف.<br><br>
وتمثل المجموعة بأعضائها الخمسة نحو 40 بالمائة من سكان العالم وأزيد من ربع ناتجه. وقال مسؤولون في جنوب إفريقيا إن أكثر من 40 دولة أبدت اهتماما بالانضمام، وإن 22 منها طلبته رسميا.<br><br>
أما إطلاق عملة مشتركة، الذي كثر الحديث عنه قبل القمة، فلم يتقرر فيه شيء. واكتفى القادة بتكليف وزراء المالية ومحافظي البنوك المركزية بدراسة التعامل بالعملات المحلية.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%A8%D8%B1%D9%8A%D9%83%D8%B3/">بريكس</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%AC%D8%B2%D8%A7%D8%A6%D8%B1/">الجزائر</a>، <a href="http://sahel.example/tag/%D9%85%D8%B5%D8%B1/">مصر</a>، <a href="http://sahel.example/tag/%D8%AC%D9%86%D9%88%D8%A8-%D8%A5%D9%81%D8%B1%D9%8A%D9%82%D9%8A%D8%A7/">جنوب إفريقيا</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr></table></td></tr>
<tr><td><table class="box" width="100%"><tr><td class="boxhead" colspan="2">المزيد من عربي ودولي</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr></table></td></tr>
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
