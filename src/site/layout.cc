#include "site/layout.h"

#include <fmt/format.h>

#include "site/assets.h"

namespace isnad::site {
namespace {

std::string with_ui(const Context& context, Ui ui) {
  Params params = context.params;
  params.set("ui", code_of(ui));
  return context.path + params.text();
}

Html head_of(const Context& context, const PageHead& head) {
  const Ui ui = context.ui;
  const std::string title = head.title.empty() ? fmt::format("{} · {}", context.title, tr(ui, "front.title"))
                                               : fmt::format("{} · {}", head.title, context.title);
  const std::string description = head.description.empty() ? std::string(tr(ui, "about.1")) : head.description;
  Html out;
  out.add("<head><meta charset=\"utf-8\"><title>{}</title>", title);
  out.add(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"description\" content=\"{}\">",
      description);
  out.add("<meta property=\"og:title\" content=\"{}\"><meta property=\"og:site_name\" content=\"{}\">", title,
          context.title);
  if (!head.is_indexed) out.add("<meta name=\"robots\" content=\"noindex\">");
  for (const std::string& font : Assets::instance().fonts()) {
    out.add("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"{}\">", Url::local(font));
  }
  out.add("<link rel=\"stylesheet\" href=\"{}\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"/favicon.svg\">",
          Url::local(Assets::instance().style()));
  // An address longer than links may be names nothing.
  if (const Url itself = Url::external(context.base_url + context.path + context.params.text())) {
    out.add("<link rel=\"canonical\" href=\"{}\">", itself);
  }
  for (const Ui other : {Ui::kArabic, Ui::kEnglish}) {
    const Url translated = Url::external(context.base_url + with_ui(context, other));
    if (translated) out.add("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", code_of(other), translated);
  }
  const std::string feed = head.feed.empty() ? "/feed" : head.feed;
  const struct {
    const char* type;
    const char* extension;
  } kFeeds[] = {{"application/rss+xml", ".rss"}, {"application/atom+xml", ".atom"}, {"application/feed+json", ".json"}};
  for (const auto& [type, extension] : kFeeds) {
    out.add("<link rel=\"alternate\" type=\"{}\" title=\"{}\" href=\"{}\">", type, title,
            Url::local(feed + extension + head.feed_query));
  }
  return out.add("</head>");
}

Html masthead(const Context& context, const PageHead& head) {
  const Ui ui = context.ui;
  const Ui other = ui == Ui::kArabic ? Ui::kEnglish : Ui::kArabic;
  Html out;
  out.add("<header class=\"masthead\"><div class=\"masthead-top\">");
  out.add("<p class=\"brand\"><a href=\"/\">{}</a> <span class=\"tagline\">{}</span></p>", run(context.title, ""),
          tr(ui, "site.tagline"));
  out.add("<div class=\"tools\">");
  if (head.current != "/search") {
    out.add(
        "<form class=\"quick-search\" role=\"search\" action=\"/search\">"
        "<label class=\"unseen\" for=\"quick\">{}</label><input id=\"quick\" type=\"search\" name=\"q\" dir=\"auto\" "
        "placeholder=\"{}\"><button>{}</button></form>",
        tr(ui, "search.label"), tr(ui, "search.label"), tr(ui, "search.button"));
  }
  // A path that would lead to another host ("//…") is no page of ours: the front page stands in for it.
  Url translated = Url::local(with_ui(context, other));
  if (!translated) translated = Url::local(std::string("/?ui=") + code_of(other));
  out.add("<a class=\"other-ui\"{} hreflang=\"{}\" href=\"{}\">{}</a></div></div>", language_attributes(code_of(other)),
          code_of(other), translated, tr(ui, "nav.other_ui"));
  out.add("<nav class=\"sections\" aria-label=\"{}\"><ul>", tr(ui, "nav.main"));
  const auto link = [&](const std::string& path, std::string_view words, bool is_current) {
    out.add("<li><a href=\"{}\"{}>{}</a></li>", Url::local(path), Attr::when(is_current, "aria-current", "page"),
            words);
  };
  link("/", tr(ui, "nav.front"), head.current == "/");
  for (const archive::SectionCount& section : context.sections) {
    link("/section/" + percent_encode(section.label), section_name(ui, section.label), head.section == section.label);
  }
  link("/sources", tr(ui, "nav.sources"), head.current == "/sources");
  return out.add("</ul></nav></header>");
}

Html footer(const Context& context, const PageHead& head) {
  const Ui ui = context.ui;
  const std::string feed = head.feed.empty() ? "/feed" : head.feed;
  Html out;
  out.add("<footer class=\"foot\"><p class=\"foot-brand\">{} <span>{}</span></p><ul>", run(context.title, ""),
          tr(ui, "site.tagline"));
  out.add("<li><a href=\"/about\"{}>{}</a></li>", Attr::when(head.current == "/about", "aria-current", "page"),
          tr(ui, "nav.about"));
  out.add("<li><a href=\"/sources\">{}</a></li><li><a href=\"/search\">{}</a></li>", tr(ui, "nav.sources"),
          tr(ui, "nav.search"));
  for (const auto& [name, extension] :
       {std::pair{"RSS", ".rss"}, std::pair{"Atom", ".atom"}, std::pair{"JSON Feed", ".json"}}) {
    out.add("<li><a lang=\"en\" dir=\"ltr\" href=\"{}\">{}</a></li>", Url::local(feed + extension + head.feed_query),
            name);
  }
  return out.add("<li><a lang=\"en\" dir=\"ltr\" href=\"/api/v1/openapi.json\">API</a></li></ul></footer>");
}

}  // namespace

std::string page(const Context& context, const PageHead& head, const Html& content) {
  Html out;
  out.add("<!doctype html>\n<html{}>", language_attributes(code_of(context.ui)));
  out.add(head_of(context, head));
  out.add("<body><a class=\"skip\" href=\"#content\">{}</a>", tr(context.ui, "nav.skip"));
  out.add(masthead(context, head));
  out.add("<main id=\"content\" tabindex=\"-1\">{}</main>", content);
  out.add(footer(context, head));
  out.add("</body></html>\n");
  return out.take();
}

}  // namespace isnad::site
