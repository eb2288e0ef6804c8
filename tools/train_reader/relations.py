"""Universal Dependencies' relation of a segment, from what stands around it in the teacher's tree.

Heads are those of CoreNLP's head rules, so a preposition is the head of its noun and a complementizer that of its clause;
their dependents are called `obj` and `ccomp` of them, as in Surface-Syntactic UD. The Treebank's functions (subject,
object) are not in the teacher's trees: the first noun phrase behind a verb without a subject before it is its subject,
the next its object, unless it begins with a noun of time or place.
"""

RELATIONS = ["dep", "root", "punct", "cc", "conj", "nsubj", "nsubj:pass", "obj", "obl", "nmod", "amod", "nummod", "det",
             "advmod", "aux", "mark", "acl", "advcl", "ccomp", "parataxis", "flat"]
ADVERBIAL = set("يوم اليوم أمس مساء صباح ظهر ليل ليلة فجر غد عام سنة شهر أسبوع خلال بعد قبل منذ حين عند عندما أثناء أمام خلف "
                "فوق تحت بين حول ضد عبر نحو مع لدى دون حسب وفق مقابل الآن حاليا أيضا كذلك جدا مرة طوال عقب داخل خارج إثر إزاء "
                "رغم فور مطلع منتصف بداية نهاية بحسب بشأن تزامنا إضافة نتيجة بسبب وسط قرب ضمن مثل".split())
VERBS = {"VBD", "VBP", "VBN", "VB"}
NOUNS = {"NN", "NNS", "DTNN", "DTNNS", "NOUN_QUANT", "DTNOUN_QUANT", "VBG", "DTVBG", "PRP", "PRP$", "CD", "DTCD"}
NAMES = {"NNP", "NNPS", "DTNNP", "DTNNPS"}
ADJECTIVES = {"JJ", "DTJJ", "JJR", "DTJJR", "ADJ_NUM", "DTADJ_NUM", "VN", "DTVN"}


def is_nominal(segment):
    return segment["child"] == "NP" or segment["tag"] in NOUNS | NAMES


def arguments_of(verb, segments):
    """Index of each noun phrase of the verb -> relation."""
    own = [i for i, segment in enumerate(segments) if segment["head"] == verb + 1 and is_nominal(segment)]
    out = {}
    passive = segments[verb]["tag"] == "VBN"
    subject = "nsubj:pass" if passive else "nsubj"
    has_subject = False
    for i in own:
        if i < verb and segments[i]["form"] in ADVERBIAL:
            out[i] = "obl"
        elif i < verb:
            out[i] = subject if not has_subject else "dep"
            has_subject = True
    for i in own:
        if i < verb:
            continue
        segment = segments[i]
        if segment["form"] in ADVERBIAL:
            out[i] = "obl"
        elif segment["tag"] == "PRP" and segment["suffix"]:
            out[i] = "obj"
        elif not has_subject:
            out[i] = subject
            has_subject = True
        else:
            out[i] = "obj" if "obj" not in out.values() else "obl"
    return out


def is_second_conjunct(i, segments):
    """A conjunction of the same head and constituent stands between the head and the segment."""
    segment = segments[i]
    head = segment["head"] - 1
    return head < i and any(segments[j]["tag"] == "CC" and segments[j]["head"] == segment["head"] and
                            segments[j]["parent"] == segment["parent"] for j in range(head + 1, i))


def relation(i, segments, arguments):
    segment = segments[i]
    tag, parent, child = segment["tag"], segment["parent"], segment["child"]
    if segment["head"] == 0:
        return "root"
    head = segments[segment["head"] - 1]
    if tag == "PUNC":
        return "punct"
    if tag == "CC":
        return "cc"
    if is_second_conjunct(i, segments):
        return "conj"
    if tag in {"RP", "DTRP"} and child in {"PRT", "RP"}:
        return "aux" if segment["form"] in {"س", "سوف", "قد"} else "advmod"
    if tag == "DT":
        return "det"
    if parent == "PP" and head["tag"] in {"IN", "RP"}:
        return "obj" if is_nominal(segment) or tag in ADJECTIVES else "ccomp"
    if head["tag"] in VERBS and is_nominal(segment):
        return arguments.get(i, "dep")
    if child in {"PP", "MWPP"}:
        return "nmod" if head["tag"] in NOUNS | NAMES else "obl"
    if child == "SBAR" or tag in {"WP", "WRB"}:
        return "acl" if head["tag"] in NOUNS | NAMES | ADJECTIVES else "ccomp" if i > segment["head"] - 1 else "advcl"
    if child in {"S", "VP"} or tag in VERBS:
        if head["tag"] in {"IN", "WP", "WRB", "RP", "DT"}:
            return "ccomp"
        return "acl" if head["tag"] in NOUNS | NAMES else "ccomp" if parent == "VP" else "parataxis"
    if tag in ADJECTIVES or child == "ADJP":
        return "amod" if head["tag"] in NOUNS | NAMES | ADJECTIVES else "obl"
    if tag in {"RB", "WRB"} or child == "ADVP":
        return "advmod"
    if head["tag"] in NAMES and tag in NAMES:
        return "flat"
    if tag in {"CD", "DTCD"} or child == "QP":
        return "nummod"
    if head["tag"] in NOUNS | NAMES | ADJECTIVES and is_nominal(segment):
        return "nmod"
    if head["tag"] in {"IN", "RP"} and is_nominal(segment):
        return "nsubj" if head["child"] in {"SBAR", "S"} else "obj"
    return "dep"


def relations(segments):
    arguments = {}
    for verb in {segment["head"] - 1 for segment in segments if segment["head"] > 0}:
        if segments[verb]["tag"] in VERBS:
            arguments.update(arguments_of(verb, segments))
    return [relation(i, segments, arguments) for i in range(len(segments))]
