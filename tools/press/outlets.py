"""The six outlets: names, addresses, paths, feeds, and what their servers do out of the ordinary."""
import dataclasses
import hashlib
import re

from . import markup


@dataclasses.dataclass(frozen=True)
class Outlet:
    key: str
    name: str
    language: str
    address: str
    feed: str        # path
    feed_file: str
    feed_type: str
    charset: str | None = "utf-8"
    content_types: tuple = ()
    encoding: str = "utf-8"
    extra_routes: tuple = ()

    def section_name(self, label):
        return SECTIONS[self.key].get(label, label)

    @property
    def base(self):
        return f"http://{self.key}.example"

    def number(self, slug):
        """An article's number in the outlet's addresses: of its slug alone, so that new texts move no address."""
        return 10_000 + int(hashlib.sha256(f"{self.key}/{slug}".encode()).hexdigest()[:8], 16) % 89_999

    def path(self, text):
        day = text.published[:10].split("-")
        match self.key:
            case "manara":
                return f"/{day[0]}/{day[1]}/{text.slug}/"
            case "sahel":
                return f"/News/Details.aspx?sec={self.number(text.section) % 97}&id={self.number(text.slug)}"
            case "ufuq":
                return f"/ar/news/{text.slug}/"
            case "midan":
                return f"/story/{self.number(text.slug)}/{text.slug}.html"
            case "harbour":
                return f"/{markup.section_slug(self.section_name(text.section))}/{'/'.join(day)}/{text.slug}/"
            case _:
                return f"/article/{text.slug}-{self.number(text.slug)}.html"

    def url(self, text):
        return self.base + self.path(text)

    def section_path(self, section):
        slug = markup.section_slug(section)
        match self.key:
            case "sahel":
                return f"/News/Section.aspx?sec={self.number(section) % 97}"
            case "manara":
                return f"/category/{slug}/"
            case "midan":
                return f"/section/{slug}.html"
            case _:
                return f"/{slug}/"

    def tag_url(self, tag):
        return f"{self.base}/tag/{markup.quote(tag)}/"


def file_of(path):
    """The file under the outlet's folder that the server gives at `path`."""
    path = re.sub(r"\.aspx\?.*?(\d+)$", r"-\1.aspx", path)
    return (path + "index.html" if path.endswith("/") else path).lstrip("/")


OUTLETS = {o.key: o for o in (
    Outlet("manara", "منارة الخبر", "ar", "127.0.0.2", "/feed/", "feed.xml", "application/rss+xml; charset=UTF-8"),
    Outlet("sahel", "صحيفة الساحل", "ar", "127.0.0.3", "/rss.aspx", "rss.xml", "text/xml", charset=None,
           content_types=((".aspx", "text/html"),), encoding="cp1256"),
    Outlet("ufuq", "وكالة الأفق للأنباء", "ar", "127.0.0.4", "/feed.json", "feed.json", "application/feed+json"),
    Outlet("midan", "الميدان نت", "ar", "127.0.0.5", "/rss.rdf", "rss.rdf", "application/rdf+xml"),
    Outlet("harbour", "The Harbour Post", "en", "127.0.0.6", "/atom.xml", "atom.xml", "application/atom+xml"),
    Outlet("meridian", "Meridian Wire", "en", "127.0.0.7", "/rss.xml", "rss.xml", "application/rss+xml"),
)}

# What each outlet calls the sections that the texts name by label.
SECTIONS = {
    "manara": {"politics": "سياسة", "economy": "اقتصاد", "society": "مجتمع", "security": "أمن وحوادث", "sport": "رياضة",
               "culture": "ثقافة وفن", "science": "علوم", "technology": "تقنية", "health": "صحة", "religion": "دين وحياة",
               "environment": "بيئة", "opinion": "رأي", "other": "منوعات"},
    "sahel": {"politics": "عربي ودولي", "economy": "مال وأعمال", "society": "محليات", "security": "حوادث",
              "sport": "ملاعب", "culture": "أدب وفن", "science": "علوم وتقنية", "technology": "علوم وتقنية",
              "health": "صحة وتغذية", "religion": "دين", "environment": "مناخ وبيئة", "opinion": "مقالات",
              "other": "متفرقات"},
    "ufuq": {"politics": "الشؤون السياسية", "economy": "الأسواق والاقتصاد", "society": "المجتمع",
             "security": "الأمن والكوارث", "sport": "الرياضة", "culture": "الثقافة", "science": "العلوم والفضاء",
             "technology": "التكنولوجيا", "health": "الصحة", "religion": "الأديان", "environment": "المناخ",
             "opinion": "آراء", "other": "متنوع"},
    "midan": {"politics": "سياسة دولية", "economy": "اقتصاد دولي", "society": "حياتنا", "security": "قضايا وحوادث",
              "sport": "رياضة عالمية", "culture": "عالم الفن", "science": "علوم وفضاء", "technology": "عالم التقنية",
              "health": "صحتك", "religion": "روحانيات", "environment": "بيئة ومناخ", "opinion": "مقالات وآراء",
              "other": "طرائف"},
    "harbour": {"politics": "World", "economy": "Business", "society": "Society", "security": "World", "sport": "Sport",
                "culture": "Culture", "science": "Science", "technology": "Tech", "health": "Health", "religion": "Faith",
                "environment": "Climate", "opinion": "Opinion", "other": "More"},
    "meridian": {"politics": "Politics", "economy": "Markets", "society": "Life", "security": "World News",
                 "sport": "Sports", "culture": "Arts", "science": "Science & Space", "technology": "Technology",
                 "health": "Health", "religion": "Religion", "environment": "Environment", "opinion": "Commentary",
                 "other": "Oddly Enough"},
}

# Pages that exist no more or never did; feeds still name them.
GONE = {"sahel": "/News/Details.aspx?sec=3&id=10101"}
MISSING = {"ufuq": "/ar/news/withdrawn-item/"}
FORBIDDEN = {"harbour": "/private/desk-notes/"}


def moved(specials):
    """Addresses that redirect to a page, by the page's slug: a feed names the first of them."""
    by_kind = {(text.outlet, text.kind): text for text in specials}
    gallery, article = by_kind.get(("midan", "gallery")), by_kind.get(("manara", "article"))
    ways = {}
    if gallery:
        short = f"/s/{OUTLETS['midan'].number(gallery.slug)}"
        ways[gallery.slug] = [(short, f"/go{short}", 302), (f"/go{short}", OUTLETS["midan"].path(gallery), 302)]
    if article:
        ways[article.slug] = [(f"/archives/{OUTLETS['manara'].number(article.slug)}", OUTLETS["manara"].path(article), 301)]
    return ways


def press_json(specials, pages):
    """demo/press/press.json: what the demo press's server needs to know. `pages`: the paths of each outlet."""
    rows = []
    ways = moved(specials)
    for outlet in OUTLETS.values():
        routes = [{"path": outlet.feed, "file": outlet.feed_file, "content_type": outlet.feed_type,
                   "cache_control": "max-age=60"}]
        for text in specials:
            if text.outlet != outlet.key:
                continue
            for path, target, status in ways.get(text.slug, []):
                routes.append({"path": path, "redirect": target, "status": status})
            if text.kind == "live":
                routes.append({"path": outlet.path(text), "delay_ms": 1500, "cache_control": "max-age=30"})
            if text.kind == "video":
                routes.append({"path": outlet.path(text), "status": 429, "retry_after": 2, "times": 1})
            if text.kind == "plain":
                routes.append({"path": plain_path(text), "content_type": "text/plain; charset=utf-8"})
        for path in sorted(pages.get(outlet.key, ())):
            if "?" in path:
                routes.append({"path": path, "file": file_of(path)})
        if outlet.key in GONE:
            routes.append({"path": GONE[outlet.key], "status": 410})
        rows.append({"key": outlet.key, "name": outlet.name, "language": outlet.language, "address": outlet.address,
                     "root": outlet.key, "site": "/", "feeds": [outlet.feed],
                     "content_types": dict(outlet.content_types), "charset": outlet.charset, "routes": routes})
    return {"outlets": rows}


def plain_path(text):
    return f"/print/{OUTLETS[text.outlet].number(text.slug)}.txt"
