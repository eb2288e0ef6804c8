// The features of name_crf.h. tools/make_names.py trains on what tools/name_features.cc prints of them, so that
// training and reading see the same.
#include <algorithm>

#include "reading/name_crf.h"

namespace isnad::reading {
namespace {

// Two or three small numbers as a value.
struct Digits {
  char text[4] = {};
  std::string_view of(std::uint8_t a) {
    text[0] = static_cast<char>('0' + a);
    return {text, 1};
  }
  std::string_view of(std::uint8_t a, std::uint8_t b) {
    of(a);
    text[1] = static_cast<char>('0' + b);
    return {text, 2};
  }
};

// Two short texts with a dot between them.
struct Pair {
  char text[16] = {};
  std::string_view of(std::string_view a, std::string_view b) {
    a = a.substr(0, 7);
    b = b.substr(0, 7);
    char* end = std::copy(a.begin(), a.end(), text);
    *end++ = '.';
    end = std::copy(b.begin(), b.end(), end);
    return {text, static_cast<std::size_t>(end - text)};
  }
};

}  // namespace

std::string_view word_edge(std::string_view folded, std::size_t letters, bool front) {
  const auto continues = [&](std::size_t at) {
    return at < folded.size() && (static_cast<unsigned char>(folded[at]) & 0xC0) == 0x80;
  };
  const bool arabic = !folded.empty() && static_cast<unsigned char>(folded[0]) >= 0x80;
  const std::size_t bytes = std::min(folded.size(), letters * (arabic ? 2 : 1));
  std::size_t cut = front ? bytes : folded.size() - bytes;
  while (continues(cut)) ++cut;
  return front ? folded.substr(0, cut) : folded.substr(cut);
}

WordContext outside_context() {
  WordContext out;
  out.rest = "|";
  out.word_class.in_names = out.word_class.before_names = out.word_class.behind_names = 2;
  return out;
}

void word_features(const Document& document, const std::vector<WordContext>& contexts, std::size_t word,
                   const Feature& emit) {
  static const WordContext kOutside = outside_context();
  const std::uint32_t sentence = document.words[word].sentence;
  const auto inside = [&](std::ptrdiff_t distance) {
    const auto at = static_cast<std::ptrdiff_t>(word) + distance;
    return at >= 0 && at < static_cast<std::ptrdiff_t>(contexts.size()) &&
           document.words[static_cast<std::size_t>(at)].sentence == sentence;
  };
  const auto context = [&](std::ptrdiff_t distance) -> const WordContext& {
    return inside(distance) ? contexts[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(word) + distance)]
                            : kOutside;
  };
  const std::string_view folded = document.words[word].folded;
  const WordContext& here = context(0);
  const WordContext& before = context(-1);
  const WordContext& after = context(1);
  Digits digits;
  emit(0, "");
  emit(1, folded);
  emit(2, before.rest);
  emit(3, after.rest);
  emit(4, context(-2).rest);
  emit(5, context(2).rest);
  emit(6, word_edge(folded, 2, true));
  emit(7, word_edge(folded, 3, true));
  emit(8, word_edge(folded, 2, false));
  emit(9, word_edge(folded, 3, false));
  emit(10, here.rest);
  emit(11, digits.of(here.list));
  emit(12, digits.of(before.list));
  emit(13, digits.of(after.list));
  emit(14, digits.of(here.head));
  emit(15, digits.of(before.head));
  emit(16, digits.of(context(-2).head));
  emit(17, digits.of(here.given));
  emit(18, digits.of(before.given));
  emit(19, digits.of(after.given));
  emit(20, digits.of(here.share));
  emit(21, digits.of(before.share));
  emit(22, digits.of(after.share));
  emit(23, digits.of(here.rule));
  emit(24, digits.of(before.rule, here.rule));
  emit(25, digits.of(before.head, here.share));
  emit(26, digits.of(before.given, here.share));
  emit(27, digits.of(here.list, here.rule));
  emit(28, digits.of(here.given, after.given));
  emit(29, here.word_class.coarse);
  emit(30, here.word_class.fine);
  emit(31, before.word_class.fine);
  emit(32, after.word_class.fine);
  Pair pair;
  emit(33, pair.of(before.word_class.coarse, here.word_class.coarse));
  emit(34, pair.of(here.word_class.coarse, after.word_class.coarse));
  emit(35, digits.of(here.word_class.in_names));
  emit(36, digits.of(before.word_class.in_names));
  emit(37, digits.of(after.word_class.in_names));
  emit(38, digits.of(before.word_class.before_names));
  emit(39, digits.of(context(-2).word_class.before_names));
  emit(40, digits.of(after.word_class.behind_names));
  emit(41, digits.of(here.word_class.behind_names));
  emit(42, digits.of(before.word_class.in_names, here.word_class.in_names));
  emit(43, digits.of(here.word_class.in_names, after.word_class.in_names));
  emit(44, digits.of(before.word_class.before_names, here.word_class.in_names));
  emit(45, digits.of(here.word_class.in_names, after.word_class.behind_names));
}

}  // namespace isnad::reading
