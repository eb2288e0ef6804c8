#include "page/plain_text_features.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "page/plain_text_surroundings.h"

namespace isnad::page {
namespace {

constexpr std::array<std::string_view, kLineFeatures> kNames = {"words_log",
                                                                "word_length",
                                                                "words_to_2",
                                                                "words_3_5",
                                                                "words_6_9",
                                                                "words_10_15",
                                                                "words_16_25",
                                                                "words_26_45",
                                                                "words_46",
                                                                "ends_stop",
                                                                "ends_colon",
                                                                "ends_comma",
                                                                "ends_ellipsis",
                                                                "stops_inside",
                                                                "commas",
                                                                "has_quote",
                                                                "starts_small",
                                                                "is_item",
                                                                "capitals",
                                                                "digits",
                                                                "symbols",
                                                                "is_section",
                                                                "has_date",
                                                                "is_repeated",
                                                                "copies_log",
                                                                "blank_before",
                                                                "blank_after",
                                                                "m_links",
                                                                "m_tags",
                                                                "m_credit",
                                                                "m_share",
                                                                "m_comments",
                                                                "m_newsletter",
                                                                "m_advert",
                                                                "m_legal",
                                                                "m_alone",
                                                                "prev_words",
                                                                "next_words",
                                                                "prev_stop",
                                                                "next_stop",
                                                                "prev2_words",
                                                                "next2_words",
                                                                "prev2_stop",
                                                                "next2_stop",
                                                                "prev_item",
                                                                "next_item",
                                                                "prose_3",
                                                                "prose_8",
                                                                "position",
                                                                "above_links",
                                                                "above_comments",
                                                                "above_tags",
                                                                "above_legal",
                                                                "since_links",
                                                                "in_core",
                                                                "before_core",
                                                                "behind_core",
                                                                "known",
                                                                "prev_known",
                                                                "next_known",
                                                                "prose_above",
                                                                "core_words",
                                                                "address",
                                                                "service",
                                                                "photo",
                                                                "bio",
                                                                "report",
                                                                "service_count",
                                                                "prev_address",
                                                                "prev_service",
                                                                "prev_photo",
                                                                "prev_bio",
                                                                "prev_report",
                                                                "next_address",
                                                                "next_service",
                                                                "next_photo",
                                                                "next_bio",
                                                                "next_report",
                                                                "near_service",
                                                                "near_report",
                                                                "starts_digit",
                                                                "prev_colon",
                                                                "echo",
                                                                "prev_echo",
                                                                "short_above",
                                                                "short_below",
                                                                "headlines_above",
                                                                "headlines_below",
                                                                "since_prose",
                                                                "until_prose",
                                                                "since_title",
                                                                "title_share",
                                                                "is_title",
                                                                "since_date",
                                                                "until_date",
                                                                "since_comments",
                                                                "prose_since_comments",
                                                                "until_comments",
                                                                "through",
                                                                "to_mean",
                                                                "core_share",
                                                                "prev_copies",
                                                                "next_copies",
                                                                "prev3_words",
                                                                "next3_words",
                                                                "prev_digits",
                                                                "next_digits"};

bool is_links_marker(Marker marker) {
  return marker == Marker::kReadAlso || marker == Marker::kSimilar || marker == Marker::kSection;
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

// Share of a headline's stems that a line has.
double share_of(const TextLine& line, const TextLine& headline) {
  std::size_t both = 0;
  for (const std::uint32_t stem : headline.stems)
    both += std::binary_search(line.stems.begin(), line.stems.end(), stem) ? 1 : 0;
  return static_cast<double>(both) / std::max<double>(1, static_cast<double>(headline.stems.size()));
}

double near(std::size_t steps) { return 1.0 / (1.0 + static_cast<double>(steps)); }

float log_words(const TextLine* line) {
  return line == nullptr ? 0.0F : std::log1p(static_cast<float>(line->words)) / 5.0F;
}
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
  for (const LineEnd end : {LineEnd::kStop, LineEnd::kColon, LineEnd::kComma, LineEnd::kEllipsis})
    out.put(line.ends == end);
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

// Looks at all lines once, then writes each one's vector; lines are asked and passed from the first to the last.
class Lines {
 public:
  explicit Lines(const std::vector<TextLine>& lines)
      : lines_(lines),
        core_(find_core(lines)),
        known_(known_shares(lines, core_)),
        around_(look_around(lines)),
        title_(find_headline(lines, core_, known_)),
        prose_(lines.size() + 1),
        chars_(lines.size() + 1),
        words_(lines.size() + 1),
        service_(lines.size() + 1),
        report_(lines.size() + 1) {
    std::size_t core_lines = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const TextLine& line = lines[i];
      const bool is_prose = counts_as_prose(line);
      prose_[i + 1] = prose_[i] + (is_prose ? line.chars() : 0);
      chars_[i + 1] = chars_[i] + line.chars();
      words_[i + 1] = words_[i] + line.words;
      service_[i + 1] = service_[i] + count_of(line, LineWord::kService);
      report_[i + 1] = report_[i] + count_of(line, LineWord::kReport);
      all_prose_ += is_prose ? line.words : 0;
      core_lines += is_in_core(i) && is_prose ? 1 : 0;
    }
    mean_words_ = core_.words / std::max<double>(1, static_cast<double>(core_lines));
  }

  void write(std::size_t i, LineFeatures& features) {
    Writer out(features);
    put_own(out, lines_[i], line_at(i, 1));
    put_neighbours(out, i);
    put_place(out, i);
    put_words(out, i);
    put_surroundings(out, i);
    assert(out.written() == kLineFeatures);
  }

  // Goes on behind a line, written or not.
  void pass(std::size_t i) { above_.pass(lines_[i], i >= core_.begin); }

 private:
  static std::uint32_t count_of(const TextLine& line, LineWord kind) {
    return line.kinds[static_cast<std::size_t>(kind)];
  }
  static bool stops(const TextLine* line) { return line != nullptr && line->ends == LineEnd::kStop; }
  static double density_of(const TextLine* line, std::size_t kind) {
    return line == nullptr ? 0.0 : std::min(1.0, 4.0 * line->kinds[kind] / std::max<double>(4, line->words));
  }

  bool is_in_core(std::size_t i) const { return i >= core_.begin && i < core_.end; }

  const TextLine* line_at(std::size_t at, int step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(lines_.size()) ? nullptr
                                                                            : &lines_[static_cast<std::size_t>(place)];
  }

  double prose_share(std::size_t at, std::size_t reach) const {
    const std::size_t from = at > reach ? at - reach : 0;
    const std::size_t to = std::min(lines_.size(), at + reach + 1);
    return (prose_[to] - prose_[from]) / std::max(1.0, chars_[to] - chars_[from]);
  }

  double share_near(const std::vector<double>& sums, std::size_t at) const {
    const std::size_t from = at > 4 ? at - 4 : 0;
    const std::size_t to = std::min(lines_.size(), at + 5);
    return std::min(1.0, 5 * (sums[to] - sums[from]) / std::max(1.0, words_[to] - words_[from]));
  }

  void put_neighbours(Writer& out, std::size_t i) const {
    for (const int step : {-1, 1}) out.put(double(log_words(line_at(i, step))));
    for (const int step : {-1, 1}) out.put(stops(line_at(i, step)));
    for (const int step : {-2, 2}) out.put(double(log_words(line_at(i, step))));
    for (const int step : {-2, 2}) out.put(stops(line_at(i, step)));
    for (const int step : {-1, 1}) out.put(line_at(i, step) != nullptr && line_at(i, step)->is_item);
  }

  void put_place(Writer& out, std::size_t i) const {
    out.put(prose_share(i, 3));
    out.put(prose_share(i, 8));
    out.put(double(i) / double(lines_.size()));
    out.put(above_.links);
    out.put(above_.comments);
    out.put(above_.tags);
    out.put(above_.legal);
    out.put(1.0 / (1.0 + double(above_.since_links)));
    out.put(is_in_core(i));
    out.put(i < core_.begin ? std::min(1.0, double(core_.begin - i) / 20) : 0.0);
    out.put(i >= core_.end ? std::min(1.0, double(i - core_.end + 1) / 20) : 0.0);
    out.put(double(known_[i]));
    out.put(i > 0 ? double(known_[i - 1]) : 0.0);
    out.put(i + 1 < lines_.size() ? double(known_[i + 1]) : 0.0);
    out.put(above_.prose / all_prose_);
    out.put(std::min(1.0, std::log1p(core_.words) / 8));
  }

  void put_words(Writer& out, std::size_t i) const {
    for (std::size_t kind = 0; kind < kLineWordKinds; ++kind) out.put(density_of(&lines_[i], kind));
    out.put(std::min(1.0, count_of(lines_[i], LineWord::kService) / 5.0));
    for (const int step : {-1, 1}) {
      for (std::size_t kind = 0; kind < kLineWordKinds; ++kind) out.put(density_of(line_at(i, step), kind));
    }
    out.put(share_near(service_, i));
    out.put(share_near(report_, i));
    out.put(lines_[i].starts_digit);
    out.put(i > 0 && lines_[i - 1].ends == LineEnd::kColon);
    out.put(double(lines_[i].echo));
    out.put(i > 0 ? double(lines_[i - 1].echo) : 0.0);
  }

  void put_surroundings(Writer& out, std::size_t i) const {
    for (const auto* runs :
         {&around_.short_above, &around_.short_below, &around_.headlines_above, &around_.headlines_below}) {
      out.put(std::min(1.0, double((*runs)[i]) / 12));
    }
    out.put(near(around_.since_prose[i]));
    out.put(near(around_.until_prose[i]));
    out.put(title_ < i ? near(i - title_) : 0.0);
    out.put(title_ < lines_.size() ? share_of(lines_[i], lines_[title_]) : 0.0);
    out.put(title_ == i);
    out.put(near(above_.since_date));
    out.put(near(around_.until_date[i]));
    out.put(near(above_.since_comments));
    out.put(above_.comments ? std::min(1.0, above_.prose_since_comments / std::max(1.0, core_.words)) : -1.0);
    out.put(near(around_.until_comments[i]));
    out.put(double(around_.through[i]));
    out.put(std::min(3.0, lines_[i].words / std::max(1.0, mean_words_)));
    out.put(core_.words / all_prose_);
    for (const int step : {-1, 1}) out.put(line_at(i, step) != nullptr && line_at(i, step)->copies > 1);
    for (const int step : {-3, 3}) out.put(double(log_words(line_at(i, step))));
    for (const int step : {-1, 1}) {
      const TextLine* line = line_at(i, step);
      out.put(line == nullptr ? 0.0 : std::min(1.0, double(line->digits) / std::max<double>(1, line->chars())));
    }
  }

  const std::vector<TextLine>& lines_;
  Core core_;
  std::vector<float> known_;
  Surroundings around_;
  std::size_t title_;
  std::vector<double> prose_, chars_, words_, service_, report_;  // sums over the lines before each
  double all_prose_ = 1;
  double mean_words_ = 0;
  Above above_;
};

}  // namespace

std::span<const std::string_view> line_feature_names() { return kNames; }

void for_each_line(const std::vector<TextLine>& lines, std::span<const std::uint8_t> are_passed_over,
                   const std::function<void(std::size_t, const LineFeatures&)>& take) {
  Lines page(lines);
  LineFeatures features{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (are_passed_over.empty() || are_passed_over[i] == 0) {
      page.write(i, features);
      take(i, features);
    }
    page.pass(i);
  }
}

std::vector<LineFeatures> line_features(const std::vector<TextLine>& lines) {
  std::vector<LineFeatures> all(lines.size());
  for_each_line(lines, {}, [&](std::size_t i, const LineFeatures& features) { all[i] = features; });
  return all;
}

}  // namespace isnad::page
