// The last places to look for a date: what scripts hold for the page's own use, and what a page prints of its last
// change.
#pragma once

#include <optional>
#include <string_view>

#include "page/blocks.h"
#include "page/body.h"
#include "page/dates.h"

namespace isnad::page {

// The day of publication by members of a page's state ("publishedAt", "publish_date", "datePublished", then
// "created_at" …), where all of one kind name the same day: a state holds other articles too. O(bytes).
std::optional<PublishedTime> date_in_scripts(std::string_view bytes);

// What is said of the day where an article's page has no place for it: in scripts under rarer names ("pubDate",
// "deployDt"), in brackets at the description's end, in the id of its body or first article ("news20190624_12"), in
// `data-date` attributes that agree, in the one script that writes a date
// (`showDate("…")`). O(bytes).
std::optional<PublishedTime> date_in_passing(std::string_view bytes, std::string_view description, const Tree& tree,
                                             std::string_view language);

// The date that a page has written by a script where it is to stand, `<script>showDate("2020/04/17 01:43")</script>`,
// if there is one alone. O(bytes).
std::optional<PublishedTime> date_of_call(std::string_view bytes);

// "This page was last edited on 29 January 2020", «آخر تحديث: …», outside the article's text; the last one on the page.
// `from` is "text".
std::optional<PublishedTime> stated_change(const Tree& tree, const Body& body, std::string_view language);

}  // namespace isnad::page
