#include "intake/inputs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/json.h"
#include "intake/stream_test_support.h"

namespace isnad::intake {
namespace {

namespace fs = std::filesystem;

class InputsTest : public testing::Test {
 protected:
  InputsTest() {
    std::string name = (fs::temp_directory_path() / "isnad-inputs-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    folder_ = name;
  }
  ~InputsTest() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  // Reads and keeps what came: "url|bytes" of pages, "article id" of articles; errors without the folder's name.
  void read(const std::vector<std::string>& paths, const InputOptions& options = {}, std::size_t most = 1'000) {
    got_.clear();
    errors_.clear();
    pages_.clear();
    read_inputs(
        paths, options,
        [&](Input&& input) {
          if (const auto* page = std::get_if<Page>(&input)) {
            got_.push_back(page->ref.url + "|" + page->bytes);
            pages_.push_back(*page);
          } else {
            got_.push_back("article " + std::get<Article>(input).id);
          }
          return got_.size() < most;
        },
        [&](const Error& error) {
          std::string text = error.message();
          for (std::size_t at; (at = text.find(folder_.string() + "/")) != std::string::npos;)
            text.erase(at, folder_.string().size() + 1);
          errors_.push_back(text);
        });
  }

  fs::path folder_;
  std::vector<std::string> got_;
  std::vector<std::string> errors_;
  std::vector<Page> pages_;
};

using Texts = std::vector<std::string>;

TEST_F(InputsTest, ASinglePageHasTheAddressThatWasSaid) {
  InputOptions options;
  options.url = "https://a.example/1";
  options.fetched = "2024-08-19T10:00:00Z";
  read({write("a.html", "<p>a</p>")}, options);
  EXPECT_EQ(got_, Texts{"https://a.example/1|<p>a</p>"});
  EXPECT_EQ(pages_.at(0).fetched, "2024-08-19T10:00:00Z");
  EXPECT_EQ(pages_.at(0).ref.file, (folder_ / "a.html").string());
  EXPECT_TRUE(errors_.empty());
}

TEST_F(InputsTest, CompressedFilesAreReadByTheirContent) {
  read({write("a.html", gzipped("<p>a</p>")), write("b.html.zst", zstd_frame("<p>b</p>"))});
  EXPECT_EQ(got_, (Texts{"|<p>a</p>", "|<p>b</p>"}));
}

TEST_F(InputsTest, FoldersAreReadInTheOrderOfNames) {
  write("in/b.html", "<p>b</p>");
  write("in/a/z.html", "<p>z</p>");
  write("in/a.html", "<p>a</p>");
  write("in/empty.html", "");
  read({(folder_ / "in").string()});
  EXPECT_EQ(got_, (Texts{"|<p>a</p>", "|<p>z</p>", "|<p>b</p>"}));
  EXPECT_EQ(errors_, Texts{"in/empty.html: empty"});
}

TEST_F(InputsTest, ArticleLinesKeepTheirNumbersInErrors) {
  const std::string lines = R"({"id":"a","body":"x"})"
                            "\n\n"
                            R"({"id":"b"})"
                            "\nnot json\n"
                            R"({"id":"c","body":"z"})";
  read({write("a.jsonl", lines)});
  EXPECT_EQ(got_, (Texts{"article a", "article c"}));
  ASSERT_EQ(errors_.size(), 2u);
  EXPECT_EQ(errors_[0].substr(0, 9), "a.jsonl:3");
  EXPECT_EQ(errors_[1].substr(0, 9), "a.jsonl:4");
  read({write("b.jsonl.gz", gzipped(lines))});
  EXPECT_EQ(got_.size(), 2u);
  InputOptions options;
  options.articles = false;
  read({write("a.jsonl", lines)}, options);
  EXPECT_EQ(errors_.size(), 1u);
  EXPECT_TRUE(got_.empty());
}

TEST_F(InputsTest, WarcFilesAndFeedsGiveOnePageARecord) {
  const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>w</p>";
  const std::string warc =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/\r\nContent-Length: " +
      std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  const std::string feed =
      "<rss><channel><title>f</title><item><link>https://f.example/1</link><description>one</description></item>"
      "<item><link>https://f.example/2</link></item></channel></rss>";
  read({write("w.warc.gz", gzipped(warc) + "damage"), write("f.xml", feed)});
  EXPECT_EQ(got_, (Texts{"https://w.example/|<p>w</p>", "https://f.example/1|one"}));
  ASSERT_EQ(errors_.size(), 2u);
  EXPECT_EQ(errors_[0].substr(0, 15), "w.warc.gz byte ");
  EXPECT_EQ(errors_[1], "f.xml: 1 items of the feed have no text (add the feed as a source to fetch their pages)");
}

TEST_F(InputsTest, AListOfPagesNamesAddressesAndFetchTimes) {
  write("pages/1.html", "<p>1</p>");
  InputOptions options;
  options.pages_list =
      write("list.jsonl",
            "{\"file\":\"pages/1.html\",\"url\":\"https://a.example/1\",\"fetched\":\"2024-08-19T10:00:00Z\"}\n"
            "{\"url\":\"https://a.example/2\"}\n[]\n7\n{\"file\":\"pages/none.html\"}\n");
  read({}, options);
  EXPECT_EQ(got_, Texts{"https://a.example/1|<p>1</p>"});
  EXPECT_EQ(pages_.at(0).fetched, "2024-08-19T10:00:00Z");
  EXPECT_EQ(pages_.at(0).ref.file, "pages/1.html");
  ASSERT_EQ(errors_.size(), 4u);
  EXPECT_EQ(errors_[0], "list.jsonl:2: not a line of a page list (a line is {\"file\":…,\"url\":…,\"fetched\":…})");
  EXPECT_EQ(errors_[3], "pages/none.html: No such file or directory");
}

TEST_F(InputsTest, LimitsHoldBeforeAndAfterDecompression) {
  InputOptions options;
  options.max_page_bytes = 1'000;
  read({write("big.html", std::string(1'001, 'x')), write("bomb.html", gzipped(std::string(50u << 20, 'x'))),
        write("fits.html", std::string(1'000, 'x'))},
       options);
  EXPECT_EQ(errors_, (Texts{"big.html: larger than 1000 bytes", "bomb.html: larger than 1000 bytes"}));
  EXPECT_EQ(got_.size(), 1u);
}

TEST_F(InputsTest, OneBadInputStopsNothing) {
  std::string damaged = gzipped(std::string(100'000, 'x'));
  damaged[20] = static_cast<char>(~damaged[20]);
  damaged[21] = static_cast<char>(~damaged[21]);
  read({(folder_ / "missing").string(), write("damaged.html", damaged), write("good.html", "<p>good</p>")});
  EXPECT_EQ(got_, Texts{"|<p>good</p>"});
  ASSERT_EQ(errors_.size(), 2u);
  EXPECT_EQ(errors_[0], "missing: No such file or directory");
  EXPECT_EQ(errors_[1].substr(0, 18), "damaged.html byte ");
}

TEST_F(InputsTest, TheUserOfPagesMayStop) {
  read({write("1.html", "1"), write("2.html", "2"), write("3.html", "3")}, {}, 2);
  EXPECT_EQ(got_, (Texts{"|1", "|2"}));
}

std::string warc_record(const std::string& url, const std::string& body) {
  const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string warcinfo() { return "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nx\n\r\n\r\n"; }

// Whatever the compression and the damage: a run that goes on behind any item gives what a whole run gives there.
TEST_F(InputsTest, AReadingThatGoesOnBehindAnyItemGivesTheRest) {
  const std::string a = warc_record("https://a.example/", "A");
  const std::string b = warc_record("https://b.example/", "B");
  const std::string c = warc_record("https://c.example/", "C");
  std::string broken = gzipped(warc_record("https://d.example/", std::string(4'000, 'x')));
  for (std::size_t i = broken.size() / 2; i < broken.size(); ++i) broken[i] = '\x55';
  const std::string dictionary = a + b;
  const std::vector<std::string> paths = {
      write("1.html", "<p>one</p>"),
      write("2.warc", warcinfo() + a + b + c),
      write("3.warc.gz", gzipped(warcinfo()) + gzipped(a) + gzipped(b)),
      write("4.warc.gz", gzipped(a + b) + gzipped(c + a.substr(0, 60)) + gzipped(a.substr(60)) + gzipped(b)),
      write("5.warc.gz", gzipped(a) + broken + gzipped(b)),
      write("6.warc", a + "rubbish\r\n" + b),
      (folder_ / "missing").string(),
      write("7.warc.zst",
            dictionary_frame(zstd_frame(dictionary)) + zstd_frame(a, dictionary) + zstd_frame(b, dictionary)),
      write("8/x.html", "<p>x</p>"),
      write("9.html", "")};
  InputProgress progress;
  InputOptions options;
  options.progress = &progress;
  std::vector<std::string> all;
  std::vector<InputPlace> places;
  std::vector<std::uint64_t> records;
  auto read_all = [&](std::vector<std::string>& out) {
    read_inputs(
        paths, options,
        [&](Input&& input) {
          out.push_back(std::get<Page>(input).ref.url + "|" + std::get<Page>(input).bytes);
          places.push_back(progress.place);
          records.push_back(progress.records);
          return true;
        },
        [&](const Error& error) {
          out.push_back(error.message());
          places.push_back(progress.place);
          records.push_back(progress.records);
        });
  };
  read_all(all);
  ASSERT_EQ(all.size(), places.size());
  ASSERT_EQ(std::count(all.begin(), all.end(), "https://b.example/|B"), 7);
  EXPECT_EQ(progress.records, 18u);
  const std::vector<InputPlace> first_places = places;
  const std::vector<std::uint64_t> records_before = records;
  for (std::size_t i = 0; i < all.size(); ++i) {
    options.from = first_places[i];
    std::vector<std::string> rest;
    read_all(rest);
    EXPECT_EQ(records_before[i] + progress.records, 18u) << i;
    EXPECT_EQ(rest, std::vector<std::string>(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end()))
        << i << " " << all[i];
  }
  // By a name and a record's offset, as a user writes it: with that record.
  options.from = InputPlace{0, paths[2], gzipped(warcinfo()).size() + gzipped(a).size(), 0};
  std::vector<std::string> rest;
  read_all(rest);
  EXPECT_EQ(rest.front(), "https://b.example/|B");
  EXPECT_EQ(rest.size(), all.size() - 5);
}

TEST_F(InputsTest, OtherInputsThanThoseOfTheFirstRunAreRefused) {
  const std::string path = write("a.html", "<p>a</p>");
  InputOptions options;
  options.from = InputPlace{1, "b.html", 0, 1};
  read({path}, options);
  EXPECT_TRUE(got_.empty());
  EXPECT_EQ(errors_, std::vector<std::string>{"a.html: another input than the run stopped in, which was `b.html` (give "
                                              "the same inputs in the same order)"});
  options.from = InputPlace{0, "b.html", 0, 1};
  read({path}, options);
  EXPECT_TRUE(got_.empty());
  EXPECT_EQ(errors_,
            std::vector<std::string>{"b.html: no such input to go on in (give the same inputs in the same order)"});
}

}  // namespace
}  // namespace isnad::intake
