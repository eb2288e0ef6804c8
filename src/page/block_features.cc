#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/hash.h"
#include "page/block_groups.h"
#include "page/block_model.h"
#include "page/markers.h"
#include "page/text_counts.h"

// The rules of body.cc know what a container, a label and a card are; what they do not know is how much to believe each
// sign when signs disagree. The forest learns that from pages with gold: its features are the signs, the rules' choice
// for the block and around it, and how alike blocks were treated (Kohlschütter et al., WSDM 2010, for neighbours'
// length and link density; the rest after errors seen). data/page/README.md says what it was fitted on and with which
// result.
namespace isnad::page {
namespace {

// Hints whose nearest bearer around a block is a feature, and the names of those features.
constexpr std::array<std::pair<std::uint32_t, std::string_view>, 14> kAround = {{
    {kHintContent, "n_content"},
    {kHintArticleBody, "n_body"},
    {kHintClutter, "n_clutter"},
    {kHintRelated, "n_related"},
    {kHintComments, "n_comments"},
    {kHintAuthor, "n_author"},
    {kHintLead, "n_lead"},
    {kHintSidebar, "n_sidebar"},
    {kHintBox, "n_box"},
    {kHintPost, "n_post"},
    {kHintCaption, "n_caption"},
    {kHintReview, "n_review"},
    {kHintAbout, "n_about"},
    {kHintCards, "n_cards"},
}};

constexpr std::uint32_t kAllAround = [] {
  std::uint32_t all = 0;
  for (const auto& [hint, name] : kAround) all |= hint;
  return all;
}();

// By a hint's bit, its place among those.
constexpr std::array<std::uint8_t, 32> kPlaceAround = [] {
  std::array<std::uint8_t, 32> places{};
  for (std::size_t i = 0; i < kAround.size(); ++i)
    places[static_cast<std::size_t>(std::countr_zero(kAround[i].first))] = static_cast<std::uint8_t>(i);
  return places;
}();

constexpr std::array<std::pair<std::uint16_t, std::string_view>, 5> kInsides = {{
    {kInAside, "in_aside"},
    {kInHeader, "in_header"},
    {kInForm, "in_form"},
    {kInItem, "in_item"},
    {kInQuote, "in_quote"},
}};

// clang-format off
constexpr std::array<std::string_view, 77> kOthers = {
    "level", "is_heading", "is_caption", "is_pre", "chars", "link_density", "links", "ends_sentence", "ends_stop", "commas", "digits",
    "capitals", "symbols", "good", "depth", "position", "place", "title_at", "is_body", "is_shown_caption", "is_scope", "is_clutter",
    "levels_up", "joint_share", "from_first", "from_last", "body_3", "body_8", "next_body", "prev_chars", "next_chars", "prev2_chars",
    "next2_chars", "next_links", "prev_heading", "next_ends", "parent_chars", "parent_links", "parent_good", "parent_blocks", "grand_chars",
    "grand_links", "grand_good", "grand_blocks", "alike", "alike_body", "alike_links", "alike_chars", "copies", "told", "p_article",
    "p_declared", "p_main", "p_whole", "p_good", "p_share", "p_blocks", "p_links", "p_body_chars", "p_part", "p_posts", "p_lists",
    "p_tables", "in_main", "heading_level", "is_sure", "described", "since_label", "label", "text_8", "links_8", "is_div", "parent_images",
    "parent_anchors", "path_alike", "path_body", "path_chars"
};
// clang-format on

constexpr std::uint32_t kLabel = 120;  // code points of a label at most
constexpr std::size_t kTelling = 80;   // bytes of descriptions that can be told from a slogan

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

bool ends_with_stop(std::string_view text) {
  for (const std::string_view stop : {".", "!", "?", "…", "؟", "۔", "。"}) {
    if (text.ends_with(stop)) return true;
  }
  return false;
}

class Features {
 public:
  Features(const PageView& view, const Body& body) : view_(view), tree_(view.tree), body_(body) {}

  void each(std::span<const std::uint8_t> is_settled,
            const std::function<void(std::uint32_t, std::span<const float>)>& visit) {
    prepare();
    std::array<float, kCount> row;
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      note_heading(i);
      note_label(i);
      if (!is_doubtful(i) || (!is_settled.empty() && is_settled[i] != 0)) continue;
      out_ = row.data();
      put_around(i);
      put_own(i);
      put_choice(i);
      put_neighbours(i);
      put_holders(i);
      put_alike(i);
      put_page(i);
      put_context(i);
      assert(out_ == row.data() + kCount);
      visit(i, row);
    }
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

  std::uint64_t shape_of(std::uint32_t element) {
    const auto one = [&](std::uint32_t e) {
      return std::uint64_t{tree_.elements[e].classes} << 16 | tree_.elements[e].tag;
    };
    const std::uint32_t parent = tree_.elements[element].parent;
    return one(element) * 0x9E3779B97F4A7C15u + (parent == kNone ? 0 : one(parent));
  }

  void prepare() {
    const auto count = static_cast<std::uint32_t>(tree_.blocks.size());
    body_sum_.assign(count + 1, 0);
    shapes_.resize(count);
    texts_.resize(count);
    Groups shapes(count);
    Groups texts(count);
    ends_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      const Block& block = tree_.blocks[i];
      body_sum_[i + 1] = body_sum_[i] + (is_body(i) ? block.chars : 0);
      if (is_body(i)) last_ = i;
      if (is_body(i) && first_ == kNone) first_ = i;
      shapes_[i] = shapes.of(shape_of(block.element));
      if (shapes_[i] == alike_.size()) alike_.emplace_back();
      Alike& alike = alike_[shapes_[i]];
      ++alike.count;
      alike.body += is_body(i) ? 1 : 0;
      alike.links += block.link_density();
      alike.chars += block.chars;
      texts_[i] = texts.of(hash64(tree_.text_of(block)));
      ends_[i] = ends_sentence(tree_.text_of(block)) ? 1 : 0;
      if (texts_[i] == copies_.size()) copies_.push_back(0);
      ++copies_[texts_[i]];
      lists_ += block.kind == BlockKind::kListItem ? 1 : 0;
      cells_ += block.kind == BlockKind::kCell ? 1 : 0;
      links_ += block.link_chars;
    }
    for (const Element& element : tree_.elements) posts_ += (element.hints & kHintPost) != 0 ? 1 : 0;
    for (std::uint32_t e = body_.container; e != kNone; e = tree_.elements[e].parent) path_.push_back(e);
    if (view_.hints.article_body.size() >= 200) told_.emplace(view_.hints.article_body);
    prepare_elements();
    prepare_paths();
    prepare_page();
  }

  void prepare_elements() {
    in_main_.assign(tree_.elements.size(), 0);
    images_.assign(tree_.elements.size() + 1, 0);
    for (std::uint32_t e = 0; e < tree_.elements.size(); ++e) {
      const Element& element = tree_.elements[e];
      const bool around = element.parent != kNone && in_main_[element.parent] != 0;
      in_main_[e] = around || (element.hints & kHintMain) != 0 ? 1 : 0;
      images_[e + 1] = images_[e] + (element.tag == LXB_TAG_IMG ? 1 : 0);
    }
  }

  void put_around(std::uint32_t i) {
    std::array<float, kAround.size()> nearness{};
    std::uint32_t levels = 0;
    std::uint32_t wanted = kAllAround;
    for (std::uint32_t e = tree_.blocks[i].element; e != kNone && levels < 12; e = tree_.elements[e].parent, ++levels) {
      std::uint32_t found = tree_.elements[e].hints & wanted;
      if (found == 0 || tree_.elements[e].tag == LXB_TAG_BODY) continue;
      wanted &= ~found;
      for (; found != 0; found &= found - 1)
        nearness[kPlaceAround[static_cast<std::size_t>(std::countr_zero(found))]] =
            1.0F / static_cast<float>(1 + levels);
    }
    out_ = std::copy(nearness.begin(), nearness.end(), out_);
    for (const auto& [inside, name] : kInsides) put((tree_.blocks[i].inside & inside) != 0 ? 1 : 0);
  }

  void put_own(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    const std::string_view text = tree_.text_of(block);
    const TextCounts& marks = tree_.marks[i];
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
    put(static_cast<float>(marks.commas) * 30 / all);
    for (const std::uint32_t count : {marks.digits, marks.capitals, marks.symbols})
      put(static_cast<float>(count) / all);
    put(log_of(view_.good[i]));
    put(tree_.elements[block.element].depth);
    put(static_cast<double>(i) / static_cast<double>(tree_.blocks.size()));
    put(static_cast<double>(view_.char_sum[i]) /
        static_cast<double>(std::max<std::uint64_t>(1, view_.char_sum.back())));
    const bool has_title = view_.title_block != kNone;
    put(has_title ? std::clamp((static_cast<double>(i) - view_.title_block) / 10, -10.0, 30.0) : 0);
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
    put(path_.empty() ? 0
                      : static_cast<double>(view_.chars_in(path_[levels])) /
                            static_cast<double>(std::max<std::uint64_t>(1, view_.char_sum.back())));
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
    put(i + 1 < tree_.blocks.size() && is_body(i + 1));
  }

  const Block* at(std::uint32_t i, int step) const {
    const auto place = static_cast<std::int64_t>(i) + step;
    return place < 0 || place >= static_cast<std::int64_t>(tree_.blocks.size())
               ? nullptr
               : &tree_.blocks[static_cast<std::size_t>(place)];
  }

  void put_neighbours(std::uint32_t i) {
    for (const int step : {-1, 1, -2, 2}) put(at(i, step) == nullptr ? 0 : log_of(at(i, step)->chars));
    put(at(i, 1) == nullptr ? 1 : at(i, 1)->link_density());
    put(at(i, -1) != nullptr && at(i, -1)->kind == BlockKind::kHeading);
    put(at(i, 1) != nullptr && ends_[i + 1] != 0);
  }

  void put_holders(std::uint32_t i) {
    std::uint32_t holder = tree_.blocks[i].element;
    for (int level = 0; level < 2; ++level) {
      // The next one that holds more than this block.
      const std::uint64_t chars = view_.chars_in(holder);
      while (tree_.elements[holder].parent != kNone && view_.chars_in(holder) == chars)
        holder = tree_.elements[holder].parent;
      put(log_of(static_cast<double>(view_.chars_in(holder))));
      put(view_.link_density(holder));
      put(static_cast<double>(view_.good_in(holder)) /
          static_cast<double>(std::max<std::uint64_t>(1, view_.chars_in(holder))));
      put(log_of(tree_.elements[holder].end_block - tree_.elements[holder].first_block));
    }
  }

  void put_alike(std::uint32_t i) {
    Alike& alike = alike_[shapes_[i]];
    const double others = alike.count - 1;
    put(log_of(others));
    put(others > 0 ? (alike.body - (is_body(i) ? 1 : 0)) / others : -1);
    put(alike.links / alike.count);
    put(alike.mean());
    put(std::min(5u, copies_[texts_[i]]));
    put(told_ ? told_->coverage(tree_.text_of(tree_.blocks[i])) : -1);
  }

  // What the page's blocks have in common, at the front of put_page()'s.
  void prepare_page() {
    out_ = page_.data();
    const BodyHints& hints = view_.hints;
    const auto chars = static_cast<double>(std::max<std::uint64_t>(1, view_.char_sum.back()));
    const auto count = static_cast<double>(tree_.blocks.size());
    for (const bool flag : {hints.is_article, hints.is_declared, hints.wants_main, body_.from_main}) put(flag);
    put(log_of(static_cast<double>(view_.all_good())));
    put(body_.share);
    put(log_of(count));
    put(static_cast<double>(links_) / chars);
    put(log_of(body_.chars));
    put(body_.chars / chars);
    put(log_of(posts_));
    put(lists_ / count);
    put(cells_ / count);
    assert(out_ == page_.data() + page_.size());
  }

  void put_page(std::uint32_t i) {
    out_ = std::copy(page_.begin(), page_.end(), out_);
    put(in_main_[tree_.blocks[i].element]);
    put(heading_ == kNone ? 0 : tree_.blocks[heading_].level);
  }

  // The tags of six elements from a block upwards: entries of one list share them, whatever their classes.
  std::uint64_t path_of(std::uint32_t element) const {
    std::uint64_t key = 0;
    for (int level = 0; level < 6 && element != kNone; ++level, element = tree_.elements[element].parent) {
      key = key * 0x9E3779B97F4A7C15u + tree_.elements[element].tag;
    }
    return key;
  }

  // Blocks on one path of tags, and links before each block.
  void prepare_paths() {
    const auto count = static_cast<std::uint32_t>(tree_.blocks.size());
    anchors_.assign(count + 1, 0);
    paths_.resize(count);
    Groups paths(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      anchors_[i + 1] = anchors_[i] + tree_.blocks[i].links;
      paths_[i] = paths.of(path_of(tree_.blocks[i].element));
      if (paths_[i] == by_path_.size()) by_path_.emplace_back();
      Alike& alike = by_path_[paths_[i]];
      ++alike.count;
      alike.body += is_body(i) ? 1 : 0;
      alike.chars += tree_.blocks[i].chars;
    }
    gather_descriptions();
  }

  // The lead of an article is found by rules.
  void gather_descriptions() {
    if (body_.is_article) return;
    std::string all;
    for (const std::string_view description : view_.hints.descriptions) all += std::string(description) + '\n';
    if (all.size() >= kTelling) described_.emplace(all);
  }

  // The last label above: "read also", "related", "comments".
  void note_label(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    if (block.chars > kLabel) return;
    const auto marker = match_marker(tree_, i);
    if (!marker || marker->marker == Marker::kCredit || marker->marker == Marker::kShare ||
        marker->marker == Marker::kAdvert)
      return;
    label_ = i;
    label_kind_ = 1 + static_cast<int>(marker->marker);
  }

  void put_context(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    put(body_.is_sure[i]);
    put(described_ ? described_->coverage(tree_.text_of(block)) : -1);
    put(label_ == kNone ? 100 : std::min(100u, i - label_));
    put(label_ == kNone ? 0 : label_kind_);
    const std::uint32_t from = i > 8 ? i - 8 : 0;
    const std::uint32_t to = std::min(static_cast<std::uint32_t>(tree_.blocks.size()), i + 9);
    const auto chars = static_cast<double>(view_.char_sum[to] - view_.char_sum[from]);
    const auto links = static_cast<double>(view_.link_sum[to] - view_.link_sum[from]);
    put(log_of((chars - std::min(chars, links)) / (to - from)));
    put(links / std::max(1.0, chars));
    put(tree_.elements[block.element].tag == LXB_TAG_DIV);
    // The box that holds more than this block.
    std::uint32_t holder = block.element;
    while (tree_.elements[holder].parent != kNone &&
           tree_.elements[holder].end_block - tree_.elements[holder].first_block < 2)
      holder = tree_.elements[holder].parent;
    const Element& around = tree_.elements[holder];
    put(log_of(images_[around.end] - images_[holder]));
    put(static_cast<double>(anchors_[around.end_block] - anchors_[around.first_block]) /
        std::max(1u, around.end_block - around.first_block));
    Alike& alike = by_path_[paths_[i]];
    put(log_of(alike.count - 1));
    put(alike.count > 1 ? (alike.body - (is_body(i) ? 1.0 : 0.0)) / (alike.count - 1) : -1);
    put(alike.mean());
  }

  const PageView& view_;
  const Tree& tree_;
  const Body& body_;
  float* out_ = nullptr;
  std::array<float, 13> page_{};
  std::vector<std::uint64_t> body_sum_;
  std::vector<std::uint32_t> shapes_;  // numbers of each block's shape, text and path of tags
  std::vector<std::uint32_t> texts_;
  std::vector<std::uint8_t> ends_;  // whether the block ends as sentences do
  std::vector<std::uint8_t> in_main_;
  std::vector<std::uint32_t> path_;    // the container and what is around it
  std::vector<Alike> alike_;           // by shape
  std::vector<std::uint32_t> copies_;  // by text
  std::optional<ShingleSet> told_;
  std::vector<std::uint32_t> anchors_;  // links before each block
  std::vector<std::uint32_t> images_;   // <img> before each element
  std::vector<std::uint32_t> paths_;
  std::optional<ShingleSet> described_;
  std::vector<Alike> by_path_;
  std::uint32_t label_ = kNone;
  int label_kind_ = 0;
  std::uint32_t first_ = kNone;
  std::uint32_t last_ = 0;
  std::uint32_t heading_ = kNone;
  double posts_ = 0;
  double lists_ = 0;
  double cells_ = 0;
  std::uint64_t links_ = 0;
};

}  // namespace

std::span<const std::string_view> block_feature_names() { return names(); }

void each_block_features(const PageView& view, const Body& body, std::span<const std::uint8_t> is_settled,
                         const std::function<void(std::uint32_t, std::span<const float>)>& visit) {
  Features(view, body).each(is_settled, visit);
}

std::vector<BlockFeatures> block_features(const PageView& view, const Body& body) {
  std::vector<BlockFeatures> rows(view.tree.blocks.size());
  each_block_features(view, body, {},
                      [&](std::uint32_t i, std::span<const float> row) { rows[i].assign(row.begin(), row.end()); });
  return rows;
}

}  // namespace isnad::page
