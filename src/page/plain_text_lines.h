// The lines of a text page with what their shape and their neighbours say of them.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/records.h"
#include "page/line_words.h"
#include "page/markers.h"

namespace isnad::page {

enum class LineEnd : std::uint8_t { kOpen, kStop, kColon, kComma, kEllipsis };

struct TextLine {
  std::string_view text;    // trimmed, without its bullet
  std::uint32_t begin = 0;  // code points in the page
  std::uint32_t end = 0;
  std::uint32_t blanks = 0;  // empty lines before it
  std::uint32_t words = 0;   // two letters of a script without spaces count as one
  std::uint32_t commas = 0;
  std::uint32_t stops = 0;  // sentence ends inside
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;  // words that begin with a capital
  std::uint32_t symbols = 0;   // | / > © @ and the like
  std::uint32_t copies = 1;    // lines of the page that read the same, folded
  float echo = 0;              // share of its pairs of neighbouring words that other lines of the page hold too
  LineWordCounts kinds{};      // words of data/page/line_words.tsv
  LineEnd ends = LineEnd::kOpen;
  bool is_item = false;  // a bullet stood before it
  bool has_quote = false;
  bool starts_small = false;
  bool starts_digit = false;
  bool is_section = false;  // names a section or menu entry
  bool has_date = false;    // a short line with a date
  std::optional<MarkerMatch> marker;
  std::uint64_t key = 0;             // of the folded text: equal for lines that read the same
  std::vector<std::uint32_t> stems;  // of words of three letters and more, sorted, each once
  std::vector<std::uint32_t> pairs;  // of neighbouring words

  std::uint32_t chars() const { return end - begin; }
  bool is_marker_alone() const { return marker && marker->length >= text.size(); }
};

// Cuts a page into its lines, empty ones counted in `blanks`; at most 200,000. Linear.
// The lines are views into the text, so a text that dies with the call is refused.
std::vector<TextLine> read_lines(std::string_view utf8);
template <typename Text>
requires std::same_as<Text, std::string> std::vector<TextLine> read_lines(Text&& utf8)
= delete;

// Running text by its shape: long, or of some length and ended by a stop.
bool is_prose(const TextLine& line);
// The same, more widely: a line of running text or a long enough piece of it, unless it opens with a label.
bool counts_as_prose(const TextLine& line);
// A headline by its shape: some words, no stop (a question or exclamation may stand), no label, no date.
bool is_headline(const TextLine& line);

// How many of the line's stems stand among `known`, of 1; 0 for a line without stems.
double share_known(const TextLine& line, const std::unordered_set<std::uint32_t>& known);

}  // namespace isnad::page
