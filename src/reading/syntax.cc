#include "reading/syntax.h"

#include <algorithm>

#include "core/tsv.h"
#include "reading/reader_features.h"
#include "text/chars.h"
#include "text/utf8.h"

namespace isnad::reading {

std::uint32_t written_offset(std::string_view surface, std::uint32_t letters) {
  std::size_t at = 0;
  std::uint32_t offset = 0;
  std::uint32_t seen = 0;
  while (at < surface.size()) {
    std::size_t next = at;
    const char32_t c = text::next(surface, next);
    const bool letter =
        !text::is_tashkeel(c) && c != text::kTatweel && !text::is_joiner(c) && !text::is_bidi_control(c);
    if (letter && seen++ == letters) return offset;
    ++offset;
    at = next;
  }
  return offset;
}

Result<Syntax> Syntax::load(std::string_view weights, std::string_view tags) {
  Result<ReaderNet> net = ReaderNet::load(weights);
  if (!net) return tl::make_unexpected(net.error());
  Syntax syntax(std::move(*net));
  const std::vector<std::string>& names = syntax.net_.tags();
  syntax.parts_of_speech_.assign(names.size(), "X");
  for_each_row(tags, [&](const std::vector<std::string_view>& cells) {
    const auto found = cells.size() == 2 ? std::find(names.begin(), names.end(), cells[0]) : names.end();
    if (found != names.end()) syntax.parts_of_speech_[static_cast<std::size_t>(found - names.begin())] = cells[1];
  });
  return syntax;
}

std::vector<std::vector<Segment>> Syntax::read(const Document& document, std::size_t begin, std::size_t end) const {
  std::vector<std::u32string> words;
  words.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) words.push_back(reader_letters(document.surface(i)));
  std::vector<std::vector<Segment>> out(words.size());
  for (const NetSegment& segment : net_.read(words)) {
    const Span& word = document.words[begin + segment.word].span;
    const std::string_view surface = document.surface(begin + segment.word);
    Segment record;
    record.span = word;
    const std::uint32_t last = std::uint32_t{segment.first_letter} + segment.letters;
    if (segment.first_letter > 0) record.span.begin = word.begin + written_offset(surface, segment.first_letter);
    if (last < words[segment.word].size()) record.span.end = word.begin + written_offset(surface, last);
    record.pos = parts_of_speech_[segment.tag];
    record.head = static_cast<std::uint32_t>(segment.head + 1);
    record.relation = net_.relations()[segment.relation];
    out[segment.word].push_back(std::move(record));
  }
  return out;
}

}  // namespace isnad::reading
