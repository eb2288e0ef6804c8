"""Reads tests/arabic_pages/texts: texts behind lines `=== slug`, each with header lines `key: value`, a blank line and paragraphs.

`## ` opens a heading, `> ` a quotation, `- ` a list item, `~ ` a verse; `[[…]]` in a paragraph is what an outlet may link."""
import dataclasses
import re

from press import texts as press_texts

KEYS = {"title", "section", "tags", "image", "kind", "language"}
KINDS = ("article", "opinion", "live", "gallery", "urgent")
LINKED = re.compile(r"\[\[(.+?)\]\]")
SIGNS = {"## ": "h", "> ": "q", "- ": "li", "~ ": "v"}


@dataclasses.dataclass(frozen=True)
class Block:
    kind: str  # "p" | "h" | "q" | "li" | "v" (verses, a line each)
    text: str  # with [[…]] around what may be linked

    @property
    def plain(self):
        return LINKED.sub(r"\1", self.text)


@dataclasses.dataclass(frozen=True)
class Text:
    slug: str
    title: str
    section: str
    blocks: tuple
    tags: tuple = ()
    image: str = ""
    kind: str = "article"
    language: str = "ar"
    published: str = ""  # of the demo press alone: its events are real and have their dates

    @property
    def lead(self):
        return next((block.plain for block in self.blocks if block.kind == "p"), "")


def blocks_of(body):
    """Paragraphs, and line by line what opens with a sign of its own; verses that follow one another are one block."""
    for part in re.split(r"\n\s*\n", body.strip()):
        verses = []
        for line in part.split("\n"):
            kind = next((SIGNS[s] for s in SIGNS if line.startswith(s)), "p")
            if kind == "v":
                verses.append(line[2:].strip())
                continue
            yield Block(kind, line if kind == "p" else line.split(" ", 1)[1].strip())
        if verses:
            yield Block("v", "\n".join(verses))


def parse(name, content):
    """The texts of a file. Raises ValueError with file and slug where one is not as it should be."""
    for part in re.split(r"(?m)^=== ", content)[1:]:
        head, _, body = part.partition("\n\n")
        slug, *lines = head.split("\n")
        fields = {}
        for line in lines:
            key, colon, value = line.partition(":")
            if not colon or key not in KEYS:
                raise ValueError(f"{name}, {slug}: not a header line: {line}")
            fields[key] = value.strip()
        if not re.fullmatch(r"[a-z0-9-]+", slug) or not fields.get("title") or not fields.get("section") or not body.strip():
            raise ValueError(f"{name}, {slug}: a text has a slug of a-z, 0-9 and '-', a title, a section and a body")
        if fields.get("kind", "article") not in KINDS:
            raise ValueError(f"{name}, {slug}: 'kind' is one of {', '.join(KINDS)}")
        fields["tags"] = tuple(tag for tag in fields.get("tags", "").split("|") if tag)
        yield Text(slug=slug, blocks=tuple(blocks_of(body)), **fields)


def read_all(root):
    """The benchmark's own texts, and the Arabic articles of the demo press."""
    found = []
    for path in sorted((root / "tests/arabic_pages/texts").glob("*.txt")):
        found += parse(path.name, path.read_text(encoding="utf-8"))
    for text in press_texts.read_folder(root / "demo/texts"):
        if text.language == "ar" and text.kind == "article":
            found.append(Text(text.slug, text.title, text.section, tuple(Block(b.kind, b.text) for b in text.blocks), text.tags,
                              text.image.split("(")[0].strip(), published=text.published))
    slugs = [text.slug for text in found]
    if len(set(slugs)) != len(slugs):
        raise ValueError(f"the same slug twice: {sorted(s for s in set(slugs) if slugs.count(s) > 1)}")
    return found
