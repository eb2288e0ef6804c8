"""An outlet's articles and which of them stand beside one another on its pages."""
from . import markup


def newest_first(some):
    return sorted(some, key=lambda text: (text.published, text.slug), reverse=True)


class Desk:
    def __init__(self, outlet, written, specials):
        self.outlet = outlet
        self.articles = newest_first(t for t in written if t.outlet == outlet.key)
        self.specials = [t for t in specials if t.outlet == outlet.key]
        self.shown = newest_first(self.articles + [t for t in self.specials if t.kind != "plain"])

    def section(self, text):
        return self.outlet.section_name(text.section)

    def section_url(self, text):
        return self.outlet.base + self.outlet.section_path(self.section(text))

    def sections(self):
        """The menu: the outlet's sections, those of its articles."""
        return sorted({self.section(text) for text in self.shown if text.section})

    def beside(self, text, **counts):
        """Lists of headlines for a page, {"similar": 4} giving four; no headline twice on a page."""
        rest = [t for t in markup.choose(self.shown, len(self.shown), "beside", text.slug) if t.slug != text.slug]
        lists = {}
        for kind, count in counts.items():
            fitting = [t for t in rest if kind != "section" or self.section(t) == self.section(text)]
            lists[kind] = fitting[:count]
            rest = [t for t in rest if t not in lists[kind]]
        return lists

    def rank(self, text):
        """The place of a text in an order of names; templates give every n-th page its own oddity by it."""
        return sorted(t.slug for t in self.articles).index(text.slug) if text in self.articles else -1

    def follower(self, text):
        """The article that is glued under this one where the layout does so: one without a list of its own."""
        others = [t for t in self.articles if t.slug != text.slug and t.event != text.event]
        chosen = markup.choose(others, 1, "follower", text.slug)
        return chosen[0] if chosen else None
