"""All files of demo/press, by name."""
import json

from . import outlets, texts


def press(demo):
    names = texts.read_names(demo / "names.txt")
    written = texts.read_folder(demo / "texts")
    specials = texts.read_folder(demo / "special", is_special=True)
    bad = list(texts.faults(written + specials, names, outlets.OUTLETS))
    if bad:
        raise texts.BadText("; ".join(bad))
    files = {}
    for outlet in outlets.OUTLETS.values():
        files[f"{outlet.key}/robots.txt"] = robots(outlet)
    files["press.json"] = pretty(outlets.press_json(specials, {}))
    return files


def robots(outlet):
    rules = [f"Disallow: {path}" for path in [outlets.FORBIDDEN.get(outlet.key, "").rsplit("/", 2)[0] + "/"] if path != "/"]
    return "\n".join(["User-agent: *", *(rules or ["Disallow:"])]).encode() + b"\n"


def pretty(value):
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
