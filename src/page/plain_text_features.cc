#include "page/plain_text_features.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <unordered_map>


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
    "since_links", "in_core", "before_core", "behind_core", "known", "prev_known", "next_known", "prose_above", "core_words",
    "address", "service", "photo", "bio", "report", "service_count", "prev_address", "prev_service", "prev_photo", "prev_bio", "prev_report",
    "next_address", "next_service", "next_photo", "next_bio", "next_report", "near_service", "near_report", "starts_digit", "prev_colon",
    "echo", "prev_echo", "short_above", "short_below", "headlines_above", "headlines_below", "since_prose", "until_prose",
    "since_title", "title_share", "is_title", "since_date", "until_date", "since_comments", "prose_since_comments", "until_comments",
    "through", "to_mean", "core_share", "prev_copies", "next_copies", "prev3_words", "next3_words", "prev_digits", "next_digits"};

bool is_links_marker(Marker marker) {
  return marker == Marker::kReadAlso || marker == Marker::kSimilar || marker == Marker::kSection;
}

struct Core {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> stems;  // how many lines of the core have each
  double words = 0;
};

double weight_of(const TextLine& line) {
  if (line.marker && !counts_as_prose(line)) return line.marker->marker == Marker::kComments ? -60 : -15;
  if (line.copies > 1) return -10;
  return counts_as_prose(line) ? std::min<double>(line.words, 60) : -7.0;
}

// The run of lines of the highest sum, where prose counts for and all else against.
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
  std::size_t since_comments = 1000;
  std::size_t since_date = 1000;
  double prose = 0;
  double prose_since_comments = 0;

  // `in_text`: the main run has begun. Labels above it are of the page's head and menus.
  void pass(const TextLine& line, bool in_text) {
    ++since_links;
    ++since_comments;
    since_date = line.has_date ? 0 : since_date + 1;
    if (counts_as_prose(line)) {
      prose += line.words;
      prose_since_comments += line.words;
    }
    if (!line.marker) return;
    const Marker marker = line.marker->marker;
    if (is_links_marker(marker)) {
      links = links || in_text;
      since_links = 0;
    }
    if (marker == Marker::kComments) {
      comments = comments || in_text;
      since_comments = 0;
      prose_since_comments = 0;
    }
    tags = tags || (in_text && marker == Marker::kTags);
    legal = legal || (in_text && marker == Marker::kCopyright);
  }
};

bool is_short(const TextLine& line) { return line.words < 6; }
bool has_headline_shape(const TextLine& line) {
  return line.words >= 4 && line.words <= 22 && line.ends != LineEnd::kStop && line.ends != LineEnd::kColon;
}

// What passes over all lines, one downwards and one upwards, say of each line.
struct Surroundings {
  std::vector<float> through;  // the highest sum of a run through the line, of the core's
  std::vector<std::uint16_t> short_above, short_below, headlines_above, headlines_below;
  std::vector<std::uint16_t> since_prose, until_prose, until_date, until_comments;
};

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

Surroundings look_around(const std::vector<TextLine>& lines) {
  const auto no_date = [](const TextLine& line) { return !line.has_date; };
  const auto no_comments = [](const TextLine& line) { return !line.marker || line.marker->marker != Marker::kComments; };
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

// The headline that a main run of prose has: the line above or at its beginning that tells most of it in few words.
std::size_t find_headline(const std::vector<TextLine>& lines, const Core& core, const std::vector<float>& known) {
  constexpr std::size_t kReach = 40;
  std::size_t best = lines.size();
  double best_score = 0.25;
  const std::size_t from = core.begin > kReach ? core.begin - kReach : 0;
  for (std::size_t i = from; i < std::min(lines.size(), core.begin + 3); ++i) {
    const TextLine& line = lines[i];
    if (line.marker || line.has_date || line.is_section || line.words < 3 || line.words > 26 || line.stems.size() < 2) continue;
    if (line.ends == LineEnd::kStop && line.words > 14) continue;
    double score = known[i] * std::min(1.0, line.words / 8.0) - 0.008 * std::abs(static_cast<double>(core.begin) - static_cast<double>(i));
    score += line.copies > 1 ? 0.1 : 0;
    score -= line.is_item ? 0.2 : 0;
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

// Share of a headline's stems that a line has.
double share_of(const TextLine& line, const TextLine& headline) {
  std::size_t both = 0;
  for (const std::uint32_t stem : headline.stems) both += std::binary_search(line.stems.begin(), line.stems.end(), stem) ? 1 : 0;
  return static_cast<double>(both) / std::max<double>(1, static_cast<double>(headline.stems.size()));
}

double near(std::size_t steps) { return 1.0 / (1.0 + static_cast<double>(steps)); }

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
  const Surroundings around = look_around(lines);
  const std::size_t title = find_headline(lines, core, known);
  std::vector<double> service(lines.size() + 1);
  std::vector<double> report(lines.size() + 1);
  std::vector<double> words(lines.size() + 1);
  std::size_t core_lines = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    service[i + 1] = service[i] + lines[i].kinds[static_cast<std::size_t>(LineWord::kService)];
    report[i + 1] = report[i] + lines[i].kinds[static_cast<std::size_t>(LineWord::kReport)];
    words[i + 1] = words[i] + lines[i].words;
    core_lines += i >= core.begin && i < core.end && counts_as_prose(lines[i]) ? 1 : 0;
  }
  const auto share_near = [&](const std::vector<double>& sums, std::size_t at) {
    const std::size_t from = at > 4 ? at - 4 : 0;
    const std::size_t to = std::min(lines.size(), at + 5);
    return std::min(1.0, 5 * (sums[to] - sums[from]) / std::max(1.0, words[to] - words[from]));
  };
  const auto density_of = [](const TextLine* line, std::size_t kind) {
    return line == nullptr ? 0.0 : std::min(1.0, 4.0 * line->kinds[kind] / std::max<double>(4, line->words));
  };
  const double mean_words = core.words / std::max<double>(1, static_cast<double>(core_lines));
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
    for (std::size_t kind = 0; kind < kLineWordKinds; ++kind) out.put(density_of(&lines[i], kind));
    out.put(std::min(1.0, lines[i].kinds[static_cast<std::size_t>(LineWord::kService)] / 5.0));
    for (const int step : {-1, 1}) {
      for (std::size_t kind = 0; kind < kLineWordKinds; ++kind) out.put(density_of(line_at(i, step), kind));
    }
    out.put(share_near(service, i));
    out.put(share_near(report, i));
    out.put(lines[i].starts_digit);
    out.put(i > 0 && lines[i - 1].ends == LineEnd::kColon);
    out.put(double(lines[i].echo));
    out.put(i > 0 ? double(lines[i - 1].echo) : 0.0);
    for (const auto* runs : {&around.short_above, &around.short_below, &around.headlines_above, &around.headlines_below}) {
      out.put(std::min(1.0, double((*runs)[i]) / 12));
    }
    out.put(near(around.since_prose[i]));
    out.put(near(around.until_prose[i]));
    out.put(title < i ? near(i - title) : 0.0);
    out.put(title < lines.size() ? share_of(lines[i], lines[title]) : 0.0);
    out.put(title == i);
    out.put(near(above.since_date));
    out.put(near(around.until_date[i]));
    out.put(near(above.since_comments));
    out.put(above.comments ? std::min(1.0, above.prose_since_comments / std::max(1.0, core.words)) : -1.0);
    out.put(near(around.until_comments[i]));
    out.put(double(around.through[i]));
    out.put(std::min(3.0, lines[i].words / std::max(1.0, mean_words)));
    out.put(core.words / all_prose);
    for (const int step : {-1, 1}) out.put(line_at(i, step) != nullptr && line_at(i, step)->copies > 1);
    for (const int step : {-3, 3}) out.put(double(log_words(line_at(i, step))));
    for (const int step : {-1, 1}) {
      const TextLine* line = line_at(i, step);
      out.put(line == nullptr ? 0.0 : std::min(1.0, double(line->digits) / std::max<double>(1, line->chars())));
    }
    assert(out.written() == kLineFeatures);
    above.pass(lines[i], i >= core.begin);
  }
  return all;
}

}  // namespace isnad::page
