#include "page/stated_change.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/publication_date.h"
#include "text/find.h"
#include "text/fold.h"

namespace isnad::page {
namespace {

bool is_name_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; }

// "published_at" and "publishedAt" are one name.
std::string plain_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != '_' && c != '-') out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return out;
}

bool is_publication(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kNames = {"publishedat", "publisheddate", "publisheddatetime", "publishedtime", "publishedon", "publishat", "publishdate", "publishdatetime",
                                                              "publishtime", "datepublished", "firstpublishedat", "firstpublished"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_creation(std::string_view name) { return name == "createdat" || name == "datecreated" || name == "createddate"; }

// What stands behind a member's name: `":"2019-03-02…"`, also with its quotes escaped once more; no more than a date is long.
std::string_view member_value(std::string_view bytes, std::size_t at) {
  constexpr std::size_t kBetween = 24;  // &quot;:&quot; and spaces
  constexpr std::size_t kLongest = 40;
  bool is_behind_colon = false;
  const std::size_t end = std::min(bytes.size(), at + kBetween);
  for (; at < end; ++at) {
    const char c = bytes[at];
    if (c >= '0' && c <= '9') break;
    if (c == ':') is_behind_colon = true;
    const bool is_quote = c == '"' || c == '\'' || c == '\\' || c == '&' || c == ';' || c == ' ' || c == ':';
    if (!is_quote && !is_name_byte(c)) return {};
  }
  if (at >= end || !is_behind_colon) return {};
  std::size_t length = 0;
  while (length < kLongest && at + length < bytes.size() && std::string_view("\"'\\&,}<").find(bytes[at + length]) == std::string_view::npos) ++length;
  return length < kLongest ? bytes.substr(at, length) : std::string_view();
}

// The date that all members of a kind agree on, whose names hold `piece`.
template <typename IsName>
std::optional<PublishedTime> agreed(std::string_view bytes, std::string_view piece, IsName is_name) {
  constexpr std::size_t kLongestName = 24;
  std::optional<PublishedTime> found;
  for (std::size_t hit = text::find_bytes(bytes, piece); hit != std::string_view::npos; hit = text::find_bytes(bytes, piece, hit + piece.size())) {
    std::size_t begin = hit;
    std::size_t end = hit + piece.size();
    while (begin > 0 && hit - begin < kLongestName && is_name_byte(bytes[begin - 1])) --begin;
    while (end < bytes.size() && end - hit < kLongestName && is_name_byte(bytes[end])) ++end;
    if (!is_name(plain_name(bytes.substr(begin, end - begin)))) continue;
    auto date = metadata_date(member_value(bytes, end), "meta");
    if (!date) continue;
    if (found && found->value.substr(0, 10) != date->value.substr(0, 10)) return std::nullopt;
    if (!found) found = std::move(date);
  }
  return found;
}

bool tells_change(std::string_view line) {
  static const std::vector<std::string> kLabels = [] {
    std::vector<std::string> folded;
    for (const std::string_view label :
         {"last modified", "last edited", "last updated", "last changed", "last change:", "page updated", "zuletzt geändert", "zuletzt bearbeitet", "zuletzt aktualisiert", "wurde zuletzt am", "letzte änderung",
          "letzte aktualisierung", "stand:", "dernière modification", "dernière mise à jour", "última modificación", "última actualización", "ultima modifica", "ultimo aggiornamento", "última modificação", "última atualização",
          "laatst gewijzigd", "laatst bijgewerkt", "senast ändrad", "senast uppdaterad", "sist endret", "sist oppdatert", "sidst opdateret", "ostatnia modyfikacja", "ostatnia aktualizacja",
          "последнее изменение", "последнее обновление", "son güncelleme", "آخر تعديل", "آخر تحديث", "آخرین ویرایش", "آخرین بروزرسانی", "עודכן לאחרונה"}) {
      folded.push_back(text::fold(label));
    }
    return folded;
  }();
  const std::string folded = text::fold(line);
  return std::any_of(kLabels.begin(), kLabels.end(), [&](const std::string& label) { return folded.find(label) != std::string::npos; });
}

// A date has a digit: ASCII's, or one of the Arabic blocks' (U+0660 to U+0669, U+06F0 to U+06F9).
bool may_have_digit(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB'; });
}

}  // namespace

std::optional<PublishedTime> date_in_scripts(std::string_view bytes) {
  if (auto found = agreed(bytes, "ublish", is_publication)) return found;
  return agreed(bytes, "reated", is_creation);
}

std::optional<PublishedTime> stated_change(const Tree& tree, const Body& body, std::string_view language) {
  constexpr std::uint32_t kShortest = 14;
  constexpr std::uint32_t kLongest = 200;
  for (std::size_t i = tree.blocks.size(); i-- > 0;) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] == Fate::kBody || block.chars < kShortest || block.chars > kLongest || !may_have_digit(tree.text_of(block)) || !tells_change(tree.text_of(block))) continue;
    auto found = parse_visible_date(tree.text_of(block), language);
    if (!found) continue;
    found->from = "text";
    return found;
  }
  return std::nullopt;
}

}  // namespace isnad::page
