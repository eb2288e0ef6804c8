// One pass over the words. At each word the matchers of times_match.cc are tried; the longest match wins. A clock time
// takes the day that stands beside it («الساعة 23:50 من مساء يوم الأحد» is one expression), and a day the clock time
// behind it.
#include "reading/times.h"

#include "reading/times_match.h"

namespace isnad::reading {

std::vector<TimeMention> find_times(const Document& document, const TimeLexicon& lexicon) {
  const TimeMatcher matcher(document, lexicon);
  std::vector<TimeMention> out;
  for (std::size_t i = 0; i < document.words.size();) {
    if (std::optional<TimeMatcher::Range> range = matcher.range(i)) {
      out.push_back(std::move(range->mention));
      i = range->last + 1;
      continue;
    }
    const std::optional<TimeMatch> match = matcher.at(i);
    if (!match) {
      ++i;
      continue;
    }
    TimeMention mention = matcher.resolve(*match);
    if (out.empty() || out.back().span.end <= mention.span.begin) out.push_back(std::move(mention));
    i = match->last + 1;
  }
  return out;
}

}  // namespace isnad::reading
