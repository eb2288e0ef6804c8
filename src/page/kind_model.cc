#include "page/kind_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <string>
#include <utility>

#include "core/embedded.h"
#include "page/body_words.h"
#include "page/forest.h"
#include "page/page_kind.h"
#include "text/url.h"
#include "text/utf8.h"

// Where metadata do not tell, what is left is what the page looks like; data/page/README.md says what the forests were
// fitted on and with which result.
namespace isnad::page {
namespace {

// Hints whose bearers are counted on the whole page, and the names of those counts.
constexpr std::array<std::pair<std::uint32_t, std::string_view>, 14> kCounted = {{
    {kHintContent, "c_content"},
    {kHintArticleBody, "c_body"},
    {kHintComments, "c_comments"},
    {kHintTags, "c_tags"},
    {kHintShare, "c_share"},
    {kHintAuthor, "c_author"},
    {kHintDate, "c_date"},
    {kHintLead, "c_lead"},
    {kHintPost, "c_post"},
    {kHintReview, "c_review"},
    {kHintAbout, "c_about"},
    {kHintCards, "c_cards"},
    {kHintRelated, "c_related"},
    {kHintBox, "c_box"},
}};

// Types of schema.org by words in their names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes = {{
    {"Article", "ld_article"},
    {"Posting", "ld_posting"},
    {"WebPage", "ld_page"},
    {"WebSite", "ld_site"},
    {"Organization", "ld_body"},
    {"Product", "ld_product"},
    {"Collection", "ld_collection"},
    {"ItemList", "ld_list"},
    {"FAQ", "ld_faq"},
}};

// Segments of addresses.
using Segments = std::array<std::string_view, 12>;
constexpr std::array<std::pair<Segments, std::string_view>, 6> kPaths = {{
    {{"blog", "blogs", "news", "article", "articles", "story", "stories", "post", "posts", "magazine", "opinion",
      "archives"},
     "u_article"},
    {{"docs", "doc", "documentation", "guide", "guides", "reference", "api", "manual", "wiki", "help", "kb",
      "tutorial"},
     "u_docs"},
    {{"forum", "forums", "thread", "threads", "topic", "topics", "questions", "community", "discussion", "discussions",
      "comments", "t"},
     "u_forum"},
    {{"category", "categories", "collections", "collection", "tag", "tags", "search", "list", "browse", "archive", "c",
      "directory"},
     "u_listing"},
    {{"product", "products", "shop", "store", "item", "items", "p", "dp", "buy", "pd", "sku", "details"}, "u_product"},
    {{"services", "service", "solutions", "solution", "about", "features", "pricing", "company", "industries",
      "capabilities", "platform", "contact"},
     "u_service"},
}};

// clang-format off
constexpr std::array<std::string_view, 60> kOthers = {
    "og_article", "og_website", "og_product", "og_other", "ld_is_article", "is_article", "is_declared", "is_thread", "is_shop", "published",
    "is_vague", "modified", "authors", "tags", "section", "crumbs", "credit", "item_article", "times", "said_dates",
    "title_chars", "title_level", "title_place", "page_chars", "page_blocks", "page_links", "link_share", "menu_share", "h1s", "headings",
    "forms", "buttons", "quotes", "teasers", "teaser_share", "prose", "body_chars", "body_blocks", "body_share", "from_main",
    "body_told", "body_links", "body_headings", "body_items", "body_cells", "body_code", "body_long", "body_mean", "body_sentences", "body_digits",
    "body_symbols", "body_commas", "captions", "prices", "price_share", "url_depth", "slug_words", "slug_digits", "url_year", "has_url"
};
// clang-format on

constexpr std::size_t kCount = kCounted.size() + kTypes.size() + kPaths.size() + kOthers.size();

const std::array<std::string_view, kCount>& names() {
  static const auto kNames = [] {
    std::array<std::string_view, kCount> all;
    std::size_t at = 0;
    for (const auto& [hint, name] : kCounted) all[at++] = name;
    for (const auto& [word, name] : kTypes) all[at++] = name;
    for (const auto& [segments, name] : kPaths) all[at++] = name;
    for (const std::string_view name : kOthers) all[at++] = name;
    return all;
  }();
  return kNames;
}

constexpr std::array<std::pair<ArticleKind, std::string_view>, 6> kKinds = {{
    {ArticleKind::kArticle, "article"},
    {ArticleKind::kDocumentation, "documentation"},
    {ArticleKind::kForum, "forum"},
    {ArticleKind::kListing, "listing"},
    {ArticleKind::kProduct, "product"},
    {ArticleKind::kService, "service"},
}};

// The file's forests stand one behind the other, each behind a row "forest KIND".
struct Forests {
  std::vector<Forest> of;  // in the order of kKinds

  Forests() {
    const std::string_view all = embedded("page/kind_forest.tsv");
    for (const auto& [kind, name] : kKinds) {
      const std::string head = "forest\t" + std::string(name) + "\n";
      const std::size_t at = all.find(head);
      const std::size_t begin = at == std::string_view::npos ? all.size() : at + head.size();
      of.emplace_back(all.substr(begin, all.find("forest\t", begin) - begin), names());
    }
  }
};

constexpr float kSure = 2;            // log-odds of an article that no other kind's reach
constexpr std::uint32_t kLong = 120;  // code points of a paragraph that counts as running text

double log_of(double count) { return std::log1p(count); }

// Signs of money with a number beside them.
std::uint32_t count_prices(std::string_view text) {
  std::uint32_t count = 0;
  for (const std::string_view sign : {"$", "€", "£", "¥", "₹", "₽", "﷼"}) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size())) {
      const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
      const std::size_t behind = at + sign.size();
      const bool after = is_digit(behind) || (behind < text.size() && text[behind] == ' ' && is_digit(behind + 1));
      const bool before = at > 0 && (is_digit(at - 1) || (text[at - 1] == ' ' && at > 1 && is_digit(at - 2)));
      if (after || before) ++count;
    }
  }
  return count;
}

class Features {
 public:
  Features(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body)
      : meta_(meta), metadata_(metadata), tree_(tree), body_(body) {
    out_.reserve(kCount);
  }

  std::vector<float> run() {
    put_hints();
    for (const auto& [word, name] : kTypes) put(meta_.json.type.find(word) != std::string::npos);
    put_segments();
    put_declared();
    put_title();
    put_page();
    put_body();
    put_address();
    assert(out_.size() == kCount);
    return std::move(out_);
  }

 private:
  void put(double value) { out_.push_back(static_cast<float>(value)); }

  void put_hints() {
    std::array<std::uint32_t, 32> counts{};
    for (const Element& element : tree_.elements)
      for (std::uint32_t left = element.hints; left != 0; left &= left - 1) ++counts[std::countr_zero(left)];
    for (const auto& [hint, name] : kCounted) put(log_of(counts[std::countr_zero(hint)]));
  }

  void put_segments() {
    const auto parsed = text::parse_url(metadata_.url);
    has_url_ = parsed.has_value();
    if (parsed) path_ = parsed->path;
    for (std::size_t at = 0; at < path_.size();) {
      const std::size_t end = std::min(path_.find('/', at), path_.size());
      if (end > at) segments_.push_back(std::string_view(path_).substr(at, end - at));
      at = end + 1;
    }
    for (const auto& [words, name] : kPaths) {
      put(std::any_of(segments_.begin(), segments_.end(), [&words = words](std::string_view segment) {
        return std::find(words.begin(), words.end(), segment) != words.end();
      }));
    }
  }

  void put_declared() {
    const std::string_view og = meta_.first_of({"og:type"});
    put(og == "article");
    put(og == "website");
    put(og == "product" || og.ends_with(":product") || og.starts_with("product"));
    put(!og.empty() && og != "article" && og != "website");
    put(meta_.json.is_article);
    put(metadata_.is_article);
    put(metadata_.is_declared);
    put(metadata_.is_thread);
    put(metadata_.is_shop);
    put(metadata_.published.has_value());
    put(metadata_.is_date_vague);
    put(metadata_.modified.has_value());
    put(static_cast<double>(metadata_.authors.size()));
    put(log_of(static_cast<double>(metadata_.tags.size())));
    put(!metadata_.section.empty());
    put(static_cast<double>(meta_.json.crumbs.size()));
    put(!metadata_.credit.empty());
    put(meta_.has_item_article);
    put(log_of(static_cast<double>(meta_.times.size())));
    put(!meta_.first_of({"article:published_time", "article:modified_time"}).empty());
  }

  void put_title() {
    put(static_cast<double>(text::count_code_points(metadata_.title)));
    const bool shown = body_.title_block < tree_.blocks.size();
    put(shown ? tree_.blocks[body_.title_block].level : 7);
    put(shown ? static_cast<double>(body_.title_block) / static_cast<double>(tree_.blocks.size()) : -1);
  }

  void put_page() {
    double chars = 0, linked = 0, links = 0, menu = 0, h1s = 0, headings = 0, forms = 0, buttons = 0, quotes = 0;
    for (const Block& block : tree_.blocks) {
      chars += block.chars;
      linked += block.link_chars;
      links += block.links;
      if ((block.inside & (kInNav | kInFooter)) != 0) menu += block.chars;
      if (block.kind == BlockKind::kHeading) {
        ++headings;
        if (block.level == 1) ++h1s;
      }
      if ((block.inside & kInForm) != 0) ++forms;
      if ((block.inside & kInButton) != 0) ++buttons;
      if (block.kind == BlockKind::kQuote || (block.inside & kInQuote) != 0) ++quotes;
    }
    page_chars_ = std::max(chars, 1.0);
    put(log_of(chars));
    put(log_of(static_cast<double>(tree_.blocks.size())));
    put(log_of(links));
    put(linked / page_chars_);
    put(menu / page_chars_);
    put(h1s);
    put(log_of(headings));
    put(log_of(forms));
    put(log_of(buttons));
    put(log_of(quotes));
    const Teasers teasers = find_teasers(tree_);
    put(log_of(teasers.count));
    put(static_cast<double>(teasers.chars) / page_chars_);
    put(log_of(static_cast<double>(teasers.prose)));
  }

  void put_body() {
    double chars = 0, blocks = 0, linked = 0, headings = 0, items = 0, cells = 0, code = 0, lengthy = 0, sentences = 0;
    double digits = 0, symbols = 0, commas = 0, captions = 0;
    for (std::size_t i = 0; i < tree_.blocks.size(); ++i) {
      const Block& block = tree_.blocks[i];
      if (body_.fates[i] == Fate::kCaption) ++captions;
      if (body_.fates[i] != Fate::kBody) continue;
      ++blocks;
      chars += block.chars;
      linked += block.link_chars;
      if (block.kind == BlockKind::kHeading) ++headings;
      if (block.kind == BlockKind::kListItem) items += block.chars;
      if (block.kind == BlockKind::kCell) cells += block.chars;
      if (block.kind == BlockKind::kPre) code += block.chars;
      if (block.kind == BlockKind::kParagraph && block.chars >= kLong) lengthy += block.chars;
      if (ends_sentence(tree_.text_of(block))) ++sentences;
      digits += tree_.marks[i].digits;
      symbols += tree_.marks[i].symbols;
      commas += tree_.marks[i].commas;
    }
    const double all = std::max(chars, 1.0);
    const double count = std::max(blocks, 1.0);
    put(log_of(chars));
    put(log_of(blocks));
    put(chars / page_chars_);
    put(body_.from_main);
    put(body_.is_article);
    put(linked / all);
    put(headings / count);
    put(items / all);
    put(cells / all);
    put(code / all);
    put(lengthy / all);
    put(log_of(chars / count));
    put(sentences / count);
    put(digits / all);
    put(symbols / all);
    put(commas / all);
    put(log_of(captions));
    const double prices = count_prices(tree_.text);
    put(log_of(prices));
    put(prices * 1000 / page_chars_);
  }

  void put_address() {
    const std::string_view slug = segments_.empty() ? std::string_view() : segments_.back();
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    put(static_cast<double>(segments_.size()));
    put(static_cast<double>(std::count_if(slug.begin(), slug.end(), [](char c) { return c == '-' || c == '_'; })));
    put(static_cast<double>(std::count_if(slug.begin(), slug.end(), is_digit)));
    put(std::any_of(segments_.begin(), segments_.end(), [&](std::string_view segment) {
      return segment.size() == 4 && (segment.starts_with("19") || segment.starts_with("20")) &&
             std::all_of(segment.begin(), segment.end(), is_digit);
    }));
    put(has_url_);
  }

  const PageMeta& meta_;
  const Metadata& metadata_;
  const Tree& tree_;
  const Body& body_;
  std::vector<float> out_;
  std::string path_;
  std::vector<std::string_view> segments_;
  bool has_url_ = false;
  double page_chars_ = 1;
};

}  // namespace

std::span<const std::string_view> kind_feature_names() { return names(); }

std::vector<float> kind_features(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body) {
  return Features(meta, metadata, tree, body).run();
}

ArticleKind likeliest_kind(std::span<const float> features, float margin) {
  static const Forests kForests;
  std::array<float, kKinds.size()> odds;
  odds[0] = kForests.of[0].odds(features);
  if (odds[0] > kSure) return ArticleKind::kArticle;  // most pages: no other forest is asked
  for (std::size_t i = 1; i < odds.size(); ++i) odds[i] = kForests.of[i].odds(features);
  const auto other = static_cast<std::size_t>(std::max_element(odds.begin() + 1, odds.end()) - odds.begin());
  return odds[other] > odds[0] + margin ? kKinds[other].first : ArticleKind::kArticle;
}

}  // namespace isnad::page
