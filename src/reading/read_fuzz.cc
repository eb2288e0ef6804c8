#include <cstdint>
#include <cstdlib>

#include "reading/read.h"
#include "text/utf8.h"

// Any body, made valid UTF-8 first as every text in the program is, read and analysed; spans must lie inside it and
// nest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  static const auto knowledge = reading::Knowledge::load().value();
  if (size < 2) return 0;
  Article article;
  article.id = "a";
  article.language = data[0] & 1 ? "ar" : data[0] & 4 ? "en" : "";
  if (data[0] & 2)
    article.published = PublishedTime{data[0] & 8 ? "2024-08-19T14:05:00+03:00" : "2024-08-19", "day", "text"};
  const std::size_t title = data[1] % 64;
  const std::string text = text::to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data) + 2, size - 2));
  article.title = text::slice(text, 0, static_cast<std::uint32_t>(title));
  article.body = text;
  const std::size_t length = text::count_code_points(text);
  const auto check = [length](Span span) {
    if (span.begin >= span.end || span.end > length) std::abort();
  };
  const Reading reading = reading::read(article, *knowledge);
  for (const Entity& entity : reading.entities) {
    if (entity.id.empty() || entity.mentions.empty()) std::abort();
    for (const Mention& mention : entity.mentions) {
      check(mention.span);
      check(mention.extent);
      if (mention.span.begin < mention.extent.begin || mention.span.end > mention.extent.end) std::abort();
    }
  }
  std::uint32_t last = 0;
  for (const TimeMention& time : reading.times) {
    check(time.span);
    if (time.span.begin < last) std::abort();
    if (time.value.empty() && time.unanchored.empty() && time.begin.empty() && time.end.empty()) std::abort();
    last = time.span.end;
  }
  for (const Quote& quote : reading.quotes) check(quote.span);
  for (const Keyword& keyword : reading.keywords) {
    if (keyword.text.empty() || !text::is_valid_utf8(keyword.text)) std::abort();
  }
  for (const Sentence& sentence : reading::analyze(article, *knowledge).sentences) {
    check(sentence.span);
    for (const Token& token : sentence.tokens) {
      check(token.span);
      for (const Segment& segment : token.segments) check(segment.span);
    }
  }
  return 0;
}
