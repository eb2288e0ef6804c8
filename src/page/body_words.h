// What a block's words say by themselves: how its text ends, and which of its runs of words stand elsewhere too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::page {

// Whether text ends as sentences do, in any script of data/page.
bool ends_sentence(std::string_view text);
std::uint32_t commas_in(std::string_view text);

// Whether a short line names a picture's maker ("Photo: …", «تصوير: …», "Foto/…") in a language of news.
bool is_picture_credit(std::string_view text);

// Whether a line opens a way through the site as breadcrumbs do: with the word for its front page.
bool opens_trail(std::string_view text);

// Whether text is one web address and nothing else, as microdata for machines print it.
bool is_address(std::string_view text);

// Whether text holds neither letter nor digit: "***", "___".
bool is_all_marks(std::string_view text);

// Share of the 4-word shingles of `part` that occur in `whole`, both folded by letters alone.
class ShingleSet {
 public:
  explicit ShingleSet(std::string_view whole);
  double coverage(std::string_view part) const;
  std::size_t size() const { return size_; }

 private:
  std::vector<std::uint64_t> slots_;
  std::size_t mask_ = 0;
  std::size_t size_ = 0;
};

// Letters and digits of a text in small case, all else left out: for comparing titles and paragraphs.
std::string squeezed(std::string_view text);

// A number of squeezed(word), the same for the same letters; 0 where there are none.
std::uint64_t letters_hash(std::string_view word);

// Whether squeezed(text) == wanted, mostly told by the first letters.
bool squeezes_to(std::string_view text, std::string_view wanted);

// The first two bytes of squeezed(text) as one number where they are ASCII and told without looking further; -1
// elsewhere.
int first_letters(std::string_view text);

}  // namespace isnad::page
