"""Small helpers of all templates: escaping, dates as outlets print them, choices that depend on a name alone."""
import datetime
import hashlib
import html
import json
import urllib.parse

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
LEVANT = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
          "كانون الأول")
EUROPEAN = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
ARABIC_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
ENGLISH_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")
ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
esc = html.escape


def quote(word):
    return urllib.parse.quote(word.replace(" ", "-"))


def digest(*words):
    return hashlib.sha256("/".join(words).encode()).hexdigest()


def choose(items, count, *words):
    """`count` of `items` in an order that depends on `words` and on each item's own name alone."""
    return sorted(items, key=lambda item: digest(*words, getattr(item, "slug", None) or str(item)))[:count]


def section_slug(section):
    """A section's name in addresses: its own letters where they are ASCII, else letters of its hash."""
    plain = "-".join("".join(c if c.isalnum() else " " for c in section.lower()).split())
    return plain if plain.isascii() and plain else "s" + digest(section)[:6]


def two_names(time):
    """«27 أيلول/ سبتمبر 2020»."""
    return f"{time.day} {LEVANT[time.month - 1]}/ {EUROPEAN[time.month - 1]} {time.year}"


def arabic_date(time):
    return f"{time.day} {EUROPEAN[time.month - 1]} {time.year}"


def english_date(time):
    return f"{time.day} {ENGLISH_MONTHS[time.month - 1]} {time.year}"


def rfc822(time):
    return (f"{ENGLISH_DAYS[time.weekday()]}, {time.day:02} {ENGLISH_MONTHS[time.month - 1][:3]} {time.year} "
            f"{time:%H:%M:%S %z}")


def utc(time):
    return time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def script_json(value, indent=None):
    return json.dumps(value, ensure_ascii=False, indent=indent).replace("</", "<\\u002f")


def paragraphs(blocks, p="p", heading="h3", quotation="blockquote", attributes=""):
    """The body's blocks as HTML, one string a block; list items of a run stand in one list."""
    out = []
    items = []

    def close():
        if items:
            out.append("<ul>" + "".join(f"<li>{esc(item, False)}</li>" for item in items) + "</ul>")
            items.clear()

    for block in blocks:
        if block.kind == "li":
            items.append(block.text)
            continue
        close()
        text = esc(block.text, False)
        if block.kind == "h":
            out.append(f"<{heading}>{text}</{heading}>")
        elif block.kind == "q":
            out.append(f"<{quotation}><p>{text}</p></{quotation}>")
        else:
            out.append(f"<{p}{attributes}>{text}</{p}>")
    close()
    return out


def photo(outlet, text):
    """A drawing in place of a photograph: two colours of the text's name."""
    colours = digest(outlet.key, text.slug)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" role="img" aria-label="drawing">'
            f'<rect width="640" height="360" fill="#{colours[:6]}"/>'
            f'<circle cx="{120 + int(colours[6:8], 16)}" cy="180" r="90" fill="#{colours[8:14]}"/></svg>\n')
