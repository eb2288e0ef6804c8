"""All files of demo/press, by name: pages, feeds, pictures, robots.txt, press.json, and the gold beside them."""
import collections
import json

from . import feeds, gold, harbour, manara, meridian, midan, outlets, sahel, texts, ufuq
from .desk import Desk
from .markup import photo

TEMPLATES = {"manara": manara, "sahel": sahel, "ufuq": ufuq, "midan": midan, "harbour": harbour, "meridian": meridian}


class Press:
    """Files by name, the gold's lines, and the paths that each outlet's server must know."""

    def __init__(self, outlet):
        self.outlet = outlet
        self.files = {}
        self.lines = []
        self.paths = []

    def add(self, path, content, records, **about):
        name = f"{self.outlet.key}/{outlets.file_of(path)}"
        assert name not in self.files, name
        self.files[name] = content.encode(self.outlet.encoding, "xmlcharrefreplace")
        self.paths.append(path)
        self.lines.append({"file": name, "url": self.outlet.base + path, **about, "articles": records})


def press(demo):
    names = texts.read_names(demo / "names.txt")
    written = texts.read_folder(demo / "texts")
    specials = texts.read_folder(demo / "special", is_special=True)
    bad = list(texts.faults(written + specials, names, outlets.OUTLETS))
    if bad:
        raise texts.BadText("; ".join(bad))
    ways = outlets.moved(specials)
    files, lines, feed_lines, paths = {}, [], [], {}
    for outlet in outlets.OUTLETS.values():
        desk = Desk(outlet, written, specials)
        made = one_outlet(desk)
        feed, items = feeds.feed(desk, ways)
        made.files[f"{outlet.key}/{outlet.feed_file}"] = feed.encode(outlet.encoding, "xmlcharrefreplace")
        made.files[f"{outlet.key}/robots.txt"] = robots(outlet)
        files.update(made.files)
        lines += made.lines
        paths[outlet.key] = made.paths
        feed_lines.append({"outlet": outlet.key, "url": outlet.base + outlet.feed,
                           "file": f"{outlet.key}/{outlet.feed_file}", "items": items})
    files["press.json"] = pretty(outlets.press_json(specials, paths))
    files["gold.jsonl"] = json_lines(lines)
    files["gold_feeds.jsonl"] = json_lines(feed_lines)
    files["gold_groups.json"] = pretty(groups(written + specials))
    return files


def one_outlet(desk):
    outlet, template = desk.outlet, TEMPLATES[desk.outlet.key]
    made = Press(outlet)
    for text in desk.articles + desk.specials:
        make = {"live": getattr(template, "live", None), "gallery": getattr(template, "gallery", None),
                "video": getattr(template, "video", None), "article": template.page}.get(text.kind)
        if make:
            html, records = make(desk, text)
            made.add(outlet.path(text), html, records)
        if text.image:
            made.files[f"{outlet.key}/img/{text.slug}.svg"] = photo(outlet, text).encode()
    if outlet.key == "meridian":
        for text in desk.articles:
            if meridian.has_amp(desk, text):
                html, records = meridian.amp(desk, text)
                made.add(meridian.amp_path(desk, text), html, records, variant_of=outlet.url(text))
    plain = [text for text in desk.specials if text.kind == "plain"]
    if len(plain) == 2:
        main, follower = sorted(plain, key=lambda text: text.published)
        content, records = midan.plain(desk, main, follower)
        made.add(outlets.plain_path(main), content, records)
    made.add("/", template.listing(desk, outlet.name, desk.shown, outlet.base + "/"), [gold.listing(outlet)])
    if desk.articles and outlet.key in ("manara", "harbour"):
        section = collections.Counter(desk.section(text) for text in desk.articles).most_common(1)[0][0]
        path = outlet.section_path(section)
        inside = [text for text in desk.shown if desk.section(text) == section]
        made.add(path, template.listing(desk, section, inside, outlet.base + path), [gold.listing(outlet)])
    if outlet.key in outlets.FORBIDDEN:
        page = template.listing(desk, "Notes of the desk", [], outlet.base + outlets.FORBIDDEN[outlet.key])
        made.files[f"{outlet.key}{outlets.FORBIDDEN[outlet.key]}index.html"] = page.encode()
    return made


def groups(all_texts):
    """Copies: what goes back to one agency text, the first first. Stories: texts by event."""
    by_slug = {text.slug: text for text in all_texts}
    copies, stories = collections.defaultdict(list), collections.defaultdict(list)
    for text in sorted(all_texts, key=lambda t: (t.time, t.slug)):
        if text.event:
            stories[text.event].append(text.slug)
        origin = text
        while origin.copy_of:
            origin = by_slug[origin.copy_of]
        copies[origin.slug].append(text.slug)
    return {"copies": [{"first": first, "copies": rest} for first, (same, *rest) in sorted(copies.items()) if rest],
            "stories": [{"event": event, "texts": slugs} for event, slugs in sorted(stories.items())]}


def robots(outlet):
    forbidden = outlets.FORBIDDEN.get(outlet.key)
    rule = f"Disallow: /{forbidden.split('/')[1]}/" if forbidden else "Disallow:"
    return f"User-agent: *\n{rule}\n".encode()


def json_lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def pretty(value):
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
