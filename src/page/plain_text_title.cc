#include "page/plain_text_title.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <unordered_set>

#include "core/embedded.h"
#include "page/forest.h"

namespace isnad::page {
namespace {

constexpr std::size_t kLinesAbove = 80;
constexpr std::size_t kLinesBelow = 3;
constexpr std::size_t kPageTop = 5;
constexpr std::size_t kLead = 3;  // lines of body
constexpr float kLeastOdds = -2.0F;

constexpr std::array<std::string_view, kTitleFeatures> kNames = {
    "known_lead",    "known_body",     "known_rank",      "score_rank",      "words",       "word_length", "above",
    "texts_between", "from_top",       "copies",          "blank_before",    "blank_after", "is_item",     "is_section",
    "has_date",      "marker",         "is_body",         "capitals",        "digits",      "symbols",     "has_quote",
    "ends_stop",     "ends_full_stop", "ends_ellipsis",   "ends_colon",      "until_date",  "since_date",  "prev_words",
    "next_words",    "next2_words",    "headlines_above", "headlines_below", "echo",        "photo",       "service",
    "bio",           "next_bio",       "next_photo",      "body_words",      "stem_count"};

constexpr std::uint32_t kLongSentence = 9;  // words; a headline of as many has no full stop

bool is_candidate(const TextLine& line) {
  if (line.words < 2 || line.words > 40 || line.stems.empty()) return false;
  return line.words < kLongSentence || line.text.back() != '.';
}
bool is_text(const TextLine& line) { return line.words >= 4; }
bool has_headline_shape(const TextLine& line) {
  return line.words >= 4 && line.words <= 22 && line.ends != LineEnd::kStop;
}

using Stems = std::unordered_set<std::uint32_t>;

// What is asked of the page once.
struct Around {
  Stems lead;
  Stems body;
  std::size_t body_words = 0;
};

Around look_around(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t first) {
  Around around;
  std::size_t seen = 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (!is_body[i]) continue;
    if (seen++ < kLead) around.lead.insert(lines[i].stems.begin(), lines[i].stems.end());
    around.body.insert(lines[i].stems.begin(), lines[i].stems.end());
    around.body_words += lines[i].words;
  }
  return around;
}

// Lines from `at`, going by `step`, to the next one that passes; 30 where none is nearer.
template <typename Test>
double distance(const std::vector<TextLine>& lines, std::size_t at, int step, const Test& test) {
  constexpr int kReach = 30;
  for (int k = 1; k < kReach; ++k) {
    const auto place = static_cast<std::ptrdiff_t>(at) + static_cast<std::ptrdiff_t>(step) * k;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(lines.size())) break;
    if (test(lines[static_cast<std::size_t>(place)])) return k;
  }
  return kReach;
}

template <typename Score>
void rank(std::vector<TitleCandidate>& candidates, std::size_t feature, const Score& score) {
  std::vector<double> scores;
  scores.reserve(candidates.size());
  for (const TitleCandidate& candidate : candidates) scores.push_back(score(candidate));
  std::vector<double> sorted = scores;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    candidates[i].features[feature] =
        static_cast<float>(sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), scores[i]));
  }
}

void describe(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t first,
              const Around& around, TitleCandidate& out) {
  std::size_t next = 0;
  const auto put = [&](double value) { out.features[next++] = static_cast<float>(value); };
  const std::size_t at = out.line;
  const TextLine& line = lines[at];
  const TextLine* above = at > 0 ? &lines[at - 1] : nullptr;
  const TextLine* below = at + 1 < lines.size() ? &lines[at + 1] : nullptr;
  const double words = std::max<double>(1, line.words);
  const auto kind = [](const TextLine* text, LineWord which) {
    return text == nullptr ? 0.0 : text->kinds[static_cast<std::size_t>(which)];
  };
  put(share_known(line, around.lead));
  put(share_known(line, around.body));
  put(0);  // known_rank, score_rank: set when all are known
  put(0);
  put(line.words);
  put(line.chars() / words);
  put(static_cast<double>(first) - static_cast<double>(at));
  std::size_t texts = 0;
  for (std::size_t i = std::min(at + 1, first); i < first; ++i) texts += is_text(lines[i]) ? 1 : 0;
  put(static_cast<double>(texts));
  put(static_cast<double>(std::min<std::size_t>(at, 300)));
  put(line.copies);
  put(line.blanks);
  put(below == nullptr ? 3 : below->blanks);
  put(line.is_item);
  put(line.is_section);
  put(line.has_date);
  put(line.marker ? 1 + static_cast<int>(line.marker->marker) : 0);
  put(is_body[at]);
  put(line.capitals / words);
  put(line.digits / std::max<double>(1, line.chars()));
  put(line.symbols);
  put(line.has_quote);
  put(line.ends == LineEnd::kStop);
  put(line.text.back() == '.');
  put(line.ends == LineEnd::kEllipsis);
  put(line.ends == LineEnd::kColon);
  put(distance(lines, at, 1, [](const TextLine& other) { return other.has_date; }));
  put(distance(lines, at, -1, [](const TextLine& other) { return other.has_date; }));
  put(above == nullptr ? 0 : above->words);
  put(below == nullptr ? 0 : below->words);
  put(at + 2 < lines.size() ? lines[at + 2].words : 0);
  put(distance(lines, at, -1, [](const TextLine& other) { return !has_headline_shape(other); }));
  put(distance(lines, at, 1, [](const TextLine& other) { return !has_headline_shape(other); }));
  put(line.echo);
  put(kind(&line, LineWord::kPhoto));
  put(kind(&line, LineWord::kService));
  put(kind(&line, LineWord::kBio));
  put(kind(below, LineWord::kBio));
  put(kind(below, LineWord::kPhoto));
  put(std::log1p(static_cast<double>(around.body_words)));
  put(static_cast<double>(line.stems.size()));
  assert(next == kTitleFeatures);
}

const Forest& forest() {
  static const Forest kForest(embedded("page/line_title_forest.tsv"), kNames);
  return kForest;
}

}  // namespace

std::span<const std::string_view> title_feature_names() { return kNames; }

std::vector<TitleCandidate> title_candidates(const std::vector<TextLine>& lines, const std::vector<bool>& is_body,
                                             std::size_t first) {
  std::vector<TitleCandidate> candidates;
  const Around around = look_around(lines, is_body, first);
  const std::size_t from = first > kLinesAbove ? first - kLinesAbove : 0;
  const auto add = [&](std::size_t at) {
    if (!is_candidate(lines[at])) return;
    candidates.push_back({at, {}});
    describe(lines, is_body, first, around, candidates.back());
  };
  for (std::size_t i = 0; i < std::min(from, kPageTop); ++i) add(i);
  for (std::size_t i = from; i < std::min(lines.size(), first + kLinesBelow + 1); ++i) add(i);
  rank(candidates, 2, [](const TitleCandidate& one) { return one.features[0]; });
  rank(candidates, 3, [](const TitleCandidate& one) {
    return one.features[0] * std::min(1.0F, one.features[4] / 8) - 0.012F * std::abs(one.features[6]);
  });
  return candidates;
}

std::optional<std::size_t> find_title(const std::vector<TextLine>& lines, const std::vector<bool>& is_body,
                                      std::size_t first) {
  std::optional<std::size_t> best;
  float best_odds = kLeastOdds;
  for (const TitleCandidate& candidate : title_candidates(lines, is_body, first)) {
    const float odds = forest().odds(candidate.features);
    if (odds <= best_odds) continue;
    best = candidate.line;
    best_odds = odds;
  }
  if (best) return best;
  // A text that begins with one short line, set off from what follows, is headed by it, whatever its words.
  if (first != 1 || lines[first].blanks == 0) return std::nullopt;
  const TextLine& line = lines.front();
  const bool is_headline = !line.marker && !line.has_date && !line.is_section && line.words >= 2 && line.words <= 20 &&
                           line.ends != LineEnd::kStop;
  return is_headline ? std::optional<std::size_t>(0) : std::nullopt;
}

}  // namespace isnad::page
