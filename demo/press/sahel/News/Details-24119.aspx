<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=49&amp;id=24119" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDw6yY3tIpQ8FCnD+pqXE3UsVct/rvAsZkqL1ytofkEmfw=efsDo+396/XjbaTPH3SWbNxJQ28SOtzvLoWt4jS8yYY=rIzMtmrWkkRoGgWRpGUnMEcAavtVy7Y18UphfR429N0=wYn4MGL7gUvjiE8r6mXQGckA5ZLlC9E5D84+hBbcl7o=289JJopI94a2en2lg76amTpgsloFkjUKrJvQi6DLKYs=WmxyuAyk37Ci25YQmr0QLJg2Z8jNY4XC9T232Imd6lY=oarpzfDBsrup+6rSSU0oZgjb0tuRTI1M1MSuKfiGR5s=qlz/mrKcSvM0Q8/x21TP5ZpCn9iA/hDIAAO31X9IkKU=i4IDYQkVF/Wsf6Xliw5C/D7zHUIXJCW4wOI3wTkvaaM=vZ7u00UfjKdvEgckEGBjHqncP559qWtoXxwBt5z2QEs=nl8OcQ6tNUrSW8akfvPnOwIjjfYamirTZA80jYROBwg=QtFPlv7hXljGkI4T0RPzTCnFBi88K/L6y8FmDDBVDe0=wa26fm6jWzmuHWEvypcoyVHL7cNPYRguPKf9ITSHGIk=gmVSUP0KJxY2yS5rq0FaoS2cvZiRfq3BvUv6GIyY7uE=emJ+IUddo49oH48uJXCw+4Ky2yM1AewEwet3c25LRog=uer+xOjuHz8eNX9ujP/bpanHnZM3zxBKu20QGTksDWM=iYa0XqZZ7s+V2omoX99DFZlfNky2gMa1kkogH2CD8Wk=NscwcjVhZuB/v1BOMaTOpXewMOr1gKIm5+oClJiLgjw=9UrYWoKTYwyS0/7UU59JnWYzt7X2calB5hm/mroqd4w=EyDGPT/LpvGRLSsea/u0Q4W6t02FgeLmPDsuL4P95Bk=7BfvJq+//DYORalYi2o8at+dsHlLXIbsdqFI3JwA/0A=zuZSODreiWR3frzS0Q+cHEix8a5YjkRmASSLY0xZLts=Nr9YR+fciKnFn3H57hM5APdyyekRFFtU37fHnYmrqvI=EuDaDDb/vt7gr6/d9vJgOtEwuB5HGU3M3O+5WqKEJmk=meGO4PpgJzwPsR+xqvh9cj9aIcR6Lb1AHIGISkDEjAU=vPwFQQeUxBRqpumk0B8DBGysdM8nyXLxFoJQEOPSCiM=nyHSJsAH7dnln/v8e5Pbzjm4TBfbXxLKo8+BwXfAlQw=NXas2ZlnDmvL2wGKyC56EKvVpL45Kv8+JYFm36Ncmzk=aWksAh+iHEy4+3w0L7U832wjyVpOQNrjUaOpNPtxbCU=hee8CeHYC2M5EyMliZP/n8vyHxvLdTQpXAEuhi450qA=DS7OFmgriwpdXQt/L6Z2+VfpTg/bhMxHytjKJItSo/s=CLtqQrK0zz22ia07qhuY4kH9TAtcpm0CY4W25v9MzyA=WIYweX5ldGQrxU2QYiqrI4SgG6k3Y6dndfa3dy7LRMo=gPT0UZH0zgbv8tThkyEqlShFJR/pnj9gw/iTUsqPbXo=w1h8bXVl1ooe7VM5gAUC7vopM6Zr8n5xencETvi4hQE=0/h6XfNKhvE34Kb9I0UMtUnqdYto9eiZ23S3oLUb6XA=tgf7yuZ3/YhT4OoFo+nt8JHPvKH+62m3wWWoT4ykRNg=/NT3pW4tw6sy7k03YFAoPgSgXXobIeUfZVnl+RjKqYg=8ueCvppJB2aXGdJSQ8HuNnsbLBp8yXLr5FtLPLI8qKc=2oQJNT4HQK9CWGRI/CYU9yLQ2lBF23hnug7QZguoVY8=FTuFxxHoV6gQrmz+Bdc19Vtbe6uQx975l9WppX7l3zo=dyIIO8XvTRhfwnB6VOkDAfXsNg2JisbIyUF0kbH9lmM=OOKqmGgDrTUTX2asU1TPbgoTM6qRL3V+ZhgUAZGOf/A=s02GuodtlDFU7y/HWWzUVmod2WwHTM/q/ltbCrWMV7c=HcHfNqfSXTZmMqb5X0IuUiyAnZVdg3/U6BOW3IfocUs=eYwvVj6QYWhjdid4TJnXFKmVM1HRHKwn6not1vq6kEo=gFGJ1Tr8M6S3hkrmsmU6aov5l591QFRvGiLY6CJ+s6o=8+Jw1PnRWqArrJO9ypKLSyrA3uflg6URTxVcgHiNv8c=TPX6Xy2c987gxJJhyiY1zj78svwm4OM2dcvIKLyh3sQ=R+aKmGadeaofzCj7FLULHawwy/9uUamQM29fWjYfI68=MUbhXqF2+fkZYMlub7uk9roSLNfn3mmSA2alYL3PhqQ=KLc4o6SUNGlWXnb/TW2su+2q/5cm0HnGv9oGqdMwKOY=eKBquSJa5ym7vnRcgIDtXRlTpglsrVL+aoyiFfRc62E=qDmeVKQ+1bBxdvGChOJ9QkXhJlrKOUGThWN1K+MbXeQ=cMjY+Ibf13DHaHwFj9">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwkzBmAbN6y8WCKmFCZtqIZdoviyHpoXmhf82zL5tL/nQ=G0Nztxi6QrN09fIIYq3qwcTmNpalDlRJIoXLKKXC0uY=+JR61wSr7qgMupFHqaC9j9cw7PnFdMpP9LUrcZYgvrY=3QDsJWoF1bcSfxSE/y7u5xuBPu+N268ayFWrVuk1g+">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=55"><span id="ctl00_ContentPlaceHolder1_lblSection">مناخ وبيئة</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">كتب: إدريس المكناوي</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الأحد 10/09/2023 07:30 م</span>&nbsp;|&nbsp;عدد القراءات: 6119</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td><table class="pic" align="center"><tr><td><img src="/img/zilzal-al-haouz-villages-sous-les-decombres.svg" width="400" border="0" alt=""></td></tr><tr><td class="caption">شاحنات مساعدات على طريق تيزي نتاست (رسم تعبيري - الساحل)</td></tr></table></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">أمضى سكان قرى كثيرة في الأطلس الكبير ليلتهم الثانية في العراء، بعد الزلزال العنيف الذي هزّ المغرب في الساعة 23:11 من مساء يوم الجمعة 8 شتنبر 2023، وكان مركزه بإيغيل في إقليم الحوز.<br><br>
وبلغت الحصيلة الرسمية، إلى حدود مساء الأحد، 2122 وفاة و2421 مصابا، وفق وزارة الداخلية. وهي حصيلة مرشحة للارتفاع، إذ لم تصل فرق الإغاثة بعدُ إلى عدد من الدواوير التي سدّت الانهيارات الصخرية مسالكها.<br><br>
وقالت الوزارة إن السلطات استجابت، في هذه المرحلة، لعروض الدعم المقدمة من أربع دول هي إسبانيا وقطر والمملكة المتحدة والإمارات العربية المتحدة، وإنها فعلت ذلك بعد تقييم دقيق للحاجيات في الميدان، لأن تدفق الفرق بلا تنسيق يضر أكثر مما ينفع.<br><br>
<table class="also" align="left" width="40%"><tr><td><font color="red">اقرأ أيضا:</font> <a href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr></table><br><br>
ولم يسلم تراث المنطقة. فقد انهار جانب كبير من مسجد تينمل التاريخي، الذي شُيّد في القرن الثاني عشر الميلادي على عهد الموحدين، وتضررت أجزاء من أسوار المدينة العتيقة بمراكش، المدرجة في قائمة التراث العالمي منذ 1985.<br><br>
ووُصف الزلزال بأنه الأقوى في هذه المنطقة منذ أكثر من قرن. ويعيد إلى الذاكرة زلزال أكادير في 29 فبراير 1960، الذي دُفن تحته ما لا يقل عن 12 ألف شخص.<br><br>
وفي مراكش اصطف المئات أمام مراكز التبرع بالدم. ومن بين من أعلن مشاركته في الحملة لاعبو المنتخب الوطني، الذي أُجّلت مباراته أمام ليبيريا في أكادير، وكانت مبرمجة مساء السبت.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%85%D8%BA%D8%B1%D8%A8/">المغرب</a>، <a href="http://sahel.example/tag/%D8%B2%D9%84%D8%B2%D8%A7%D9%84-%D8%A7%D9%84%D8%AD%D9%88%D8%B2/">زلزال الحوز</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%A3%D8%B7%D9%84%D8%B3-%D8%A7%D9%84%D9%83%D8%A8%D9%8A%D8%B1/">الأطلس الكبير</a>، <a href="http://sahel.example/tag/%D8%AA%D9%8A%D9%86%D9%85%D9%84/">تينمل</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr></table></td></tr>
<tr><td><table class="box" width="100%"><tr><td class="boxhead" colspan="2">المزيد من مناخ وبيئة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr></table></td></tr>
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
