// An article's body cut into words once, for every part of the room.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "core/time.h"
#include "text/token.h"

namespace isnad::reading {

struct Word {
  Span span;  // code points of the body
  std::uint32_t byte_begin = 0;
  std::uint32_t byte_end = 0;
  text::TokenKind kind = text::TokenKind::kWord;
  std::uint32_t sentence = 0;  // index into Document::sentences
  bool spaced = true;          // white space or the body's start stands before it
  std::string folded;          // kSearchFold of the word
  std::string unassimilated;   // «الجيش» of «للجيش» and «وللجيش»; empty for other words

  bool is_word() const { return kind == text::TokenKind::kWord; }
  bool is_number() const { return kind == text::TokenKind::kNumber; }
};

struct Document {
  std::string_view body;  // borrowed: outlived by the article
  std::string language;   // primary subtag, "und" where unknown
  double language_confidence = 0;
  std::vector<Word> words;
  std::vector<Span> sentences;
  std::optional<CivilTime> published;

  std::string_view surface(std::size_t word) const;
  // The body's bytes between two words, the first's begin and the last's end included.
  std::string_view surface(std::size_t first, std::size_t last) const;
  Span span(std::size_t first, std::size_t last) const { return {words[first].span.begin, words[last].span.end}; }
  bool is_arabic() const { return language == "ar"; }
};

// Linear in the body. The language is the article's own word where it has one that agrees with the script, else what
// the text says.
Document make_document(const Article& article);

// One way to read a word as proclitics and a rest: `skip` code points are proclitics (و ف, then ب ك ل), `rest` is the
// folded word behind them. «للجيش» gives skip 1 and «الجيش»: the written ل of «لل» stands for ل and the article's alef.
struct CliticReading {
  std::uint32_t skip = 0;
  std::string_view rest;  // borrowed from the word
};

class CliticReadings {
 public:
  const CliticReading* begin() const { return readings_.data(); }
  const CliticReading* end() const { return readings_.data() + size_; }
  std::size_t size() const { return size_; }
  void add(std::uint32_t skip, std::string_view rest) { readings_[size_++] = {skip, rest}; }

 private:
  std::array<CliticReading, 6> readings_;
  std::size_t size_ = 0;
};

// The readings of a word, the whole word first, then those with ever more cut off. A rest has at least two letters.
// Whether a reading is a word is for a lexicon to say.
CliticReadings clitic_readings(const Word& word);

}  // namespace isnad::reading
