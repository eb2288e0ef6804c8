#include <algorithm>
#include <cassert>
#include <cmath>
#include <unordered_map>

#include "page/plain_text_features.h"

namespace isnad::page {
namespace {

constexpr std::array<std::string_view, kContextFeatures> kNames = {
    "odds",           "odds_above",   "odds_above2",   "odds_above3",       "odds_above4",
    "odds_below",     "odds_below2",  "odds_below3",   "odds_below4",       "text_above",
    "text_above2",    "text_above3",  "text_below",    "text_below2",       "text_below3",
    "mass_4",         "mass_4_above", "mass_4_below",  "mass_10",           "mass_10_above",
    "mass_10_below",  "mass_25",      "mass_25_above", "mass_25_below",     "mass_all_above",
    "mass_all_below", "mass_log",     "mass_share",    "since_body",        "until_body",
    "gap_above",      "gap_below",    "in_run",        "from_run_begin",    "from_run_end",
    "rank",           "body_known",   "body_echo",     "lines_below_title", "texts_below_title",
    "title_stems",    "is_headline",  "texts_to_body"};

constexpr float kLeast = -6.0F;
constexpr std::uint32_t kTextWords = 5;  // a line of as many says more than a button
constexpr std::uint32_t kMostWords = 60;

// The run of lines of the highest sum of what speaks for body.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Context {
 public:
  Context(const std::vector<TextLine>& lines, std::span<const float> odds, std::optional<std::size_t> title)
      : lines_(lines), size_(lines.size()), title_(title) {
    counts_.reserve(size_);
    for (const TextLine& line : lines) counts_.push_back(line.words);
    odds_.resize(size_);
    likely_.resize(size_);
    mass_.resize(size_ + 1);
    words_.resize(size_ + 1);
    for (std::size_t i = 0; i < size_; ++i) {
      odds_[i] = std::clamp(odds[i], kLeast, -kLeast);
      likely_[i] = 1 / (1 + std::exp(-static_cast<double>(odds_[i])));
      mass_[i + 1] = mass_[i] + likely_[i] * words_of(i);
      words_[i + 1] = words_[i] + words_of(i);
    }
    find_run();
    rank_lines();
    know_body();
    look_up_and_down();
    count_texts();
  }

  void write(std::size_t at, ContextFeatures& out) const {
    std::size_t next = 0;
    const auto put = [&](double value) { out[next++] = static_cast<float>(value); };
    put(odds_[at]);
    for (std::size_t step = 1; step <= 4; ++step) put(at >= step ? odds_[at - step] : kLeast);
    for (std::size_t step = 1; step <= 4; ++step) put(at + step < size_ ? odds_[at + step] : kLeast);
    for (const float odds : above_[at]) put(odds);
    for (const float odds : below_[at]) put(odds);
    for (const std::size_t reach : {std::size_t{4}, std::size_t{10}, std::size_t{25}}) {
      const std::size_t from = at > reach ? at - reach : 0;
      const std::size_t to = std::min(size_, at + reach + 1);
      put(share(from, to));
      put(share(from, at));
      put(share(at + 1, to));
    }
    const double all = mass_[size_] + 1e-6;
    put(mass_[at] / all);
    put((all - mass_[at + 1]) / all);
    put(std::log1p(all));
    put(all / (words_[size_] + 1));
    put(std::min<double>(99, static_cast<double>(since_[at])));
    put(std::min<double>(99, static_cast<double>(until_[at])));
    put(std::min(300.0, gap_above_[at]));
    put(std::min(300.0, gap_below_[at]));
    put(at >= run_.begin && at < run_.end ? 1 : 0);
    put(std::clamp((static_cast<double>(at) - static_cast<double>(run_.begin)) / 20, -1.0, 1.0));
    put(std::clamp((static_cast<double>(at) - static_cast<double>(run_.end)) / 20, -1.0, 1.0));
    put(rank_[at]);
    put(known_[at]);
    put(echo_[at]);
    const bool is_below = title_ && at > *title_;
    put(title_ ? std::clamp(static_cast<double>(at) - static_cast<double>(*title_), -40.0, 40.0) : -41);
    put(is_below ? std::min(20.0, static_cast<double>(texts_[at] - texts_[*title_ + 1])) : -1);
    put(title_ ? share_of_title(at) : 0);
    put(title_ == at ? 1 : 0);
    put(is_below && at < first_ ? std::min(20.0, static_cast<double>(texts_[first_] - texts_[at + 1])) : -1);
    assert(next == kContextFeatures);
  }

 private:
  double words_of(std::size_t i) const { return std::min(kMostWords, counts_[i]); }
  bool is_body(std::size_t i) const { return odds_[i] > 0 && counts_[i] >= kTextWords; }
  double share(std::size_t from, std::size_t to) const {
    return to <= from ? 0 : (mass_[to] - mass_[from]) / (words_[to] - words_[from] + 1);
  }

  void find_run() {
    double best = 0;
    double sum = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += odds_[i] > 0 ? likely_[i] * words_of(i) : -(1 - likely_[i]) * std::min(words_of(i), 12.0) - 1.5;
      if (sum > best) {
        best = sum;
        run_ = {begin, i + 1};
      }
    }
  }

  // Which share of the words that the page may have as body stands on likelier lines.
  void rank_lines() {
    std::vector<std::uint32_t> order(size_);
    for (std::size_t i = 0; i < size_; ++i) order[i] = static_cast<std::uint32_t>(i);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return odds_[a] > odds_[b]; });
    rank_.resize(size_);
    double sum = 0;
    for (const std::uint32_t i : order) {
      rank_[i] = sum / (mass_[size_] + 1e-6);
      sum += likely_[i] * words_of(i);
    }
  }

  // Which share of a line's stems, and of its pairs of words, other lines hold that are body by the first guess.
  void know_body() {
    std::unordered_map<std::uint32_t, std::uint32_t> stems;
    std::unordered_map<std::uint32_t, std::uint32_t> pairs;
    for (std::size_t i = 0; i < size_; ++i) {
      if (!is_body(i)) continue;
      for (const std::uint32_t stem : lines_[i].stems) ++stems[stem];
      for (const std::uint32_t pair : lines_[i].pairs) ++pairs[pair];
    }
    known_.resize(size_);
    echo_.resize(size_);
    const auto share_of = [](const std::vector<std::uint32_t>& hashes, const auto& counts, std::uint32_t own) {
      std::size_t both = 0;
      for (const std::uint32_t hash : hashes) {
        const auto found = counts.find(hash);
        both += found != counts.end() && found->second > own ? 1 : 0;
      }
      return hashes.empty() ? 0.0 : static_cast<double>(both) / static_cast<double>(hashes.size());
    };
    for (std::size_t i = 0; i < size_; ++i) {
      const std::uint32_t own = is_body(i) ? 1 : 0;
      known_[i] = share_of(lines_[i].stems, stems, own);
      echo_[i] = share_of(lines_[i].pairs, pairs, own);
    }
  }

  // Lines of some words above each line, and the first line of body by the first guess.
  void count_texts() {
    texts_.resize(size_ + 1);
    for (std::size_t i = 0; i < size_; ++i) {
      texts_[i + 1] = texts_[i] + (counts_[i] >= kTextWords ? 1 : 0);
      if (first_ == 0 && i > title_.value_or(0) && is_body(i)) first_ = i;
    }
  }

  double share_of_title(std::size_t at) const {
    const std::vector<std::uint32_t>& stems = lines_[*title_].stems;
    const std::vector<std::uint32_t>& own = lines_[at].stems;
    const auto both = std::count_if(stems.begin(), stems.end(), [&](std::uint32_t stem) {
      return std::binary_search(own.begin(), own.end(), stem);
    });
    return stems.empty() ? 0 : static_cast<double>(both) / static_cast<double>(stems.size());
  }

  void look_up_and_down() {
    above_.resize(size_);
    below_.resize(size_);
    since_.resize(size_);
    until_.resize(size_);
    gap_above_.resize(size_);
    gap_below_.resize(size_);
    scan(above_, since_, gap_above_, [](std::size_t k) { return k; });
    scan(below_, until_, gap_below_, [this](std::size_t k) { return size_ - 1 - k; });
  }

  // Going one way: the odds of the last three lines of some words, and how many lines and words ago body was.
  template <typename Place>
  void scan(std::vector<std::array<float, 3>>& last, std::vector<std::size_t>& lines, std::vector<double>& words,
            const Place& place) {
    std::array<float, 3> seen = {kLeast, kLeast, kLeast};
    std::size_t lines_ago = 99;
    double words_ago = 300;
    for (std::size_t k = 0; k < size_; ++k) {
      const std::size_t i = place(k);
      last[i] = seen;
      lines[i] = lines_ago;
      words[i] = words_ago;
      if (counts_[i] >= kTextWords) seen = {odds_[i], seen[0], seen[1]};
      lines_ago = is_body(i) ? 0 : lines_ago + 1;
      words_ago = is_body(i) ? 0 : words_ago + words_of(i);
    }
  }

  const std::vector<TextLine>& lines_;
  std::size_t size_;
  std::optional<std::size_t> title_;
  std::size_t first_ = 0;
  std::vector<std::uint32_t> counts_;  // words of each line, near each other
  std::vector<std::size_t> texts_;
  std::vector<float> odds_;
  std::vector<double> likely_, mass_, words_, rank_, known_, echo_, gap_above_, gap_below_;
  std::vector<std::size_t> since_, until_;
  std::vector<std::array<float, 3>> above_, below_;
  Run run_;
};

}  // namespace

std::span<const std::string_view> context_feature_names() { return kNames; }

void for_each_context(const std::vector<TextLine>& lines, std::span<const float> odds, std::optional<std::size_t> title,
                      std::span<const std::uint8_t> are_passed_over,
                      const std::function<void(std::size_t, const ContextFeatures&)>& take) {
  const Context context(lines, odds, title);
  ContextFeatures features{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!are_passed_over.empty() && are_passed_over[i] != 0) continue;
    context.write(i, features);
    take(i, features);
  }
}

std::vector<ContextFeatures> context_features(const std::vector<TextLine>& lines, std::span<const float> odds,
                                              std::optional<std::size_t> title) {
  std::vector<ContextFeatures> all(lines.size());
  for_each_context(lines, odds, title, {}, [&](std::size_t i, const ContextFeatures& features) { all[i] = features; });
  return all;
}

}  // namespace isnad::page
