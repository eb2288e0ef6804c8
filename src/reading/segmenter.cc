#include "reading/segmenter.h"

#include <array>
#include <string>

namespace isnad::reading {
namespace {

constexpr std::size_t kLetter = 2;  // bytes of a folded Arabic letter

void add_words(std::string_view file, ViewMap<bool>& words) {
  while (!file.empty()) {
    const std::size_t end = file.find('\n');
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
    const std::string_view word = line.substr(0, line.find('\t'));
    if (!word.empty() && word[0] != '#') words.emplace(word, true);
  }
}

std::size_t letters(std::string_view folded) { return folded.size() / kLetter; }

// «له», «بهم»: a preposition and a pronoun, nothing between.
std::uint32_t pronoun_of_particle(std::string_view rest) {
  for (const std::string_view pronoun : {"ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ي"}) {
    if (rest == pronoun) return static_cast<std::uint32_t>(letters(pronoun));
  }
  return 0;
}

bool is_short_base(std::string_view base) {
  for (const std::string_view known : {"من", "ان", "في", "عن", "مع", "كل", "ضد", "ام", "اب", "اي", "يد", "ذا"}) {
    if (base == known) return true;
  }
  return false;
}

}  // namespace

Segmenter::Segmenter(const Background& background, std::string_view waw, std::string_view whole,
                     std::string_view more_whole)
    : background_(background) {
  add_words(waw, waw_);
  add_words(whole, whole_);
  add_words(more_whole, whole_);
}

bool Segmenter::cuts_conjunction(std::string_view folded) const {
  const bool waw = folded.starts_with("و");
  if ((!waw && !folded.starts_with("ف")) || letters(folded) < 3) return false;
  const std::string_view rest = folded.substr(kLetter);
  const double whole_count = background_.share(folded);
  const double rest_count = background_.share(rest);
  if (waw) {
    if (waw_.contains(folded)) return false;
    if (rest_count > 0) return rest_count >= 0.2 * whole_count;
    return letters(folded) >= 5 && whole_count == 0;
  }
  return rest_count > 0 && rest_count >= 3 * whole_count;
}

bool Segmenter::cuts_particle(std::string_view folded) const {
  const std::size_t length = letters(folded);
  if (length < 3 || whole_.contains(folded)) return false;
  const std::string_view rest = folded.substr(kLetter);
  if (folded.starts_with("لل")) return length >= 4;
  if (!folded.starts_with("ب") && !folded.starts_with("ك") && !folded.starts_with("ل") && !folded.starts_with("س"))
    return false;
  const double whole_count = background_.share(folded);
  const double rest_count = background_.share(rest);
  if (folded.starts_with("بال") || folded.starts_with("كال"))
    return length >= 5 && rest_count > 0 && rest_count >= 0.3 * whole_count;
  if (length < 4 && !(rest == "ان" || rest == "لا")) return false;
  if (folded.starts_with("ب") || folded.starts_with("ل")) return rest_count > 0 && rest_count >= 2 * whole_count;
  if (folded.starts_with("ك")) return length >= 5 && rest_count > 0 && rest_count >= 6 * whole_count;
  if (folded.starts_with("س") && length >= 5) {
    const bool imperfect =
        rest.starts_with("ي") || rest.starts_with("ت") || rest.starts_with("ن") || rest.starts_with("ا");
    return imperfect && !rest.starts_with("ال") && rest_count > 0 && rest_count >= 2 * whole_count;
  }
  return false;
}

std::uint32_t Segmenter::pronoun(std::string_view folded, std::string_view surface) const {
  static constexpr std::array<std::string_view, 5> kPronouns = {"هما", "ها", "هم", "هن", "نا"};
  const auto base_counts = [&](std::string_view base) {
    double count = background_.share(base);
    // «زيارتها»: the ت is the ة of «زيارة».
    if (base.ends_with("ت"))
      count = std::max(count, background_.share(std::string(base.substr(0, base.size() - kLetter)) + "ه"));
    return count;
  };
  for (const std::string_view tail : kPronouns) {
    if (!folded.ends_with(tail) || letters(folded) < letters(tail) + 2) continue;
    const std::string_view base = folded.substr(0, folded.size() - tail.size());
    // Of two letters only function words and kin take one: «التهم» is no «الت» and «هم».
    if (letters(base) < 3 && !is_short_base(base)) return 0;
    const double base_count = base_counts(base);
    const double needed = tail == "نا" || tail == "هن" ? 1.0 : 0.1;
    if (base_count > 0 && base_count >= needed * background_.share(folded))
      return static_cast<std::uint32_t>(letters(tail));
    return 0;
  }
  if (surface.ends_with("ه") && folded.ends_with("ه") && letters(folded) >= 3) {
    const std::string_view base = folded.substr(0, folded.size() - kLetter);
    const double base_count = base_counts(base);
    // «منه», «عليه» and «كتابه», but «وجه» and «مياه» are whole.
    if (letters(folded) >= 4 && base_count > 0 && base_count >= 0.3 * background_.share(folded)) return 1;
    if (folded == "منه" || folded == "عنه" || folded == "فيه" || folded == "انه" || folded == "لانه") return 1;
  }
  return 0;
}

Cut Segmenter::cut(const Word& word, std::string_view surface) const {
  Cut out;
  std::string_view rest = word.folded;
  if (!word.is_word() || rest.size() < 2 * kLetter || static_cast<unsigned char>(rest[0]) < 0xD8 ||
      static_cast<unsigned char>(rest[0]) > 0xDB) {
    return out;
  }
  if (whole_.contains(rest)) return out;
  if (cuts_conjunction(rest)) {
    out.conjunction = 1;
    rest.remove_prefix(kLetter);
  }
  if (rest.starts_with("ل") || rest.starts_with("ب")) {
    if (const std::uint32_t pronoun = pronoun_of_particle(rest.substr(kLetter)); pronoun != 0) {
      out.particle = 1;
      out.pronoun = pronoun;
      return out;
    }
  }
  if (cuts_particle(rest)) {
    out.particle = 1;
    rest.remove_prefix(kLetter);
  }
  out.pronoun = pronoun(rest, surface);
  return out;
}

}  // namespace isnad::reading
