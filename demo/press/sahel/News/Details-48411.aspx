<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head id="ctl00_Head1"><title>
	صحيفة الساحل :: سدود قديمة ومطر جديد
</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<meta name="description" content="صحيفة الساحل - أخبار الساحل والعالم لحظة بلحظة">
<meta name="keywords" content="اخبار,صحيفة,الساحل,سياسة,رياضة,اقتصاد,فن,ثقافة,منوعات">
<style type="text/css">.newstitle{font:bold 18pt Tahoma} .menu{background:#036} .menulnk{color:#fff}</style>
</head>
<body topmargin="0" leftmargin="0" bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="/News/Details.aspx?sec=63&amp;id=48411" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwDn7HhuAse0Lh4G82Ry94di5plicpxihaDh5DIRdPnDA=VWA5qwbsRsg6lDSmx+Ni+WsObqN33pCOHDWos+yQ6DU=owB+rw0drJRLMal08bmC6Ydf0i2QWDCCvkpDnkd72uM=N37I2zE+Hrg5tartpKceBjQpoDn3EVQUIVhiXJrPDpM=8cc0f7r1X8WIQAGY4n3XfOHxt/ARBNJNO9i9H8eK+tA=dKJVTq0bIzky9m8khd+D9KuyoBAgV/aKiV00SCSlkWk=byjCNjAPjmrZNf6PnuClbSXtnqxTgjbkwtwflumd7wE=ItEKRnIj5wD2ms1WHi7tHAaY/aHo0GzkWYM57jj9dz4=8xsBd3o29xBHElfhVmpja5Jxg+OjrE2zZXuYz2Z1ezo=txtuYZdq9XbhSaXSMpoC6K5+4smjyXRxUNDdWFZ0Xow=Z0h6jhRmSXxXrihtaS9j8v+54cOUgp+Tf2jA7dqaUs8=sR34EVaCCip3tRSWsGxs1HjJMrdm6EXS3TquwEAQboU=V+AUWW+OjNJu3RBk7O4dz4SJicXda9Q2pun6Xfn1Nkk=ymn0y28iIyC6sA+u1euSn0A/O6C7JniKAi3n1yQW7EE=uhSFqm0n6Ufkpo5E515s53YrIL0haADRgR8tB0eO+nk=7gKv/Q7gS13Sdq18Jyg2zaeP9SBfAILiY0FWTR1ing4=u4i2XghefWG5abx5Vtfq85VgRRpPy8mq/iKBuSi0Gz8=1U95mn2zOKJyt9eBkY6sFYLs+JiOu84/z8kyxZWP3T8=X32pYpnEtJVtSWa4jAwQdD1hhitHLFCKPtIjYQlQ+PU=M8diaXRKeabKjIHWMtQHOJXmZ80eZogUMRFtlvCokWA=s7B55B298Dm7JTW1X9QAqIpZnkFbQbHW27zEicCixyE=+62Kwyq0Gn83CVjL1aWIs5NfuBZAVzXcd64uaLNdFDg=OZJrLrlmzSYytY2fl2HtIQo+q0Yr829erBB6JOv4vtY=7D4Tr399z/66wxxOZ9qABl8RnoxpGy6W9XbUVEzXXsQ=nnmQCRYtR8DC28cod4bfE5KfvGedbwZRr3Y0pwiIgu0=jR4MZIVDai1hN1xd1lkY/JjTQysoCU1raGXCT4lP26o=1+cngXMVc1t0kcG0YIAwhksCSTeLTHtTOIQjB+eGxOg=3aG5Iu6IAY17OynE0Mr7mcYmlTK4m162n4BRepDPh+8=JzJjidofaeV54T2GJs5bWwC+I4h5hEh8H4OvyWVkzYw=WMreZpHbVEkSbac1OWw33hxpReivZUq+KI0t1zot3b8=2GBlPZu9TSPWKdzQXn//4/Zaq5s7BZkX2hwvk9oGH40=li4wFm6AOezO0U/0T+MezoLzAjE+Ayy9d+k6knp0AVI=lvA6xU/iBr8F+IUgoIbGIii11g/mZmOk/8w3Q2sffjg=O706TR5GCtFv2tvIiX0+T3+e7NtDirdfJEOAhK6ZOu8=AoGtJo3AXZZTXMT2yFoxFjpBYR9an4VP5PAsBqlPSDQ=Xp06rPNhZkg1T4mgnneizu9vFTFBfTc3eFMibFMLxfc=FSVdd+g49TXVqacF2c1tO4kd9YGVawjNvsZk1Cwx0tQ=2w9GY1+tWc+LDx8EvSLMI5AdsIcyEpblTsYlEs3ecf4=MYtbsn6uJzWKdq/7Ts+EAhWdJMzl/UKMZe5kLfF1ZI0=viyeU3waWH+9hxN2jTkOto//Z+BdJCvcZUGPwjO+VEg=Of2GvZ57fcsQ02spzPYljG4wnyFHtso6cEUM3hBVw8M=+n/gKMr1skHvEnryDz19uL9EON2bwo4wHQNtiH+GFvA=Y59FMt/UeDFPRfRB/gAKj00ltiX3z/tSGAegIfKzDss=1oRo4A0NXZ8TCWr2q//wX0uxQOsx3vZDNenw9wMUYzM=TShs/pICdU/5sICRZn8VRC3i23okMmd4/OPE20nHgZM=e97b9qvJWJpghbzMk0Mjh0Pipc//Z5Ds/XcBRllKDrQ=W/lmKaqDtysCTdKaWrAUOy15Q0lARJ73dNwghuFvjwE=vJgV2LwQgGMfsT0BciiI6zpLNdDky0hGAevt6wHXF54=e3ihwTwl7a0AKEYd7cKzFfMFCUZZ4eEnhrjwY9Ldr8g=YU3ZGoqf2o9DDNqoZmAjEPTIvuaEfPD7yTRWMGU/8FI=khneTJ5umiqnCB3DeRMam7B80FLhNS2fkXM3Ru3Fl6A=uJ5jqoNKaDtsKjnSLxb7vBVoCYjXpoyqGHekBJu/+rA=SagV26G94y1FwfZoY3u2DMHLbq636uM82EBdaQQkaaM=FsA3rkGtzWcICQxUZFm7UPFZSBeW/wRbs0yJ9lNSvhI=MxSUnlUEv0J1li2tts">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEPDwBp0cdwkCRCnLwHea/X9LUKAtSSrByE0iceczlQSpMog=fW6RrFzAobQLa2QhUvshUVuyXTC5zxMfKPdgr+wkT0M=JYD2oummSK/VAKh9hxKnmtjf4jCbGXzEaEhJ5CvYeaM=72UyqV0hPCypPWDRiD3z3te+Zjoyi09+PGpVWCbu0M">
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
<td class="boxhead" colspan="2">الأكثر قراءة</td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=96060">«كوب 28»: العالم يتفق لأول مرة على الابتعاد عن الوقود الأحفوري</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=54373">«بريكس» تتوسع بست دول بينها مصر والسعودية.. والجزائر خارج القائمة</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=44&id=31557">الهند رابع دولة على القمر والأولى قرب قطبه الجنوبي</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=68&id=95587">موسكو ترعى اتفاقا لإنهاء الحرب بين أرمينيا وأذربيجان</a></td></tr><tr><td class="small" valign="top">&middot;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=34985">كم عدد ضحايا درنة؟ أرقام متباعدة بعد أسبوع من الطوفان</a></td></tr></table>
<table width="100%" class="box"><tr><td class="boxhead">القائمة البريدية</td></tr><tr>
<td class="small">أدخل بريدك ليصلك جديد الصحيفة<br><input name="ctl00$txtMail" type="text"><input type="submit" name="ctl00$btnMail" value="اشترك"></td></tr></table></td>
<td width="660" valign="top">
<table width="100%" cellpadding="4" cellspacing="0" border="0">
<tr>
<td class="path"><a href="/">الرئيسية</a> &gt; <a href="/News/Section.aspx?sec=44"><span id="ctl00_ContentPlaceHolder1_lblSection">مقالات</span></a></td></tr>
<tr><td class="newstitle"><span id="ctl00_ContentPlaceHolder1_lblTitle">سدود قديمة ومطر جديد</span></td></tr>
<tr>
<td class="newsinfo"><span id="ctl00_ContentPlaceHolder1_lblWriter" class="writer">كتب: سُهى بوقرعة</span>&nbsp;|&nbsp;<span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">الثلاثاء 19/09/2023 07:00 ص</span>&nbsp;|&nbsp;عدد القراءات: 3411</td></tr>
<tr>
<td class="tools"><a href="javascript:window.print()">طباعة</a> | <a href="mailto:?subject=news">أرسل لصديق</a> | <a href="javascript:bigger()">تكبير الخط</a> | <a href="javascript:smaller()">تصغير الخط</a></td></tr>
<tr><td></td></tr>
<tr>
<td class="newsbody"><span id="ctl00_ContentPlaceHolder1_lblBody"><font face="Tahoma" size="3">لم تقتل السماء وحدها أهل درنة. المطر الذي صبّته العاصفة «دانيال» كان استثنائيا، نعم: سجّلت مدينة البيضاء القريبة ما يفوق 400 ميليمتر في يوم واحد، وهو رقم لم يعرفه سجلّها من قبل. لكن بين المطر والموت سدّين من تراب وحجر، وبينهما سنوات من الإهمال.<br><br>
في بلداننا، من طنجة إلى طبرق، نحبّ تدشين السدود أكثر مما نحبّ صيانتها. يُقصّ الشريط، وتُلتقط الصورة، ثم يُترك الإسمنت لشأنه. ومن يطلب ميزانية لسدّ شقّ في جدار لا يراه أحد، قلّما يجد من يصغي.<br><br>
تقول المنظمة العالمية للأرصاد الجوية إن أغلب الضحايا كان يمكن إنقاذهم لو وُجد جهاز إنذار يعمل كما ينبغي. وهذه جملة ثقيلة، لأنها تعني أن الفارق بين الحياة والموت كان خبرا يصل في وقته، وحافلات تنتظر عند أول الشارع، وسلطة واحدة تأمر بالإخلاء فيُسمع أمرها.<br><br>
وسيقال إن ليبيا حالة خاصة، بحكومتين وجيشين وخزينة متنازع عليها. هذا صحيح. بيد أن الانقسام لا يفسّر كل شيء، فالتشققات رُصدت في زمن كانت فيه للبلاد حكومة واحدة.<br><br>
ماذا نفعل إذن؟ أقترح ثلاثة أمور متواضعة:<ul><li>أن تنشر كل دولة في المنطقة سجلا علنيا لسدودها: عمرها، وآخر فحص لها، ومن وقّعه.<li>أن يعرف كل ساكن أسفل سدّ أي طريق يسلكه إذا دقّ الإنذار.<li>أن تُحسب كلفة الصيانة ضمن كلفة البناء منذ اليوم الأول.</ul>المتوسط يسخن، والعواصف التي تشبه الأعاصير المدارية صارت ضيفا محتملا كل خريف. أما سدودنا فبُنيت لمطر آخر.</font></span></td></tr>
<tr><td class="tags">كلمات مفتاحية: <a href="http://sahel.example/tag/%D8%B1%D8%A3%D9%8A/">رأي</a>، <a href="http://sahel.example/tag/%D8%AF%D8%B1%D9%86%D8%A9/">درنة</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D9%85%D9%86%D8%A7%D8%AE/">المناخ</a>، <a href="http://sahel.example/tag/%D8%A7%D9%84%D8%B3%D8%AF%D9%88%D8%AF/">السدود</a></td></tr>
<tr><td><table class="box" width="100%"><tr>
<td class="boxhead" colspan="2">مواضيع ذات صلة</td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=88&id=94403">أسود الأطلس في المربع الذهبي.. ليلة لم تعرفها إفريقيا من قبل</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=49&id=24119">قرى الحوز تنتشل موتاها والمساعدات تصعد الجبل ببطء</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=41&id=41840">جائزة نوبل للطب تكافئ رائدَي لقاحات «الرنا» المرسال</a></td></tr><tr><td class="small" valign="top">&raquo;</td><td class="small"><a class="lnk" href="/News/Details.aspx?sec=32&id=38799">السودان على حافة الحرب: الجيش والدعم السريع يتنازعان القصر والمطار</a></td></tr></table></td></tr>
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
