#include "story/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/hash.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::story {
namespace {

// Folded function words; sorted by bytes. They would weigh like any other word while the index is young and its
// document frequencies say little.
// clang-format off
constexpr std::array<std::string_view, 110> kFunctionWords = {
    "about", "after", "against", "also", "amid", "and", "are", "been", "before", "but", "can", "could", "did", "does",
    "during", "for", "from", "had", "has", "have", "her", "his", "how", "into", "its", "may", "more", "most", "new",
    "not", "now", "one", "other", "our", "out", "over", "said", "says", "she", "since", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "two", "under",
    "until", "was", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you", "الا",
    "التي", "الذي", "الذين", "الي", "امام", "ايضا", "بعد", "بعض", "بين", "تحت", "تلك", "حتي", "حول", "خلال", "دون",
    "ذلك", "ضد", "عبر", "علي", "عن", "عند", "غير", "قال", "قبل", "كان", "كانت", "كما", "لكن", "لم", "ليس", "مع",
    "منذ", "نحو", "هذا", "هذه", "هناك", "واضاف", "وقال", "وقد", "وكان"};
// clang-format on

bool is_function_word(std::string_view folded) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded);
}

}  // namespace

std::vector<Word> words_of(std::string_view utf8, std::string_view language) {
  std::vector<Word> words;
  for (const text::TextToken& token : text::tokenize(utf8)) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    const std::string folded = text::fold(token.in(utf8));
    if (folded.empty()) continue;
    Word word;
    word.folded = hash64(folded);
    const bool is_number = token.kind == text::TokenKind::kNumber;
    word.stem = is_number ? word.folded : hash64(text::stem(folded, language));
    word.is_content = (is_number || text::count_code_points(folded) > 2) && !is_function_word(folded);
    words.push_back(word);
  }
  return words;
}

}  // namespace isnad::story
