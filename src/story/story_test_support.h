// Articles for the tests of this room: sentences of our own about invented matters.
#pragma once

#include <string>
#include <vector>

#include "core/records.h"
#include "story/sketch.h"

namespace isnad::story::testing {

inline const std::vector<std::string>& quake_sentences() {
  static const std::vector<std::string> kSentences = {
      "ضرب زلزال قوي مدينة ساحلية فجر اليوم وألحق أضرارا بالمباني القديمة في حي الميناء.",
      "وقالت فرق الإنقاذ إنها انتشلت عشرات الناجين من تحت الأنقاض وما زالت تبحث عن مفقودين.",
      "وأعلنت البلدية إغلاق الجسور حتى يتأكد المهندسون من سلامتها وفتحت المدارس لإيواء العائلات.",
      "وانقطعت الكهرباء والمياه عن معظم الأحياء الشرقية وتعمل الورش على إصلاح الشبكات منذ الصباح.",
      "وسجل معهد الرصد هزات ارتدادية كثيرة بعد الهزة الأولى ودعا السكان إلى الابتعاد عن الأبنية المتصدعة.",
      "وأرسلت محافظات مجاورة قوافل تحمل خياما وأغذية وأدوية إلى المتضررين في الساعات الأولى."};
  return kSentences;
}

inline const std::vector<std::string>& final_sentences() {
  static const std::vector<std::string> kSentences = {
      "فاز فريق العاصمة بكأس البطولة بعد مباراة نهائية مثيرة امتدت إلى ركلات الترجيح.",
      "وتقدم الضيوف بهدف مبكر من رأسية المهاجم قبل أن يعادل أصحاب الأرض النتيجة في الشوط الثاني.",
      "وتألق حارس المرمى في صد ركلتين متتاليتين ومنح فريقه اللقب أمام مدرجات ممتلئة بالجماهير.",
      "وهذه هي البطولة الثالثة للنادي في تاريخه والأولى تحت قيادة مدربه الجديد."};
  return kSentences;
}

inline Article article(std::string id, std::string domain, std::string title, const std::vector<std::string>& sentences,
                       std::string published = "2024-08-19T10:00:00Z") {
  Article made;
  made.id = std::move(id);
  made.domain = std::move(domain);
  made.title = std::move(title);
  made.language = "ar";
  for (const std::string& sentence : sentences) made.body += (made.body.empty() ? "" : "\n\n") + sentence;
  made.published = PublishedTime{std::move(published), "minute", "meta"};
  return made;
}

inline Sketch sketch(const Article& made) { return make_sketch(made, Reading{}, 1'724'070'000); }

inline std::vector<std::string> part(const std::vector<std::string>& sentences, std::size_t from, std::size_t count) {
  return {sentences.begin() + static_cast<std::ptrdiff_t>(from),
          sentences.begin() + static_cast<std::ptrdiff_t>(from + count)};
}

}  // namespace isnad::story::testing
