#include "reading/quote_finder.h"

#include <algorithm>

namespace isnad::reading {
namespace {

constexpr std::size_t kLongestClause = 400;  // words

constexpr std::size_t kLongQuote = 10;  // words that are a quotation without a word of saying
constexpr std::size_t kPartQuote = 4;   // words in marks inside a report that are a quotation of their own
constexpr std::size_t kLongestLoose =
    120;  // words in marks without a word of saying; more are marks that do not belong together
constexpr std::size_t kLongestHeadline = 30;
constexpr std::uint32_t kFarthestSpeaker = 3;  // sentences

}  // namespace

QuoteFinder::QuoteFinder(const Document& document, const std::vector<Entity>& entities, const SpeechLexicon& lexicon)
    : document_(document),
      entities_(entities),
      tags_(lexicon.tag(document)),
      mentions_(document, entities),
      pairs_(find_quote_pairs(document)),
      speakers_(document, tags_, mentions_),
      quote_of_pair_(pairs_.size(), -1) {
  index_sentences();
  index_pairs();
}

void QuoteFinder::index_sentences() {
  const std::size_t size = document_.words.size();
  sentence_first_.assign(document_.sentences.size() + 1, size);
  sentence_end_.assign(document_.sentences.size() + 1, size);
  for (std::size_t i = size; i-- > 0;) sentence_first_[document_.words[i].sentence] = i;
  for (std::size_t i = 0; i < size; ++i) sentence_end_[document_.words[i].sentence] = i + 1;
}

void QuoteFinder::index_pairs() {
  const std::size_t size = document_.words.size();
  opens_.assign(size, -1);
  closes_.assign(size, -1);
  around_.assign(size, -1);
  std::vector<std::size_t> stack;
  std::size_t next = 0;
  for (std::size_t i = 0; i < size; ++i) {
    while (!stack.empty() && pairs_[stack.back()].close <= i) stack.pop_back();
    if (!stack.empty()) around_[i] = static_cast<std::int32_t>(stack.back());
    while (next < pairs_.size() && pairs_[next].open == i) {
      const QuotePair& pair = pairs_[next];
      if (pair.is_opened) opens_[i] = static_cast<std::int32_t>(next);
      if (pair.is_closed) closes_[pair.close] = static_cast<std::int32_t>(next);
      // An unclosed mark holds nothing: what it quotes is for the word of saying before it to say.
      if (pair.is_closed) stack.push_back(next);
      ++next;
    }
  }
}

bool QuoteFinder::is_colon(std::size_t word) const {
  const std::string_view token = document_.surface(word);
  return token == ":" || token == "：";
}

std::size_t QuoteFinder::count_words(std::size_t first, std::size_t end) const {
  std::size_t count = 0;
  for (std::size_t i = first; i < end && count <= kLongestLoose; ++i) count += !is_mark(i);
  return count;
}

// Where what is said at the word must end: its sentence, and the marks around it.
std::size_t QuoteFinder::limit_of(std::size_t word) const {
  std::size_t limit = sentence_end(word);
  if (around_[word] >= 0) limit = std::min<std::size_t>(limit, pairs_[static_cast<std::size_t>(around_[word])].close);
  return limit;
}

std::int32_t QuoteFinder::pair_before(std::size_t word) const {
  if (word == 0) return -1;
  std::size_t at = word - 1;
  while (at > 0 && tags_[at].is(kAuxiliary)) --at;
  if (at > 0 && (speakers_.is_comma(at) || document_.surface(at) == "-" || document_.surface(at) == "–" ||
                 document_.surface(at) == "—"))
    --at;
  return pair_closing(at);
}

// «فيلم "…"», «قناة «…»»: the marks are part of a name.
bool QuoteFinder::is_name_in_marks(std::size_t pair) const {
  const QuotePair& marks = pairs_[pair];
  if (marks.open > 0 && tags_[marks.open - 1].is(kTitled) && count_words(marks.open + 1, marks.close) < kLongQuote)
    return true;
  const MentionWords* name = mentions_.starting(marks.open + 1);
  return name != nullptr && name->last + 1 >= marks.close;
}

// Does another word of saying of the same sentence go on here? «…، مضيفا», «… وأكد أن».
bool QuoteFinder::goes_on_beside(std::size_t word) const {
  const SpeechTag& tag = tags_[word];
  if (tag.is(kParticiple)) {
    // «مؤكدة», «معلنة» and «قوله» are also other words: what is said must follow at once.
    if (tag.agreement == Agreement::kMasculine) return true;
    const std::size_t next = word + 1;
    return next < tags_.size() && (tags_[next].is(kThat | kAdverb) || is_colon(next) || pair_opening(next) >= 0);
  }
  if (!tag.is(kSpeechVerb) || tag.is(kSpeechNoun)) return false;
  if (document_.is_arabic()) return tag.has_and;
  return tag.is(kGoOn) && word > 0 && document_.words[word - 1].folded == "and";
}

// «وفق تعبيره», «بحسب رويترز»; not «وفق القانون».
bool QuoteFinder::names_a_source(std::size_t cue, std::size_t limit) const {
  const std::size_t next = cue + tags_[cue].words;
  if (next >= limit || tags_[cue].words > 1 || !document_.is_arabic()) return true;
  const std::string_view word = document_.words[next].folded;
  for (const std::string_view noun : {"قول", "تعبير", "تقدير", "وصف", "راي", "تصريح", "زعم", "كلام", "ما"}) {
    if (word.starts_with(noun)) return true;
  }
  const MentionWords* mention = mentions_.starting(next);
  return tags_[next].is(kSpeechNoun) || (mention != nullptr && (mention->is_person || mention->is_body));
}

// The end of a reported clause: the next word of saying beside it or the limit, with the marks before it cut off.
std::size_t QuoteFinder::clause_end(std::size_t first, std::size_t limit) const {
  // Each word of saying looks for its end: in a sentence without end that would be all of it each time.
  limit = std::min(limit, first + kLongestClause);
  std::size_t end = first;
  while (end < limit && (end == first || !goes_on_beside(end))) {
    // «…، وفق تعبيره»: a source at the end is no part of what is said.
    if (end > first && tags_[end].is(kAccording) && names_a_source(end, limit)) break;
    const std::int32_t pair = pair_opening(end);
    const bool whole = pair >= 0 && pairs_[static_cast<std::size_t>(pair)].is_closed &&
                       pairs_[static_cast<std::size_t>(pair)].close < limit;
    end = whole ? pairs_[static_cast<std::size_t>(pair)].close + 1 : end + 1;
  }
  if (end < limit && !document_.is_arabic() && end > first && document_.words[end - 1].folded == "and") --end;
  while (end > first && is_mark(end - 1) && pair_closing(end - 1) < 0 && document_.surface(end - 1) != "%" &&
         document_.surface(end - 1) != ")")
    --end;
  return end;
}

bool QuoteFinder::add(const Content& content, FoundKind kind, std::int32_t speaker, std::size_t cue) {
  switch (content.kind) {
    case Content::Kind::kNone:
      return false;
    case Content::Kind::kPair:
      return add_pair(static_cast<std::size_t>(content.pair), speaker, cue);
    case Content::Kind::kClause:
      return add_clause(content.first, content.end, kind, speaker, cue);
    case Content::Kind::kSpeech:
      return add_clause(content.first, content.end, FoundKind::kDirect, speaker, cue);
  }
  return false;
}

bool QuoteFinder::add_clause(std::size_t first, std::size_t end, FoundKind kind, std::int32_t speaker,
                             std::size_t cue) {
  while (first < end && is_mark(first) && pair_opening(first) < 0) ++first;
  while (end > first && is_mark(end - 1) && pair_closing(end - 1) < 0 && document_.surface(end - 1) != "%") --end;
  if (count_words(first, end) < 2) return false;
  found_.push_back({first, end - 1, kind, speaker, cue, tags_[cue].words});
  const bool is_inside = outer_ >= 0 && found_[static_cast<std::size_t>(outer_)].last >= end - 1 &&
                         found_[static_cast<std::size_t>(outer_)].first <= first;
  if (!is_inside && around_[cue] < 0) {
    outer_ = static_cast<std::int32_t>(found_.size() - 1);
    remember(cue, speaker, end - 1);
  }
  return true;
}

bool QuoteFinder::add_pair(std::size_t pair, std::int32_t speaker, std::optional<std::size_t> cue) {
  if (quote_of_pair_[pair] >= 0) return false;
  const QuotePair& marks = pairs_[pair];
  std::size_t first = marks.open + 1;
  std::size_t end = marks.close;
  if (!marks.is_closed && !marks.is_continued)
    end = std::min(end, clause_end(first, sentence_end(std::min<std::size_t>(first, document_.words.size() - 1))));
  while (end > first + 1 && speakers_.is_comma(end - 1)) --end;  // '"…," he said'
  if (end <= first || count_words(first, end) == 0) return false;
  quote_of_pair_[pair] = static_cast<std::int32_t>(found_.size());
  found_.push_back({first, end - 1, FoundKind::kDirect, speaker, cue, cue ? tags_[*cue].words : std::size_t{1}});
  if (around_[marks.open] < 0 && cue) remember(*cue, speaker, end - 1);
  return true;
}

void QuoteFinder::remember(std::size_t cue, std::int32_t speaker, std::size_t last) {
  last_ = {speaker, true, tags_[cue].agreement == Agreement::kAny ? last_.agreement : tags_[cue].agreement, last,
           document_.words[std::max(cue, last)].sentence};
  if (tags_[cue].agreement == Agreement::kAny && last_.speaker != speaker) last_.agreement = Agreement::kAny;
}

bool QuoteFinder::someone_came_between(std::uint32_t from, std::uint32_t until) const {
  for (std::uint32_t s = from + 1; s < until; ++s) {
    const Subject other = speakers_.of_sentence(sentence_first_[s], sentence_end_[s]);
    if (other.kind == Subject::Kind::kEntity && other.entity != last_.speaker) return true;
  }
  return false;
}

std::optional<std::int32_t> QuoteFinder::carried(std::size_t cue, bool verb_agrees) const {
  const SpeechTag& tag = tags_[cue];
  const std::uint32_t sentence = document_.words[cue].sentence;
  const auto agrees = [&](const Last& last) {
    return !verb_agrees || tag.agreement == Agreement::kAny || last.agreement == Agreement::kAny ||
           tag.agreement == last.agreement;
  };
  const bool just_spoke = last_.is_valid && (last_.sentence == sentence || last_.word + 4 > cue);
  if (tag.is(kParticiple)) {
    if (pending_.is_valid && pending_.sentence == sentence &&
        (!last_.is_valid || pending_.word >= last_.word || !just_spoke))
      return pending_.speaker;
    if (just_spoke) return last_.speaker;
  } else if (tag.is(kGoOn) && just_spoke && agrees(last_)) {
    return last_.speaker;
  }
  const Subject own = speakers_.of_sentence(sentence_begin(cue), cue);
  if (own.kind == Subject::Kind::kEntity) return own.entity;
  if (!last_.is_valid || !agrees(last_) || sentence - last_.sentence > kFarthestSpeaker) return std::nullopt;
  if (someone_came_between(last_.sentence, sentence)) return std::nullopt;
  return last_.speaker;
}

// A word of saying inside a report: told by the one who is reported, or beside it? Cuts the report short in the latter
// case. False where the words are the same speaker's and nothing is to be told.
bool QuoteFinder::fits_inside(std::size_t cue, const Subject& subject) {
  if (outer_ < 0) return true;
  FoundQuote& outer = found_[static_cast<std::size_t>(outer_)];
  if (cue > outer.last) {
    outer_ = -1;
    return true;
  }
  if (cue < outer.first || subject.kind != Subject::Kind::kEntity) return cue < outer.first;
  if (subject.entity != outer.speaker) return true;
  if (outer.kind != FoundKind::kIndirect) return false;
  for (std::size_t j = std::min(cue, subject.begin); j > outer.first + 2; --j) {
    if (!speakers_.is_comma(j - 1)) continue;
    // «…، وحول إيران، قال»: the clause between two commas belongs to the new report.
    std::size_t end = j - 1;
    for (std::size_t k = end; k > outer.first + 2 && end - k < 5; --k) {
      if (speakers_.is_comma(k - 1)) {
        end = k - 1;
        break;
      }
    }
    outer.last = end - 1;
    outer_ = -1;
    return true;
  }
  return false;
}

// «ترامب: أرغب في …», and «ترامب: "…"».
void QuoteFinder::headline(std::size_t begin, std::size_t end) {
  const MentionWords* mention = mentions_.starting(begin);
  if (mention == nullptr || mention->has_clitic || !(mention->is_person || mention->is_body) ||
      mention->last + 4 >= end)
    return;
  Subject subject{Subject::Kind::kEntity, static_cast<std::int32_t>(mention->entity), begin, mention->last + 1};
  if (speakers_.is_comma(subject.next)) {
    const MentionWords* name = mentions_.starting(subject.next + 1);
    if (name != nullptr && name->is_person && name->last + 4 < end)
      subject = {subject.kind, static_cast<std::int32_t>(name->entity), begin, name->last + 1};
  }
  const std::size_t colon = subject.next;
  if (!is_colon(colon)) return;
  if (const std::int32_t pair = pair_opening(colon + 1); pair >= 0) {
    add_pair(static_cast<std::size_t>(pair), subject.entity, colon);
    return;
  }
  const bool is_line = document_.surface(end - 1) != "." && count_words(begin, end) <= kLongestHeadline;
  if (is_line && count_words(colon + 1, end) >= 3)
    add_clause(colon + 1, end, FoundKind::kHeadline, subject.entity, colon);
}

// «بحسب X، …» and «…، بحسب X».
void QuoteFinder::source_cue(std::size_t cue) {
  const std::size_t limit = limit_of(cue);
  const std::size_t begin = sentence_begin(cue);
  const Subject who = speakers_.source(cue + tags_[cue].words, limit);
  const std::int32_t speaker = who.kind == Subject::Kind::kEntity ? who.entity : -1;
  if (const std::int32_t pair = pair_before(cue); pair >= 0 && quote_of_pair_[static_cast<std::size_t>(pair)] < 0) {
    add_pair(static_cast<std::size_t>(pair), speaker, cue);
    return;
  }
  if (cue <= begin + 1 || (cue > begin && is_colon(cue - 1))) {
    std::size_t at = std::max(who.next, cue + 1);
    const std::size_t first_words = std::min(limit, at + 14);
    while (at < first_words && !speakers_.is_comma(at)) ++at;
    if (at >= first_words) return;
    // A time or place between commas: «وحسب البيان، الاثنين، قصفت».
    for (std::size_t j = at + 1; j < std::min(limit, at + 4); ++j) {
      if (speakers_.is_comma(j)) {
        at = j;
        break;
      }
    }
    ++at;
    if (at < limit &&
        (tags_[at].is(kThat) || document_.words[at].folded == "فان" || document_.words[at].folded == "فانه"))
      ++at;
    const std::size_t end = clause_end(at, limit);
    if (count_words(at, end) >= 3) add_clause(at, end, FoundKind::kIndirect, speaker, cue);
    return;
  }
  const bool ends_clause = speakers_.is_comma(cue - 1) || who.next + 1 >= limit;
  const bool is_told = last_.is_valid && last_.word >= begin && last_.sentence == document_.words[cue].sentence;
  if (!ends_clause || is_told || around_[cue] >= 0 || who.kind != Subject::Kind::kEntity) return;
  if (count_words(begin, cue) >= 4) add_clause(begin, cue, FoundKind::kIndirect, speaker, cue);
}

// A quotation that goes on from one before it: «"…" و"…"», '"…," X said. "…"'.
bool QuoteFinder::continues(std::size_t pair, FoundQuote& quote) const {
  const QuotePair& marks = pairs_[pair];
  for (std::size_t before = pair; before-- > 0 && pair - before < 4;) {
    const std::int32_t made = quote_of_pair_[before];
    if (made < 0 || pairs_[before].depth != marks.depth) continue;
    const FoundQuote& earlier = found_[static_cast<std::size_t>(made)];
    const std::size_t close = pairs_[before].close;
    if (marks.goes_on && pairs_[before].is_continued) {
      quote.speaker = earlier.speaker;
      return true;
    }
    if (marks.open <= close || !marks.is_opened) continue;
    const Word& from = document_.words[close];
    const Word& until = document_.words[marks.open];
    if (document_.body.substr(from.byte_begin, until.byte_begin - from.byte_begin).find('\n') != std::string_view::npos)
      return false;
    const bool is_beside = count_words(close + 1, marks.open) <= 1 && from.sentence == until.sentence;
    // The words between are the attribution of the earlier one and no more.
    const bool is_behind_cue = earlier.cue && *earlier.cue > close && *earlier.cue < marks.open &&
                               count_words(close, marks.open) <= 8 && until.sentence - from.sentence <= 1;
    if (!is_beside && !is_behind_cue) return false;
    quote.speaker = earlier.speaker;
    return true;
  }
  return false;
}

// The pairs that no word of saying took.
void QuoteFinder::loose_pairs() {
  std::vector<std::pair<std::size_t, std::size_t>>
      reports;  // indirect quotes by their first words, to find the one around
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (found_[i].kind != FoundKind::kDirect) reports.push_back({found_[i].first, i});
  }
  std::sort(reports.begin(), reports.end());
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    const QuotePair& marks = pairs_[p];
    if (quote_of_pair_[p] >= 0) continue;
    FoundQuote quote{marks.open + 1u, marks.close - 1u, FoundKind::kDirect, -1, std::nullopt, 1};
    if (marks.close <= marks.open + 1) continue;
    const std::size_t words = count_words(marks.open + 1, marks.close);
    const bool goes_on = (words >= 2 || marks.goes_on) && continues(p, quote);
    if (!marks.is_closed && !marks.is_continued && !(goes_on && marks.goes_on)) continue;
    if (words > kLongestLoose) continue;
    if (!goes_on) {
      if (words < kPartQuote || is_name_in_marks(p)) continue;
      auto around = std::upper_bound(reports.begin(), reports.end(),
                                     std::pair<std::size_t, std::size_t>{marks.open + 1, found_.size()});
      const FoundQuote* report = nullptr;
      for (int tries = 0; tries < 3 && around != reports.begin() && report == nullptr; ++tries) {
        const FoundQuote& candidate = found_[(--around)->second];
        if (candidate.last + 1 >= marks.close) report = &candidate;
      }
      const std::int32_t outer = around_[marks.open];
      const bool is_in_quote = outer >= 0 && quote_of_pair_[static_cast<std::size_t>(outer)] >= 0;
      if (report == nullptr && !is_in_quote && (words < kLongQuote || outer >= 0)) continue;
      if (report != nullptr && !is_in_quote) quote.speaker = report->speaker;
    }
    quote_of_pair_[p] = static_cast<std::int32_t>(found_.size());
    found_.push_back(quote);
  }
}

std::vector<FoundQuote> QuoteFinder::run() {
  const std::vector<Word>& words = document_.words;
  std::size_t paragraph = 0;
  const auto has_newline = [&](std::size_t word) {
    const std::size_t from = words[word - 1].byte_end;
    return document_.body.substr(from, words[word].byte_begin - from).find('\n') != std::string_view::npos;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == paragraph) {
      std::size_t end = i + 1;
      while (end < words.size() && !has_newline(end)) ++end;
      outer_ = -1;
      headline(i, end);
      paragraph = end;
    }
    const SpeechTag& tag = tags_[i];
    if (!tag.is(kSpeechVerb | kParticiple | kAccording)) continue;
    if (tag.is(kAccording))
      source_cue(i);
    else if (document_.is_arabic())
      arabic_cue(i);
    else
      latin_cue(i);
  }
  loose_pairs();
  return std::move(found_);
}

}  // namespace isnad::reading
