#include "intake/inputs.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace isnad::intake
