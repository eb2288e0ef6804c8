"""The desk: gives a page its text, date, by-line, credit, tags and lists, and keeps the gold of what the template shows.

All choices hang on hashes of names, so that the same texts and templates give the same bytes."""
import dataclasses
import datetime
import html

from press.markup import digest

from . import words
from .texts import LINKED

CREDITS = ("وكالات", "أ ف ب", "وكالة الأفق للأنباء", "رويترز", "صحيفة المرساة", "د ب أ", "وكالة رواق", "{outlet} + وكالات",
           "الأناضول", "إذاعة الغاف", "Reuters", "موقع الرحى", "AFP")


@dataclasses.dataclass(frozen=True)
class Outlet:
    name: str
    host: str
    offset: float = 3      # hours before UTC
    scheme: int = 0        # which of the names of sections
    address: str = "/news/{id}/{slug}"

    @property
    def base(self):
        return f"https://{self.host}"


@dataclasses.dataclass(frozen=True)
class Family:
    name: str
    outlet: Outlet
    page: object           # Draft → the page's text or bytes
    count: int = 12
    kinds: tuple = ("article",)
    language: str = "ar"
    signs: str = "b c bc -"  # who signs, page by page: b a by-line, c a credit, - nobody


class Draft:
    """One page in the making. `gold` gives its records once the template has said what it shows (`shows`, `link`, `embed`)."""

    def __init__(self, family, index, text, others):
        self.family, self.outlet, self.index, self.text = family, family.outlet, index, text
        self.title, self.tags, self.caption = text.title, list(text.tags), text.image
        self.blocks = text.blocks
        self.others = sorted(others, key=lambda other: digest(family.name, text.slug, other.slug))
        self.dealt = 0
        self.time = self.time_of(text)
        self.modified = self.time + datetime.timedelta(minutes=7 + int(digest("modified", text.slug)[:2], 16))
        sign = family.signs.split()[self.turn("signs", len(family.signs.split()))]
        by_lines = words.PERSIAN_BYLINES if family.language == "fa" else words.BYLINES
        self.byline = by_lines[int(digest(family.name, text.slug)[:6], 16) % len(by_lines)] if "b" in sign else ""
        self.credit = self.credit_of(index) if "c" in sign else ""
        self.records = [{
            "slug": text.slug, "role": "main", "kind": "article", "title": text.title,
            "body": body_of(self.blocks), "language": text.language, "published": None, "modified": None, "authors": [],
            "credit": None, "section": None, "tags": [], "captions": [], "links": [], "neutral": []}]

    # What belongs to a text on this outlet.

    def turn(self, name, count):
        """0 … count - 1: evenly over the family's pages, in an order of each name's own."""
        order = sorted(range(self.family.count), key=lambda i: digest(self.family.name, name, str(i)))
        return order.index(self.index) % count

    def time_of(self, text):
        seed = int(digest(self.family.name, "time", text.slug)[:8], 16)
        zone = datetime.timezone(datetime.timedelta(hours=self.outlet.offset))
        day = datetime.date(2019, 1, 5) + datetime.timedelta(days=seed % 2150)
        if text.published:
            day = datetime.date.fromisoformat(text.published[:10])
        return datetime.datetime(day.year, day.month, day.day, 6 + seed % 16, seed // 7 % 60, seed // 11 % 60, tzinfo=zone)

    def credit_of(self, index):
        start = int(digest(self.family.name, "credit")[:4], 16)
        credit = words.PERSIAN_CREDITS[index % len(words.PERSIAN_CREDITS)] if self.family.language == "fa" else CREDITS[(start + index) % len(CREDITS)]
        return credit.format(outlet=self.outlet.name)

    def number(self, text):
        return 100000 + int(digest(self.family.name, "id", text.slug)[:8], 16) % 800000

    def path(self, text):
        time = self.time_of(text)
        return self.outlet.address.format(id=self.number(text), slug=text.slug, year=time.year, month=f"{time.month:02}",
                                          day=f"{time.day:02}", section=text.section)

    def url(self, text):
        return self.outlet.base + self.path(text)

    def section_of(self, text):
        return words.section(text.section, self.outlet.scheme, self.family.language)

    @property
    def section(self):
        return self.section_of(self.text)

    def deal(self, count):
        """The next texts that stand nowhere on this page yet."""
        texts = self.others[self.dealt:self.dealt + count]
        self.dealt += count
        assert len(texts) == count, (self.family.name, "too many lists")
        return texts

    # The gold.

    def shows(self, published=None, authors=False, credit=False, section=False, tags=False, captions=False, modified=False,
              **other):
        """What the page says of its main article; `captions` may be a list of a gallery's. `published`: "minute" (with offset), "local" (without), "day" or None."""
        record = self.records[0]
        record["published"] = said(self.time, published)
        record["modified"] = said(self.modified, published) if modified else None
        record["authors"] = [self.byline] if authors and self.byline else []
        record["credit"] = self.credit or None if credit else None
        record["section"] = self.section if section else None
        record["tags"] = list(self.tags) if tags else []
        record["captions"] = captions if isinstance(captions, list) else [self.caption] if captions and self.caption else []
        assert set(other) <= set(record), other
        record.update(other)

    def link(self, kind, texts, record=0):
        for text in texts:
            entry = {"kind": kind, "title": text.title, "url": self.url(text)}
            if entry not in self.records[record]["links"]:
                self.records[record]["links"].append(entry)
        return texts

    def neutral(self, texts):
        """Headlines of which readers would not agree whether they are the article's: not compared."""
        self.records[0]["neutral"] += [text.title for text in texts]
        return texts

    def inline(self, title, url):
        self.records[0]["links"].append({"kind": "inline", "title": title, "url": url})

    def embed(self, text, published=None, **other):
        """A further article on the page; gives its number for `link`."""
        record = {**self.records[0], "slug": text.slug, "role": "embedded", "kind": "article", "title": text.title,
                  "body": body_of(text.blocks), "published": said(self.time_of(text), published), "modified": None,
                  "authors": [], "credit": None, "section": None, "tags": [], "captions": [], "links": [], "neutral": []}
        assert set(other) <= set(record), other
        self.records.append({**record, **other})
        return len(self.records) - 1


def body_of(blocks):
    return "\n\n".join(block.plain for block in blocks)


def said(time, precision):
    if precision is None:
        return None
    if precision == "day":
        return {"value": time.strftime("%Y-%m-%d"), "precision": "day"}
    form = "%Y-%m-%dT%H:%M" if precision == "local" else "%Y-%m-%dT%H:%M%z"
    return {"value": time.strftime(form), "precision": "minute"}


def esc(text):
    return html.escape(text, quote=True)


def linked(draft, text, escape=esc, as_links=True):
    """A block's text as HTML: [[…]] becomes a link (told to the gold) or falls away."""
    if not as_links:
        return escape(LINKED.sub(r"\1", text))
    parts = []
    at = 0
    for match in LINKED.finditer(text):
        url = f"{draft.outlet.base}/topic/{digest(match.group(1))[:6]}"
        draft.inline(match.group(1), url)
        parts += [escape(text[at:match.start()]), f'<a href="{url}">{escape(match.group(1))}</a>']
        at = match.end()
    return "".join([*parts, escape(text[at:])])
