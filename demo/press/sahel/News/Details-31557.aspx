<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=44&amp;id=31557" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwhYmxXavhg0DvOv0jyWzhyEl3KRqJqQ7Nu5/pXkohwqc=fMSVySEXlfqGY6BE3H+oMnwAgrwCxNNB6iCuLBIxMaE=73cu2SxQiIEPYfE1YcaUL59NejM8MwLQM+8X7X8VpPE=kZ/f2d9eRbw8zyF+TLwJwb31W35E4yQts1jnxW5/Pxg=+gXjSXUOjrKuCe7VpPrNXPA6X3cBL7mRfsYosevnwYM=cy2zQctr1KImawlJPntmRqXDUQjNSEYxrKdH1J6SpAo=xQ+WVfnjPR2w2Rfp3WR47pVjRP0oC7ug+FPAGhRDjRU=20NL6sZcnBonVa2KoDXk40bqBstkKKWXXBtRRSUlI28=y7RB+V1ftL6ynswAISIEK+q7c1Ga8CO8YyB1aooeYmY=LRU3tO261llNcVm/YbaRWobX6dSKjSsAXJHnjrM+9/U=ZzzRaEctw3qZqZINNn/S20ZbXltlMkMARW2y5cphtb8=vjy+Zzdff+8oXvadIa3qEYymDiQcCPmtftmV+mtLifI=VfmnrNAX1nty817+No+295MPBo14NmLYz2sc+fJsOQg=FCa1w6TwrwaF0leEJYVOyPSlYmjhdKeWneDX1gEQx1k=u20R+BNYh8qDWNoUoeX01laJfWE+ZsPbzemwneNOzsE=8MTLYq7CwkM+zSplYA3s7+BpVGHgbD/2FIqTG0R4VhU=HHavc6t/WoZZJ4k+z7wBaMt5cFxezdPIgtRbuHEsDGg=vedcbBYmI82WTVu1mvbAj/i8T7uZQ2w0M2DsXamPEAg=/NoMf08UY0qOPzpZAIWVRZHYjgFtmuXefn5WYWqmgzQ=na71AyHnZOWKx3Ba2siR/ZT68irJRbWo1wL5Qey8r8g=qFID5yDDFS9ZuTEHh10LrNVYQsPS87O7yLdbnzJwyic=jUxGRek8ZEu53Ib72y0RkCgVvg2tQnOnmD01WcX3lZU=95wf4oBlsy616wdKkdAWxPrYQci5cxSVyiz3850RMm8=UeLmBc14xlo8CKefeIjX6F37OqK+uh3NgLRK6VtujqI=eccHf07+tkLEUDFuXcTixBa1+weE3rUg5pbc0khkhWo=e5F8g6/ghkIwNWZmde00e5kHlnu4xPtl8AOu7+k4o3w=pJ6zgNKsxAJLwd7B1YBSUuWFyCX2UWY+z8eEMy6SgX8=ZGjJdJHnpr473UsI4IEuvPi/WVaB/gnCKjFezFYI2Rk=S1MlyYe0W+YAInpIsHOfpfTH/qY4w+/GJ31Sc7qdfQ8=/VmM7gplPFL/V+PFXRpHDRYSNNPnEk4EaRmxArc2OcI=ASQ4v1Lk/VtRN/nsh/cPTt67y31IKeSX67h4nwhwzdI=FqS8GNOi/VU9vbeMhE67a4IQa782c0rQRm72qyFb4os=AEVMpCggJvk7lunBMfl+ZHjnAc71B43qNKCSDNm7WAI=VJwjF2XMvunAjc3GT7ma4XUkM3Bha3N8iTtOyIkYhps=k8ZNECSZ0zC7uV/mdW4bhaTJExC3HEQMZ9qCnW4YQKw=uUHuoNaMYC63DA5xKhiwLgjx1YxQt+sn1GbNmhWQ8lU=EDo69vguYcyzh26ZgPC7ux9BaHXZy5K8pngPGdRH+fQ=JNeQh97ZGEYPqZDXZqrz3LTrM5aCVECbL+hcgD0d6gM=+oHQiias/DdedmL5prh9yuA1ylGVTuGrrTcIRJhxQz8=BcRl6im8L/uBU1GlaQntOxs6u6UkZxCL6G+2+cS6t4Y=oXzsThs3I6Oh+2G5DDubvdL+dKWYm1pdZo6lva6DFPo=7rTKNLm/EDIRwELt9XN85x+syuOMyxoKu1SnY8GrcgU=LqC3XfKu5GW2G7I095Cia97LUE6BuoKMcuEKrGZ2Ggs=4pNDg6Je/g1TPe3bL2SHpwf18Ud3pwU9jmqy0X/j+BA=9GLPuzH4uNyNxK0a2FAPREKtpYq6oNOK7V0anhzaiHI=1468T6wO/rv786FVPH5NUnykZQ/fQkiK57Aji+0+GQU=P+OWq+bJl8ZCZwDQE/+yF7KT5uf+n5MqDTr9UdpbVi4=9NaEXXnmVo3BsA4CasBUJfgnjFxnd6ZgAOD2F+dpic8=5wjjqOLXxQQ38hq+0kUkNIdbaXFKYt7T+JgY52cR3V0=xC2MMAExSIu+XxvbzTXPcY1O80EKqD0Z+g3QXGrRLmc=WilrLVMQMW27LsxFC7Ef+yIutQCiPC4K4xqeZb5qBRI=VRsAquERP5KrxXbezi5YPhejBKJx/TF4QDU9iCgg1OU=ZDf0Wkus3nbWAhtzmtPb/gsDRW5Lsfck5t4h3xkd1I0=cyL2lBmxr93eEagT3bz37NLRxYvRnmhbxjnp/h+YKm4=u8CV3R8ukU5XE4wPZK">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwGwKvMfYdtekuRQhPl5Ic5xZ3PET32A3R942Sc+7W/rc=8T0tA5+gHWZQic2ET3MwRZesOGFun4bG4iOayhOm7og=7p5+cfmLEdkcHkliFuXgiK5ilW430NviCym7dE8FuMM=fOkXddlGHd8ue7R1apymWp/w86kJ1atA4ApqP9IDsx">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=72"><span id="ctl00_ContentPlaceHolder1_lblSection">علوم وتقنية</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">وكالة الأفق</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الأربعاء 23/08/2023 04:05 م</span>&nbsp;|&nbsp;عدد القراءات: 4557</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td><table class="pic" align="center"><tr><td><img src="/img/inde-alunissage-chandrayaan-3.svg" width="400" border="0" alt=""></td></tr><tr><td class="caption">رسم لمركبة هبوط على سطح القمر (الساحل)</td></tr></table></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">هبطت مركبة «فيكرام» التابعة للمهمة الهندية «تشاندرايان-3» على سطح القمر، مساء الأربعاء 23 غشت 2023 بتوقيت الهند، لتصبح الهند رابع دولة تنجز هبوطا سلسا عليه، والأولى قرب قطبه الجنوبي.<br><br>
وسبق الهندَ إلى ذلك الاتحاد السوفياتي والولايات المتحدة والصين.<br><br>
وأعلنت المنظمة الهندية لأبحاث الفضاء (إيسرو) نجاح الهبوط بُعيد السادسة مساء (12:30 بتوقيت غرينتش). وتابع رئيس الوزراء ناريندرا مودي اللحظات الأخيرة عبر الفيديو من جوهانسبرغ، حيث يشارك في قمة «بريكس».<br><br>
وتحمل المركبة عربة جوالة صغيرة اسمها «براغيان» تزن نحو 26 كيلوغراما، وتعمل بالطاقة الشمسية. ويُنتظر أن تفحص التربة والصخور على مدى يوم قمري واحد، أي ما يعادل 14 يوما على الأرض.<br><br>
ويهتم العلماء بالمنطقة القطبية لأنها تضم فوهات لا تصلها الشمس، يُرجّح أن فيها جليدا.<br><br>
وكانت الهند قد أخفقت في محاولة سابقة في شتنبر 2019. وقبل أيام، في 19 غشت، تحطّم المسبار الروسي «لونا-25» وهو يستعد للهبوط في المنطقة ذاتها.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%87%D9%86%D8%AF/">الهند</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%82%D9%85%D8%B1/">القمر</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%81%D8%B6%D8%A7%D8%A1/">الفضاء</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=63&id=48411">سدود قديمة ومطر جديد</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr></table></td></tr>
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
