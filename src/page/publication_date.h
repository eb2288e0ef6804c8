// When an article was published: what the page declares, and where it declares nothing (or only in general terms) what
// is printed at the article's head.
#pragma once

#include <optional>
#include <string_view>

#include "page/metadata.h"

namespace isnad::page {

// A date of metadata, with where it is from; nothing for what is no date, and for placeholders of content systems.
std::optional<PublishedTime> metadata_date(std::string_view text, const char* from);

// Sets `published` and `modified` from JSON-LD, meta elements, microdata and the feed.
void weigh_dates(Metadata& out, const PageMeta& meta, const Page& page);

// The rest, which needs the body: the URL, <time>, what is printed. A declared time in UTC that is printed at the head
// with a local clock takes that form, since the day may be another; a printed date goes before a meta element whose
// name does not say which date it holds ("date").
void complete_dates(Metadata& out, const PageMeta& meta, const Tree& tree, const Body& body, const Page& page);

// The day that the address names, where it tells more than what is declared: of a time in UTC that no clock of the
// place was found for, the publisher's own day beside it; of a page published anew months later, the first day.
void settle_day(Metadata& out, const Page& page);

// Whether a block is short enough to be a line with the date of publication: no running text.
bool is_dateline(const Tree& tree, const Block& block);

// The date that a paragraph opens with, as agencies write: "27.1.2022 - The …", "Cairo, (12 March 2024). The …". A
// date that is a part of the sentence is none.
std::optional<PublishedTime> opening_date(std::string_view paragraph, std::string_view language);

}  // namespace isnad::page
