#include "page/metadata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "page/body_scope.h"
#include "page/credit.h"
#include "page/dates.h"
#include "page/headline.h"
#include "page/markers.h"
#include "page/page_tags.h"
#include "page/publication_date.h"
#include "page/section.h"
#include "page/tables.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

std::string flat(std::string_view text) { return text::collapse_space(text); }

// A title that names the site alone or a section is no title of an article.
bool same_text(std::string_view a, std::string_view b) { return !a.empty() && squeezes_to(a, squeezed(b)); }

void add_names(std::vector<std::string>& into, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::find(into.begin(), into.end(), name) == into.end()) into.push_back(name);
  }
}

// The publisher given as the writer: by the site's name, the publisher's, or the domain's.
bool is_house(std::string_view name, const Metadata& out, const PageMeta& meta) {
  if (same_text(name, out.site) || same_text(name, meta.json.publisher)) return true;
  const std::string domain = text::domain_of(out.url);
  return squeezed(name).size() > 2 && squeezed(domain.substr(0, domain.find('.'))) == squeezed(name);
}

// Names of the house count only where the page names nobody else (complete_metadata()).
void part_house(Metadata& out, const PageMeta& meta) {
  const auto is_person = [&](const std::string& name) { return !is_house(name, out, meta); };
  // "The Quay and AFP" is one saying of who made it.
  const auto is_agency_or_house = [&](const std::string& name) { return is_agency(name) || !is_person(name); };
  if (out.authors.size() > 1 && std::all_of(out.authors.begin(), out.authors.end(), is_agency_or_house)) return;
  const auto people = std::stable_partition(out.authors.begin(), out.authors.end(), is_person);
  if (out.house.empty()) out.house.assign(people, out.authors.end());
  out.authors.erase(people, out.authors.end());
}

void weigh_authors(Metadata& out, const PageMeta& meta, const Page& page) {
  const auto add = [&](const std::string& told) {
    // The site's whole name with what it promises ("The Quay | News of the harbour") is no list of writers.
    const std::vector<std::string> names = author_names(told);
    if (names.size() < 2 || !is_house(told, out, meta)) add_names(out.authors, names);
  };
  for (const std::string& author : meta.json.authors) add(author);
  part_house(out, meta);
  if (!out.authors.empty()) return;
  for (const std::string_view name :
       {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
        "item:author", "cxenseparse:author", "og:article:author", "article:author_name", "citation_author", "dc.author",
        "authors", "articleauthor", "vr:author", "creator"}) {
    for (const std::string_view value : meta.all_of(name)) add(flat(value));
    part_house(out, meta);
    if (!out.authors.empty()) return;
  }
  // Search plugins tell people's cards: "Written by" and the name.
  const std::string_view label = meta.first_of({"twitter:label1"});
  for (const std::string_view by : {"ritten by", " von", "par", "por", "uthor", "uteur", "utor", "بواسطة", "door"}) {
    if (label.find(by) == std::string_view::npos) continue;
    add_names(out.authors, author_names(flat(meta.first_of({"twitter:data1"}))));
    part_house(out, meta);
    if (!out.authors.empty()) return;
    break;
  }
  for (const Evidence& evidence : meta.authors) {
    if (evidence.value.empty() || (evidence.hints & kHintComments) != 0) continue;
    add(flat(evidence.value));
    part_house(out, meta);
    if (!out.authors.empty()) return;
  }
  if (page.item) {
    for (const std::string& author : page.item->authors) add_names(out.authors, author_names(author));
  }
}

// What stands in JSON-LD and `article:tag` is the article's; keywords may be the site's.
void weigh_tags(Metadata& out, const PageMeta& meta) {
  for (const std::string& keyword : meta.json.keywords) split_tags(keyword, out.tags);
  for (const std::string_view value : meta.all_of("article:tag")) split_tags(value, out.tags);
}

std::string url_of(const PageMeta& meta, const Page& page) {
  for (const std::string_view candidate :
       {meta.canonical, meta.first_of({"og:url"}), std::string_view(meta.json.url)}) {
    if (candidate.empty()) continue;
    std::string url = text::canonical_url(candidate);
    if (url.empty() && !page.ref.url.empty()) {
      if (const auto parsed = text::parse_url(candidate, page.ref.url)) url = text::canonical_url(parsed->href);
    }
    if (url.empty()) continue;
    // A canonical link to the bare front page names the site, not the article.
    const auto parsed = text::parse_url(url);
    if (parsed && parsed->path.size() <= 1 && parsed->query.empty() && !page.ref.url.empty()) continue;
    return url;
  }
  return text::canonical_url(page.ref.url);
}

}  // namespace

namespace {

bool is_forum_software(std::string_view generator) {
  static constexpr std::array<std::string_view, 10> kNames = {"vBulletin", "XenForo", "Discourse", "phpBB",  "MyBB",
                                                              "Invision",  "Flarum",  "SMF",       "NodeBB", "Vanilla"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view name) { return generator.find(name) != std::string_view::npos; });
}

}  // namespace

Metadata weigh_metadata(const PageMeta& meta, const Tree& tree, const Page& page) {
  Metadata out;
  out.url = url_of(meta, page);
  out.site = flat(meta.first_of({"og:site_name", "application-name", "publisher", "dc.publisher",
                                 "apple-mobile-web-app-title", "al:android:app_name"}));
  if (out.site.empty()) out.site = meta.json.publisher;
  if (out.site.find("://") != std::string::npos) out.site.clear();
  out.title = weigh_title(meta, tree, page, out.site, out.url);
  out.section = flat(meta.first_of({"article:section", "og:article:section", "parsely-section", "sailthru.section",
                                    "cxenseparse:section", "section", "item:articlesection", "og:section",
                                    "article_section", "article-section", "news_section", "page_section"}));
  if (!meta.json.section.empty()) out.section = meta.json.section;
  if (out.section.find("://") != std::string::npos) out.section.clear();
  const std::string_view type = meta.first_of({"og:type"});
  weigh_dates(out, meta, page);
  weigh_authors(out, meta, page);
  weigh_tags(out, meta);
  out.image = flat(meta.first_of({"og:image", "og:image:url", "twitter:image", "twitter:image:src"}));
  if (out.image.empty()) out.image = meta.json.image;
  std::string_view language = meta.language;
  if (language.empty()) language = meta.first_of({"content-language", "language", "dc.language", "og:locale"});
  if (language.empty()) language = meta.json.language;
  for (const char c : language.substr(0, 8)) {
    if (c == '-' || c == '_' || c == ',' || c == ' ') break;
    out.language.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  const std::string& json_type = meta.json.type;
  out.is_thread =
      json_type == "DiscussionForumPosting" || json_type == "QAPage" || is_forum_software(meta.first_of({"generator"}));
  out.is_shop =
      !meta.json.is_article && (type == "product" || type.ends_with(":product") || type == "product.group" ||
                                json_type == "Product" || json_type == "CollectionPage" || json_type == "ProductGroup");
  out.is_declared = ((meta.json.is_article || (meta.has_item_article && !out.is_shop)) && !out.is_thread) ||
                    !meta.first_of({"article:published_time"}).empty();
  out.is_article = meta.json.is_article || type.starts_with("video") || (meta.has_item_article && !out.is_shop) ||
                   type == "article" || !meta.first_of({"article:published_time"}).empty();
  return out;
}

namespace {

// «ليلى المثال - 5 آذار/ مارس 2024»: a name in an element of its own beside the date, at the article's head.
void dateline_authors(Metadata& out, const Tree& tree, const Body& body, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t e = 0; e < tree.elements.size() && out.authors.empty(); ++e) {
    const Element& element = tree.elements[e];
    if (element.first_block < from || element.first_block >= end || element.end_block != element.first_block + 1)
      continue;
    const Block& block = tree.blocks[element.first_block];
    const bool is_inline = element.tag == LXB_TAG_SPAN || element.tag == LXB_TAG_A || element.tag == LXB_TAG_B ||
                           element.tag == LXB_TAG_STRONG;
    if (!is_inline || block.chars > 120 || element.first_block == body.title_block ||
        (block.inside & (kInNav | kInHidden)) != 0)
      continue;
    const std::string text = element_text(element.node, 120);
    const auto words = std::count(text.begin(), text.end(), ' ') + 1;
    const bool is_name = words >= 2 && words <= 4 && text.size() < tree.text_of(block).size() &&
                         text.find_first_of(":0123456789/|") == std::string::npos;
    if (!is_name || is_section_name(text) || same_text(text, out.section) || same_text(text, out.site) ||
        match_marker(text))
      continue;
    const auto date = parse_visible_date(tree.text_of(block), out.language);
    if (date && !parse_visible_date(text, out.language)) add_names(out.authors, author_names(text));
  }
}

bool is_in_source(const Tree& tree, std::uint32_t element) {
  for (int level = 0; level < 4 && element != kNone; ++level, element = tree.elements[element].parent) {
    if ((tree.elements[element].says & kSaysSource) != 0) return true;
  }
  return false;
}

// The only link's text in a by-line whose next words are glued to it: <div class="writer"><a>Jane
// Roe</a><span>Novelist</span></div>.
std::string glued_name(const Tree& tree, const Element& element) {
  const Anchor* only = nullptr;
  for (const Anchor& anchor : tree.anchors) {
    if (anchor.block != element.first_block || anchor.end <= anchor.begin) continue;
    if (only != nullptr) return {};
    only = &anchor;
  }
  if (only == nullptr || only->end >= tree.blocks[element.first_block].end) return {};
  const auto next = static_cast<unsigned char>(tree.text[only->end]);
  const bool is_letter = next >= 0x80 || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
  if (!is_letter) return {};
  std::string name = text::collapse_space(std::string_view(tree.text).substr(only->begin, only->end - only->begin));
  const auto spaces = std::count(name.begin(), name.end(), ' ');
  return spaces >= 1 && spaces <= 4 ? name : std::string();
}

// A by-line up to the date in it: «بواسطة: سوسن الحلو في 5 مارس 2024».
std::string_view before_date(std::string_view line, std::string_view language) {
  static constexpr std::string_view kIn = " في ";
  const std::size_t at = line.find(kIn);
  return at != std::string_view::npos && at > 6 && parse_visible_date(line.substr(at), language) ? line.substr(0, at)
                                                                                                 : line;
}

// Names printed in elements whose class says "author", inside or beside the article. Of a further article on the page
// only those between its headline and its text: what stands around it is the main one's.
void printed_authors(Metadata& out, const PageMeta& meta, const Tree& tree, const Body& body, bool is_embedded) {
  std::uint32_t last_body = static_cast<std::uint32_t>(tree.blocks.size());
  while (last_body > 0 && body.fates[last_body - 1] != Fate::kBody) --last_body;
  const std::uint32_t title = body.title_block == kNone ? 0 : body.title_block;
  const std::uint32_t above = is_embedded ? 0 : 8;
  const std::uint32_t from = title > above ? title - above : 0;
  std::uint32_t to = last_body + 6;
  if (is_embedded) {
    to = title;
    while (to < last_body && body.fates[to] != Fate::kBody) ++to;
  }
  for (std::size_t i = 0; i < meta.authors.size() && out.authors.empty(); ++i) {
    const Evidence& evidence = meta.authors[i];
    const Element& element = tree.elements[evidence.element];
    if (element.first_block < from || element.first_block > to) continue;
    if ((element.inside & (kInNav | kInFooter | kInHidden)) != 0) continue;
    // hNews writes the agency's name as it does the writer's.
    if (is_in_source(tree, evidence.element)) continue;
    // The innermost by-line inside this one says it shorter.
    if (i + 1 < meta.authors.size() && tree.is_within(meta.authors[i + 1].element, evidence.element)) continue;
    std::string text;
    if (element.end_block > element.first_block + 1) {
      for (std::uint32_t b = element.first_block; b < std::min(element.end_block, element.first_block + 6); ++b) {
        text += std::string(tree.text_of(tree.blocks[b])) + "\n";
      }
    } else {
      text = element_text(element.node, 300);
      // Each look goes through all links.
      constexpr std::size_t kMaxLooks = 32;
      if (std::string name = i < kMaxLooks ? glued_name(tree, element) : std::string(); !name.empty())
        text = std::move(name);
    }
    if (text.empty() || text::count_code_points(text) > 120) continue;
    add_names(out.authors, author_names(text));
    if (out.authors.size() == 1 && same_text(out.authors.front(), out.site)) out.authors.clear();
  }
  // A line that opens as by-lines do, at the article's head.
  std::uint32_t first_body = 0;
  while (first_body < tree.blocks.size() && body.fates[first_body] != Fate::kBody) ++first_body;
  for (std::uint32_t i = from;
       i < std::min<std::uint32_t>(first_body + 2, static_cast<std::uint32_t>(tree.blocks.size())) &&
       out.authors.empty();
       ++i) {
    const Block& block = tree.blocks[i];
    // «بقلم: …» and a line's end before the text.
    const std::string_view line = tree.text_of(block).substr(0, tree.text_of(block).find('\n'));
    if ((block.chars > 80 && line.size() > 160) || i == body.title_block ||
        (block.inside & (kInNav | kInHidden | kInFooter)) != 0 || !opens_byline(line))
      continue;
    if (block.chars > 80 && line.size() == tree.text_of(block).size()) continue;
    add_names(out.authors, author_names(before_date(block.chars > 80 ? line : tree.text_of(block), out.language)));
  }
  if (out.authors.empty()) dateline_authors(out, tree, body, from, first_body);
}

void complete_tags(Metadata& out, const PageMeta& meta, const Tree& tree, const Body& body) {
  if (out.tags.empty()) {
    split_tags(meta.first_of({"news_keywords", "keywords", "parsely-tags", "sailthru.tags", "item:keywords"}),
               out.tags);
    if (!out.tags.empty() && !are_about(out.tags, out.title + "\n" + body_text(tree, body))) out.tags.clear();
  }
  // Of keywords the site's and the section's names are none; what is printed as a tag is one.
  std::erase_if(out.tags,
                [&](const std::string& tag) { return same_text(tag, out.site) || same_text(tag, out.section); });
  if (out.tags.empty()) out.tags = printed_tags(meta, tree, body);
}

}  // namespace

namespace {

// Whether names printed on a page that gives its house as the writer are people's: few, no agencies, no form of the
// house's.
bool are_people(const std::vector<std::string>& names, std::string_view house) {
  const std::string own = squeezed(house);
  return names.size() <= 3 && std::none_of(names.begin(), names.end(), [&](const std::string& name) {
           return is_agency(name) || squeezed(name).starts_with(own) ||
                  name.find_first_of("0123456789") != std::string::npos;
         });
}

// Whether a section is given in ASCII letters, or in numbers, beside a title of another script.
bool is_for_machines(std::string_view section, std::string_view title) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return !section.empty() && std::all_of(section.begin(), section.end(), is_ascii) &&
         std::count_if(title.begin(), title.end(), is_ascii) * 2 < static_cast<std::ptrdiff_t>(title.size());
}

std::string_view first_paragraph(const Tree& tree, const Body& body) {
  for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kBody && tree.blocks[i].kind != BlockKind::kHeading) return tree.text_of(tree.blocks[i]);
  }
  return {};
}

}  // namespace

void complete_metadata(Metadata& out, const PageMeta& meta, const Tree& tree, const Body& body, const Page& page) {
  complete_dates(out, meta, tree, body, page);
  // «politics» on an Arabic page is a name for machines; what readers see goes before it.
  const std::string declared =
      std::exchange(out.section, is_for_machines(out.section, out.title) ? std::string() : out.section);
  if (out.section.empty()) out.section = told_section(meta, tree, body, out.title, out.site);
  if (out.section.empty()) out.section = printed_section(tree, body, out.title, out.site);
  if (out.section.empty()) out.section = crumb_section(meta.json.crumbs, out.title, out.site);
  if (out.section.empty()) out.section = near_section(tree, body, out.title, out.site);
  if (out.section.empty()) out.section = section_line(tree, body.title_block);
  if (out.section.empty()) out.section = section_over(tree, body.title_block, out.site);
  if (out.section.empty()) out.section = menu_section(meta, tree, body, out.title, out.site, out.url);
  if (out.section.empty()) out.section = declared;
  complete_tags(out, meta, tree, body);
  if (out.authors.empty()) {
    printed_authors(out, meta, tree, body, false);
    if (out.authors.empty() || (!out.house.empty() && !are_people(out.authors, out.house.front())))
      out.authors = out.house;
  }
  out.credit = find_credit(meta, tree, body, false);
  if (out.credit.empty()) out.credit = meta.json.credit;
  // A by-line that names an agency alone says where the text is from, but for the agency's own pages.
  if (out.credit.empty() && out.authors.size() == 1 && is_agency(out.authors.front()) &&
      !same_text(out.authors.front(), out.site))
    out.credit = out.authors.front();
  if (out.credit.empty()) {
    if (const std::string source = flat(meta.first_of({"dc.source", "dcterms.source", "original-source", "source"}));
        is_source_name(source))
      out.credit = source;
  }
  if (out.credit.empty()) out.credit = dateline_credit(first_paragraph(tree, body));
}

void complete_embedded(Article& article, const PageMeta& meta, const Tree& tree, const Body& body) {
  std::uint32_t first = 0;
  while (first < tree.blocks.size() && body.fates[first] != Fate::kBody) ++first;
  const std::uint32_t from = std::min(body.title_block, first);
  for (const Evidence& time : meta.times) {
    const std::uint32_t at = tree.elements[time.element].first_block;
    if (article.published || at < from || at > first) continue;
    article.published = metadata_date(time.value, "time");
  }
  for (std::uint32_t i = from; i < first && !article.published; ++i) {
    if (i == body.title_block || !is_dateline(tree, tree.blocks[i])) continue;
    article.published = parse_visible_date(tree.text_of(tree.blocks[i]), article.language);
    if (article.published) article.published->from = "text";
  }
  Metadata own;
  own.site = article.site;
  article.credit = find_credit(meta, tree, body, true);
  article.section = section_over(tree, body.title_block, article.site);
  printed_authors(own, meta, tree, body, true);
  article.authors = std::move(own.authors);
}

}  // namespace isnad::page
