#include "page/tag_cloud.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_set>

#include "core/hash.h"
#include "page/markers.h"
#include "page/tables.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxPhrase = 4;
constexpr std::size_t kMaxTags = 40;

struct CloudWord {
  std::string text;
  std::string stem;
};

std::vector<CloudWord> words_of(std::string_view text) {
  std::vector<CloudWord> words;
  for (const text::TextToken& token : text::tokenize(text)) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    const std::string_view word = token.in(text);
    words.push_back({std::string(word), text::stem(text::fold(word), "ar")});
  }
  return words;
}

std::string joined(const std::vector<CloudWord>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + words[i].text;
  return text;
}

// A run of stems as one number; the empty run is 0.
std::uint64_t with_stem(std::uint64_t run, const CloudWord& word) { return hash64(word.stem, run + 1); }

std::uint64_t run_of(const std::vector<CloudWord>& words, std::size_t begin, std::size_t end) {
  std::uint64_t run = 0;
  for (std::size_t i = begin; i < end; ++i) run = with_stem(run, words[i]);
  return run;
}

// Visits the runs of up to kMaxPhrase stems of the article.
template <typename Visit>
void each_run(const std::vector<CloudWord>& words, Visit visit) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint64_t run = 0;
    for (std::size_t k = i; k < std::min(i + kMaxPhrase, words.size()); ++k) visit(run = with_stem(run, words[k]));
  }
}

void add_once(std::vector<std::string>& tags, const std::string& tag) {
  const std::string folded = text::fold(tag);
  for (const std::string& known : tags) {
    if (text::fold(known) == folded) return;
  }
  if (tags.size() < kMaxTags) tags.push_back(tag);
}

bool is_separator(char32_t c) {
  return c == U',' || c == U'،' || c == U'|' || c == U'#' || c == U'\n' || c == U';' || c == U'؛' || c == U'•' ||
         c == U'/';
}

std::vector<std::string> split(std::string_view cloud) {
  std::vector<std::string> entries(1);
  std::size_t at = 0;
  while (at < cloud.size()) {
    const std::size_t start = at;
    if (is_separator(text::next(cloud, at))) {
      entries.emplace_back();
    } else {
      entries.back() += cloud.substr(start, at - start);
    }
  }
  for (std::string& entry : entries) entry = text::collapse_space(entry);
  std::erase_if(entries, [](const std::string& entry) { return entry.empty(); });
  return entries;
}

// Cuts the cloud where a listing begins («المزيد في سياسة …»).
std::string_view before_listing(std::string_view cloud) {
  for (const text::TextToken& token : text::tokenize(cloud)) {
    if (token.byte_begin == 0) continue;
    const std::string_view rest = cloud.substr(token.byte_begin);
    const auto marker = match_marker(rest.substr(0, 120));
    if (marker && (marker->marker == Marker::kSection || marker->marker == Marker::kReadAlso)) {
      return cloud.substr(0, token.byte_begin);
    }
  }
  return cloud;
}

// The section that a listing behind the cloud names («… المزيد في سياسة دولية …»): the words with which the listing
// begins and which stand right before the first tag too. The fewest such words are its name.
std::string section_of_listing(std::string_view listing, const std::vector<CloudWord>& words, std::size_t first_tag) {
  const auto marker = match_marker(listing.substr(0, 120));
  if (!marker || marker->marker != Marker::kSection) return {};
  const std::vector<CloudWord> named = words_of(listing.substr(marker->length));
  for (std::size_t n = 1; n <= std::min({kMaxPhrase, named.size(), first_tag}); ++n) {
    bool same = true;
    for (std::size_t k = 0; k < n; ++k) same = same && named[k].text == words[first_tag - n + k].text;
    if (same) return joined(named, 0, n);
  }
  return {};
}

}  // namespace

TagCloud read_tag_cloud(std::string_view raw, std::string_view article) {
  TagCloud cloud;
  const std::string_view text = before_listing(raw);
  const std::vector<std::string> entries = split(text);
  if (entries.size() > 1) {
    for (const std::string& entry : entries) {
      if (!is_section_name(entry)) add_once(cloud.tags, entry);
    }
    return cloud;
  }
  const std::vector<CloudWord> words = words_of(text);
  std::unordered_set<std::uint64_t> phrases;
  each_run(words_of(article), [&](std::uint64_t run) { phrases.insert(run); });
  std::string last_section;
  std::size_t at = 0;
  while (at < words.size()) {
    std::size_t section_words = 0;
    for (std::size_t n = std::min(kMaxPhrase, words.size() - at); n > 0 && section_words == 0; --n) {
      if (is_section_name(joined(words, at, at + n))) section_words = n;
    }
    if (section_words > 0) {
      last_section = joined(words, at, at + section_words);
      at += section_words;
      continue;
    }
    std::size_t tag_words = 0;
    for (std::size_t n = std::min(kMaxPhrase, words.size() - at); n > 0 && tag_words == 0; --n) {
      if (phrases.contains(run_of(words, at, at + n))) tag_words = n;
    }
    if (tag_words > 0) {
      if (cloud.tags.empty()) {
        cloud.section = section_of_listing(raw.substr(text.size()), words, at);
        if (cloud.section.empty()) cloud.section = last_section;
      }
      add_once(cloud.tags, joined(words, at, at + tag_words));
    }
    at += std::max<std::size_t>(1, tag_words);
  }
  return cloud;
}

std::size_t count_told(const std::vector<std::string>& phrases, std::string_view article, std::size_t enough) {
  struct Asked {
    std::uint64_t run;
    std::size_t phrases = 0;  // that are this one, and not yet told
  };
  std::vector<Asked> asked;  // those and the runs that they begin with
  const auto entry = [&](std::uint64_t run) -> Asked& {
    const auto same = std::find_if(asked.begin(), asked.end(), [&](const Asked& one) { return one.run == run; });
    return same == asked.end() ? asked.emplace_back(Asked{run, 0}) : *same;
  };
  std::size_t left = 0;
  for (const std::string& phrase : phrases) {
    const std::vector<CloudWord> words = words_of(phrase);
    if (words.empty() || (words.size() == 1 && words.front().stem.empty())) continue;
    const std::size_t size = std::min(words.size(), kMaxPhrase);
    for (std::size_t n = 1; n < size; ++n) entry(run_of(words, 0, n));
    ++entry(run_of(words, 0, size)).phrases;
    ++left;
  }
  std::sort(asked.begin(), asked.end(), [](const Asked& a, const Asked& b) { return a.run < b.run; });
  std::size_t told = 0;
  std::array<std::uint64_t, kMaxPhrase> runs{};  // of 1, 2, … words that end here and begin a phrase; 0: none
  // Line by line: nearly every article tells enough in its first ones.
  for (std::size_t at = 0; at < article.size() && told < enough && left > 0;) {
    const std::size_t end = std::min(article.find('\n', at), article.size());
    for (const CloudWord& word : words_of(article.substr(at, end - at))) {
      for (std::size_t n = kMaxPhrase; n > 0; --n) {
        const std::uint64_t before = n == 1 ? 0 : runs[n - 2];
        std::uint64_t& run = runs[n - 1];
        if (n > 1 && before == 0) {
          run = 0;
          continue;
        }
        run = with_stem(before, word);
        const auto found = std::lower_bound(asked.begin(), asked.end(), run,
                                            [](const Asked& one, std::uint64_t value) { return one.run < value; });
        if (found == asked.end() || found->run != run) {
          run = 0;
          continue;
        }
        told += found->phrases;
        left -= found->phrases;
        found->phrases = 0;
      }
    }
    at = end + 1;
  }
  return told;
}

}  // namespace isnad::page
