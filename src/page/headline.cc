#include "page/headline.h"

#include <algorithm>
#include <unordered_map>

#include "page/body_scope.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxCuts = 6;
constexpr std::size_t kLeastPart = 6;     // bytes, squeezed: shorter parts of a <title> are names of sections and sites
constexpr std::uint32_t kLongestTitle = 300;

std::string flat(std::string_view text) { return text::collapse_space(text); }

bool same_text(std::string_view a, std::string_view b) { return !a.empty() && squeezed(a) == squeezed(b); }

struct Cut {
  std::size_t at;
  std::size_t length;
};

std::vector<Cut> cuts_of(std::string_view title) {
  static constexpr std::array<std::string_view, 12> kMarks = {" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " ~ ", "|"};
  std::vector<Cut> cuts;
  for (std::size_t at = 0; at < title.size(); ++at) {
    for (const std::string_view mark : kMarks) {
      if (title.compare(at, mark.size(), mark) != 0) continue;
      cuts.push_back({at, mark.size()});
      at += mark.size() - 1;
      break;
    }
  }
  return cuts;
}

bool in_article(const Tree& tree, const Block& block) {
  std::uint32_t at = block.element;
  while (at != kNone && tree.elements[at].tag != LXB_TAG_ARTICLE) at = tree.elements[at].parent;
  return at != kNone;
}

struct Heading {
  std::string text;
  bool in_article = false;
};

// The page's main headings: of the first level.
std::vector<Heading> headings_of(const Tree& tree) {
  std::vector<Heading> headings;
  for (const Block& block : tree.blocks) {
    if (block.kind != BlockKind::kHeading || (block.inside & (kInNav | kInHidden | kInFooter)) != 0) continue;
    if (block.level == 1 && block.chars >= 5 && block.chars < 400) headings.push_back({std::string(tree.text_of(block)), in_article(tree, block)});
    if (headings.size() >= 6) break;
  }
  return headings;
}

// Whether a block could show a headline: a short line of the page itself, no link to elsewhere.
bool is_headline_shaped(const Block& block) {
  return block.chars >= 5 && block.chars <= kLongestTitle && (block.inside & (kInNav | kInHidden | kInFooter | kInButton)) == 0 &&
         block.link_density() < 0.5;
}

// The longest part of <title> that a line of the page shows; empty where none is shown.
std::string shown_part(const Tree& tree, std::string_view title) {
  const std::vector<std::string> parts = title_parts(title);
  std::unordered_map<std::string, std::size_t> places;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string key = squeezed(parts[i]);
    longest = std::max(longest, parts[i].size());
    if (key.size() >= kLeastPart) places.emplace(std::move(key), i);
  }
  std::size_t best = parts.size();
  for (const Block& block : tree.blocks) {
    if (!is_headline_shaped(block) || block.end - block.begin > longest + 16) continue;
    const auto found = places.find(squeezed(tree.text_of(block)));
    if (found != places.end()) best = std::min(best, found->second);
  }
  return best < parts.size() ? parts[best] : std::string();
}

struct Candidate {
  std::string text;
  std::string key;  // squeezed
  double votes = 0;
};

}  // namespace

std::string cut_site_name(std::string_view title, std::string_view site, const std::vector<std::string>& headings) {
  const std::string whole = text::collapse_space(title);
  const std::vector<Cut> cuts = cuts_of(whole);
  if (cuts.empty()) return whole;
  const std::string_view view(whole);
  const std::string all = squeezed(whole);
  // A heading that is the beginning or the end of the title is the title.
  for (const std::string& heading : headings) {
    const std::string shown = squeezed(heading);
    if (shown.size() < 10 || shown == all) {
      if (shown == all && !shown.empty()) return whole;
      continue;
    }
    for (const Cut& cut : cuts) {
      if (squeezed(view.substr(0, cut.at)) == shown) return text::trim(view.substr(0, cut.at));
      if (squeezed(view.substr(cut.at + cut.length)) == shown) return text::trim(view.substr(cut.at + cut.length));
    }
  }
  const std::string name = squeezed(site);
  const Cut& last = cuts.back();
  const std::string_view tail = view.substr(last.at + last.length);
  const std::string_view head = view.substr(0, last.at);
  const std::string tail_name = squeezed(tail);
  const bool is_site = !name.empty() && !tail_name.empty() && (name.find(tail_name) != std::string::npos || tail_name.find(name) != std::string::npos);
  // Without the site's name to compare: a short piece behind the last bar.
  const bool is_short = name.empty() && text::count_code_points(tail) <= 30 && text::count_code_points(head) >= 20;
  if (is_site || is_short) return name.empty() || cuts.size() == 1 ? text::trim(head) : cut_site_name(head, site, {});
  const Cut& first = cuts.front();
  const std::string first_name = squeezed(view.substr(0, first.at));
  if (!name.empty() && !first_name.empty() && (first_name == name)) return text::trim(view.substr(first.at + first.length));
  return whole;
}

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
      std::string part = text::trim(std::string_view(whole).substr(pieces[from].first, pieces[to].second - pieces[from].first));
      if (!part.empty()) parts.push_back(std::move(part));
    }
  }
  std::stable_sort(parts.begin(), parts.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return parts;
}

namespace {

class TitleVote {
 public:
  TitleVote(const PageMeta& meta, const Tree& tree, std::string_view site) : meta_(meta), site_(site), tag_(squeezed(meta.title)) {
    for (Heading& heading : headings_of(tree)) {
      if (is_first_) in_article_ = heading.in_article;
      is_first_ = false;
      headings_.push_back(std::move(heading.text));
    }
    for (const std::string& heading : headings_) propose(flat(heading), 1.0);
    if (meta.json.is_article) propose(cut_site_name(flat(meta.json.headline), site_, headings_), 1.1);
    propose(cut_site_name(flat(meta.first_of({"og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"})), site_, headings_), 1.0);
    // Old layouts show the headline in a cell or a bold line, and a logo may be the only <h1>.
    const auto tells_title = [&](const std::string& heading) {
      const std::string key = squeezed(heading);
      return key.size() * 2 >= tag_.size() && tag_.find(key) != std::string::npos;
    };
    if (std::none_of(headings_.begin(), headings_.end(), tells_title)) {
      shown_ = shown_part(tree, meta.title);
      if (!headings_.empty() && text::count_code_points(shown_) < 15) shown_.clear();
      propose(shown_, 1.5);
    }
  }

  std::string best(const Page& page) {
    hear_title_tag();
    favour_sole_heading();
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      // A heading that nothing else knows, and that is no line of a headline's length, is a label.
      const double votes = text::count_code_points(candidate.text) < 12 && candidate.votes < 1.5 ? candidate.votes * 0.5 : candidate.votes;
      if (best == nullptr || votes > best->votes) best = &candidate;
    }
    // The one heading of an <article> is its title, however short.
    const bool is_articles_own = in_article_ && headings_.size() == 1 && candidates_.size() == 1;
    if (best != nullptr && (best->votes >= 1.5 || meta_.title.empty() || is_articles_own || text::count_code_points(best->text) >= 12)) return best->text;
    if (!meta_.title.empty()) return cut_site_name(meta_.title, site_, headings_);
    if (best != nullptr) return best->text;
    return page.item ? page.item->title : std::string();
  }

 private:
  void propose(std::string text, double worth) {
    if (text.empty() || text.size() > 600 || same_text(text, site_)) return;
    std::string key = squeezed(text);
    if (key.empty()) return;
    for (Candidate& other : candidates_) {
      if (other.key != key) continue;
      other.votes += worth;
      // Where a heading's parts were glued together, the other spelling has the spaces.
      if (std::count(text.begin(), text.end(), ' ') > std::count(other.text.begin(), other.text.end(), ' ')) other.text = text;
      return;
    }
    candidates_.push_back({std::move(text), std::move(key), worth});
  }

  // <title> votes for what it begins with, and a little for what it holds.
  void hear_title_tag() {
    for (Candidate& candidate : candidates_) {
      if (tag_.empty() || candidate.key.size() < 6) continue;
      if (tag_.compare(0, candidate.key.size(), candidate.key) == 0) {
        candidate.votes += 1.0;
      } else if (tag_.find(candidate.key) != std::string::npos) {
        candidate.votes += 0.6;
      }
    }
  }

  // The one heading of the page is its title, however the shared title was dressed for searches; but a headline and a
  // shared title that agree on a kicker before the heading are the whole of it.
  void favour_sole_heading() {
    if (headings_.size() != 1 || !shown_.empty() || candidates_.empty() || candidates_.front().text.size() < 8 || text::count_code_points(headings_.front()) < 15) return;
    const auto holds = [&](const Candidate& other) {
      const std::string& shown = candidates_.front().key;
      return other.votes >= 2 && (other.key.ends_with(shown) || (shown.ends_with(other.key) && other.key.size() * 2 > shown.size()));
    };
    if (std::none_of(candidates_.begin() + 1, candidates_.end(), holds) && candidates_.front().key == squeezed(headings_.front())) candidates_.front().votes += 3;
  }

  const PageMeta& meta_;
  const std::string_view site_;
  const std::string tag_;  // <title>, squeezed
  std::vector<std::string> headings_;
  std::string shown_;
  bool is_first_ = true;
  bool in_article_ = false;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::string weigh_title(const PageMeta& meta, const Tree& tree, const Page& page, std::string_view site) {
  return TitleVote(meta, tree, site).best(page);
}

std::uint32_t plain_title_block(const Tree& tree, std::string_view title, std::uint32_t root) {
  const std::string wanted = squeezed(title);
  if (wanted.size() < 8) return kNone;
  for (std::uint32_t i = tree.elements[root].first_block; i < tree.elements[root].end_block; ++i) {
    const Block& block = tree.blocks[i];
    if (!is_headline_shaped(block) || block.end - block.begin > 2 * title.size() + 16 || (block.end - block.begin) * 2 < title.size()) continue;
    if (squeezed(tree.text_of(block)) == wanted) return i;
  }
  return kNone;
}

}  // namespace isnad::page
