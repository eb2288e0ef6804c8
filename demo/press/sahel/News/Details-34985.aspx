<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=49&amp;id=34985" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwoUqLzIYn2M+3geuNFYFGTdNL3HCRITYl8klIF9tzFtA=emDST8iave0LyD7NXJj1PSBRj0pt/gBHDxoHgNOenPg=4KbEl4/cNRQJ1FjKg/uxjoWuhOBufh2biHgF92UnKL8=s+dK03Srbr9RD8FQWFkmWuWX++ZlimErSmIVX/AzqUw=g4f3vPNwaQozYbgjzD1r6gpJ+1nC3fbCNsGIX0x2edo=ZPKtRX9zspnVAbv60sO4JGmHHQzHfGcIIPH52lRK+Hg=ZHbf7boc2xV1NlNPdc8G9By8uDwGEIxHSvXEav8y394=FBZj3M43D6veU+kE+wncQWMWK61ViLs0i+ZLsRpQNxU=0xhJDY2NBnpS/95KhENY2cILVjpujeyJe3ggGGtRdJQ=0axokmX6qVuIbXNMsJjcw8xAlX4Sly7/H0gOORn0Gpo=Sm8Zg8RNT6CnkKzReMOz5m0Pu5aK2AGX0r/iRUBRZmE=s7omnD6hNs6q50KdCTBGV17jY5ZTvyltWku1Hbg+OX8=h+DM6w1sxQEv2w+7eqBnhj2ndiQSl9YCyBHV3Qymkzk=xIWmH1eYtyBXbU9BPmsLyCPA4y5ZUsyR8kNj+Yb/beM=raCU1SoNhHRauop7NOuF2qMKp7toTAJF/KLgV9+qPlk=F3jht58uXsg4QZFRKN8N1FJS8aJZo7yg1GWSmi7Y18Y=ofH1lt1kZYKnEfFhHUyaAmtboKAwmsH1egWjJleK47Y=XujwG9/Tfv5T3zE5qP6LKvrJ3bhiFcWqISR/5YEepHA=29UhjK5OfTZVo+Z1Jaqw+q5QXoZmZuyH5AhzePvEoLM=j3/jWJqzzBYn16XeDX1PctORH8X4zC8hjrWFFXK7838=pQdZnVKeqsyZWBK0YGOVzSCuICnifT3NX2BcIlfSexk=xqNHgtKuhd4WFwZq1WQXlMbgN/rdVDWQElw16N59qL0=H5P65go9WCJdzio7K2UQRAhxQjLDrELaWAu6WQ7RKYQ=sk9WPWc9TDkMJ98Y85SNFyjPodIMYwFIa5r0JmCJMv0=5/rz2UclOIKD3LFM6RuYPj/fW5EJXj1OSAr/P8fDoUk=kNqx7n4eAKiE1TfKo0Fyuk/X9MF0N0cBG5asLVWD0T0=OAutUeg3j5BGFBBPFCOBCAzljhplgz0tWheD6ChHeHE=OInV4gsvxnU4d4z0uUSqUc425FtBe559QQi3+zNQL1s=LAUlXsY+ZyP2P6feZrDSRpn4Lck847zO2Imja7q9NFY=/fx9gbrwCroTmNdA0w5LrQaLmGaD5o6olOOQsJaHJRQ=/SgIoV+RL5t4Sol+j4kzT5wzkccNpJEXKoDdaQ3wzrY=DqHzTjRbId6fIKWDkMqpEGyxjEghUISjPQXdMlWcR8Q=KDV/eVoIiLIfmWD1tHmZntHKM9ucjfb5GXrSmOS4s18=q5gY9HckMg9YQNP+PWfHUQb2jnZ4jyfFvdf/qMr11mk=YPaCoULYzrobQI0yyWdG2/ywYxpp2iILyTCCL0Kyo+k=BQ3GxOsFwh1gUU3L4nTdZEbJBEXDamwVz277s9fJAnA=lHq8GV/BeKb3qHfSWVyfU+BDCgS8tCFu7GzW2yIMSP0=qWvlx9ghmRAPt2yRfe5VO0579uOtbAcHm82BPIKxLwQ=1DHwP3VYae8svb0rICrIQ8lzdnBYOcAghNeiZXeEfpo=WqgYlphqyWjWdtnLKZ2vCYZsjfd/8iX4nbEBbdcXOHU=JyVpiS67OelRv9YvREbpMRcaF3+fSerK2fpDerS0XcM=7Ll6H3vnGZztGVkGkp8bnjO84VKm+rTLHeb8/Hbs2Rc=gs1VRHrKJ01fwnyBTfVlI+3YQ4wi7KrciZew0al7f4U=Zm3POI69X5/mo7AiomrSauA/laHfwzURJoFbeBrcX1g=a+nMIdua98KfxU7kQnOtCOcdAn2QHQn7BpBU3Q+C5Qg=c6ZYUOxwFctqphKfl+nOyEs61oIMvB5FoNkrUeCSUuw=E28yJX8vchWkOtH/vsaQC0/avCHcKeCqSQm8NM+Ixgo=f3bT6PXje4Ckt2Drqs99dcdgKBoNNYKQdKmW99H/n1w=HmfIYrV0dB/eFKogKXhEJG0IYBdp+KlIR/tMPhaLhU8=+VNC+TsTKAH+k8rjJnhkgQUBBFZO9GxYcZI7VJmfJjI=ywkA1P4vJRl06vN9J7Ie0sOk/WebTrawp1w4zO9zoLs=Oom4Z8nQtu8WmeJyR8eg1QDDqKtrx51enNMtwT0ZebA=9dSh/eMgGD02AYJ0MTio+SqmXgf8Vxrf+pzP2o1MVvQ=S6YlS9+mrQcw9nasSB0RPRFLF1NVe0M5e6BpHmoPefQ=Rf7dQISUOfnLbs2C0I">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwfcdo0t2QCJAJr+5kdwPqhu3ghLW8nTTNR7VVKvmfRRA=z0/lE4dwJtYQfJOea26d7qH3iz6gU9XmVlw+nTCxQTM=4/bse+4scGL64dr7LypzSnWY4L+Bkm67ZzpSIMiaEv0=A2d5Haj9Gp4BAH2NhpwWH6mx38Cguqf9bc4FcsY66H">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=55"><span id="ctl00_ContentPlaceHolder1_lblSection">مناخ وبيئة</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">كتب: إدريس المكناوي</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الأحد 17/09/2023 08:00 م</span>&nbsp;|&nbsp;عدد القراءات: 7985</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">بعد أسبوع من السيول التي اجتاحت درنة ليلة العاشر من شتنبر، لا أحد في ليبيا يملك حصيلة يُجمع عليها الناس.<br><br>
فقد نشر مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية (أوتشا)، السبت، أن 11300 شخص على الأقل لقوا حتفهم في المدينة، ونسب الرقم إلى الهلال الأحمر الليبي. غير أن المتحدث باسم الهلال الأحمر توفيق الشكري نفى، الأحد، أن تكون جمعيته قد أعلنت هذه الأرقام، وقال إنها تزيد الوضع ارتباكا.<br><br>
وعادت الوكالة الأممية لتعتمد رقما آخر هو 3958 قتيلا وأكثر من تسعة آلاف مفقود، نقلا عن منظمة الصحة العالمية التي قالت إنها أحصت الجثامين التي عُثر عليها وجرى التعرف على أصحابها.<br><br>
أما وزير الصحة في حكومة الشرق عثمان عبد الجليل فتوقفت حصيلته، مساء السبت، عند 3252 وفاة. وكانت وزارة الداخلية في الحكومة ذاتها قد تحدثت منذ الثلاثاء عن أكثر من 5300.<br><br>
وقدّر عميد بلدية درنة عبد المنعم الغيثي، في حديث تلفزي، أن عدد الضحايا قد يتراوح بين 18 ألفا و20 ألفا، قياسا على عدد الأحياء التي أتى عليها الماء.<br><br>
وبين هذه التقديرات جميعا فارق يفسّره جزئيا ما يُحصى: الجثامين المدفونة، أم الموتى المسجّلون، أم المفقودون الذين يُخشى أن البحر ابتلعهم.<br><br>
وفي الجانب القضائي، قال النائب العام الصديق الصور إن التحقيق يشمل السدّين المنهارين وأموال صيانتهما. وأوضح أن تشققات رُصدت فيهما منذ سنة 1998. وقد شيّدتهما شركة يوغسلافية في سبعينيات القرن الماضي.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D9%84%D9%8A%D8%A8%D9%8A%D8%A7/">ليبيا</a>، <a href="http://sahel.example/tag/%D8%AF%D8%B1%D9%86%D8%A9/">درنة</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%A3%D9%85%D9%85-%D8%A7%D9%84%D9%85%D8%AA%D8%AD%D8%AF%D8%A9/">الأمم المتحدة</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%87%D9%84%D8%A7%D9%84-%D8%A7%D9%84%D8%A3%D8%AD%D9%85%D8%B1/">الهلال الأحمر</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr></table></td></tr>
<tr><td><table class="box" width="100%"><tr><td class="boxhead" colspan="2">المزيد من مناخ وبيئة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr></table></td></tr>
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
