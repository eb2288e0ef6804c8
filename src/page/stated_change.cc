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

// "cmsPublishingDate", "data-deploy-dt": what a name says behind a word for what is published.
bool is_publication(std::string_view name) {
  // clang-format off
  static constexpr std::array<std::string_view, 25> kNames = {
      "publishedat", "publisheddate", "publisheddatetime", "publishedtime", "publishedon", "publishat", "publishdate", "publishdatetime", "publishtime",
      "publishdt", "publishingdate", "publishingtime", "datepublished", "datepublish", "firstpublishedat", "firstpublished", "firstpublishdate", "publicationdate", "publicationtime",
      "publicationdatetime", "datepublication", "pubdate", "pubdatetime", "pubdt", "deploydt"};
  // clang-format on
  static constexpr std::array<std::string_view, 8> kThings = {"cms",  "page", "content", "article",
                                                              "news", "post", "story",   "data"};
  for (const std::string_view thing : kThings) {
    if (name.starts_with(thing)) {
      name.remove_prefix(thing.size());
      break;
    }
  }
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_creation(std::string_view name) {
  static constexpr std::array<std::string_view, 3> kNames = {"createdat", "datecreated", "createddate"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_date_attribute(std::string_view name) {
  static constexpr std::array<std::string_view, 2> kNames = {"datadate", "datadatetime"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// What stands behind the name of a member, a variable or an attribute: `":"2019-03-02…"`, also with its quotes escaped
// once more; no more than a date is long.
std::string_view member_value(std::string_view bytes, std::size_t at) {
  constexpr std::size_t kBetween = 24;  // &quot;:&quot; and spaces
  constexpr std::size_t kLongest = 40;
  bool is_behind_colon = false;
  const std::size_t end = std::min(bytes.size(), at + kBetween);
  for (; at < end; ++at) {
    const char c = bytes[at];
    if (c >= '0' && c <= '9') break;
    if (c == ':' || c == '=') is_behind_colon = true;
    const bool is_quote =
        c == '"' || c == '\'' || c == '\\' || c == '&' || c == ';' || c == ' ' || c == ':' || c == '=';
    if (!is_quote && !is_name_byte(c)) return {};
  }
  if (at >= end || !is_behind_colon) return {};
  std::size_t length = 0;
  while (length < kLongest && at + length < bytes.size() &&
         std::string_view("\"'\\&,}<").find(bytes[at + length]) == std::string_view::npos)
    ++length;
  return length < kLongest ? bytes.substr(at, length) : std::string_view();
}

// The date that all members of a kind agree on, whose names hold `piece`.
template <typename IsName>
std::optional<PublishedTime> agreed(std::string_view bytes, std::string_view piece, IsName is_name) {
  constexpr std::size_t kLongestName = 24;
  constexpr std::size_t kShortestName = 7;
  std::optional<PublishedTime> found;
  for (std::size_t hit = text::find_bytes(bytes, piece); hit != std::string_view::npos;
       hit = text::find_bytes(bytes, piece, hit + piece.size())) {
    std::size_t begin = hit;
    std::size_t end = hit + piece.size();
    while (begin > 0 && hit - begin < kLongestName && is_name_byte(bytes[begin - 1])) --begin;
    while (end < bytes.size() && end - hit < kLongestName && is_name_byte(bytes[end])) ++end;
    if (end - begin < kShortestName || !is_name(plain_name(bytes.substr(begin, end - begin)))) continue;
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
    for (const std::string_view label : {"last modified",
                                         "last edited",
                                         "last updated",
                                         "last changed",
                                         "last change:",
                                         "page updated",
                                         "zuletzt geändert",
                                         "zuletzt bearbeitet",
                                         "zuletzt aktualisiert",
                                         "wurde zuletzt am",
                                         "letzte änderung",
                                         "letzte aktualisierung",
                                         "stand:",
                                         "dernière modification",
                                         "dernière mise à jour",
                                         "última modificación",
                                         "última actualización",
                                         "ultima modifica",
                                         "ultimo aggiornamento",
                                         "última modificação",
                                         "última atualização",
                                         "laatst gewijzigd",
                                         "laatst bijgewerkt",
                                         "senast ändrad",
                                         "senast uppdaterad",
                                         "sist endret",
                                         "sist oppdatert",
                                         "sidst opdateret",
                                         "ostatnia modyfikacja",
                                         "ostatnia aktualizacja",
                                         "последнее изменение",
                                         "последнее обновление",
                                         "son güncelleme",
                                         "آخر تعديل",
                                         "آخر تحديث",
                                         "آخرین ویرایش",
                                         "آخرین بروزرسانی",
                                         "עודכן לאחרונה"}) {
      folded.push_back(text::fold(label));
    }
    return folded;
  }();
  const std::string folded = text::fold(line);
  return std::any_of(kLabels.begin(), kLabels.end(),
                     [&](const std::string& label) { return folded.find(label) != std::string::npos; });
}

// A date has a digit: ASCII's, or one of the Arabic blocks' (U+0660 to U+0669, U+06F0 to U+06F9).
bool may_have_digit(std::string_view line) {
  return std::any_of(line.begin(), line.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB'; });
}

// "A year of records (News of 14 January 2020)": what stands in brackets at the end of a description.
std::optional<PublishedTime> date_of_description(std::string_view description, std::string_view language) {
  constexpr std::size_t kLongest = 60;
  while (!description.empty() && description.back() == ' ') description.remove_suffix(1);
  if (!description.ends_with(")")) return std::nullopt;
  const std::size_t open = description.rfind('(');
  if (open == std::string_view::npos || description.size() - open > kLongest) return std::nullopt;
  auto found = parse_visible_date(description.substr(open), language);
  if (found) found->from = "meta";
  return found;
}

// "news20190624_k1001", the id of a page's body: a day in eight digits that stand alone.
std::optional<PublishedTime> date_of_id(std::string_view id) {
  constexpr std::size_t kDay = 8;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at < id.size(); ++at) {
    if (!is_digit(id[at])) continue;
    std::size_t end = at;
    while (end < id.size() && is_digit(id[end])) ++end;
    if (end - at == kDay && (id.substr(at, 2) == "20" || id.substr(at, 3) == "199")) {
      if (auto found = metadata_date(id.substr(at, kDay), "meta")) return found;
    }
    at = end;
  }
  return std::nullopt;
}

// "Copyright © 19.12.2019 - 12:14": with a clock it is not of the right, but of the page.
bool opens_with_right(std::string_view line) {
  return line.starts_with("Copyright") || line.starts_with("copyright") || line.starts_with("©");
}

}  // namespace

std::optional<PublishedTime> date_in_scripts(std::string_view bytes) {
  if (auto found = agreed(bytes, "ubli", is_publication)) return found;
  return agreed(bytes, "reated", is_creation);
}

std::optional<PublishedTime> date_in_passing(std::string_view bytes, std::string_view description, const Tree& tree,
                                             std::string_view language) {
  for (const std::string_view piece : {"ubDate", "eploy"}) {
    if (auto found = agreed(bytes, piece, is_publication)) return found;
  }
  if (auto found = date_of_description(description, language)) return found;
  for (const Element& element : tree.elements) {
    if (element.tag != LXB_TAG_BODY && element.tag != LXB_TAG_MAIN && element.tag != LXB_TAG_ARTICLE) continue;
    if (auto found = date_of_id(element.node.attribute("id"))) return found;
    if (element.tag == LXB_TAG_ARTICLE) break;  // further ones are other pages'
  }
  return agreed(bytes, "data-date", is_date_attribute);
}

std::optional<PublishedTime> date_of_call(std::string_view bytes) {
  static constexpr std::string_view kScript = "<script>";
  constexpr std::size_t kLongestName = 40;
  constexpr std::size_t kLongest = 40;
  std::optional<PublishedTime> found;
  for (std::size_t at = text::find_bytes(bytes, kScript); at != std::string_view::npos;
       at = text::find_bytes(bytes, kScript, at + kScript.size())) {
    const std::string_view code = bytes.substr(at + kScript.size(), kLongestName + kLongest);
    const std::size_t open = code.find('(');
    if (open == std::string_view::npos || open > kLongestName ||
        !std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(open), is_name_byte))
      continue;
    const std::string name = plain_name(code.substr(0, open));
    if (name.find("date") == std::string::npos && name.find("time") == std::string::npos) continue;
    const char quote = open + 1 < code.size() ? code[open + 1] : ' ';
    if (quote != '"' && quote != '\'') continue;
    const std::size_t end = code.find(quote, open + 2);
    if (end == std::string_view::npos || end + 1 >= code.size() || code[end + 1] != ')') continue;
    auto date = metadata_date(code.substr(open + 2, end - open - 2), "meta");
    if (!date) continue;
    if (found) return std::nullopt;
    found = std::move(date);
  }
  return found;
}

std::optional<PublishedTime> stated_change(const Tree& tree, const Body& body, std::string_view language) {
  constexpr std::uint32_t kShortest = 14;
  constexpr std::uint32_t kLongest = 200;
  for (std::size_t i = tree.blocks.size(); i-- > 0;) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] == Fate::kBody || block.chars < kShortest || block.chars > kLongest ||
        !may_have_digit(tree.text_of(block)))
      continue;
    const bool is_right = opens_with_right(tree.text_of(block));
    if (!is_right && !tells_change(tree.text_of(block))) continue;
    auto found = parse_visible_date(tree.text_of(block), language);
    if (!found || (is_right && found->precision != "minute")) continue;
    found->from = "text";
    return found;
  }
  return std::nullopt;
}

}  // namespace isnad::page
