#include "page/html_meta.h"

#include <algorithm>

#include "text/find.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxMetas = 400;
constexpr std::size_t kMaxItems = 64;
constexpr std::uint32_t kItemBody = 150;  // code points of running text that make an articleBody more than a teaser

std::string lower(std::string_view text) {
  std::string out(text.substr(0, 80));
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

bool has_word(std::string_view list, std::string_view word) {
  std::size_t at = 0;
  while (at < list.size()) {
    std::size_t end = list.find(' ', at);
    if (end == std::string_view::npos) end = list.size();
    if (list.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

void read_meta(Node node, PageMeta& meta) {
  if (meta.metas.size() >= kMaxMetas) return;
  std::string_view content = node.attribute("content");
  if (content.empty()) content = node.attribute("value");
  if (content.empty()) return;
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    const std::string_view name = node.attribute(key);
    if (name.empty()) continue;
    meta.metas.emplace_back(key == "itemprop" ? "item:" + lower(name) : lower(name), content);
  }
}

void read_link(Node node, PageMeta& meta) {
  const std::string rel = lower(node.attribute("rel"));
  if (rel == "canonical" && meta.canonical.empty()) meta.canonical = node.attribute("href");
  if (rel == "amphtml" && meta.amp.empty()) meta.amp = node.attribute("href");
}

void read_head(Node head, PageMeta& meta) {
  for (Node node = head ? head.first_child() : Node(); node; node = node.next()) {
    if (!node.is_element()) continue;
    switch (node.tag()) {
      case LXB_TAG_META:
        read_meta(node, meta);
        break;
      case LXB_TAG_LINK:
        read_link(node, meta);
        break;
      case LXB_TAG_BASE:
        meta.base = node.attribute("href");
        break;
      case LXB_TAG_TITLE:
        if (meta.title.empty()) meta.title = text::collapse_space(node.all_text(2000));
        break;
      default:
        break;
    }
  }
}

void read_item(const Tree& tree, std::uint32_t index, std::string_view itemprop, PageMeta& meta) {
  const Element& element = tree.elements[index];
  std::string_view value = element.node.attribute("content");
  if (value.empty()) value = element.node.attribute("datetime");
  if (has_word(itemprop, "datePublished")) meta.item_dates.push_back({value, index, element.hints});
  if (has_word(itemprop, "dateCreated")) meta.created.push_back({value, index, element.hints});
  if (has_word(itemprop, "author") || has_word(itemprop, "creator"))
    meta.authors.push_back({value, index, element.hints | kHintAuthor});
  if (has_word(itemprop, "articleSection") || has_word(itemprop, "genre"))
    meta.sections.push_back({value, index, element.hints});
  if (has_word(itemprop, "sourceOrganization")) meta.sources.push_back({value, index, element.hints});
  if (has_word(itemprop, "headline") && meta.item_headline.empty()) meta.item_headline = value;
}

// The name in schema.org's words for an RDFa property: Dublin Core, rNews, SIOC and schema.org itself (RDFa Lite leaves
// the prefix out).
std::string_view item_name(std::string_view property) {
  if (property == "content:encoded") return "articleBody";
  const std::size_t colon = property.find(':');
  const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : property.substr(0, colon);
  const std::string_view local = colon == std::string_view::npos ? property : property.substr(colon + 1);
  if (prefix == "dc" || prefix == "dcterms") {
    if (local == "date" || local == "issued" || local == "created") return "datePublished";
    if (local == "creator") return "author";
    return {};
  }
  if (prefix != "schema" && prefix != "rnews" && !prefix.empty()) return {};
  for (const std::string_view known :
       {"datePublished", "dateCreated", "author", "articleBody", "headline", "sourceOrganization", "articleSection"}) {
    if (local == known) return known;
  }
  return {};
}

// schema.org's Article and its kinds, BlogPosting and its kinds; "sioc:Item" is what Drupal 7 calls an article.
bool is_article_type(std::string_view name, std::string_view value) {
  if (name == "itemtype" && value.find("schema.org/") == std::string_view::npos) return false;
  return value.ends_with("Article") || value.ends_with("BlogPosting") ||
         (name == "typeof" && has_word(value, "sioc:Item"));
}

// How many items of an article's type hold running text marked as their body: lists mark their teasers as articles too.
std::ptrdiff_t count_item_bodies(const Tree& tree, const std::vector<std::uint32_t>& items,
                                 const std::vector<std::uint32_t>& bodies) {
  return std::count_if(bodies.begin(), bodies.end(), [&](std::uint32_t body) {
    std::uint32_t chars = 0;
    for (std::uint32_t i = tree.elements[body].first_block; i < tree.elements[body].end_block && chars < kItemBody;
         ++i) {
      chars += tree.blocks[i].chars - std::min(tree.blocks[i].chars, tree.blocks[i].link_chars);
    }
    return chars >= kItemBody &&
           std::any_of(items.begin(), items.end(), [&](std::uint32_t item) { return tree.is_within(body, item); });
  });
}

// Whether an address is that of a writer's own page: `/author/jane-roe`, `/كاتب/12`.
bool is_author_page(std::string_view href) {
  for (std::size_t at = href.find('/'); at != std::string_view::npos && at + 1 < href.size();
       at = href.find('/', at + 1)) {
    const char first = href[at + 1];
    if (first != 'a' && first != 'A' && first != 'w' && first != 'W' && first != 'k' && first != '%' && first != '\xD9')
      continue;
    const std::string small = lower(href.substr(at, 40));
    const std::string_view rest(small);
    if (!rest.starts_with("/aut") && !rest.starts_with("/wr") && !rest.starts_with("/ka") &&
        !rest.starts_with("/\xD9\x83") && !rest.starts_with("/%d9%83"))
      continue;
    for (const std::string_view name :
         {"/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/writer/",
          "/writers/", "/katib/", "/kateb/", "/كاتب/", "/كتاب/", "/%d9%83%d8%a7%d8%aa%d8%a8/",
          "/%d9%83%d8%aa%d8%a7%d8%a8/"}) {
      if (rest.starts_with(name) && at + name.size() < href.size()) return true;
    }
    // `/writer.aspx?id=12`, `/author.php?id=12`
    for (const std::string_view name : {"/author.", "/authors.", "/writer.", "/writers.", "/writer?", "/author?"}) {
      if (rest.starts_with(name) && rest.find('=') != std::string_view::npos) return true;
    }
  }
  return false;
}

// A title of the length of a date with digits in it.
bool may_be_date(std::string_view title) {
  return title.size() >= 8 && title.size() <= 60 &&
         std::count_if(title.begin(), title.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 5;
}

void read_body(const Tree& tree, PageMeta& meta) {
  std::vector<std::uint32_t> items;           // of an article's type
  std::vector<std::uint32_t> bodies;          // itemprop=articleBody
  std::vector<std::uint32_t> entries;         // hAtom's and h-entry's entries
  std::vector<std::uint32_t> entry_contents;  // their texts
  bool is_dated_entry = false;                // one says when it was published
  for (std::uint32_t i = 0; i < tree.elements.size(); ++i) {
    const Element& element = tree.elements[i];
    if (element.tag == LXB_TAG_META) {
      read_meta(element.node, meta);
    } else if (element.tag == LXB_TAG_LINK) {
      read_link(element.node, meta);
    }
    std::string_view itemprop;
    std::string_view rel;
    std::string_view datetime;
    std::string_view href;
    if ((element.says & kSaysPublished) != 0 && !is_dated_entry)
      is_dated_entry = !entries.empty() && tree.is_within(i, entries.back());
    if ((element.says & kSaysEntry) != 0 && entries.size() < kMaxItems) entries.push_back(i);
    if ((element.says & kSaysEntryContent) != 0 && entry_contents.size() < kMaxItems) entry_contents.push_back(i);
    if ((element.says & kSaysSource) != 0) meta.sources.push_back({{}, i, element.hints});
    // What holds no text has its names unread.
    const bool is_bare = element.tag == LXB_TAG_META || element.tag == LXB_TAG_LINK || element.tag == LXB_TAG_IMG;
    const bool is_told =
        is_bare || (element.says & (kSaysItem | kSaysTime)) != 0 ||
        ((element.says & kSaysLink) != 0 && (element.tag == LXB_TAG_A || (element.hints & kHintAuthor) != 0)) ||
        ((element.says & kSaysTitle) != 0 &&
         (element.tag == LXB_TAG_ABBR || element.tag == LXB_TAG_SPAN || (element.hints & kHintDate) != 0));
    if (is_told)
      element.node.each_attribute([&](std::string_view name, std::string_view value) {
        if (name == "itemprop") itemprop = value;
        if (name == "rel") rel = value;
        if (name == "datetime") datetime = value;
        if (name == "href" && element.tag == LXB_TAG_A) href = value;
        if (name == "property" && itemprop.empty() && element.tag != LXB_TAG_META) itemprop = item_name(value);
        if (name == "title" && element.tag == LXB_TAG_ABBR && has_word(element.node.class_names(), "published"))
          meta.item_dates.push_back({value, i, element.hints});
        // hAtom's times, and those of themes that write them into a title.
        if (name == "title" && element.tag == LXB_TAG_SPAN && value.size() >= 10 && value.size() <= 35 &&
            value.starts_with("20") &&
            (has_word(element.node.class_names(), "published") || has_word(element.node.class_names(), "updated"))) {
          meta.times.push_back({value, i, element.hints});
        } else if (name == "title" && (element.hints & kHintDate) != 0 && element.tag != LXB_TAG_TIME &&
                   may_be_date(value)) {  // "two hours ago"
          meta.times.push_back({value, i, element.hints});
        }
        if ((name == "itemtype" || name == "typeof") && items.size() < kMaxItems && is_article_type(name, value))
          items.push_back(i);
      });
    if (!itemprop.empty()) read_item(tree, i, itemprop, meta);
    if (bodies.size() < kMaxItems && has_word(itemprop, "articleBody")) bodies.push_back(i);
    if (!rel.empty() && element.tag == LXB_TAG_A) {
      if (has_word(rel, "author")) meta.authors.push_back({{}, i, element.hints | kHintAuthor});
      // Themes mark the categories with rel=tag too; their address says what they are.
      const bool is_category =
          has_word(rel, "category") || (has_word(rel, "tag") && href.find("/category/") != std::string_view::npos);
      if (is_category && meta.sections.size() < kMaxItems) meta.sections.push_back({{}, i, element.hints});
      if (has_word(rel, "tag") && !is_category) meta.tags.push_back({{}, i, element.hints});
    }
    if (element.tag == LXB_TAG_TIME) meta.times.push_back({datetime, i, element.hints});
    // A by-line's class, only the innermost of them counts (its children are looked at later).
    const bool may_be_author = itemprop.empty() && rel.empty() && meta.authors.size() < 64;
    if (may_be_author && ((element.hints & kHintAuthor) != 0 || (!href.empty() && is_author_page(href)))) {
      meta.authors.push_back({{}, i, element.hints});
    }
  }
  // Blogs' front pages have several entries.
  meta.has_item_article = count_item_bodies(tree, items, bodies) > 0 ||
                          (is_dated_entry && count_item_bodies(tree, entries, entry_contents) == 1);
}

}  // namespace

std::string_view PageMeta::first_of(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const auto& [key, value] : metas) {
      if (key == name && !text::is_blank(value)) return value;
    }
  }
  return {};
}

std::vector<std::string_view> PageMeta::all_of(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : metas) {
    if (key == name) values.push_back(value);
  }
  return values;
}

PageMeta gather_meta(const Document& document, const Tree& tree) {
  PageMeta meta;
  if (document.root()) meta.language = document.root().attribute("lang");
  read_head(document.head(), meta);
  read_body(tree, meta);
  std::vector<Node> scripts;
  for (Node node = document.head() ? document.head().first_child() : Node(); node; node = node.next()) {
    if (node.is_element() && node.tag() == LXB_TAG_SCRIPT) scripts.push_back(node);
  }
  scripts.insert(scripts.end(), tree.scripts.begin(), tree.scripts.end());
  meta.json = read_json_ld(scripts);
  return meta;
}

std::string element_text(Node node, std::size_t limit) { return text::collapse_space(node.all_text(limit)); }

}  // namespace isnad::page
