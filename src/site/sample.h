// A small archive of sentences of our own for the site's tests and for looking at its pages. Test-only.
#pragma once

#include "site/fake_store.h"
#include "text/utf8.h"

namespace isnad::site {

inline Span span_of(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return {};
  const auto begin = static_cast<std::uint32_t>(text::count_code_points(std::string_view(text).substr(0, at)));
  return {begin, begin + static_cast<std::uint32_t>(text::count_code_points(part))};
}

struct SampleText {
  const char* id;
  const char* site;
  const char* language;
  const char* published;
  std::int64_t when;
  const char* title;
  const char* body;
};

inline archive::ArticleView sample_article(const SampleText& text) {
  archive::ArticleView view;
  archive::ArticleSummary& summary = view.summary;
  summary.id = text.id;
  summary.site = text.site;
  summary.domain = "news.example";
  summary.url = std::string("https://news.example/") + text.id;
  summary.language = text.language;
  summary.published = text.published;
  summary.when = text.when;
  summary.title = text.title;
  summary.source = "source1";
  const std::string body = text.body;
  summary.excerpt = text::collapse_space(text::slice(body, 0, 240));
  summary.excerpt.resize(std::min(summary.excerpt.size(), std::max<std::size_t>(summary.excerpt.rfind(' '), 1)));
  Article& article = view.article;
  article.version = std::string(text.id) + "-version";
  article.title = text.title;
  article.body = body;
  article.url = summary.url;
  article.site = text.site;
  article.domain = summary.domain;
  article.language = text.language;
  article.published = PublishedTime{text.published, "minute", "meta"};
  article.page.file = "/home/operator/pages/one.html";
  view.versions = {article.version};
  view.engine = kEngineVersion;
  view.seen = text.when + 60;
  return view;
}

// The story of a river: four articles of which two are copies, quotes, places, an event told by one party alone.
inline void add_river_story(FakeStore& store) {
  const char* kBody =
      "ارتفع منسوب مياه النهر صباح الاثنين بعد أمطار غزيرة استمرت يومين، فأغلقت السلطات المحلية الجسر القديم أمام "
      "السيارات "
      "حتى إشعار آخر.\n\nوقالت دائرة المياه: «سيعود الجسر إلى الخدمة بعد فحص أعمدته»، وأضافت أن المنسوب بدأ ينخفض "
      "ببطء.\n\nوأفادت جمعية المزارعين بأن المياه غمرت حقولاً في الضفة الشرقية، ولم تؤكد الدائرة ذلك.";
  archive::ArticleView first = sample_article({"river1", "صحيفة الضفاف", "ar", "2024-08-19T09:10:00+03:00", 1724047800,
                                               "إغلاق الجسر القديم بعد ارتفاع منسوب النهر", kBody});
  const std::string& body = first.article.body;
  Reading& reading = first.reading;
  reading.keywords = {{"منسوب النهر", 0.9}, {"الجسر القديم", 0.8}, {"أمطار غزيرة", 0.6}};
  reading.entities = {
      {"e1", "ORG", "دائرة المياه", "", {{span_of(body, "دائرة المياه"), span_of(body, "دائرة المياه"), "name"}}},
      {"e2",
       "ORG",
       "جمعية المزارعين",
       "",
       {{span_of(body, "جمعية المزارعين"), span_of(body, "جمعية المزارعين"), "name"}}},
      {"e3", "GPE", "بغداد", "Q1530", {}},
      {"e4", "GPE", "الموصل", "Q83069", {}},
      {"e5", "GPE", "سامراء", "Q192204", {}}};
  reading.places = {{"e3", 33.3152, 44.3661, "town", "IQ", ""},
                    {"e4", 36.34, 43.13, "town", "IQ", ""},
                    {"e5", 34.198, 43.874, "town", "IQ", ""}};
  reading.quotes = {{"q1", span_of(body, "سيعود الجسر إلى الخدمة بعد فحص أعمدته"), "direct", "e1", std::nullopt, ""}};
  Event flood;
  flood.id = "ev1";
  flood.type = "AID";
  flood.trigger = span_of(body, "غمرت");
  flood.according_to = {"e2"};
  flood.one_party_only = true;
  flood.when = "2024-08-19";
  flood.where = {{"venue", "e3"}};
  reading.events = {flood};
  first.article.tags = {"مياه", "أمطار"};
  first.article.authors = {"قسم المحليات"};
  first.article.credit = "وكالة الأنهار";
  first.article.links = {{LinkKind::kReadAlso, "توقعات الطقس للأسبوع المقبل", "https://news.example/weather"},
                         {LinkKind::kSimilar, "رابط لا يصح", "javascript:alert(1)"}};
  store.add(first);
  archive::ArticleView copy = sample_article({"river2", "بوابة الخبر", "ar", "2024-08-19T09:40:00+03:00", 1724049600,
                                              "إغلاق الجسر القديم بعد ارتفاع منسوب النهر", kBody});
  copy.summary.copy_of = "river1";
  copy.summary.copy_kind = CopyKind::kExact;
  copy.summary.similarity = 1;
  store.add(copy);
  archive::ArticleView edited = sample_article({"river3", "مرصد المدينة", "ar", "2024-08-19T11:00:00+03:00", 1724054400,
                                                "بعد الأمطار: الجسر القديم مغلق والمنسوب ينخفض", kBody});
  edited.summary.copy_of = "river1";
  store.add(edited);
  store.add(
      sample_article({"river4", "The River Post", "en", "2024-08-19T12:30:00+01:00", 1724067000,
                      "Old bridge closed as the river rises after two days of rain",
                      "The old bridge was closed to cars on Monday after two days of heavy rain raised the river.\n\n"
                      "Engineers will inspect its pillars before it opens again."}));
  store.tell("river", {"river1", "river2", "river3", "river4"}, {"environment", "society"});
  store.ranked.back().story.languages = {"ar", "en"};
}

inline void add_small_stories(FakeStore& store) {
  struct Small {
    const char* section;
    const char* language;
    const char* title;
    const char* body;
  };
  // clang-format off
  static constexpr Small kSmall[] = {
      {"politics", "ar", "البرلمان يبدأ مناقشة قانون البلديات الجديد", "بدأ البرلمان مناقشة مشروع قانون يوسّع صلاحيات المجالس البلدية في الموازنات والطرق. وتستمر المناقشات أسبوعين قبل التصويت على مواده."},
      {"economy", "ar", "أسعار القمح تتراجع مع بدء موسم الحصاد", "تراجعت أسعار القمح في الأسواق المحلية مع وصول أول كميات الحصاد إلى الصوامع. ويتوقع التجار أن يستقر السعر مع نهاية الشهر."},
      {"sport", "ar", "انطلاق البطولة المدرسية لكرة القدم بمشاركة ستين فريقاً", "انطلقت البطولة المدرسية لكرة القدم على أربعة ملاعب، وتقام المباراة النهائية بعد ثلاثة أسابيع."},
      {"science", "en", "A small telescope maps the dust between two spiral galaxies", "Astronomers combined four hundred hours of exposures from a small telescope to trace faint dust between two galaxies."},
      {"technology", "ar", "مكتبات برمجية مفتوحة لمعالجة النصوص العربية", "نشر مطورون مكتبات مفتوحة المصدر تعالج التشكيل والكتابات المختلفة للكلمة الواحدة، وتتيح للباحثين مقارنة نتائجهم."},
      {"health", "ar", "حملة تطعيم موسمية تصل إلى القرى الجبلية", "وصلت فرق التطعيم إلى القرى الجبلية قبل موسم البرد، ويستمر عملها شهراً في عشرين مركزاً."},
      {"culture", "ar", "معرض للخط العربي يجمع أعمال ثلاثة أجيال", "يضم المعرض لوحات بالكوفي والنسخ والديواني، وترافقه ورش للأطفال في أيام العطل."},
      {"economy", "fr", "Le port agrandit son quai pour accueillir des navires plus longs", "Les travaux d'agrandissement du quai dureront deux ans et se feront sans interrompre le trafic."},
      {"politics", "fa", "شورای شهر برنامه تازه حمل‌ونقل را بررسی می‌کند", "شورای شهر برنامه‌ای برای افزودن خطوط اتوبوس و مسیرهای دوچرخه را بررسی می‌کند."},
      {"society", "ar", "مدارس المدينة تفتح ساحاتها للعب بعد الدوام", "قررت عشرون مدرسة فتح ساحاتها للأطفال بعد الدوام بإشراف متطوعين."},
      {"sport", "en", "Rowers return to the lake as the ice melts early", "Clubs moved their first training camp forward by three weeks."},
      {"technology", "ar", "شبكة حافلات كهربائية تدخل الخدمة التجريبية", "دخلت عشر حافلات كهربائية الخدمة التجريبية على خطين يمران بوسط المدينة."},
      {"environment", "ar", "زراعة ألف شجرة على ضفتي القناة", "زرع متطوعون ألف شجرة على ضفتي القناة بعد تجديد ريّها."},
      {"health", "en", "Clinics try shorter waiting rooms by text message", "Patients are told by message when to come in, and wait outside as they like."}};
  // clang-format on
  int number = 0;
  for (const Small& small : kSmall) {
    const std::string id = "small" + std::to_string(++number);
    archive::ArticleView view =
        sample_article({id.c_str(), number % 3 == 0 ? "جريدة الساحل" : "صحيفة الضفاف", small.language,
                        "2024-08-19T07:20:00+03:00", 1724041200 - number * 900, small.title, small.body});
    store.add(view);
    std::vector<std::string> ids = {id};
    for (int copy = 0; copy < number % 5; ++copy) {
      archive::ArticleView other = view;
      other.summary.id = id + "-" + std::to_string(copy);
      other.summary.when += 1800 * (copy + 1);
      if (copy % 2 == 0) other.summary.copy_of = id;
      store.add(other);
      ids.push_back(other.summary.id);
    }
    store.tell("story" + std::to_string(number), ids, {small.section});
  }
}

inline void fill_sample(FakeStore& store) {
  add_river_story(store);
  add_small_stories(store);
  archive::Source source;
  source.id = "source1";
  source.url = "https://news.example/feed.xml";
  source.site_url = "https://news.example/";
  source.title = "صحيفة الضفاف";
  source.language = "ar";
  source.last_success = 1724068000;
  source.articles = 31;
  store.known_sources.push_back(source);
  source = {};
  source.id = "source2";
  source.url = "https://post.example/rss";
  source.title = "The River Post";
  source.language = "en";
  source.rights = archive::Rights::kExcerpt;
  source.failures = 2;
  source.last_error = "timed out";
  store.known_sources.push_back(source);
}

constexpr std::int64_t kSampleNow = 1724070000;  // 2024-08-19T12:20:00Z

}  // namespace isnad::site
