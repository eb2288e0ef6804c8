"""Reads demo/texts and demo/special: header lines `key: value`, a line `---`, then paragraphs with blank lines between;
`## ` opens a heading, `> ` a quotation, `- ` a list item."""
import dataclasses
import datetime
import re

KINDS = ("article", "live", "gallery", "video", "plain")
KEYS = {"outlet", "slug", "language", "published", "modified", "title", "section", "tags", "byline", "credit", "image",
        "copy_of", "event", "kind", "note"}


@dataclasses.dataclass(frozen=True)
class Block:
    kind: str  # "p" | "h" | "q" | "li"
    text: str


@dataclasses.dataclass(frozen=True)
class Text:
    outlet: str
    slug: str
    language: str
    published: str
    title: str
    section: str
    blocks: tuple
    modified: str = ""
    tags: tuple = ()
    byline: str = ""
    credit: str = ""
    image: str = ""
    copy_of: str = ""
    event: str = ""
    kind: str = "article"
    is_special: bool = False  # of demo/special
    is_urgent: bool = False   # the outlet shows «عاجل» as a badge before the title

    @property
    def time(self):
        return datetime.datetime.fromisoformat(self.published)

    @property
    def body(self):
        return "\n\n".join(block.text for block in self.blocks)

    @property
    def lead(self):
        return next((block.text for block in self.blocks if block.kind == "p"), "")


class BadText(Exception):
    """A text that cannot be used: file, line and reason."""


def parse(name, content, is_special=False):
    head, mark, body = content.replace("\r\n", "\n").partition("\n---\n")
    if not mark:
        raise BadText(f"{name}: no line '---' behind the header")
    fields = {}
    for number, line in enumerate(head.split("\n"), 1):
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in KEYS:
            raise BadText(f"{name}:{number}: not one of the keys {', '.join(sorted(KEYS))}")
        fields[key.strip()] = value.strip()
    fields.pop("note", None)
    for key in ("outlet", "slug", "language", "published", "title"):
        if not fields.get(key):
            raise BadText(f"{name}: no '{key}'")
    if not re.fullmatch(r"[a-z0-9-]+", fields["slug"]):
        raise BadText(f"{name}: a slug is of a-z, 0-9 and '-'")
    for key in ("published", "modified"):
        if fields.get(key) and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", fields[key]):
            raise BadText(f"{name}: '{key}' is RFC 3339 with an offset")
    if fields.get("kind", "article") not in KINDS:
        raise BadText(f"{name}: 'kind' is one of {', '.join(KINDS)}")
    fields["tags"] = tuple(tag.strip() for tag in fields.get("tags", "").split("|") if tag.strip())
    fields.setdefault("section", "")
    return Text(blocks=tuple(blocks_of(body)), is_special=is_special, **fields)


def blocks_of(body):
    """Paragraphs, and line by line what opens with a sign of its own."""
    for part in re.split(r"\n\s*\n", body.strip()):
        lines = []
        for line in part.split("\n"):
            line = line.strip()
            sign = {"## ": "h", "> ": "q", "- ": "li"}
            mark = next((s for s in sign if line.startswith(s)), None)
            if mark is None:
                lines.append(line)
                continue
            if lines:
                yield Block("p", " ".join(lines))
                lines = []
            yield Block(sign[mark], line[len(mark):].strip())
        if lines:
            yield Block("p", " ".join(lines))


def read_folder(folder, is_special=False):
    return [as_shown(parse(path.name, path.read_text(encoding="utf-8"), is_special)) for path in sorted(folder.glob("*.txt"))]


def as_shown(text):
    """The agency sets «عاجل» apart from its titles; the daily makes a live blog of entries with clock times."""
    urgent = re.match(r"عاجل\s*[-|:]\s*", text.title)
    if text.outlet == "ufuq" and urgent:
        text = dataclasses.replace(text, title=text.title[urgent.end():], is_urgent=True)
    headings = [block.text for block in text.blocks if block.kind == "h"]
    if text.outlet == "harbour" and headings and all(re.match(r"\d\d:\d\d ", heading) for heading in headings):
        text = dataclasses.replace(text, kind="live")
    return text


def read_names(path):
    """The fictional by-lines that texts may use: one a line, the name up to a tab, a comma or a bracket."""
    if not path.exists():
        return set()
    names = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            names.add(re.split(r"\t|\s[(|—–-]\s|\(|،|,|\|", line)[0].strip())
    return names


def faults(texts, names, outlets):
    """What does not fit together: unknown outlets, by-lines and originals, copies older than what they copy."""
    by_slug = {}
    for text in texts:
        if text.outlet not in outlets:
            yield f"{text.slug}: no outlet '{text.outlet}'"
        if text.slug in by_slug:
            yield f"{text.slug}: twice"
        by_slug[text.slug] = text
        if text.byline and names and text.byline not in names:
            yield f"{text.slug}: '{text.byline}' is not in demo/names.txt"
    for text in texts:
        if not text.copy_of:
            continue
        original = by_slug.get(text.copy_of)
        if original is None:
            yield f"{text.slug}: copies '{text.copy_of}', which is not there"
        elif original.time >= text.time:
            yield f"{text.slug}: published before what it copies"
