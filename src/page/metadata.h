// An article's metadata, weighed from all that a page says: JSON-LD of the type of article first, then what publishers
// write for other machines (OpenGraph, parsely, Dublin Core, microdata), then what they print for people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/records.h"
#include "page/body.h"
#include "page/html_meta.h"

namespace isnad::page {

struct Metadata {
  std::string title;
  std::string url;  // canonical, normalised; empty where the page names none
  std::string site;
  std::string language;  // of the page's markup, "ar"
  std::optional<PublishedTime> published;
  std::optional<PublishedTime> modified;
  std::vector<std::string> authors;
  std::vector<std::string> house;  // the publisher's own names where it is given as the writer
  std::string credit;
  std::string section;
  std::vector<std::string> tags;
  std::string image;
  bool is_date_vague = false;      // `published` is of a meta element that does not say which date it holds
  bool is_date_of_change = false;  // `published` is the last change's, for want of another: the same as `modified`
  bool is_article = false;         // metadata say so: og:type, JSON-LD type, a time of publication
  bool is_declared = false;        // one of the latter two
  bool is_thread = false;          // a forum's or question page's software or type
  bool is_shop = false;            // a product or a collection of them
};

// All that does not need the body.
Metadata weigh_metadata(const PageMeta& meta, const Tree& tree, const Page& page);

// The rest: a date printed near the title, the source credit, an agency's name in brackets.
void complete_metadata(Metadata& metadata, const PageMeta& meta, const Tree& tree, const Body& body, const Page& page);

// The same for an article embedded in a page: only what is printed at its own head counts.
void complete_embedded(Article& article, const PageMeta& meta, const Tree& tree, const Body& body);

// Whether a line opens as by-lines do ("By ", "Von ", "بقلم ").
bool opens_byline(std::string_view line);

// Whether a name in a by-line is an agency's («وكالات», "Reuters").
bool is_agency(std::string_view name);

// The names in a by-line: "By Jane Roe and John Doe, Reuters" gives the two names. No "by", no roles, no addresses, no
// file names; at most 20.
std::vector<std::string> author_names(std::string_view byline);

}  // namespace isnad::page
