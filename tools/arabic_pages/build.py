"""All pages and their gold."""
from press.markup import digest

from . import cms, glued, kinds, old, persian, script, semantic, texts, wordpress
from .desk import Draft

FAMILIES = {family.name: family for module in (wordpress, cms, old, script, kinds, glued, semantic, persian) for family in module.FAMILIES}

# Set before the extractor had read any of the pages, and kept: rules are tried on the first half alone.
TUNING = ("wp_newspaper", "wp_blocks", "drupal7", "webforms", "joomla", "blogger", "next_data", "amp", "cp1256_table", "live_ld",
          "gallery", "wire", "glued", "paywalled", "print", "microdata", "jsonld_only", "fa_agency")
HELD_OUT = ("wp_jannah", "wp_sahifa", "drupal9", "sharepoint", "joomla_k2", "old_tables", "nuxt", "mobile", "cp1256_bare", "live_list",
            "photo_story", "urgent", "infinite", "opinion", "video", "hatom", "rdfa_dc", "fa_daily")
assert sorted(TUNING + HELD_OUT) == sorted(FAMILIES)


def half_of(name):
    return "tuning" if name in TUNING else "held-out"


def pages(root):
    """(file name, bytes, gold) of each page, in a settled order. The gold has file, url, family, half and articles."""
    everything = texts.read_all(root)
    for name in TUNING + HELD_OUT:
        family = FAMILIES[name]
        chosen = []
        for kind in family.kinds:  # the kinds in the family's order, each in an order of the family's own
            fitting = [t for t in everything if t.kind == kind and t.language == family.language]
            chosen += sorted(fitting, key=lambda text: digest(name, text.slug))
        chosen = chosen[:family.count]
        assert len(chosen) == family.count, (name, len(chosen))
        pool = [t for t in everything if t.language == family.language and t.kind != "urgent" or t.kind == family.kinds[0] and t.language == family.language]
        for index, text in enumerate(chosen):
            followers = [t for t in pool if t.kind == "article"]
            draft = Draft(family, index, text, [t for t in (followers if "glued" in name or name in FOLLOWED else pool) if t is not text])
            page = family.page(draft)
            content = page if isinstance(page, bytes) else page.encode("utf-8")
            yield f"{name}/{index:02}-{text.slug}.html", content, {
                "file": f"{name}/{index:02}-{text.slug}.html", "url": draft.url(text), "family": name, "half": half_of(name), "articles": draft.records}


FOLLOWED = ("infinite", "mobile", "wp_newspaper")  # what is dealt first may be a whole article beneath the page's own
