#!/usr/bin/env bash
# Makes data/reading/names.bin and data/reading/name_words.tsv, all steps:
#
#     tools/make_names.sh GOLD.conll e5-small-q4.bin ANT.jsonl KHALEEJ.jsonl WIKIPEDIA.jsonl WORK [CUT]
#
# GOLD: ANERcorp's training split. CUT of its sentences (tools/make_names.py; the last fifth unless given) is left out of everything
# and scored on standard error; `all` leaves none out, as for the files that ship. WORK: a folder for what is made on the way; what is
# there is not made again. Needs name_features and reader_rows in build/bench, and what the Python tools need (PYTHON names an
# interpreter that has it). Some fifty minutes of a core with AMX, most of it the teacher; longer of one without.
set -euo pipefail
[ $# -ge 6 ] || { sed -n 2,9p "$0"; exit 1; }
gold=$(realpath "$1") encoder=$(realpath "$2") ant=$(realpath "$3") khaleej=$(realpath "$4") wiki=$(realpath "$5") work=$6
held=(--held-out "${7:-last:5}")
[ "${7:-}" = all ] && held=()
tools=$(cd "$(dirname "$0")" && pwd)
features=$tools/../build/bench/name_features
python=${PYTHON:-python3}
mkdir -p "$work" && cd "$work"
names() { "$python" "$tools/make_names.py" "$@"; }
net() { "$python" "$tools/train_reader/names.py" "$@"; }
teacher() { "$python" "$tools/name_teacher/teach.py" "$@"; }
name_words() { # WEIGHTS NAME_WORDS OUT: what a field that had the name words finds in all text
  "$features" --name-words "$2" tags "$1" < text.jsonl > tags.txt
  "$python" "$tools/make_name_words.py" tags.txt > "$3"
}

# Text, little and much, and what a teacher says of it.
if [ ! -f much.npz ]; then
  "$python" "$tools/name_teacher/sentences.py" articles "$ant" "$khaleej" "$wiki" > text.jsonl
  "$python" "$tools/name_teacher/sentences.py" parts "$ant=1200" "$khaleej=700" "$wiki=900" > little.txt
  "$python" "$tools/name_teacher/sentences.py" parts "$ant=10161" "$khaleej=4500" "$wiki=3500" > much.txt
  names articles "$gold" > gold.jsonl
  names plain little.txt > little.jsonl
  names plain much.txt > much.jsonl
  teacher train "$encoder" teacher.pt "$gold" "${held[@]}"
  teacher label "$encoder" teacher.pt little.txt little.npz
  teacher label "$encoder" teacher.pt much.txt much.npz
fi

# A conditional random field taught by the gold alone, the words it finds in names, a field that knows them; it and the teacher
# label text. A field taught by those labels alone (the gold's own words would be too sure) finds the name words that ship.
if [ ! -f much.npy ]; then
  "$features" --name-words /dev/null < gold.jsonl > gold.features
  names train gold.features "$gold" "${held[@]}" > gold0.tsv
  name_words gold0.tsv /dev/null words0.tsv
  "$features" --name-words words0.tsv < gold.jsonl > gold.features
  "$features" --name-words words0.tsv < little.jsonl > little.features
  names train gold.features "$gold" "${held[@]}" --model gold1.crf > gold1.tsv
  names label little.features little.txt little.npz gold1.crf little.npy > labels.txt
  names train /dev/null --silver little.features labels.txt > labelled.tsv
  name_words labelled.tsv words0.tsv name_words.tsv
  "$features" --name-words words0.tsv < much.jsonl > much.features
  names label much.features much.txt much.npz gold1.crf much.npy > /dev/null
fi

# A network taught by the gold and little text; with it, teacher and field label much text, which teaches the network that ships.
for text in gold little much; do
  "$features" --name-words name_words.tsv numbers < $text.jsonl > $text.words
done
net train first.pt gold.words "$gold" --text little.words little.npy --epochs 10 "${held[@]}"
net say first.pt much.words said.npy
names mix much.npy said.npy all.npy
net train names.pt gold.words "$gold" --text much.words all.npy --epochs 4 "${held[@]}"
net export names.pt gold.words names.bin
