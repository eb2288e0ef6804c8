#include "page/date_labels.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "text/fold.h"

namespace isnad::page {
namespace {

// The beginnings of labels, folded.
class Labels {
 public:
  Labels(std::initializer_list<std::string_view> labels) {
    for (const std::string_view label : labels) {
      folded_.push_back(text::fold(label));
      first_[static_cast<unsigned char>(folded_.back().front())] = true;
    }
  }

  bool open(std::string_view line) const {
    // An ASCII letter folds to its lower case: most lines need no more.
    const auto c = static_cast<unsigned char>(line.empty() ? ' ' : line.front());
    if (c < 0x80 && !first_[c >= 'A' && c <= 'Z' ? c + 32U : c]) return false;
    const std::string folded = text::fold(line.substr(0, 60));
    return std::any_of(folded_.begin(), folded_.end(),
                       [&](const std::string& label) { return folded.starts_with(label); });
  }

 private:
  std::vector<std::string> folded_;
  std::array<bool, 256> first_{};  // bytes that a label begins with
};

}  // namespace

bool opens_with_label(std::string_view line) {
  static const Labels kLabels = {"published",
                                 "first published",
                                 "this article was originally published",
                                 "originally published",
                                 "this entry was posted",
                                 "this post was published",
                                 "this article was published",
                                 "dieser beitrag wurde",
                                 "dieser eintrag wurde",
                                 "dieser artikel wurde",
                                 "esta entrada fue publicada",
                                 "cette entrée a été publiée",
                                 "ce billet a été",
                                 "questo articolo è stato pubblicato",
                                 "posted",
                                 "written",
                                 "release date",
                                 "date:",
                                 "veröffentlicht",
                                 "veröffentlichung",
                                 "pressemitteilung vom",
                                 "erschienen am",
                                 "erstellt am",
                                 "datum:",
                                 "publié",
                                 "paru le",
                                 "mis en ligne",
                                 "publicado",
                                 "publicada",
                                 "fecha:",
                                 "pubblicato",
                                 "data:",
                                 "gepubliceerd",
                                 "geplaatst",
                                 "publicerad",
                                 "publisert",
                                 "udgivet",
                                 "opublikowano",
                                 "опубликовано",
                                 "дата публикации",
                                 "yayınlanma",
                                 "yayın tarihi",
                                 "نشر",
                                 "تاريخ النشر",
                                 "أضيف",
                                 "منتشر شده",
                                 "تاریخ انتشار",
                                 "פורסם"};
  return kLabels.open(line);
}

bool opens_with_update(std::string_view line) {
  static const Labels kLabels = {"updated",
                                 "last updated",
                                 "modified",
                                 "last modified",
                                 "aktualisiert",
                                 "zuletzt",
                                 "mis à jour",
                                 "mise à jour",
                                 "modifié",
                                 "actualizado",
                                 "actualizada",
                                 "aggiornato",
                                 "ultimo aggiornamento",
                                 "atualizado",
                                 "bijgewerkt",
                                 "laatst",
                                 "uppdaterad",
                                 "oppdatert",
                                 "opdateret",
                                 "zaktualizowano",
                                 "обновлено",
                                 "güncelleme",
                                 "son güncelleme",
                                 "آخر تحديث",
                                 "اخر تحديث",
                                 "تحديث",
                                 "محدث",
                                 "حدث في",
                                 "بروزرسانی",
                                 "به روز رسانی",
                                 "עודכן"};
  return kLabels.open(line);
}

bool opens_with_member(std::string_view line) {
  static const Labels kLabels = {"joined",
                                 "join date",
                                 "member since",
                                 "registered",
                                 "last visit",
                                 "last seen",
                                 "last active",
                                 "it is currently",
                                 "current time",
                                 "registriert",
                                 "beigetreten",
                                 "dabei seit",
                                 "mitglied seit",
                                 "aktuelle zeit",
                                 "inscrit",
                                 "inscription",
                                 "date d'inscription",
                                 "registrado",
                                 "miembro desde",
                                 "iscritto",
                                 "registrato",
                                 "зарегистрирован",
                                 "регистрация",
                                 "انضم",
                                 "تاريخ التسجيل",
                                 "تاريخ الانضمام",
                                 "عضو منذ",
                                 "مسجل",
                                 "الساعة الآن",
                                 "آخر زيارة"};
  return kLabels.open(line);
}

}  // namespace isnad::page
