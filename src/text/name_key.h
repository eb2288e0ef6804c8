// Names across scripts: كلبجر, Kalbajar, Kəlbəcər and Кельбаджар are one name by their sounds. Arabic script (with
// Persian, Urdu, Kurdish and Uyghur letters), Latin with any diacritics, Cyrillic and Hebrew; letters of other scripts
// are left out.
//
// A name is turned into sounds, one ASCII letter each; its key is the classes of its consonants, to look names up by;
// the distance between two names' sounds then tells spellings of one name from names that share a key. After the
// equivalence classes of Freeman, Condon and Ackerman, "Cross linguistic name matching in English and Arabic" (2006).
#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

// Consonants b p t T(th) d D(dh) k q g G(gh) x(kh) j c(Latin's, k or j) C(ch) S(sh) s z Z(ظ) f v l r m n h H(ح) '(ع,
// ء); vowels A I U of scripts that write the long ones alone, a i u of those that write all. The article (ال, al-,
// ash-) and all marks between words are left out. Empty for a name without letters of these scripts. Linear in the
// name.
std::string name_sounds(std::string_view name);

// Classes of the sounds' consonants, none twice in a row: B F T D K S L R M N. Vowels, h, H and ' are left out, since
// scripts and spellings differ in them. كلبجر and Kəlbəcər give KLBKR. Empty where there are no consonants.
std::string name_key(std::string_view sounds);

// How far two names' sounds lie apart: the least cost of insertions, deletions and substitutions, a consonant for an
// unlike one 1.5 and a short vowel left out 0.12, over the consonants of the name that has more. 0 for the same;
// spellings of one name mostly lie below 0.15, of different names above. Quadratic in the names' lengths, which are cut
// to 64 sounds; 1 where one is empty.
double sound_distance(std::string_view a, std::string_view b);

}  // namespace isnad::text
