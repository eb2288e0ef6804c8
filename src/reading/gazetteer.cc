#include "reading/gazetteer.h"

#include <algorithm>
#include <charconv>

#include "core/hash.h"
#include "core/tsv.h"
#include "reading/sound_index.h"
#include "text/fold.h"
#include "text/token.h"

namespace isnad::reading {
namespace {

bool is_arabic(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD8 && static_cast<unsigned char>(word[0]) <= 0xDB;
}

std::optional<double> decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string> folded_words(std::string_view phrase) {
  const std::string folded = text::fold(phrase);
  std::vector<std::string> words;
  for (const text::TextToken& token : text::tokenize(folded)) {
    if (token.kind == text::TokenKind::kWord || token.kind == text::TokenKind::kNumber)
      words.emplace_back(token.in(folded));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

// «مدينة العين» is «العين» behind the word that says what it is.
std::string_view without_lead(std::string_view name) {
  for (const std::string_view lead : {"مدينة ", "إمارة ", "محافظة ", "بلدة ", "قرية "}) {
    if (name.starts_with(lead)) return name.substr(lead.size());
  }
  return name;
}

// The names that are shown: the first Arabic one and the first other one.
void set_names(KnownName& known, std::string_view names) {
  for_each_part(names, [&known](std::string_view name) {
    std::string& shown = is_arabic(name) ? known.name : known.english;
    if (shown.empty()) shown = without_lead(name);
  });
  if (known.name.empty()) known.name = known.english;
}

}  // namespace

Gazetteer::~Gazetteer() = default;

Gazetteer::Gazetteer(const GazetteerFiles& files)
    : sounds_(std::make_unique<const SoundIndex>(files.places, files.latin_towns)) {
  for_each_row(files.ambiguous, [this](const std::vector<std::string_view>& cells) {
    for_each_part(cells[0], [this](std::string_view word) { ambiguous_[joined(folded_words(word))] = true; });
  });
  for_each_row(files.no_places, [this](const std::vector<std::string_view>& cells) {
    for_each_part(cells[0], [this](std::string_view phrase) {
      const std::vector<std::string> words = folded_words(phrase);
      if (words.empty()) return;
      no_places_[joined(words)] = true;
      std::uint32_t& longest = no_places_first_[words[0]];
      longest = std::max(longest, static_cast<std::uint32_t>(words.size()));
    });
  });
  add_countries(files);
  add_supplement(files.supplement);
  add_places(files.places);
  add_regions(files.regions);
  add_organisations(files.organisations);
  add_people(files.people);
  index_spellings();
}

std::uint32_t Gazetteer::add(KnownName name) {
  names_.push_back(std::move(name));
  return static_cast<std::uint32_t>(names_.size() - 1);
}

void Gazetteer::add_phrase(std::string_view phrase, NameUse use) {
  const std::vector<std::string> words = folded_words(phrase);
  if (words.empty() || words.size() > 7 || words[0].size() < 2) return;
  const std::string key = joined(words);
  if (key.size() < 2 || (is_arabic(key) && key.size() < 6)) return;  // two Arabic letters name nothing safely
  use.ambiguous = use.ambiguous || ambiguous_.contains(key);
  use.acronym =
      phrase.size() <= 4 && std::all_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  std::vector<NameUse>& uses = phrases_[key];
  for (const NameUse& there : uses) {
    if (there.known == use.known) return;
  }
  uses.push_back(use);
  std::uint32_t& longest = first_[words[0]];
  longest = std::max(longest, static_cast<std::uint32_t>(words.size()));
}

// «أرمني» gives الأرمني، أرمنية، الأرمنية، الأرمنيين and so on; the plural of people names the people.
void Gazetteer::add_adjective(std::string_view adjective, std::uint32_t known) {
  const std::string stem = text::fold(adjective);
  if (!is_arabic(stem)) {
    add_phrase(adjective, NameUse{known, NameForm::kAdjective});
    add_phrase(std::string(adjective) + "s", NameUse{known, NameForm::kPeople});
    return;
  }
  const std::size_t space = stem.find(' ');
  const std::string head = stem.substr(0, space);
  const std::string tail = space == std::string::npos ? "" : stem.substr(space + 1);
  const auto form = [&](std::string_view end, NameForm kind) {
    const std::string word = tail.empty() ? head + std::string(end) : head;
    const std::string rest = tail.empty() ? "" : " " + tail + std::string(end);
    const std::string definite = tail.empty() ? "" : " ال" + tail + std::string(end);
    add_phrase(word + rest, NameUse{known, kind});
    add_phrase("ال" + word + definite, NameUse{known, kind});
    if (tail.empty()) {
      adjectives_.emplace(word, known);
      adjectives_.emplace("ال" + word, known);
    }
  };
  form("", NameForm::kAdjective);
  form("ه", NameForm::kAdjective);
  form("تين", NameForm::kAdjective);
  form("ا", NameForm::kAdjective);
  form("ين", NameForm::kPeople);
  form("ون", NameForm::kPeople);
  form("ات", NameForm::kPeople);
}

void Gazetteer::add_countries(const GazetteerFiles& files) {
  for_each_row(files.countries, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3) return;
    KnownName known;
    known.id = make_id("place", cells[0]);
    known.type = "GPE";
    known.country = cells[0];
    known.cameo = cells[1];
    known.precision = "country";
    known.within = cells[0];
    known.is_country = true;
    set_names(known, cells[2]);
    const std::uint32_t index = add(std::move(known));
    countries_.emplace(cells[0], index);
    for_each_part(cells[2], [&](std::string_view name) { add_phrase(name, NameUse{index}); });
  });
  for_each_row(files.nations, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 6) return;
    auto found = countries_.find(cells[0]);
    if (found == countries_.end()) {
      KnownName known;
      known.id = make_id("place", cells[0]);
      known.type = "GPE";
      known.country = cells[0];
      known.precision = "country";
      known.within = cells[0];
      known.is_country = true;
      set_names(known, std::string(cells[3]) + "|" + std::string(cells[5]));
      found = countries_.emplace(cells[0], add(std::move(known))).first;
    }
    const std::uint32_t index = found->second;
    // The usual name is the one to show: «روسيا», not «الاتحاد الروسي».
    if (!cells[3].empty()) names_[index].name = cells[3].substr(0, cells[3].find('|'));
    if (!cells[5].empty()) names_[index].english = cells[5].substr(0, cells[5].find('|'));
    for_each_part(cells[3], [&](std::string_view name) { add_phrase(name, NameUse{index}); });
    for_each_part(cells[5], [&](std::string_view name) { add_phrase(name, NameUse{index}); });
    for_each_part(cells[1], [&](std::string_view adjective) { add_adjective(adjective, index); });
    for_each_part(cells[4], [&](std::string_view adjective) { add_adjective(adjective, index); });
    for_each_part(cells[2], [&](std::string_view people) {
      add_phrase(people, NameUse{index, NameForm::kPeople});
      add_phrase("ال" + std::string(people), NameUse{index, NameForm::kPeople});
    });
  });
}

std::optional<KnownName> town_of_row(const std::vector<std::string_view>& cells) {
  if (cells.size() < 8) return std::nullopt;
  KnownName known;
  known.geonames = cells[0];
  known.id = make_id("geonames", cells[0]);
  known.type = "GPE";
  known.lat = decimal(cells[1]);
  known.lon = decimal(cells[2]);
  known.country = cells[3];
  known.within = cells[3];
  known.precision = "town";
  std::from_chars(cells[6].data(), cells[6].data() + cells[6].size(), known.population);
  if (cells[5] == "PPLC") known.population = std::max<std::uint32_t>(known.population, 1'000'000);
  return known;
}

const KnownName* Gazetteer::by_sound(std::string_view country, std::string_view name) const {
  return sounds_->find(country, name);
}

void Gazetteer::add_places(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    std::optional<KnownName> town = town_of_row(cells);
    if (!town) return;
    KnownName& known = *town;
    const auto more = more_names_.find(cells[0]);
    const std::string names =
        more == more_names_.end() ? std::string(cells[7]) : std::string(more->second) + "|" + std::string(cells[7]);
    set_names(known, names);
    const std::uint32_t index = add(std::move(known));
    std::vector<std::string> folded;
    for_each_part(names, [&](std::string_view name) { folded.push_back(text::fold(name)); });
    for_each_part(names, [&](std::string_view name) {
      const std::string_view bare = without_lead(name);
      // «عقبة» is an obstacle: a town that has the article counts without it only where a word says that it is one.
      const bool bereft = std::find(folded.begin(), folded.end(), "ال" + text::fold(name)) != folded.end();
      add_phrase(bare, NameUse{.known = index, .ambiguous = bare != name || bereft});
    });
  });
}

void Gazetteer::add_supplement(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 7) return;
    if (cells[1].empty()) {
      more_names_.emplace(cells[0], cells[6]);
      return;
    }
    KnownName known;
    known.id = make_id("place", cells[0]);
    known.type = cells[1];
    known.lat = decimal(cells[2]);
    known.lon = decimal(cells[3]);
    known.precision = cells[4];
    known.within = cells[5];
    known.country = cells[5].substr(0, 2);
    known.population = 5'000'000;  // our own choice goes before a namesake of GeoNames, unless it says how large it is
    if (cells.size() > 7) std::from_chars(cells[7].data(), cells[7].data() + cells[7].size(), known.population);
    set_names(known, cells[6]);
    const std::uint32_t index = add(std::move(known));
    for_each_part(cells[6], [&](std::string_view name) { add_phrase(name, NameUse{index}); });
  });
}

void Gazetteer::add_regions(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3) return;
    KnownName known;
    known.id = make_id("region", cells[0]);
    known.type = "GPE";
    known.country = cells[1];
    known.within = cells[1];
    known.precision = "region";
    set_names(known, cells[2]);
    const std::uint32_t index = add(std::move(known));
    for_each_part(cells[2], [&](std::string_view name) {
      // The region comes after a city of its name, and is meant behind «محافظة» or «ولاية».
      add_phrase(name, NameUse{index});
    });
  });
}

void Gazetteer::add_people(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 4) return;
    KnownName known;
    known.id = make_id("person", cells[0]);
    known.type = "PER";
    known.country = cells[1].size() == 2 ? cells[1] : std::string_view{};
    if (const KnownName* home = country(known.country)) known.cameo = home->cameo;
    if (cells[1] == "IGO") known.cameo = "IGO";
    if (!cells[2].empty()) known.sectors = {std::string(cells[2])};
    set_names(known, cells[3]);
    const std::uint32_t index = add(std::move(known));
    for_each_part(cells[3], [&](std::string_view name) { add_phrase(name, NameUse{index}); });
  });
}

void Gazetteer::add_organisations(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 5) return;
    KnownName known;
    known.id = make_id("organisation", cells[0]);
    known.type = cells[1];
    known.country = cells[2].size() == 2 ? cells[2] : std::string_view{};
    if (const KnownName* home = country(known.country)) known.cameo = home->cameo;
    if (cells[2].size() == 3) known.cameo = cells[2];
    if (!cells[3].empty()) known.sectors = {std::string(cells[3])};
    set_names(known, cells[4]);
    const std::uint32_t index = add(std::move(known));
    for_each_part(cells[4], [&](std::string_view name) { add_phrase(name, NameUse{index}); });
  });
}

const std::vector<NameUse>* Gazetteer::named(std::string_view folded) const {
  const auto found = phrases_.find(folded);
  return found == phrases_.end() ? nullptr : &found->second;
}

std::optional<NameMatch> Gazetteer::longest(const Document& document, std::size_t word) const {
  std::optional<NameMatch> best;
  for (const CliticReading& reading : clitic_readings(document.words[word])) {
    const auto first = first_.find(reading.rest);
    if (first == first_.end()) continue;
    std::string phrase(reading.rest);
    std::size_t at = word;
    for (std::uint32_t length = 1; length <= first->second; ++length) {
      if (length > 1) {
        ++at;
        // "Beit-Hanoun", "al-Qaeda", «القاهرة» in quotation marks of a name: a hyphen may stand inside.
        if (at < document.words.size() && document.surface(at) == "-") ++at;
        if (at >= document.words.size() || (!document.words[at].is_word() && !document.words[at].is_number())) break;
        if (document.words[at].sentence != document.words[word].sentence) break;
        phrase += ' ';
        phrase += document.words[at].folded;
      }
      const auto found = phrases_.find(phrase);
      if (found == phrases_.end()) continue;
      const auto covered = static_cast<std::uint32_t>(at - word + 1);
      if (!best || covered > best->words) best = NameMatch{covered, reading.skip, &found->second};
    }
  }
  return best;
}

std::uint32_t Gazetteer::names_nothing(const Document& document, std::size_t word) const {
  constexpr std::uint32_t kWords = 4;
  for (const CliticReading& reading : clitic_readings(document.words[word])) {
    const auto first = no_places_first_.find(reading.rest);
    if (first == no_places_first_.end()) continue;
    std::string phrase(reading.rest);
    for (std::uint32_t length = 2; length <= std::min(kWords, first->second); ++length) {
      const std::size_t at = word + length - 1;
      if (at >= document.words.size() || !document.words[at].is_word() || !document.words[at].spaced) break;
      phrase += ' ';
      phrase += document.words[at].folded;
      if (no_places_.contains(phrase)) return length;
    }
  }
  return 0;
}

const KnownName* Gazetteer::country(std::string_view iso) const {
  const auto found = countries_.find(iso);
  return found == countries_.end() ? nullptr : &names_[found->second];
}

std::optional<std::uint32_t> Gazetteer::nationality(std::string_view folded) const {
  const auto found = adjectives_.find(folded);
  if (found == adjectives_.end()) return std::nullopt;
  return found->second;
}

}  // namespace isnad::reading
