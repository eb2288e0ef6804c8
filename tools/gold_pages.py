"""Gold pages of several sets, as the trainers of whole pages read them (train_headline_model.py, train_kind_model.py)."""
import json
import pathlib
import urllib.parse
import zlib


def gold_pages(arguments):
    """Yields (path of the page's HTML, its gold) of each GOLD.jsonl[=WEIGHT[:WORD]]; `set`, `weight` and `word` are put
    into the gold. Of what tools/make_arabic_pages.py writes the tuning half counts alone."""
    for argument in arguments:
        path, _, rest = argument.partition("=")
        weight, _, word = rest.partition(":")
        folder = pathlib.Path(path).resolve().parent
        with open(path, encoding="utf-8") as lines:
            for page in map(json.loads, lines):
                if page.get("half", "tuning") == "tuning":
                    page.update(set=folder.name, weight=float(weight or 1), word=word)
                    yield folder / page["file"] if "file" in page else folder / "html" / f"{page['id']}.html", page


def fold_of(gold, folds):
    """The fold of a page, 0 to folds - 1: the same for all pages of a site or of a family of templates."""
    site = gold.get("family") or ".".join(urllib.parse.urlparse(gold.get("url") or "").netloc.split(".")[-2:]) or str(gold["id"])
    return zlib.crc32(site.encode()) % folds
