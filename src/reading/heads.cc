#include "reading/heads.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/tsv.h"
#include "text/fold.h"

namespace isnad::reading {
namespace {

constexpr std::array<std::pair<std::string_view, HeadKind>, 13> kKinds = {{{"title", HeadKind::kTitle},
                                                                           {"org", HeadKind::kOrg},
                                                                           {"alone", HeadKind::kOrg},
                                                                           {"lead", HeadKind::kLead},
                                                                           {"found", HeadKind::kFound},
                                                                           {"fac", HeadKind::kFac},
                                                                           {"media", HeadKind::kMedia},
                                                                           {"group", HeadKind::kGroup},
                                                                           {"people", HeadKind::kPeople},
                                                                           {"mod", HeadKind::kMod},
                                                                           {"tail", HeadKind::kTail},
                                                                           {"site", HeadKind::kSite},
                                                                           {"area", HeadKind::kArea}}};

bool is_arabic(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD8 && static_cast<unsigned char>(word[0]) <= 0xDB;
}

}  // namespace

Heads::Heads(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 4) return;
    const auto kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) { return known.first == cells[0]; });
    if (kind == kKinds.end()) return;
    Head head{.kind = kind->second,
              .cls = std::string(cells[1]),
              .sector = std::string(cells[2]),
              .alone = cells[0] == "alone"};
    for_each_part(cells[3], [&](std::string_view phrase) {
      head.below = phrase.substr(0, phrase.find(' ')).find("إ") != std::string_view::npos;
      add(head, text::fold(phrase));
    });
  });
}

void Heads::add(const Head& head, std::string_view phrase) {
  const auto put = [&](const std::string& key, bool definite) {
    std::vector<Head>& there = heads_[key];
    const auto same = std::find_if(there.begin(), there.end(), [&](const Head& h) { return h.kind == head.kind; });
    if (same == there.end()) {
      there.push_back(head);
      there.back().definite = definite;
    } else if (head.alone) {
      same->alone = true;
    }
    std::uint32_t& longest = first_[key.substr(0, key.find(' '))];
    longest = std::max(longest, static_cast<std::uint32_t>(1 + std::count(key.begin(), key.end(), ' ')));
  };
  const bool definite = phrase.starts_with("ال");
  const bool single = phrase.find(' ') == std::string_view::npos;
  put(std::string(phrase), definite);
  if (single && is_arabic(phrase) && !definite && head.kind != HeadKind::kMod) put("ال" + std::string(phrase), true);
}

bool Heads::is_title(std::string_view folded) const {
  const auto found = heads_.find(folded);
  return found != heads_.end() && std::any_of(found->second.begin(), found->second.end(),
                                              [](const Head& head) { return head.kind == HeadKind::kTitle; });
}

std::vector<HeadHit> Heads::find(const Document& document, std::size_t word) const {
  std::vector<HeadHit> hits;
  const std::string_view surface = document.surface(word);
  for (const CliticReading& reading : clitic_readings(document.words[word])) {
    const auto first = first_.find(reading.rest);
    if (first == first_.end()) continue;
    std::string phrase(reading.rest);
    for (std::uint32_t length = 1; length <= first->second; ++length) {
      if (length > 1) {
        const std::size_t at = word + length - 1;
        if (at >= document.words.size() || !document.words[at].is_word() || !document.words[at].spaced) break;
        phrase += ' ';
        phrase += document.words[at].folded;
      }
      const auto found = heads_.find(phrase);
      if (found == heads_.end()) continue;
      for (const Head& head : found->second) {
        // «أمام» and «إلى الأمام» are no imam, though folded they are written alike.
        if (head.below && surface.find("أ") != std::string_view::npos && surface.find("إ") == std::string_view::npos)
          continue;
        const auto same =
            std::find_if(hits.begin(), hits.end(), [&](const HeadHit& hit) { return hit.head->kind == head.kind; });
        if (same == hits.end())
          hits.push_back({&head, length, reading.skip});
        else if (length > same->words)
          *same = {&head, length, reading.skip};
      }
    }
    if (!hits.empty()) break;
  }
  std::stable_sort(hits.begin(), hits.end(), [](const HeadHit& a, const HeadHit& b) { return a.words > b.words; });
  return hits;
}

}  // namespace isnad::reading
