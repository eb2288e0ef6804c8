#include "page/plain_text_surroundings.h"

#include <algorithm>
#include <cmath>

namespace isnad::page {
namespace {

double weight_of(const TextLine& line) {
  if (line.marker && !counts_as_prose(line)) return line.marker->marker == Marker::kComments ? -60 : -15;
  if (line.copies > 1) return -10;
  return counts_as_prose(line) ? std::min<double>(line.words, 60) : -7.0;
}

bool is_short(const TextLine& line) { return line.words < 6; }
bool has_headline_shape(const TextLine& line) {
  return line.words >= 4 && line.words <= 22 && line.ends != LineEnd::kStop && line.ends != LineEnd::kColon;
}

constexpr std::uint16_t kFar = 1000;

// For each line, how many lines directly above it are of a kind; or, `until` one of the kind, how many are not.
template <typename Test>
std::vector<std::uint16_t> run_above(const std::vector<TextLine>& lines, const Test& test, std::uint16_t first) {
  std::vector<std::uint16_t> runs(lines.size());
  std::uint16_t run = first;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    runs[i] = run;
    run = test(lines[i]) ? std::min<std::uint16_t>(kFar, run + 1) : 0;
  }
  return runs;
}

template <typename Test>
std::vector<std::uint16_t> run_below(const std::vector<TextLine>& lines, const Test& test, std::uint16_t first) {
  std::vector<std::uint16_t> runs(lines.size());
  std::uint16_t run = first;
  for (std::size_t i = lines.size(); i-- > 0;) {
    runs[i] = run;
    run = test(lines[i]) ? std::min<std::uint16_t>(kFar, run + 1) : 0;
  }
  return runs;
}

std::vector<float> sums_through(const std::vector<TextLine>& lines) {
  std::vector<double> ending(lines.size());
  double sum = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) ending[i] = sum = std::max(0.0, sum) + weight_of(lines[i]);
  std::vector<float> through(lines.size());
  double most = 1;
  sum = 0;
  for (std::size_t i = lines.size(); i-- > 0;) {
    const double own = weight_of(lines[i]);
    sum = std::max(0.0, sum) + own;
    const double all = ending[i] + sum - own;
    most = std::max(most, all);
    through[i] = static_cast<float>(all);
  }
  for (float& value : through) value = std::max(-1.0F, value / static_cast<float>(most));
  return through;
}

}  // namespace

Core find_core(const std::vector<TextLine>& lines) {
  Core core;
  double best = 0;
  double sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    const double weight = weight_of(line);
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += weight;
    if (sum > best) {
      best = sum;
      core.begin = begin;
      core.end = i + 1;
    }
  }
  for (std::size_t i = core.begin; i < core.end; ++i) {
    if (!counts_as_prose(lines[i])) continue;
    core.words += lines[i].words;
    for (const std::uint32_t stem : lines[i].stems) ++core.stems[stem];
  }
  return core;
}

std::vector<float> known_shares(const std::vector<TextLine>& lines, const Core& core) {
  std::vector<float> shares(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.stems.empty()) continue;
    const std::uint32_t own = i >= core.begin && i < core.end && counts_as_prose(line) ? 1 : 0;
    std::size_t both = 0;
    for (const std::uint32_t stem : line.stems) {
      const auto found = core.stems.find(stem);
      both += found != core.stems.end() && found->second > own ? 1 : 0;
    }
    shares[i] = static_cast<float>(both) / static_cast<float>(line.stems.size());
  }
  return shares;
}

Surroundings look_around(const std::vector<TextLine>& lines) {
  const auto no_date = [](const TextLine& line) { return !line.has_date; };
  const auto no_comments = [](const TextLine& line) {
    return !line.marker || line.marker->marker != Marker::kComments;
  };
  const auto no_prose = [](const TextLine& line) { return !counts_as_prose(line); };
  Surroundings around;
  around.through = sums_through(lines);
  around.short_above = run_above(lines, is_short, 0);
  around.short_below = run_below(lines, is_short, 0);
  around.headlines_above = run_above(lines, has_headline_shape, 0);
  around.headlines_below = run_below(lines, has_headline_shape, 0);
  around.since_prose = run_above(lines, no_prose, kFar);
  around.until_prose = run_below(lines, no_prose, kFar);
  around.until_date = run_below(lines, no_date, kFar);
  around.until_comments = run_below(lines, no_comments, kFar);
  return around;
}

std::size_t find_headline(const std::vector<TextLine>& lines, const Core& core, const std::vector<float>& known) {
  constexpr std::size_t kReach = 40;
  std::size_t best = lines.size();
  double best_score = 0.25;
  const std::size_t from = core.begin > kReach ? core.begin - kReach : 0;
  for (std::size_t i = from; i < std::min(lines.size(), core.begin + 3); ++i) {
    const TextLine& line = lines[i];
    if (line.marker || line.has_date || line.is_section || line.words < 3 || line.words > 26 || line.stems.size() < 2)
      continue;
    if (line.ends == LineEnd::kStop && line.words > 14) continue;
    double score = known[i] * std::min(1.0, line.words / 8.0) -
                   0.008 * std::abs(static_cast<double>(core.begin) - static_cast<double>(i));
    score += line.copies > 1 ? 0.1 : 0;
    score -= line.is_item ? 0.2 : 0;
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

}  // namespace isnad::page
