#include "page/block_model.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "core/embedded.h"
#include "core/hash.h"
#include "page/forest.h"
#include "page/text_counts.h"

// The rules of body.cc know what a container, a label and a card are; what they do not know is how much to believe each
// sign when signs disagree. The forest learns that from pages with gold: its features are the signs, the rules' choice
// for the block and around it, and how alike blocks were treated (Kohlschütter et al., WSDM 2010, for neighbours' length
// and link density; the rest after errors seen). data/page/README.md says what it was fitted on and with which result.
namespace isnad::page {
namespace {

// Hints whose nearest bearer around a block is a feature, and the names of those features.
constexpr std::array<std::pair<std::uint32_t, std::string_view>, 20> kAround = {{
    {kHintContent, "n_content"}, {kHintArticleBody, "n_body"}, {kHintClutter, "n_clutter"}, {kHintRelated, "n_related"},
    {kHintComments, "n_comments"}, {kHintTags, "n_tags"}, {kHintShare, "n_share"}, {kHintMenu | kHintBreadcrumb, "n_menu"},
    {kHintAdvert, "n_advert"}, {kHintAuthor, "n_author"}, {kHintDate, "n_date"}, {kHintLead, "n_lead"},
    {kHintTitle, "n_title"}, {kHintFooter, "n_footer"}, {kHintSidebar, "n_sidebar"}, {kHintBox, "n_box"},
    {kHintMeta, "n_meta"}, {kHintPost, "n_post"}, {kHintLive, "n_live"}, {kHintCaption, "n_caption"},
}};

constexpr std::array<std::pair<std::uint16_t, std::string_view>, 12> kInsides = {{
    {kInNav, "in_nav"}, {kInAside, "in_aside"}, {kInFooter, "in_footer"}, {kInHeader, "in_header"}, {kInFigure, "in_figure"},
    {kInHidden, "in_hidden"}, {kInForm, "in_form"}, {kInButton, "in_button"}, {kInTime, "in_time"}, {kInItem, "in_item"},
    {kInCell, "in_cell"}, {kInQuote, "in_quote"},
}};

constexpr std::array<std::string_view, 77> kOthers = {
    "level", "is_heading", "is_caption", "is_pre", "chars", "link_density", "links", "ends_sentence", "ends_stop", "ends_colon", "commas",
    "digits", "capitals", "symbols", "good", "m_links", "m_tags", "m_other", "depth", "position", "place", "title_at", "has_title",
    "is_body", "is_shown_caption", "is_scope", "is_clutter", "levels_up", "joint_share", "from_first", "from_last", "body_3", "body_8", "prev_body",
    "next_body", "prev_chars", "next_chars", "prev2_chars", "next2_chars", "prev_links", "next_links", "prev_heading",
    "next_heading", "prev_ends", "next_ends", "parent_chars", "parent_links", "parent_good", "parent_blocks", "grand_chars",
    "grand_links", "grand_good", "grand_blocks", "alike", "alike_body", "alike_links", "alike_chars", "copies", "told",
    "p_article", "p_declared", "p_thread", "p_main", "p_whole", "p_good", "p_share", "p_blocks", "p_links", "p_body_chars",
    "p_part", "p_posts", "p_lists", "p_tables", "in_main", "in_article", "heading_above", "heading_level"};

constexpr std::size_t kCount = kAround.size() + kInsides.size() + kOthers.size();

const std::array<std::string_view, kCount>& names() {
  static const auto kNames = [] {
    std::array<std::string_view, kCount> all;
    std::size_t at = 0;
    for (const auto& [hint, name] : kAround) all[at++] = name;
    for (const auto& [inside, name] : kInsides) all[at++] = name;
    for (const std::string_view name : kOthers) all[at++] = name;
    return all;
  }();
  return kNames;
}

// Most of what is asked are small counts.
float log_of(double value) {
  static const std::array<float, 1024> kLogs = [] {
    std::array<float, 1024> logs;
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = static_cast<float>(std::log1p(static_cast<double>(i)));
    return logs;
  }();
  if (value >= 0 && value < static_cast<double>(kLogs.size())) {
    const auto count = static_cast<std::size_t>(value);
    if (static_cast<double>(count) == value) return kLogs[count];
  }
  return static_cast<float>(std::log1p(value));
}

bool ends_with_stop(std::string_view text) {
  for (const std::string_view stop : {".", "!", "?", "…", "؟", "۔", "。"}) {
    if (text.ends_with(stop)) return true;
  }
  return false;
}

// What blocks of one shape (tag and class of their element and its parent) have in common.
struct Alike {
  std::uint32_t count = 0;
  std::uint32_t body = 0;
  double links = 0;
  double chars = 0;
};

class Features {
 public:
  Features(const PageView& view, const Body& body) : view_(view), tree_(view.tree), body_(body) {}

  std::vector<BlockFeatures> all() {
    prepare();
    std::vector<BlockFeatures> rows(tree_.blocks.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      note_heading(i);
      if (!is_doubtful(i)) continue;
      rows[i].resize(kCount);
      out_ = rows[i].data();
      put_around(i);
      put_own(i);
      put_choice(i);
      put_neighbours(i);
      put_holders(i);
      put_alike(i);
      put_page(i);
      assert(out_ == rows[i].data() + kCount);
    }
    return rows;
  }

 private:
  // What the rules leave out of menus and footers is out: a third of all blocks, and 0.03 % of the words of gold bodies
  // that the forest would find there.
  bool is_doubtful(std::uint32_t i) const { return is_body(i) || (tree_.blocks[i].inside & (kInNav | kInFooter)) == 0; }

  void note_heading(std::uint32_t i) {
    if (i > 0 && tree_.blocks[i - 1].kind == BlockKind::kHeading) heading_ = i - 1;
  }

  void put(double value) { *out_++ = static_cast<float>(value); }

  bool is_body(std::uint32_t i) const { return body_.fates[i] == Fate::kBody; }

  std::uint64_t shape_of(std::uint32_t element) const {
    const auto one = [&](std::uint32_t e) {
      const Element& here = tree_.elements[e];
      return hash64(here.node.class_names()) * 31 + here.tag;
    };
    const std::uint32_t parent = tree_.elements[element].parent;
    return one(element) * 0x9E3779B97F4A7C15u + (parent == kNone ? 0 : one(parent));
  }

  void prepare() {
    const auto count = static_cast<std::uint32_t>(tree_.blocks.size());
    body_sum_.assign(count + 1, 0);
    shapes_.resize(count);
    keys_.resize(count);
    marks_.resize(count);
    ends_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      const Block& block = tree_.blocks[i];
      body_sum_[i + 1] = body_sum_[i] + (is_body(i) ? block.chars : 0);
      if (is_body(i)) last_ = i;
      if (is_body(i) && first_ == kNone) first_ = i;
      shapes_[i] = shape_of(block.element);
      Alike& alike = alike_[shapes_[i]];
      ++alike.count;
      alike.body += is_body(i) ? 1 : 0;
      alike.links += block.link_density();
      alike.chars += block.chars;
      keys_[i] = hash64(tree_.text_of(block));
      marks_[i] = count_marks(tree_.text_of(block));
      ends_[i] = ends_sentence(tree_.text_of(block)) ? 1 : 0;
      ++copies_[keys_[i]];
      lists_ += block.kind == BlockKind::kListItem ? 1 : 0;
      cells_ += block.kind == BlockKind::kCell ? 1 : 0;
      links_ += block.link_chars;
    }
    for (const Element& element : tree_.elements) posts_ += (element.hints & kHintPost) != 0 ? 1 : 0;
    for (std::uint32_t e = body_.container; e != kNone; e = tree_.elements[e].parent) path_.push_back(e);
    if (view_.hints.article_body.size() >= 200) told_.emplace(view_.hints.article_body);
    prepare_elements();
  }

  // Up the tree only once: how near the bearer of each hint is, in levels of block elements.
  void prepare_elements() {
    flags_.assign(tree_.elements.size(), 0);
    for (std::uint32_t e = 0; e < tree_.elements.size(); ++e) {
      const Element& element = tree_.elements[e];
      std::uint8_t flags = element.parent == kNone ? 0 : flags_[element.parent];
      if ((element.hints & kHintMain) != 0) flags |= 1;
      if (element.tag == LXB_TAG_ARTICLE) flags |= 2;
      flags_[e] = flags;
    }
  }

  void put_around(std::uint32_t i) {
    std::array<float, kAround.size()> nearness{};
    std::uint32_t levels = 0;
    for (std::uint32_t e = tree_.blocks[i].element; e != kNone && levels < 12; e = tree_.elements[e].parent, ++levels) {
      const std::uint32_t hints = tree_.elements[e].hints;
      if (hints == 0 || tree_.elements[e].tag == LXB_TAG_BODY) continue;
      for (std::size_t k = 0; k < kAround.size(); ++k) {
        if ((hints & kAround[k].first) != 0 && nearness[k] == 0) nearness[k] = 1.0F / static_cast<float>(1 + levels);
      }
    }
    out_ = std::copy(nearness.begin(), nearness.end(), out_);
    for (const auto& [inside, name] : kInsides) put((tree_.blocks[i].inside & inside) != 0 ? 1 : 0);
  }

  void put_own(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    const std::string_view text = tree_.text_of(block);
    const TextCounts& marks = marks_[i];
    const auto all = static_cast<float>(std::max<std::uint32_t>(1, block.chars));
    put(block.level);
    put(block.kind == BlockKind::kHeading);
    put(block.kind == BlockKind::kCaption);
    put(block.kind == BlockKind::kPre);
    put(log_of(block.chars));
    put(block.link_density());
    put(std::min(block.links, 10u));
    put(ends_[i]);
    put(ends_with_stop(text));
    put(text.ends_with(":"));
    put(static_cast<float>(marks.commas) * 30 / all);
    for (const std::uint32_t count : {marks.digits, marks.capitals, marks.symbols}) put(static_cast<float>(count) / all);
    put(log_of(view_.good[i]));
    const auto marker = match_marker(text.substr(0, block.chars <= 240 ? text.size() : 0));
    const bool is_links = marker && (marker->marker == Marker::kReadAlso || marker->marker == Marker::kSimilar || marker->marker == Marker::kSection);
    const double alone = marker && marker->length + 2 >= text.size() ? 2 : 1;
    put(is_links ? alone : 0);
    put(marker && marker->marker == Marker::kTags ? alone : 0);
    put(marker && !is_links && marker->marker != Marker::kTags ? alone : 0);
    put(tree_.elements[block.element].depth);
    put(static_cast<double>(i) / static_cast<double>(tree_.blocks.size()));
    put(static_cast<double>(view_.char_sum[i]) / static_cast<double>(std::max<std::uint64_t>(1, view_.char_sum.back())));
    const bool has_title = view_.title_block != kNone;
    put(has_title ? std::clamp((static_cast<double>(i) - view_.title_block) / 10, -10.0, 30.0) : 0);
    put(has_title);
  }

  void put_choice(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    put(is_body(i));
    put(body_.fates[i] == Fate::kCaption);
    put(body_.container != kNone && tree_.is_within(block.element, body_.container));
    put(view_.is_clutter[block.element]);
    std::size_t levels = 0;
    while (levels + 1 < path_.size() && !tree_.is_within(block.element, path_[levels])) ++levels;
    put(static_cast<double>(levels));
    put(path_.empty() ? 0 : static_cast<double>(view_.chars_in(path_[levels])) / static_cast<double>(std::max<std::uint64_t>(1, view_.char_sum.back())));
    const double far = first_ == kNone ? 60 : 0;
    put(first_ == kNone ? far : std::clamp(static_cast<double>(i) - first_, -60.0, 60.0));
    put(first_ == kNone ? far : std::clamp(static_cast<double>(i) - last_, -60.0, 60.0));
    for (const std::uint32_t reach : {3u, 8u}) {
      const std::uint32_t from = i > reach ? i - reach : 0;
      const std::uint32_t to = std::min(static_cast<std::uint32_t>(tree_.blocks.size()), i + reach + 1);
      const auto own = static_cast<double>(block.chars);
      const auto chars = static_cast<double>(view_.char_sum[to] - view_.char_sum[from]) - own;
      put((static_cast<double>(body_sum_[to] - body_sum_[from]) - (is_body(i) ? own : 0)) / std::max(1.0, chars));
    }
    put(i > 0 && is_body(i - 1));
    put(i + 1 < tree_.blocks.size() && is_body(i + 1));
  }

  const Block* at(std::uint32_t i, int step) const {
    const auto place = static_cast<std::int64_t>(i) + step;
    return place < 0 || place >= static_cast<std::int64_t>(tree_.blocks.size()) ? nullptr : &tree_.blocks[static_cast<std::size_t>(place)];
  }

  void put_neighbours(std::uint32_t i) {
    for (const int step : {-1, 1, -2, 2}) put(at(i, step) == nullptr ? 0 : log_of(at(i, step)->chars));
    for (const int step : {-1, 1}) put(at(i, step) == nullptr ? 1 : at(i, step)->link_density());
    for (const int step : {-1, 1}) put(at(i, step) != nullptr && at(i, step)->kind == BlockKind::kHeading);
    for (const int step : {-1, 1}) put(at(i, step) != nullptr && ends_[i + static_cast<std::uint32_t>(step)] != 0);
  }

  void put_holders(std::uint32_t i) {
    std::uint32_t holder = tree_.blocks[i].element;
    for (int level = 0; level < 2; ++level) {
      // The next one that holds more than this block.
      const std::uint64_t chars = view_.chars_in(holder);
      while (tree_.elements[holder].parent != kNone && view_.chars_in(holder) == chars) holder = tree_.elements[holder].parent;
      put(log_of(static_cast<double>(view_.chars_in(holder))));
      put(view_.link_density(holder));
      put(static_cast<double>(view_.good_in(holder)) / static_cast<double>(std::max<std::uint64_t>(1, view_.chars_in(holder))));
      put(log_of(tree_.elements[holder].end_block - tree_.elements[holder].first_block));
    }
  }

  void put_alike(std::uint32_t i) {
    const Alike& alike = alike_.at(shapes_[i]);
    const double others = alike.count - 1;
    put(log_of(others));
    put(others > 0 ? (alike.body - (is_body(i) ? 1 : 0)) / others : -1);
    put(alike.links / alike.count);
    put(log_of(alike.chars / alike.count));
    put(std::min(5u, copies_.at(keys_[i])));
    put(told_ ? told_->coverage(tree_.text_of(tree_.blocks[i])) : -1);
  }

  void put_page(std::uint32_t i) {
    const BodyHints& hints = view_.hints;
    const auto chars = static_cast<double>(std::max<std::uint64_t>(1, view_.char_sum.back()));
    const auto count = static_cast<double>(tree_.blocks.size());
    for (const bool flag : {hints.is_article, hints.is_declared, hints.is_thread, hints.wants_main, body_.from_main}) put(flag);
    put(log_of(static_cast<double>(view_.all_good())));
    put(body_.share);
    put(log_of(count));
    put(static_cast<double>(links_) / chars);
    put(log_of(body_.chars));
    put(body_.chars / chars);
    put(log_of(posts_));
    put(lists_ / count);
    put(cells_ / count);
    const std::uint8_t flags = flags_[tree_.blocks[i].element];
    put((flags & 1) != 0);
    put((flags & 2) != 0);
    put(heading_ == kNone ? -1 : is_body(heading_) ? 1 : 0);
    put(heading_ == kNone ? 0 : tree_.blocks[heading_].level);
  }

  const PageView& view_;
  const Tree& tree_;
  const Body& body_;
  float* out_ = nullptr;
  std::vector<std::uint64_t> body_sum_;
  std::vector<std::uint64_t> shapes_;
  std::vector<std::uint64_t> keys_;
  std::vector<TextCounts> marks_;
  std::vector<std::uint8_t> ends_;   // whether the block ends as sentences do
  std::vector<std::uint8_t> flags_;  // 1: inside <main>, 2: inside an <article>
  std::vector<std::uint32_t> path_;  // the container and what is around it
  std::unordered_map<std::uint64_t, Alike> alike_;
  std::unordered_map<std::uint64_t, std::uint32_t> copies_;
  std::optional<ShingleSet> told_;
  std::uint32_t first_ = kNone;
  std::uint32_t last_ = 0;
  std::uint32_t heading_ = kNone;
  double posts_ = 0;
  double lists_ = 0;
  double cells_ = 0;
  std::uint64_t links_ = 0;
};

const Forest& forest() {
  static const Forest kForest(embedded("page/block_forest.tsv"), names());
  return kForest;
}

}  // namespace

std::span<const std::string_view> block_feature_names() { return names(); }

std::vector<BlockFeatures> block_features(const PageView& view, const Body& body) { return Features(view, body).all(); }

std::vector<bool> best_expected(std::span<const float> odds, std::span<const float> words) {
  struct Likely {
    float chance;
    std::uint32_t block;
  };
  std::vector<Likely> order;
  double all = 0;
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    order.push_back({1 / (1 + std::exp(-odds[i])), i});
    all += static_cast<double>(order.back().chance) * words[i];
  }
  std::stable_sort(order.begin(), order.end(), [](const Likely& a, const Likely& b) { return a.chance > b.chance; });
  double taken = 0;
  double right = 0;
  double best = 0;
  std::size_t count = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    taken += words[order[k].block];
    right += static_cast<double>(order[k].chance) * words[order[k].block];
    const double expected = 2 * right / (taken + all);
    if (expected <= best) continue;
    best = expected;
    count = k + 1;
  }
  std::vector<bool> chosen(odds.size());
  for (std::size_t k = 0; k < count; ++k) chosen[order[k].block] = true;
  return chosen;
}

namespace {

// The rules are right nearly always where the page declares itself an article: there the forest must be sure.
constexpr float kSure = 1;
constexpr float kNever = -20;

// What the forest says of each block; kNever where the answer is beyond doubt.
std::vector<float> odds_of(const std::vector<BlockFeatures>& features) {
  std::vector<const float*> rows;
  std::vector<std::uint32_t> blocks;
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    if (features[i].empty()) continue;
    rows.push_back(features[i].data());
    blocks.push_back(i);
  }
  std::vector<float> found(rows.size());
  forest().odds(rows, found);
  std::vector<float> odds(features.size(), kNever);
  for (std::size_t k = 0; k < blocks.size(); ++k) odds[blocks[k]] = found[k];
  return odds;
}

float words_in(std::string_view text) { return static_cast<float>(1 + count_marks(text).breaks); }

}  // namespace

void refine_body(const PageView& view, Body& body) {
  if (forest().trees() == 0) return;
  std::vector<float> words;
  words.reserve(view.tree.blocks.size());
  const std::vector<BlockFeatures> features = block_features(view, body);
  std::vector<float> odds = odds_of(features);
  for (const Block& block : view.tree.blocks) words.push_back(words_in(view.tree.text_of(block)));
  // Where headline and date line stand over the text the page is an article as surely as where its metadata say so.
  const bool is_declared = view.hints.is_declared || (body.is_article && !view.hints.is_article && !view.hints.is_thread);
  const std::vector<bool> chosen = is_declared ? std::vector<bool>() : best_expected(odds, words);
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    if (body.fates[i] == Fate::kTitle || body.is_sure[i] != 0) continue;
    if (!view.tree.is_within(view.tree.blocks[i].element, view.hints.root)) continue;  // another article's
    const bool was = body.fates[i] == Fate::kBody;
    const bool is = is_declared ? odds[i] > (was ? -kSure : kSure) : chosen[i];
    if (is == was) continue;
    body.fates[i] = is ? Fate::kBody : Fate::kOut;
    body.clutter[i] = is ? Clutter::kNothing : Clutter::kOther;
    body.chars = is ? body.chars + view.tree.blocks[i].chars : body.chars - view.tree.blocks[i].chars;
  }
}

}  // namespace isnad::page
