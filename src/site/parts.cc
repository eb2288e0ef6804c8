#include "site/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/time.h"

namespace isnad::site {

std::string story_path(std::string_view id) { return "/story/" + percent_encode(id); }
std::string article_path(std::string_view id) { return "/article/" + percent_encode(id); }
std::string source_path(std::string_view id) { return "/source/" + percent_encode(id); }
std::string search_path(std::string_view words) { return "/search?q=" + percent_encode(words); }

const std::string& outlet_name(const archive::ArticleSummary& article) {
  return article.site.empty() ? article.domain : article.site;
}

Html outlet(const archive::ArticleSummary& article) { return run(outlet_name(article), ""); }

Html headline(const Context& context, const archive::ArticleSummary& article) {
  if (article.title.empty()) return Html(tr(context.ui, "article.untitled"));
  return run(article.title, article.language);
}

std::string shown_excerpt(const archive::ArticleSummary& article) {
  return article.rights == archive::Rights::kTitle ? std::string() : article.excerpt;
}

Html when_of(const Context& context, const archive::ArticleSummary& article, DateStyle style) {
  Html as_published = time_element(context.ui, article.published, context.now, style);
  if (!as_published.is_empty()) return as_published;
  const Html arrived = time_element(context.ui, article.when, context.now, style);
  return arrived.is_empty() ? arrived : html("<span>{} {}</span>", tr(context.ui, "article.seen"), arrived);
}

std::string story_title(const archive::StorySummary& story) {
  if (!story.lead.title.empty()) return story.lead.title;
  if (!story.story.title.empty()) return story.story.title;
  return story.first.title;
}

std::string story_language(const archive::StorySummary& story) {
  if (!story.lead.title.empty()) return story.lead.language;
  return story.first.title == story.story.title ? story.first.language : std::string();
}

Html chain_mark(const Context& context, std::uint32_t sources, std::uint32_t independent) {
  constexpr std::uint32_t kMost = 9;
  const std::uint32_t shown = std::clamp<std::uint32_t>(sources, 1, kMost);
  const std::uint32_t filled = std::min(independent, shown);
  const std::uint32_t width = 4 + shown * 9;
  Html out;
  out.add(
      "<svg class=\"chain\" aria-hidden=\"true\" focusable=\"false\" width=\"{}\" height=\"12\" viewBox=\"0 0 {} 12\">",
      width, width);
  if (shown > 1) out.add("<path d=\"M6 6H{}\"/>", width - 7);
  for (std::uint32_t i = 0; i < shown; ++i) {
    // The chain begins where reading begins.
    const std::uint32_t place = context.ui == Ui::kArabic ? shown - 1 - i : i;
    out.add("<circle class=\"{}\" cx=\"{}\" cy=\"6\" r=\"3.2\"/>", i < filled ? "own" : "copy", 6 + place * 9);
  }
  return out.add("</svg>");
}

Html story_card(const Context& context, const archive::StorySummary& story, CardSize size) {
  const Ui ui = context.ui;
  const char* kClasses[] = {"card lead", "card medium", "card small"};
  Html out;
  out.add("<article class=\"{}\">", kClasses[static_cast<std::size_t>(size)]);
  if (!story.sections.empty()) {
    out.add("<p class=\"kicker\"><a href=\"{}\">{}</a></p>",
            Url::local("/section/" + percent_encode(story.sections.front())), section_name(ui, story.sections.front()));
  }
  const std::string title = story_title(story);
  const Html words = title.empty() ? Html(tr(ui, "article.untitled")) : run(title, story_language(story));
  const Url address = Url::local(story_path(story.story.id));
  // Small cards stand under a heading of their own.
  if (size == CardSize::kSmall) {
    out.add("<h3><a href=\"{}\">{}</a></h3>", address, words);
  } else {
    out.add("<h2><a href=\"{}\">{}</a></h2>", address, words);
  }
  const std::string excerpt = size == CardSize::kSmall ? std::string() : shown_excerpt(story.lead);
  if (!excerpt.empty()) out.add("<p class=\"excerpt\"{}>{}</p>", language_attributes(story.lead.language), excerpt);
  out.add("<p class=\"meta\"><span class=\"count\">{}{}</span>",
          chain_mark(context, story.story.sources, story.story.independent_sources),
          counted(ui, "sources", std::max<std::uint32_t>(story.story.sources, 1)));
  const archive::ArticleSummary& first = story.first.id.empty() ? story.lead : story.first;
  const Html name = outlet(first);
  if (story.story.sources > 1) {
    out.add(" <span class=\"first\">{}: {}</span>", tr(ui, "story.first"), name);
  } else {
    out.add(" <span class=\"first\">{}</span>", name);
  }
  out.add(" {}</p></article>", when_of(context, story.lead, DateStyle::kRecent));
  return out;
}

Html article_line(const Context& context, const archive::ArticleSummary& article, bool with_excerpt) {
  Html out;
  out.add("<p class=\"line-title\"><a href=\"{}\">{}</a></p>", Url::local(article_path(article.id)),
          headline(context, article));
  const std::string excerpt = with_excerpt ? shown_excerpt(article) : std::string();
  if (!excerpt.empty()) out.add("<p class=\"excerpt\"{}>{}</p>", language_attributes(article.language), excerpt);
  return out.add("<p class=\"meta\"><span>{}</span> {}</p>", outlet(article),
                 when_of(context, article, DateStyle::kRecent));
}

Html pager(const Context& context, const std::string& previous, const std::string& next) {
  if (previous.empty() && next.empty()) return {};
  Html out;
  out.add("<nav class=\"pager\" aria-label=\"{}\">", tr(context.ui, "nav.pages"));
  if (!previous.empty())
    out.add("<a rel=\"prev\" href=\"{}\">{}</a>", Url::local(previous), tr(context.ui, "nav.previous"));
  if (!next.empty()) out.add("<a rel=\"next\" href=\"{}\">{}</a>", Url::local(next), tr(context.ui, "nav.more"));
  return out.add("</nav>");
}

}  // namespace isnad::site
