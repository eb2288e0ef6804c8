// The script of a letter, as far as language identification tells them apart.
#pragma once

#include <array>
#include <cstdint>

namespace isnad::text {

enum class Script : std::uint8_t {
  kNone,
  kLatin,
  kCyrillic,
  kArabic,
  kHebrew,
  kDevanagari,
  kEthiopic,
  kGreek,
  kArmenian,
  kGeorgian,
  kHan,
  kKana,
  kHangul,
  kThai,
  kLao,
  kKhmer,
  kMyanmar,
  kBengali,
  kGurmukhi,
  kGujarati,
  kOriya,
  kTamil,
  kTelugu,
  kKannada,
  kMalayalam,
  kSinhala,
  kTibetan,
  kThaana,
  kSyriac,
  kOther
};
inline constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kOther) + 1;

class ScriptTable {
 public:
  static const ScriptTable& get();
  // kNone for what is no letter.
  Script operator[](char32_t c) const { return c < 0x10000 ? table_[c] : beyond(c); }

 private:
  ScriptTable();
  static Script beyond(char32_t c);
  std::array<Script, 0x10000> table_;
};

}  // namespace isnad::text
