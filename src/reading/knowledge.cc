#include "reading/knowledge.h"

#include <string_view>

#include "core/embedded.h"
#include "core/hash.h"
#include "reading/knowledge_impl.h"

namespace isnad::reading {
namespace {

// clang-format off
constexpr std::string_view kFiles[] = {"reading/times.tsv",         "reading/background_ar.tsv",
                                       "reading/sections.tsv",      "reading/section_words.tsv",
                                       "reading/places.tsv",        "reading/places_supplement.tsv",
                                       "reading/countries.tsv",     "reading/nations.tsv",
                                       "reading/regions.tsv",       "reading/people.tsv",
                                       "reading/orgs.tsv",          "reading/ambiguous.tsv",
                                       "reading/no_places.tsv",     "reading/heads.tsv",
                                       "reading/given_names.tsv",   "reading/stop_words.tsv",
                                       "reading/speech.tsv",        "reading/events.tsv",
                                       "text/stem_waw.tsv",         "text/stem_whole.tsv",
                                       "reading/whole_words.tsv",   "reading/names.bin",
                                       "reading/word_classes.tsv",  "reading/name_words.tsv",
                                       "reading/reader.bin",        "reading/treebank_tags.tsv",
                                       "reading/latin_towns.tsv",   "reading/word_frequencies.tsv",
                                       "reading/english_words.tsv", "reading/english_names.tsv",
                                       "reading/named_after.tsv",   "reading/money.tsv",
                                       "reading/word_parts.tsv"};
// clang-format on

std::string version_of_files() {
  std::uint64_t hash = 0;
  for (const std::string_view file : kFiles) hash = hash64(embedded(file), hash);
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out.push_back(kDigits[(hash >> shift) & 15]);
  return out;
}

GazetteerFiles gazetteer_files() {
  return {.places = embedded("reading/places.tsv"),
          .supplement = embedded("reading/places_supplement.tsv"),
          .countries = embedded("reading/countries.tsv"),
          .nations = embedded("reading/nations.tsv"),
          .regions = embedded("reading/regions.tsv"),
          .people = embedded("reading/people.tsv"),
          .organisations = embedded("reading/orgs.tsv"),
          .ambiguous = embedded("reading/ambiguous.tsv"),
          .no_places = embedded("reading/no_places.tsv"),
          .latin_towns = embedded("reading/latin_towns.tsv")};
}

}  // namespace

Knowledge::Knowledge(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Knowledge::~Knowledge() = default;

const std::string& Knowledge::version() const { return impl_->version; }

Result<std::shared_ptr<const Knowledge>> Knowledge::load() {
  auto impl = std::unique_ptr<Impl>(
      new Impl{.version = version_of_files(),
               .times = TimeLexicon(embedded("reading/times.tsv")),
               .background = Background(embedded("reading/background_ar.tsv")),
               .frequencies = WordFrequencies(embedded("reading/word_frequencies.tsv")),
               .english = EnglishWords(embedded("reading/english_words.tsv"), embedded("reading/english_names.tsv")),
               .classes = WordClasses(embedded("reading/word_classes.tsv"), embedded("reading/name_words.tsv")),
               .sections = SectionModel(embedded("reading/sections.tsv"), embedded("reading/section_words.tsv")),
               .gazetteer = Gazetteer(gazetteer_files()),
               .heads = Heads(embedded("reading/heads.tsv")),
               .given_names = GivenNames(embedded("reading/given_names.tsv")),
               .parts = WordParts(embedded("reading/word_parts.tsv")),
               .money = Money(embedded("reading/money.tsv")),
               .named_after = NamedAfter(embedded("reading/named_after.tsv")),
               .stop_words = StopWords(embedded("reading/stop_words.tsv")),
               .speech = SpeechLexicon(embedded("reading/speech.tsv")),
               .events = EventLexicon(embedded("reading/events.tsv")),
               .segmenter = nullptr,
               .syntax = nullptr,
               .tagger = nullptr});
  impl->segmenter =
      std::make_unique<const Segmenter>(impl->background, embedded("text/stem_waw.tsv"),
                                        embedded("text/stem_whole.tsv"), embedded("reading/whole_words.tsv"));
  Result<Syntax> syntax = Syntax::load(embedded("reading/reader.bin"), embedded("reading/treebank_tags.tsv"));
  if (!syntax) return tl::make_unexpected(syntax.error());
  impl->syntax = std::make_unique<const Syntax>(std::move(*syntax));
  Result<NameNet> tagger = NameNet::load(embedded("reading/names.bin"), impl->syntax->net().table());
  if (!tagger) return tl::make_unexpected(tagger.error());
  impl->tagger = std::make_unique<const NameNet>(std::move(*tagger));
  if (impl->gazetteer.names().empty())
    return fail("the gazetteer that is linked in has no names", "reading/places.tsv", "build again");
  return std::shared_ptr<const Knowledge>(new Knowledge(std::move(impl)));
}

}  // namespace isnad::reading
