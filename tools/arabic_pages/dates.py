"""Dates as outlets print them."""
import datetime

from press.markup import ARABIC_DAYS, ARABIC_DIGITS, EUROPEAN, LEVANT

MAGHREB = ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر")
TUNIS = ("جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
HIJRI = ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
         "ذو القعدة", "ذو الحجة")
JALALI = ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند")
PERSIAN_DAYS = ("دوشنبه", "سه\u200cشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def hijri(time):
    """(year, month, day) of the tabular Islamic calendar (civil epoch)."""
    days = time.toordinal() + 1721425 - 1948440 + 10632
    cycle = (days - 1) // 10631
    days = days - 10631 * cycle + 354
    year = ((10985 - days) // 5316) * ((50 * days) // 17719) + (days // 5670) * ((43 * days) // 15238)
    days = days - ((30 - year) // 15) * ((17719 * year) // 50) - (year // 16) * ((15238 * year) // 43) + 29
    month = (24 * days) // 709
    return 30 * cycle + year - 30, month, days - (709 * month) // 24


def jalali(time):
    """(year, month, day) of the Solar Hijri calendar by its 33-year cycle (right from 1799 to 2256)."""
    start = time.date() if isinstance(time, datetime.datetime) else time
    year = start.year - 621
    if start < _nowruz(start.year):
        year -= 1
    days = (start - _nowruz(year + 621)).days
    return (year, days // 31 + 1, days % 31 + 1) if days < 186 else (year, (days - 186) // 30 + 7, (days - 186) % 30 + 1)


def _nowruz(gregorian_year):
    """The first day of the Solar Hijri year that begins in a Gregorian one: leap years are 1, 5, 9, 13, 17, 22, 26, 30 of 33."""
    year = gregorian_year - 621
    leaps_before = sum(1 for y in range(1375, year) if y % 33 in (1, 5, 9, 13, 17, 22, 26, 30))
    return datetime.date(1996, 3, 20) + datetime.timedelta(days=365 * (year - 1375) + leaps_before)


def indic(text):
    return text.translate(ARABIC_DIGITS)


def persian(text):
    return text.translate(PERSIAN_DIGITS)


def day_name(time):
    return ARABIC_DAYS[time.weekday()]


def plain(time, months=EUROPEAN):
    return f"{time.day} {months[time.month - 1]} {time.year}"


def both(time, slash="/"):
    """«16 أيلول/سبتمبر 2020»."""
    return f"{time.day} {LEVANT[time.month - 1]}{slash}{EUROPEAN[time.month - 1]} {time.year}"


def clock12(time):
    """«07:30 م»."""
    return f"{(time.hour + 11) % 12 + 1:02}:{time.minute:02} {'ص' if time.hour < 12 else 'م'}"


def hijri_text(time):
    year, month, day = hijri(time)
    return f"{day} {HIJRI[month - 1]} {year}هـ"


def jalali_text(time):
    year, month, day = jalali(time)
    return persian(f"{day} {JALALI[month - 1]} {year}")


def iso(time):
    return time.isoformat(timespec="seconds")


def utc(time):
    return time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
