#include <cstdint>
#include <cstdlib>

#include "text/fold.h"
#include "text/language.h"
#include "text/name_key.h"
#include "text/search_stem.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

// Any bytes, made valid first as every text in the program is: folding, tokens, sentences, terms, language, sounds of
// names.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad::text;
  const std::string text = to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!is_valid_utf8(fold(text)) || !is_valid_utf8(fold(text, kLightFold))) std::abort();
  const auto tokens = tokenize(text);
  std::uint32_t last = 0;
  for (const isnad::Span& sentence : split_sentences(text, tokens)) {
    if (sentence.begin < last || sentence.end <= sentence.begin) std::abort();
    last = sentence.end;
  }
  if (!tokens.empty() && last != tokens.back().span.end) std::abort();
  index_terms(text, "ar");
  index_terms(text, "en");
  identify_language(text);
  const std::string sounds = name_sounds(text);
  if (name_key(sounds).size() > sounds.size() || sound_distance(sounds, sounds) != 0) std::abort();
  sound_distance(sounds, std::string(sounds.rbegin(), sounds.rend()));
  return 0;
}
