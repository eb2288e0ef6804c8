// Pieces that several pages share.
#pragma once

#include <string>

#include "site/context.h"

namespace isnad::site {

std::string story_path(std::string_view id);
std::string article_path(std::string_view id);
std::string source_path(std::string_view id);
std::string search_path(std::string_view words);

// "عربي21": the outlet's name, its domain where it has none.
const std::string& outlet_name(const archive::ArticleSummary& article);
// The same as a run of text.
Html outlet(const archive::ArticleSummary& article);
// The headline as a run in its language, "untitled" where there is none.
Html headline(const Context& context, const archive::ArticleSummary& article);
// The excerpt, as far as the source's rights let it be shown.
std::string shown_excerpt(const archive::ArticleSummary& article);
// The time of publication; where the publisher gave none that of arrival, said as such ("read 2 hours ago").
Html when_of(const Context& context, const archive::ArticleSummary& article, DateStyle style);
// What stands for a story's own title.
std::string story_title(const archive::StorySummary& story);
std::string story_language(const archive::StorySummary& story);

// The mark of a story: a chain with a link for each source, filled where it tells the news of its own.
Html chain_mark(const Context& context, std::uint32_t sources, std::uint32_t independent);

enum class CardSize : std::uint8_t { kLead, kMedium, kSmall };
Html story_card(const Context& context, const archive::StorySummary& story, CardSize size);
// A line of a list of articles.
Html article_line(const Context& context, const archive::ArticleSummary& article, bool with_excerpt);
// Links to the page before and behind; empty addresses leave theirs out.
Html pager(const Context& context, const std::string& previous, const std::string& next);

}  // namespace isnad::site
