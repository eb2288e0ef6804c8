/* Isnad's extraction for other programs: the bytes of a page in, articles out. C11; see docs/embedding.md.
 *
 * Contract
 *  - Threads: every function may be called from any thread at any time, without set-up. A result belongs to whoever got it:
 *    several threads may read it at once, one frees it, once.
 *  - Pure: no file, socket, clock or environment variable is touched, nothing is printed, no signal or locale is changed. The same
 *    bytes and options give the same result.
 *  - Texts are valid UTF-8, end with a NUL that their length does not count, and live as long as their result. What is unknown is
 *    NULL, never a guess.
 *  - No exception leaves a function; a page that cannot be read is a status and a sentence.
 *  - Stack: 256 KiB are enough. Memory: the page's size twelve times over and 40 MB at most.
 *  - ABI: within one ISNAD_ABI_VERSION (the number in the library's name, libisnad.so.0) functions, values and the order of fields
 *    stay; isnad_options may grow at its end, which `size` tells apart; enumerations may get further values. */
#ifndef ISNAD_ISNAD_H
#define ISNAD_ISNAD_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define ISNAD_API __attribute__((visibility("default")))
#else
#define ISNAD_API
#endif

#define ISNAD_ABI_VERSION 0

/* What a call came to. */
typedef enum isnad_status {
  ISNAD_OK = 0,
  ISNAD_WRONG_USE = 1,    /* a null pointer, an unknown format, a `size` of no version: the caller's fault */
  ISNAD_REFUSED = 2,      /* the page is too large, nested too deep, or no text */
  ISNAD_OUT_OF_MEMORY = 3,
  ISNAD_FAULT = 4         /* a fault of the library; the message says which */
} isnad_status;

/* What the bytes are. */
typedef enum isnad_format {
  ISNAD_DETECT = 0,  /* by the content type, else by the bytes */
  ISNAD_HTML = 1,
  ISNAD_TEXT = 2     /* bare lines: WET records, scraped corpora */
} isnad_format;

/* What is known of the page beside its bytes. Begin with ISNAD_OPTIONS_INIT; NULL and 0 mean unknown or the default. Texts end
 * with NUL, are read during the call alone, and bytes in them that are no UTF-8 become U+FFFD. */
typedef struct isnad_options {
  size_t size;                /* sizeof(isnad_options) */
  const char *url;            /* where the page was fetched from, after redirects */
  const char *content_type;   /* the HTTP header, with its charset */
  const char *fetched;        /* RFC 3339: when it was fetched */
  const char *last_modified;  /* RFC 3339: the HTTP header */
  const char *file;           /* a name of the caller's own, given back as `page.file` */
  int format;                 /* isnad_format */
  int explain;                /* not 0: `dropped` and `reason` in the JSON */
  size_t max_bytes;           /* larger pages are refused; 0: 32 MiB */
  size_t max_depth;           /* of open elements; 0: 2000 */
} isnad_options;

#define ISNAD_OPTIONS_INIT {sizeof(isnad_options), NULL, NULL, NULL, NULL, NULL, ISNAD_DETECT, 0, 0, 0}

/* Articles of one page, or why there are none. */
typedef struct isnad_result isnad_result;

/* Texts of an article that isnad_text gives. Times are as the publisher wrote them: `2024-08-19` or with time and offset. */
typedef enum isnad_field {
  ISNAD_ID = 0,
  ISNAD_VERSION = 1,
  ISNAD_KIND = 2,       /* article, live, gallery, video, listing, forum, product, service, documentation, other */
  ISNAD_ROLE = 3,       /* main, embedded */
  ISNAD_URL = 4,        /* canonical */
  ISNAD_SITE = 5,
  ISNAD_DOMAIN = 6,
  ISNAD_TITLE = 7,
  ISNAD_BODY = 8,       /* paragraphs with one blank line between */
  ISNAD_LANGUAGE = 9,   /* BCP 47 */
  ISNAD_PUBLISHED = 10,
  ISNAD_MODIFIED = 11,
  ISNAD_CREDIT = 12,
  ISNAD_SECTION = 13,
  ISNAD_IMAGE = 14
} isnad_field;

/* Lists of texts that isnad_item gives. */
typedef enum isnad_list { ISNAD_AUTHORS = 0, ISNAD_TAGS = 1, ISNAD_CAPTIONS = 2 } isnad_list;

/* Reads a page. `bytes` may be in any charset and need no NUL; `options` may be NULL. `*result` is set whatever comes out (to NULL
 * only without memory or where `result` itself is missing) and is the caller's to free. */
ISNAD_API isnad_status isnad_extract(const char *bytes, size_t length, const isnad_options *options, isnad_result **result);
ISNAD_API void isnad_result_free(isnad_result *result); /* NULL is fine */

/* Why there is no article: one line of UTF-8; "" after ISNAD_OK. Never NULL. */
ISNAD_API const char *isnad_error(const isnad_result *result);

/* The number of articles: one at least after ISNAD_OK, the main one first. */
ISNAD_API size_t isnad_count(const isnad_result *result);

/* An article as one line of JSON without newline: the Article record of docs/formats.md, as `isnad extract` writes it. `length` may
 * be NULL. NULL where there is no such article. */
ISNAD_API const char *isnad_json(const isnad_result *result, size_t article, size_t *length);

/* One text of an article; NULL where it is unknown or there is no such article or field. `length` may be NULL. */
ISNAD_API const char *isnad_text(const isnad_result *result, size_t article, isnad_field field, size_t *length);

/* The number of texts in a list of an article, and one of them (NULL where there is none). */
ISNAD_API size_t isnad_items(const isnad_result *result, size_t article, isnad_list list);
ISNAD_API const char *isnad_item(const isnad_result *result, size_t article, isnad_list list, size_t item, size_t *length);

/* The engine's version ("0.1.0"), the ABI's that the library was built with, and a status in words. */
ISNAD_API const char *isnad_version(void);
ISNAD_API int isnad_abi_version(void);
ISNAD_API const char *isnad_status_text(isnad_status status);

#ifdef __cplusplus
}
#endif
#endif
