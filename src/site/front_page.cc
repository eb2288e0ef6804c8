#include <fmt/format.h>

#include <algorithm>

#include "core/time.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/parts.h"

namespace isnad::site {
namespace {

constexpr std::size_t kStoriesOnPage = 31;
// What stands where, by rank: the first large, a column beside it, two below it, a row of three, the others as
// headlines.
constexpr std::size_t kBesideLead = 3;
constexpr std::size_t kBelowLead = 2;
constexpr std::size_t kRow = 3;
constexpr long long kMostPages = 50;

constexpr const char* kLanguages[] = {"ar", "en", "fr", "fa", "tr", "he"};

Html language_filter(const Context& context, const std::string& chosen) {
  const Ui ui = context.ui;
  Html out;
  out.add("<nav class=\"filter\" aria-label=\"{}\"><ul>", tr(ui, "front.languages"));
  const auto link = [&](std::string_view code, std::string_view words) {
    Params params;
    params.set("lang", code);
    out.add("<li><a href=\"{}\"{}>{}</a></li>", Url::local(context.path + params.text()),
            Attr::when(code == chosen, "aria-current", "true"), words);
  };
  link("", tr(ui, "search.any"));
  for (const char* code : kLanguages) link(code, language_name(ui, code));
  return out.add("</ul></nav>");
}

std::string status_words(const Context& context) {
  const std::string& status = context.status;
  const bool is_number = !status.empty() && status.size() < 10 &&
                         std::all_of(status.begin(), status.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? counted(context.ui, "waiting", std::stoull(status)) : status;
}

Html story_grid(const Context& context, const std::vector<archive::StorySummary>& stories) {
  std::size_t next = 0;
  const auto cards = [&](std::size_t most, CardSize size) {
    Html made;
    for (; most > 0 && next < stories.size(); --most) made.add(story_card(context, stories[next++], size));
    return made;
  };
  Html out;
  out.add("<div{}>{}", Attr("class", stories.size() == 1 ? "front alone" : "front"), cards(1, CardSize::kLead));
  if (next < stories.size()) out.add("<div class=\"front-side\">{}</div>", cards(kBesideLead, CardSize::kMedium));
  if (next < stories.size()) out.add("<div class=\"front-pair\">{}</div>", cards(kBelowLead, CardSize::kMedium));
  out.add("</div>");
  if (next < stories.size()) out.add("<div class=\"front-row\">{}</div>", cards(kRow, CardSize::kMedium));
  if (next < stories.size()) {
    out.add(
        "<section class=\"more-stories\" aria-labelledby=\"more\"><h2 id=\"more\" "
        "class=\"rubric\">{}</h2><div>{}</div></section>",
        tr(context.ui, "front.more_stories"), cards(stories.size(), CardSize::kSmall));
  }
  return out;
}

Result<Response> story_list(archive::Store& store, const Context& context, const std::string& section) {
  const Ui ui = context.ui;
  archive::StoryQuery query;
  query.section = section;
  query.language = context.params.get("lang");
  query.shown_in = query.language.empty() ? code_of(ui) : query.language;
  const auto number = static_cast<std::size_t>(context.params.number("page", 1, 1, kMostPages));
  query.offset = (number - 1) * (kStoriesOnPage - 1);
  query.limit = kStoriesOnPage;  // one more than shown says whether there is a next page
  auto stories = store.stories(query);
  if (!stories) return tl::unexpected(stories.error());
  const bool has_more = stories->size() >= kStoriesOnPage && number < kMostPages;
  if (stories->size() >= kStoriesOnPage) stories->resize(kStoriesOnPage - 1);

  PageHead head;
  head.section = section;
  Html main;
  if (section.empty()) {
    head.current = "/";
    main.add("<h1 class=\"unseen\">{}</h1>", tr(ui, "front.title"));
    if (const std::string words = status_words(context); !words.empty()) {
      main.add("<p class=\"status\" role=\"status\">{}</p>", words);
    }
  } else {
    head.title = section_name(ui, section);
    head.feed = "/section/" + percent_encode(section) + "/feed";
    main.add("<h1 class=\"page-title\">{}</h1>", head.title);
  }
  main.add("<div class=\"dateline\">{}{}</div>",
           time_element(ui, epoch_to_rfc3339(context.now).substr(0, 10), context.now, DateStyle::kLong),
           language_filter(context, query.language));
  if (stories->empty()) {
    main.add("<p class=\"empty\">{}</p>", tr(ui, section.empty() ? "front.empty" : "front.section_empty"));
  } else {
    main.add(story_grid(context, *stories));
  }
  const auto page_address = [&](std::size_t to) {
    Params params = context.params;
    params.set("page", to == 1 ? "" : std::to_string(to));
    return context.path + params.text();
  };
  main.add(pager(context, number > 1 ? page_address(number - 1) : "", has_more ? page_address(number + 1) : ""));
  Response response;
  response.body = page(context, head, main);
  return response;
}

}  // namespace

Result<Response> front_page(archive::Store& store, const Context& context) { return story_list(store, context, ""); }

Result<Response> section_page(archive::Store& store, const Context& context, std::string_view label) {
  const bool is_known = has_string(fmt::format("section.{}", label)) ||
                        std::any_of(context.sections.begin(), context.sections.end(),
                                    [&](const archive::SectionCount& section) { return section.label == label; });
  if (!is_known) return error_page(context, 404);
  return story_list(store, context, std::string(label));
}

}  // namespace isnad::site
