<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=32&amp;id=38799" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwmVGi0E+OWM08J+7F5Vb/V99jHbZ+ZIZuT6yy9Sle9jY=dQnBN02vvL4Uhod8gaL7dsciJYK4q+uoG3bbibxYEZ0=MFhUpyGrjioLqWr2EESaWCNZP9bT3G6lqhuYbPP23DA=/2DGaqkCmcgmXuGfJ/RR4Yj3j6u9ZxRKPn4xw58LGwI=UoCMoQL0Q6UBopT/1E7yZ/9U1rAwQdBltfnnKc4xqyc=ePZYQAwVFauVCrZJ9KNyNUfuJ2heCmwHU3JeTwbt418=hEZCMc8nZLQohjXjsqH+C3AZ6JWCgf3UPO0UA/wj+Fo=UCK6HYMcdmuUEQ0Xk+IQ2jMijFNYPeKAU5nI09OkJ+0=I5zuJ7ZoypPbVdqOSgApEz4zMxi2HZytqUaotUCvVR4=VkI2Xjbw5uurvyoJXMqEz+T/FMufDopZq9I8p+WcStQ=Sc2Q3/rqRW+kjFPUpHlBw8wAENjRr/B4PeRVzhZtrSg=edSpLP1AdFXkELs4A6KOTqlgfsTVXCpjbBzf6JLqVls=1YIHH28b6HmFKcOzapAUlTRJqtJEimPcxCy7DVvKfP4=n6enEy12tENKaUYuaun/ERbHA8zJhj8oiuRMMIy88sk=TucAVPwsQ2qL+RCNL7HrRpcz8OwcHBpHxbtPHsUerXI=JifKV54PEJt2KBLps6u24jbxDompf8dSRA1crYzwCE0=/oVLfZPVJkH3hN4q+DqBDU4Z/r1EA9Ma++VxrtYTDhQ=oyBWiTuQK2VlKZyDGXR9KjYLEpmOqJmRWwvLe8t58vA=QSE6TGPbDrIMj9Mxpi+ZN3V49iaSL7mSCQeh8fhHI0Q=RgPADIbP7X+oKW0OqB7fbOR1ysOPK7+fIpz4wGiFRrk=Jdh6y0x2Ca4VUtnEG8f0TgQCeuoSv/eyTbYMJhCggGs=aC/WMDAFuUb6lUQMFeXA3kCVodvNy6Z1rEpI2v06yGs=XDVKiJa2qtdPKo9FZN/sHhTEWhD8oysjsUQeyu7cIGk=fc31AycFmqFqMHMfKxZ/Sf7VpLMQ/cfEIhp5hNvy6zA=3CTrk44EdBsGSDOTgI4VBR/X0Ga01+fIuZimN0Vn6Kk=OImFNnFnYU/camxQ+hd8fQFD1wvXjs0va8rb+locTow=TWnEAxb3o10/6OsUXn+sfNXlW6qYXLY56wR3eH36aHc=GCx0tjXhkMejzw+qWeVxFiaakIB9BRJHcdZGLNOcm8M=kuIeNEn3802vAUoVvp4ZSCeoAF0oGDTjHdDaXav5iR4=kJUT8MutQ8sOgrw864Nb6zaGk2sPOWmQ243GqZnj1H4=JnaPNZbItzQeT15+vnHKxpBxRlKiyhasvGF1cqz2bQ0=CLEMFGyPvZ0yzdLM/dPyWse+epNaey/hhnDV0ynQgRU=+3RIRge1SkqDQHC4vR/u8sceKf9IFrbmw3vEbw0Qdt4=Tz8E5KmmoOSBPR5HGCjJnYXiJ0d94S9KVDShRnNmcmc=pnHGKbNrJlf/RPFHm2cjZIcimwhDLKZ9APgtX0zxZ8g=fYWQ80xZVmT7cAy6V6kn6HK2PTeVF40tF/n06usyzMo=Z+sJ4f8MbKL5UQroEQuzdRTOjbi7HWfVYB+oMnqNCyc=PPbzsFghsLcKEDFowwXLyY/dPAd4g30mn5nklkl/HrU=y8uXdDCSwzhpUt8d6QscOB8XJ0W6vC2o482Ye4Lbnlo=KFxQ47+2BUDU1WDm6p18ESO2bhko8Bf2B1olGwl01Lw=WJcob93pc7/UakShwD/fbydLHJaQxSOwMsTy4GC3J9o=PXeA0qqP+jVQVjs2a6O1CVs8juLY8AYffkNs5AQV7rM=Mw9mkFXP1+AOFkn7PvojVuCCi6Sx4zWpKzSKYo8o1QA=Bcp6Ak381hzizZ3subwP5Vh2wyWCIwkK6hDtYvCThxc=D/TvIMiMVd7y9ECzFw4R0o2MAy0H/OftFetxeiqU7G0=r8+urH2jgnCu1WOv0Os268cb3T9b11eQi0Fmzn8ec3U=xD+vtGIf+mlQP37NNYNAlhHfWbkE67Ou8ivdfVq9N68=Uaih4f5NR9go3Q70e+yNL491jJnjLDMVL6d6jJFqsEI=USmNfriAchryOgwCUVJwdjmJm7ILI6s80GEeALtHLMg=s91uh7tdR63Ol2JWjaoJVZodI81vXTw0q6Pr7ePV3xk=vEhcRSR+vcawHTP3tgkF/xUB3uym5cCu69IXn2C3Y/g=WMkLeaTlddzML3+U7wSnNtgB+4USRLRau4AoIqRu+h0=AKgqwSJ/1RvsdNLdGG27693NT05CE7j9WqpnDnL8ZS4=KM8ke+9V4vMrHShLyJ+AAoCe3yt/bZ5ne9iympO4vR8=W5oasUc3i3nNj6cnQ7">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDw5pHPBysYyyOr0s44hq8quEZfwMjM//kqvi4rXKfFinw=Yf9F/zaVVCqXkCu+SbjolpwGBbPOBfbfVH8mmpgU+E0=uRyssxK39gVZ+Uxnv7jhJAI9tIpOsSWUHDWapkOuIQ4=wPT81GGaQx68lOUpbFiPgbHMdTKGhmEKXLqGPqxmkg">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=47"><span id="ctl00_ContentPlaceHolder1_lblSection">حوادث</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">وكالات</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">السبت 15/04/2023 11:05 م</span>&nbsp;|&nbsp;عدد القراءات: 2799</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td><table class="pic" align="center"><tr><td><img src="/img/soudan-combats-khartoum-armee-forces-soutien-rapide.svg" width="400" border="0" alt=""></td></tr><tr><td class="caption">دخان يتصاعد فوق العاصمة السودانية (رسم تعبيري - الساحل)</td></tr></table></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">اندلعت صباح السبت 15 أفريل 2023 مواجهات عنيفة في الخرطوم ومدن أخرى بين الجيش السوداني وقوات الدعم السريع، وتبادل الطرفان الاتهام ببدء القتال.<br><br>
وقالت قوات الدعم السريع إنها سيطرت على القصر الجمهوري ومطار الخرطوم الدولي وبيت الضيافة، حيث مقر إقامة قائد الجيش عبد الفتاح البرهان، وعلى مطاري مروي والأبيض.<br><br>
غير أن الجيش نفى ذلك، وقال إنه لا يزال يسيطر على جميع القواعد والمطارات، وإن سلاح الجو دمّر معسكري طيبة وسوبا التابعين للدعم السريع.<br><br>
وقال الجيش إن القتال بدأ حين حاولت قوات الدعم السريع مهاجمة وحداته في عدة مواقع. وقالت الأخيرة إنها فوجئت بقوة كبيرة من الجيش تدخل معسكرها في سوبا وتحاصر من فيه.<br><br>
وأعلنت الخطوط السعودية أن إحدى طائراتها، من طراز إيرباص «إيه 330»، أصيبت بأعيرة نارية في مطار الخرطوم قبل إقلاعها إلى الرياض. وعلّقت شركات عدة رحلاتها.<br><br>
وطلبت مصر والسعودية عقد اجتماع عاجل لجامعة الدول العربية على مستوى المندوبين.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%B3%D9%88%D8%AF%D8%A7%D9%86/">السودان</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%AE%D8%B1%D8%B7%D9%88%D9%85/">الخرطوم</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%AF%D8%B9%D9%85-%D8%A7%D9%84%D8%B3%D8%B1%D9%8A%D8%B9/">الدعم السريع</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr></table></td></tr>
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
