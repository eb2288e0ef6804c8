#!/usr/bin/env python3
"""Pages in every charset and under every label: the demo press's texts and a few sentences in other languages, encoded as pages come in the
wild, then decoded by the engine (build target `conformance`) and compared with the text they were made of.

    bench/charsets.py [--build BUILD_FOLDER] [--show]

Prints a table of pages decoded without a fault, by what was done to the bytes and by what the page says of them; exits 1 below 0.99 of
all. A line is a page of the text's first 300 letters too: statistics have less to go by there."""
import argparse
import collections
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
# Written for this test.
SENTENCES = {
    "fa": ["وزیر کشاورزی گفت که برداشت گندم امسال نسبت به سال گذشته افزایش چشمگیری یافته است و نیازی به واردات نیست.",
           "شهرداری اعلام کرد که کتابخانه‌های پارک‌های شهر از هفته آینده تا ساعت ده شب باز می‌مانند و ورود به آنها رایگان است."],
    "ur": ["وزیر تعلیم نے کہا ہے کہ شہر کے تمام سرکاری اسکولوں میں نئی کتابیں اگلے ہفتے تک پہنچا دی جائیں گی۔"],
    "he": ["עיריית העיר הודיעה כי הספרייה החדשה תיפתח בשבוע הבא וכי הכניסה אליה תהיה חופשית לכל התושבים."],
    "ru": ["Мэрия сообщила, что новая библиотека откроется на следующей неделе и что вход в неё будет свободным для всех жителей."],
    "el": ["Ο δήμος ανακοίνωσε ότι η νέα βιβλιοθήκη θα ανοίξει την επόμενη εβδομάδα και ότι η είσοδος θα είναι ελεύθερη για όλους."],
    "tr": ["Belediye, yeni kütüphanenin gelecek hafta açılacağını ve girişin şehirde yaşayan herkes için ücretsiz olacağını duyurdu."],
    "fr": ["La mairie a annoncé que la nouvelle bibliothèque ouvrirait la semaine prochaine et que l’entrée y serait gratuite pour les élèves."],
    "de": ["Die Stadtverwaltung kündigte an, dass die neue Bücherei nächste Woche öffnet und der Eintritt für alle Schüler frei sein wird."],
    "pl": ["Urząd miasta ogłosił, że nowa biblioteka zostanie otwarta w przyszłym tygodniu, a wstęp będzie bezpłatny dla wszystkich mieszkańców."],
}
LEGACY = {"ar": ["windows-1256", "iso-8859-6"], "fa": ["windows-1256"], "ur": ["windows-1256"], "he": ["windows-1255", "iso-8859-8"],
          "ru": ["windows-1251", "koi8-r", "iso-8859-5"], "el": ["windows-1253", "iso-8859-7"], "tr": ["windows-1254"],
          "fr": ["windows-1252"], "de": ["windows-1252"], "pl": ["windows-1250", "iso-8859-2"], "en": ["windows-1252"]}


def texts():
    for path in sorted((ROOT / "demo/texts").glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        language = next(line.split(": ")[1] for line in head.splitlines() if line.startswith("language: "))
        title = next(line.split(": ", 1)[1] for line in head.splitlines() if line.startswith("title: "))
        yield language, title, body.strip()
        yield language, title, body.strip()[:300]
    for language, lines in SENTENCES.items():
        for line in lines:
            yield language, line.split(",")[0][:60], line
        yield language, lines[0][:40], "\n".join(lines * 4)


def page(language, title, body, meta):
    paragraphs = "".join(f"<p>{line}</p>\n" for line in body.splitlines() if line)
    return f'<!doctype html>\n<html lang="{language}">\n<head>{meta}<title>{title}</title></head>\n<body><h1>{title}</h1>\n{paragraphs}</body></html>\n'


def latin1_of(data, charset):
    """Bytes read as windows-125x by WHATWG's tables, where every byte is a character."""
    return "".join(bytes([b]).decode(charset, errors="ignore") or chr(b) for b in data)


def encoded(text, charset):
    """(what was done, bytes, what a reader ought to see)."""
    # Persian and Urdu pages of those days wrote Arabic's yeh, which the charset has.
    text = text.replace("\N{ARABIC LETTER FARSI YEH}", "\N{ARABIC LETTER YEH}") if charset == "windows-1256" else text
    plain = text.encode(charset, "xmlcharrefreplace")
    return plain, plain.decode(charset)


def ways(language, text):
    for charset in LEGACY[language]:
        data, seen = encoded(text, charset)
        yield charset, charset, data, seen
    yield "utf-8", "utf-8", text.encode(), text
    yield "utf-8 with BOM", "utf-8", b"\xef\xbb\xbf" + text.encode(), text
    yield "utf-16 with BOM", "utf-16", text.encode("utf-16"), text
    yield "utf-16le", "utf-16le", text.encode("utf-16-le"), text
    yield "utf-16be", "utf-16be", text.encode("utf-16-be"), text
    cut = text.encode()
    at = len(cut) // 2
    while cut[at] & 0xC0 != 0x80 and at + 1 < len(cut):
        at += 1
    if cut[at] & 0xC0 == 0x80:
        yield "utf-8 with a broken letter", "utf-8", cut[:at] + cut[at + 1:], (cut[:at] + cut[at + 1:]).decode(errors="replace")
    if any(ord(c) > 0x7F for c in text):
        twice = [("1252", "cp1252"), ("1256", "cp1256")] if LEGACY[language] == ["windows-1256"] or language == "ar" else [("1252", "cp1252")]
        for name, charset in twice:
            yield f"utf-8 read as {name}, encoded again", "utf-8", latin1_of(text.encode(), charset).encode(), text
        legacy = LEGACY[language][0]
        if legacy not in ("windows-1252", "windows-1254", "windows-1250"):  # single accents do not tell
            data, seen = encoded(text, legacy)
            yield f"{legacy if language != 'ar' else 'windows-1256'} read as 1252, encoded again", "utf-8", latin1_of(data, "cp1252").encode(), seen


def labels(charset):
    yield "none", "", ""
    yield "right, in the header", f"text/html; charset={charset}", ""
    yield "right, in <meta>", "text/html", f'<meta charset="{charset}">'
    yield "utf-8, in the header", "text/html; charset=utf-8", ""
    yield "utf-8, in <meta>", "", '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
    yield "iso-8859-1, in the header", "text/html; charset=ISO-8859-1", ""
    yield "windows-1256, in <meta>", "text/html", '<meta charset="windows-1256">'
    yield "unknown, in the header", "text/html; charset=none", ""
    yield "utf-16, in the header", "text/html; charset=utf-16", ""
    yield "right in <meta>, utf-8 in the header", "text/html; charset=utf-8", f'<meta charset="{charset}">'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=ROOT / "build/release", type=pathlib.Path)
    parser.add_argument("--show", action="store_true", help="print each page that went wrong")
    words = parser.parse_args()
    cases = []
    for language, title, body in texts():
        # The label stands in the page, so each way is made once for each label.
        for way, charset, *_ in list(ways(language, page(language, title, body, ""))):
            for label, header, meta in labels(charset):
                made = {w: (data, seen) for w, _, data, seen in ways(language, page(language, title, body, meta))}
                data, seen = made[way]
                cases.append((language, way, label, header, data, seen))
    given = b"".join(b"%d\n%s" % (len(h) + 1 + len(d), h.encode() + b"\n" + d) for _, _, _, h, d, _ in cases)
    out = subprocess.run([words.build / "conformance", "page"], input=given, capture_output=True, check=True).stdout
    good, all_of, at = collections.Counter(), collections.Counter(), 0
    for language, way, label, _, _, seen in cases:
        end = out.index(b"\n", at)
        answer = out[end + 1:end + 1 + int(out[at:end])]
        at = end + 1 + int(out[at:end])
        charset, _, text = answer.decode().partition("\n")
        right = text == seen
        for key in ((way, ""), ("", label), (way, label), ("", "")):
            all_of[key] += 1
            good[key] += right
        if words.show and not right:
            first = next((i for i, (a, b) in enumerate(zip(text, seen)) if a != b), min(len(text), len(seen)))
            print(f"{language} | {way} | label {label}: read as {charset}, {len(seen)} letters: «{text[first:first + 30]}» for «{seen[first:first + 30]}»")
    for kind, index in (("the bytes", 0), ("the label", 1)):
        print(f"\nby {kind}")
        for key in all_of:
            if key[index] and not key[1 - index]:
                print(f"  {good[key]:6} of {all_of[key]:6}  {key[index]}")
    print(f"\n{good['', '']} of {all_of['', '']} pages ({good['', ''] / all_of['', '']:.4f})")
    return 0 if good["", ""] >= 0.99 * all_of["", ""] else 1


if __name__ == "__main__":
    sys.exit(main())
