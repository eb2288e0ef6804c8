#include "page/headline.h"

#include <algorithm>
#include <array>

#include "page/body_scope.h"
#include "page/headline_model.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxCuts = 6;
constexpr std::uint32_t kLongestTitle = 300;

struct Cut {
  std::size_t at;
  std::size_t length;
};

std::vector<Cut> cuts_of(std::string_view title) {
  static constexpr std::array<std::string_view, 14> kMarks = {
      " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " ~ ", "|", "ㅣ", "｜"};
  std::vector<Cut> cuts;
  // Korean and Japanese pages set the bar without spaces: «제목-정치».
  const auto is_wide = [&](std::size_t at) {
    return at < title.size() && static_cast<unsigned char>(title[at]) >= 0xE3;
  };
  for (std::size_t at = 0; at < title.size(); ++at) {
    // What the marks begin with.
    const auto first = static_cast<unsigned char>(title[at]);
    if (first != ' ' && first != '|' && first != '-' && first < 0xE3) continue;
    for (const std::string_view mark : kMarks) {
      if (title.compare(at, mark.size(), mark) != 0) continue;
      cuts.push_back({at, mark.size()});
      at += mark.size() - 1;
      break;
    }
    if (title[at] == '-' && at >= 3 && is_wide(at - 3) && is_wide(at + 1)) cuts.push_back({at, 1});
  }
  return cuts;
}

// Whether a block could show a headline: a short line of the page itself, no link to elsewhere.
bool is_headline_shaped(const Block& block) {
  return block.chars >= 5 && block.chars <= kLongestTitle &&
         (block.inside & (kInNav | kInHidden | kInFooter | kInButton)) == 0 && block.link_density() < 0.5;
}

}  // namespace

std::vector<std::string> title_parts(std::string_view title) {
  const std::string whole = text::collapse_space(title);
  std::vector<Cut> cuts = cuts_of(whole);
  if (cuts.size() > kMaxCuts) cuts.resize(kMaxCuts);
  std::vector<std::pair<std::size_t, std::size_t>> pieces;  // begin, end
  std::size_t begin = 0;
  for (const Cut& cut : cuts) {
    pieces.emplace_back(begin, cut.at);
    begin = cut.at + cut.length;
  }
  pieces.emplace_back(begin, whole.size());
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < pieces.size(); ++from) {
    for (std::size_t to = from; to < pieces.size(); ++to) {
      std::string part =
          text::trim(std::string_view(whole).substr(pieces[from].first, pieces[to].second - pieces[from].first));
      if (!part.empty()) parts.push_back(std::move(part));
    }
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return parts;
}

std::string weigh_title(const PageMeta& meta, const Tree& tree, const Page& page, std::string_view site,
                        std::string_view url) {
  std::vector<HeadlineCandidate> candidates = headline_candidates(meta, tree);
  // A feed's item is often a piece of a page: no head, and headings of sections alone.
  const bool is_told =
      std::any_of(candidates.begin(), candidates.end(), [](const HeadlineCandidate& one) { return one.whole != 0; });
  if (page.item && !page.item->title.empty() && !is_told) return page.item->title;
  if (candidates.empty()) return {};
  return std::move(candidates[likeliest_headline(headline_features(candidates, meta, tree, site, url))].text);
}

std::uint32_t plain_title_block(const Tree& tree, std::string_view title, std::uint32_t root) {
  const std::string wanted = squeezed(title);
  if (wanted.size() < 8) return kNone;
  for (std::uint32_t i = tree.elements[root].first_block; i < tree.elements[root].end_block; ++i) {
    const Block& block = tree.blocks[i];
    if (!is_headline_shaped(block) || block.end - block.begin > 2 * title.size() + 16 ||
        (block.end - block.begin) * 2 < title.size())
      continue;
    if (squeezes_to(tree.text_of(block), wanted)) return i;
  }
  return kNone;
}

}  // namespace isnad::page
