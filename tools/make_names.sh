#!/usr/bin/env bash
# Makes data/reading/names.tsv and data/reading/name_words.tsv, all steps:
#
#     tools/make_names.sh GOLD.conll e5-small-q4.bin ANT.jsonl KHALEEJ.jsonl WIKIPEDIA.jsonl WORK [CUT]
#
# GOLD: ANERcorp's training split. Every fifth block of 50 of its sentences is left out of everything, and scored on standard
# error; 5:1 to 5:4 as CUT leave out another fifth, `all` leaves none out, as for the files that ship. WORK: a folder for what is made on
# the way; a teacher, its labels and the tagger before it that are there are not made again. Needs name_features in build/bench, and what the
# Python tools need (PYTHON names an interpreter that has it). An hour of one core, most of it the teacher.
set -euo pipefail
[ $# -ge 6 ] || { sed -n 2,10p "$0"; exit 1; }
gold=$(realpath "$1") encoder=$(realpath "$2") ant=$(realpath "$3") khaleej=$(realpath "$4") wiki=$(realpath "$5") work=$6
held=(--held-out "${7:-5}")
[ "${7:-}" = all ] && held=()
tools=$(cd "$(dirname "$0")" && pwd)
features=$tools/../build/bench/name_features
python=${PYTHON:-python3}
mkdir -p "$work" && cd "$work"
names() { "$python" "$tools/make_names.py" "$@"; }
name_words() { # WEIGHTS NAME_WORDS OUT: what a tagger that had the name words finds in all text
  "$features" --name-words "$2" tags "$1" < text.jsonl > tags.txt
  "$python" "$tools/make_name_words.py" tags.txt > "$3"
}

# Text, and what a teacher says of a part of it.
if [ ! -f teacher.npz ]; then
  "$python" "$tools/name_teacher/sentences.py" articles "$ant" "$khaleej" "$wiki" > text.jsonl
  "$python" "$tools/name_teacher/sentences.py" parts "$ant=1200" "$khaleej=700" "$wiki=900" > silver.txt
  names articles "$gold" > gold.jsonl
  names plain silver.txt > silver.jsonl
  "$python" "$tools/name_teacher/teach.py" train "$encoder" teacher.pt "$gold" "${held[@]}"
  "$python" "$tools/name_teacher/teach.py" label "$encoder" teacher.pt silver.txt teacher.npz
fi

# A tagger taught by the gold alone, the words it finds in names, a tagger that knows them; it and the teacher label text.
if [ ! -f labels.txt ]; then
  "$features" --name-words /dev/null < gold.jsonl > gold.features
  names train gold.features "$gold" "${held[@]}" > gold0.tsv
  name_words gold0.tsv /dev/null words0.tsv
  "$features" --name-words words0.tsv < gold.jsonl > gold.features
  "$features" --name-words words0.tsv < silver.jsonl > silver.features
  names train gold.features "$gold" "${held[@]}" --model gold1.crf > gold1.tsv
  names label silver.features silver.txt teacher.npz gold1.crf > labels.new
  mv labels.new labels.txt
fi

# A tagger taught by the labels alone (the gold's own words would be too sure), the words it finds in names, and the tagger
# that knows those, taught by the gold and the labels.
"$features" --name-words words0.tsv < silver.jsonl > silver.features
names train /dev/null --silver silver.features labels.txt > labelled.tsv
name_words labelled.tsv words0.tsv name_words.tsv
"$features" --name-words name_words.tsv < gold.jsonl > gold.features
"$features" --name-words name_words.tsv < silver.jsonl > silver.features
names train gold.features "$gold" "${held[@]}" --silver silver.features labels.txt > names.tsv
