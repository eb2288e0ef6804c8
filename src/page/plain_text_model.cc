#include "page/plain_text_model.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <unordered_map>

#include "core/embedded.h"
#include "page/forest.h"

// Kohlschütter et al. (WSDM 2010) showed that the length of a block and of its two neighbours tell most of what is
// boilerplate; Pasternack and Roth (WWW 2009) that the article is the run of highest sum. Both are inputs of the forest
// here. It was fitted on pages rendered to bare lines (data/page/README.md says on which and with what result).
namespace isnad::page {
namespace {

constexpr std::array<std::string_view, kLineFeatures> kNames = {
    "words_log", "word_length", "words_to_2", "words_3_5", "words_6_9", "words_10_15", "words_16_25", "words_26_45", "words_46",
    "ends_stop", "ends_colon", "ends_comma", "ends_ellipsis", "stops_inside", "commas", "has_quote", "starts_small", "is_item",
    "capitals", "digits", "symbols", "is_section", "has_date", "is_repeated", "copies_log", "blank_before", "blank_after",
    "m_links", "m_tags", "m_credit", "m_share", "m_comments", "m_newsletter", "m_advert", "m_legal", "m_alone",
    "prev_words", "next_words", "prev_stop", "next_stop", "prev2_words", "next2_words", "prev2_stop", "next2_stop",
    "prev_item", "next_item", "prose_3", "prose_8", "position", "above_links", "above_comments", "above_tags", "above_legal",
    "since_links", "in_core", "before_core", "behind_core", "known", "prev_known", "next_known", "prose_above", "core_words"};

bool counts_as_prose(const TextLine& line) {
  if (line.marker && !(line.marker->marker == Marker::kCredit) && line.words < 40) return false;
  return line.words >= 14 || (line.words >= 7 && line.ends == LineEnd::kStop);
}

bool is_links_marker(Marker marker) {
  return marker == Marker::kReadAlso || marker == Marker::kSimilar || marker == Marker::kSection;
}

struct Core {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> stems;  // how many lines of the core have each
  double words = 0;
};

// The run of lines of the highest sum, where prose counts for and all else against.
Core find_core(const std::vector<TextLine>& lines) {
  Core core;
  double best = 0;
  double sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    double weight = counts_as_prose(line) ? std::min<double>(line.words, 60) : -7.0;
    if (line.copies > 1) weight = -10;
    if (line.marker && !counts_as_prose(line)) weight = line.marker->marker == Marker::kComments ? -60 : -15;
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

// Share of the line's stems that other lines of the core have too.
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

// What has been seen above the line that is looked at.
struct Above {
  bool links = false;
  bool comments = false;
  bool tags = false;
  bool legal = false;
  std::size_t since_links = 1000;
  double prose = 0;

  void pass(const TextLine& line) {
    ++since_links;
    if (counts_as_prose(line)) prose += line.words;
    if (!line.marker) return;
    const Marker marker = line.marker->marker;
    if (is_links_marker(marker)) {
      links = true;
      since_links = 0;
    }
    comments = comments || marker == Marker::kComments;
    tags = tags || marker == Marker::kTags;
    legal = legal || marker == Marker::kCopyright;
  }
};

float log_words(const TextLine* line) { return line == nullptr ? 0.0F : std::log1p(static_cast<float>(line->words)) / 5.0F; }
float flag(bool value) { return value ? 1.0F : 0.0F; }

class Writer {
 public:
  explicit Writer(LineFeatures& out) : out_(out) {}
  void put(double value) { out_[at_++] = static_cast<float>(value); }
  void put(bool value) { out_[at_++] = flag(value); }
  std::size_t written() const { return at_; }

 private:
  LineFeatures& out_;
  std::size_t at_ = 0;
};

void put_own(Writer& out, const TextLine& line, const TextLine* next) {
  const double words = std::max<double>(1, line.words);
  const double chars = std::max<double>(1, line.chars());
  out.put(log_words(&line));
  out.put(std::min(1.0, chars / words / 12));
  static constexpr std::array<std::uint32_t, 7> kUpTo = {2, 5, 9, 15, 25, 45, 0xffffffffU};
  std::uint32_t least = 0;
  for (const std::uint32_t most : kUpTo) {
    out.put(line.words >= least && line.words <= most);
    least = most + 1;
  }
  for (const LineEnd end : {LineEnd::kStop, LineEnd::kColon, LineEnd::kComma, LineEnd::kEllipsis}) out.put(line.ends == end);
  out.put(std::min(4.0, double(line.stops)) / 4);
  out.put(std::min(1.0, 4 * line.commas / words));
  out.put(line.has_quote);
  out.put(line.starts_small);
  out.put(line.is_item);
  out.put(std::min(1.0, line.capitals / words));
  out.put(std::min(1.0, line.digits / chars));
  out.put(line.symbols > 0);
  out.put(line.is_section);
  out.put(line.has_date);
  out.put(line.copies > 1);
  out.put(std::min(1.0, std::log(double(line.copies)) / 4));
  out.put(line.blanks > 0);
  out.put(next == nullptr || next->blanks > 0);
  const auto is = [&](Marker marker) { return line.marker && line.marker->marker == marker; };
  out.put(line.marker && is_links_marker(line.marker->marker));
  out.put(is(Marker::kTags));
  out.put(is(Marker::kCredit));
  out.put(is(Marker::kShare));
  out.put(is(Marker::kComments));
  out.put(is(Marker::kNewsletter));
  out.put(is(Marker::kAdvert));
  out.put(is(Marker::kCopyright) || is(Marker::kCookies));
  out.put(line.is_marker_alone());
}

const std::array<std::string_view, kLineFeatures>& names() { return kNames; }

}  // namespace

std::span<const std::string_view> line_feature_names() { return names(); }

std::vector<LineFeatures> line_features(const std::vector<TextLine>& lines) {
  std::vector<LineFeatures> all(lines.size());
  const Core core = find_core(lines);
  const std::vector<float> known = known_shares(lines, core);
  std::vector<double> prose(lines.size() + 1);
  std::vector<double> chars(lines.size() + 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    prose[i + 1] = prose[i] + (counts_as_prose(lines[i]) ? lines[i].chars() : 0);
    chars[i + 1] = chars[i] + lines[i].chars();
  }
  const auto density = [&](std::size_t at, std::size_t reach) {
    const std::size_t from = at > reach ? at - reach : 0;
    const std::size_t to = std::min(lines.size(), at + reach + 1);
    return (prose[to] - prose[from]) / std::max(1.0, chars[to] - chars[from]);
  };
  const auto line_at = [&](std::size_t at, int step) -> const TextLine* {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(lines.size()) ? nullptr : &lines[static_cast<std::size_t>(place)];
  };
  const auto stops = [](const TextLine* line) { return line != nullptr && line->ends == LineEnd::kStop; };
  double all_prose = 1;
  for (const TextLine& line : lines) all_prose += counts_as_prose(line) ? line.words : 0;
  Above above;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Writer out(all[i]);
    put_own(out, lines[i], line_at(i, 1));
    for (const int step : {-1, 1}) out.put(double(log_words(line_at(i, step))));
    for (const int step : {-1, 1}) out.put(stops(line_at(i, step)));
    for (const int step : {-2, 2}) out.put(double(log_words(line_at(i, step))));
    for (const int step : {-2, 2}) out.put(stops(line_at(i, step)));
    for (const int step : {-1, 1}) out.put(line_at(i, step) != nullptr && line_at(i, step)->is_item);
    out.put(density(i, 3));
    out.put(density(i, 8));
    out.put(double(i) / double(lines.size()));
    out.put(above.links);
    out.put(above.comments);
    out.put(above.tags);
    out.put(above.legal);
    out.put(1.0 / (1.0 + double(above.since_links)));
    out.put(i >= core.begin && i < core.end);
    out.put(i < core.begin ? std::min(1.0, double(core.begin - i) / 20) : 0.0);
    out.put(i >= core.end ? std::min(1.0, double(i - core.end + 1) / 20) : 0.0);
    out.put(double(known[i]));
    out.put(i > 0 ? double(known[i - 1]) : 0.0);
    out.put(i + 1 < lines.size() ? double(known[i + 1]) : 0.0);
    out.put(above.prose / all_prose);
    out.put(std::min(1.0, std::log1p(core.words) / 8));
    assert(out.written() == kLineFeatures);
    above.pass(lines[i]);
  }
  return all;
}

namespace {

const Forest& forest() {
  static const Forest kForest(embedded("page/line_forest.tsv"), kNames);
  return kForest;
}

}  // namespace

std::vector<float> body_odds(const std::vector<TextLine>& lines) {
  std::vector<float> odds;
  odds.reserve(lines.size());
  for (const LineFeatures& features : line_features(lines)) odds.push_back(forest().odds(features));
  return odds;
}

}  // namespace isnad::page
