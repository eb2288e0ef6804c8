#include "page/page_kind.h"

#include <algorithm>
#include <vector>

#include "page/body_scope.h"
#include "page/kind_model.h"
#include "page/kind_signs.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kHeadline = 15;  // code points of a teaser's headline at least
constexpr std::uint64_t kTeaser = 700;   // of a teaser at most
constexpr std::uint32_t kProse = 80;     // of a block of running text at least
constexpr std::uint32_t kFewest = 3;     // teasers side by side that make a list
constexpr std::size_t kFewBlocks = 30;   // pages of fewer are hardly any of those that the forests were fitted on
constexpr float kOfOgArticles = 1;  // log-odds by which a page that og:type calls an article must be more like another

bool is_box(std::uint16_t tag) {
  return tag == LXB_TAG_DIV || tag == LXB_TAG_LI || tag == LXB_TAG_ARTICLE || tag == LXB_TAG_SECTION ||
         tag == LXB_TAG_TR || tag == LXB_TAG_TD || tag == LXB_TAG_A;
}

class TeaserFinder {
 public:
  explicit TeaserFinder(const Tree& tree) : tree_(tree) {
    sums_.assign(tree.blocks.size() + 1, 0);
    for (std::size_t i = 0; i < tree.blocks.size(); ++i) sums_[i + 1] = sums_[i] + tree.blocks[i].chars;
    first_title_.assign(tree.blocks.size(), 0);
    for (const Anchor& anchor : tree.anchors) {
      if (anchor.block >= tree.blocks.size()) continue;
      const Block& block = tree.blocks[anchor.block];
      // The line's first words are the link.
      if (anchor.begin == block.begin && block.link_chars >= kHeadline) first_title_[anchor.block] = 1;
    }
  }

  Teasers run() {
    Teasers found;
    const std::vector<std::uint8_t> is_teaser = mark(found.count);
    for (std::size_t i = 0; i < tree_.blocks.size(); ++i) {
      const Block& block = tree_.blocks[i];
      if (is_beside(block.inside)) continue;
      if (is_teaser[i] != 0) {
        found.chars += block.chars;
      } else if (block.chars >= kProse && block.link_density() < 0.45) {
        found.prose += block.chars;
      }
    }
    return found;
  }

  std::vector<std::uint8_t> mark(std::uint32_t& count) const {
    std::vector<std::uint8_t> is_teaser(tree_.blocks.size(), 0);
    for (std::uint32_t e = 0; e < tree_.elements.size(); ++e) {
      const Element& parent = tree_.elements[e];
      if (parent.end - e <= kFewest || parent.end_block - parent.first_block < kFewest || is_beside(parent.inside))
        continue;
      mark_children(e, is_teaser, count);
    }
    return is_teaser;
  }

 private:
  static bool is_beside(std::uint16_t inside) { return (inside & (kInNav | kInFooter | kInHidden)) != 0; }

  // Children of one shape that are teasers, three at least.
  void mark_children(std::uint32_t e, std::vector<std::uint8_t>& is_teaser, std::uint32_t& count) const {
    const Element& parent = tree_.elements[e];
    std::uint32_t begin = e + 1;  // of a run of one shape
    std::uint32_t run = 0;
    const auto close = [&](std::uint32_t end) {
      if (run >= kFewest) {
        count += run;
        for (std::uint32_t child = begin; child < end; child = tree_.elements[child].end) mark(child, is_teaser);
      }
      run = 0;
    };
    for (std::uint32_t child = e + 1; child < parent.end; child = tree_.elements[child].end) {
      const Element& element = tree_.elements[child];
      if (element.first_block == element.end_block) continue;
      if (run > 0 && (element.tag != tree_.elements[begin].tag || !is_teaser_box(child))) close(child);
      if (!is_teaser_box(child)) continue;
      if (run == 0) begin = child;
      ++run;
    }
    close(parent.end);
  }

  void mark(std::uint32_t child, std::vector<std::uint8_t>& is_teaser) const {
    if (!is_teaser_box(child)) return;
    for (std::uint32_t i = tree_.elements[child].first_block; i < tree_.elements[child].end_block; ++i)
      is_teaser[i] = 1;
  }

  // The first line of a headline's length is a link; little else stands in the box.
  bool is_teaser_box(std::uint32_t index) const {
    const Element& element = tree_.elements[index];
    if (!is_box(element.tag) || element.end_block - element.first_block > 12) return false;
    if (sums_[element.end_block] - sums_[element.first_block] > kTeaser) return false;
    for (std::uint32_t i = element.first_block; i < element.end_block; ++i) {
      if (tree_.blocks[i].chars < kHeadline) continue;
      if (first_title_[i] != 0) return true;
      // A date or a section's name may stand above it.
      if (tree_.blocks[i].chars > 40) return false;
    }
    return false;
  }

  const Tree& tree_;
  std::vector<std::uint64_t> sums_;
  std::vector<std::uint8_t> first_title_;
};

bool is_list_of_teasers(const Tree& tree) {
  const Teasers teasers = find_teasers(tree);
  return teasers.count >= kFewest && teasers.chars >= 150 && teasers.prose * 10 < teasers.chars * 3;
}

bool is_told_in_pictures(const Tree& tree, const Body& body) {
  if (!body.is_article || body.from_main) return false;
  std::uint32_t captions = 0;
  std::uint32_t chars = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kCaption) continue;
    ++captions;
    chars += tree.blocks[i].chars;
  }
  return captions >= 3 && chars > body.chars;
}

}  // namespace

Teasers find_teasers(const Tree& tree) { return TeaserFinder(tree).run(); }

std::vector<std::uint8_t> teaser_blocks(const Tree& tree) {
  std::uint32_t count = 0;
  return TeaserFinder(tree).mark(count);
}

Kind kind_of(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body) {
  const std::string& type = meta.json.type;
  const std::string_view og = meta.first_of({"og:type"});
  if (type == "LiveBlogPosting") return {ArticleKind::kLive, "JSON-LD names a live blog"};
  if (metadata.is_thread) return {ArticleKind::kForum, "JSON-LD or the generator name a thread"};
  if (body.is_stream) return {ArticleKind::kLive, "entries of one shape with clock times under the headline"};
  if (is_told_as_live(metadata, tree, body))
    return {ArticleKind::kLive, "the headline or a badge over it says so, and entries begin with clock times"};
  if (is_told_as_gallery(metadata, tree, body))
    return {ArticleKind::kGallery, "address, headline or the box around it name pictures, and there are captions"};
  if (is_told_as_video(meta, metadata, tree, body))
    return {ArticleKind::kVideo, "address, headline or the box around it name a video"};
  if (meta.json.is_article && type.ends_with("NewsArticle"))
    return {ArticleKind::kArticle, "JSON-LD names a news article"};
  if (!meta.json.is_article) {
    if (og.substr(0, 5) == "video" || type == "VideoObject") return {ArticleKind::kVideo, "metadata name a video"};
    if (is_told_in_pictures(tree, body))
      return {ArticleKind::kGallery, "captions of pictures say more than the text between them"};
  }
  const bool is_product = type == "Product" || type == "ProductGroup" || og == "product" || og.ends_with(":product");
  if (is_product && !meta.json.is_article) return {ArticleKind::kProduct, "metadata name a product"};
  // og:type is set by the software for all pages of many sites; still it says a little.
  const bool is_og_article = og == "article";
  const ArticleKind likeliest =
      tree.blocks.size() < kFewBlocks
          ? ArticleKind::kArticle
          : likeliest_kind(kind_features(meta, metadata, tree, body), is_og_article ? kOfOgArticles : 0);
  // A flash among teasers looks like a list.
  const bool is_flash = likeliest == ArticleKind::kListing && is_news_item(metadata, tree, body, is_og_article);
  if (likeliest != ArticleKind::kArticle && !is_flash)
    return {likeliest, "what it declares and its shape are those of such pages rather than of articles"};
  if (meta.json.is_article) return {ArticleKind::kArticle, "JSON-LD names an article"};
  if (is_og_article || metadata.is_article)
    return {ArticleKind::kArticle, "og:type or a time of publication name an article"};
  if (is_news_item(metadata, tree, body)) return {ArticleKind::kArticle, "the title stands over a dated text"};
  if (type == "ImageGallery" || type == "MediaGallery") return {ArticleKind::kGallery, "JSON-LD names a gallery"};
  if (type == "CollectionPage" || type == "SearchResultsPage")
    return {ArticleKind::kListing, "JSON-LD names a collection"};
  if (body.chars < 250 && tree.anchors.size() > 60)
    return {ArticleKind::kListing, "hardly any running text among many links"};
  if (is_list_of_teasers(tree))
    return {ArticleKind::kListing, "most of the page are linked headlines with a few words each"};
  if (body.from_main) return {ArticleKind::kOther, "no container of running text stands out"};
  return {ArticleKind::kArticle, "one container holds most of the running text"};
}

}  // namespace isnad::page
