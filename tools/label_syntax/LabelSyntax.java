// Labels Arabic sentences with Stanford CoreNLP's Arabic models: clitic segments, Treebank tags, and the dependencies
// that the Arabic head rules read off the parser's constituents.
//
//   cd tools/label_syntax && mvn -q dependency:copy-dependencies -DoutputDirectory=JARS
//   java -cp 'JARS/*' LabelSyntax.java < sentences.txt > labels.txt
//
// In: a sentence a line, tokens parted by spaces. Out, a sentence a block, an empty line behind it, one line a token:
//   TOKEN TAB segment SPACE segment …     segment = length/tag/head/parent/child
// length: letters of the token in the segment (marks and tatweel, which are dropped first, not counted); head: counts the
// sentence's segments from 1, 0 the root; parent: the constituent in which the dependency stands; child: the dependent's.
// A sentence that cannot be labelled is left out and named on standard error.
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.international.arabic.process.ArabicSegmenter;
import edu.stanford.nlp.international.arabic.process.IOBUtils;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WhitespaceTokenizer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.international.arabic.ArabicHeadFinder;
import edu.stanford.nlp.util.IntPair;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

public class LabelSyntax {
  static final String MODELS = "edu/stanford/nlp/models/";

  final ArabicSegmenter segmenter;
  final CRFClassifier<CoreLabel> classifier;
  final MaxentTagger tagger = new MaxentTagger(MODELS + "pos-tagger/arabic.tagger");
  final ShiftReduceParser parser = ShiftReduceParser.loadModel(MODELS + "srparser/arabicSR.ser.gz");
  final HeadFinder heads = new ArabicHeadFinder();

  @SuppressWarnings("unchecked")
  LabelSyntax() throws Exception {
    Properties properties = new Properties();
    properties.setProperty("tokenized", "true");
    segmenter = new ArabicSegmenter(properties);
    segmenter.loadSegmenter(MODELS + "segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
    Field field = ArabicSegmenter.class.getDeclaredField("classifier");
    field.setAccessible(true);
    classifier = (CRFClassifier<CoreLabel>) field.get(segmenter);
  }

  // What ArabicTokenizer.atbFactory() does to letters (its tokens would not be ours): marks and tatweel off, one alef,
  // ASCII digits and punctuation.
  static String normalised(String token) {
    StringBuilder out = new StringBuilder();
    for (char c : token.toCharArray()) {
      if ((c >= '\u064b' && c <= '\u065f') || c == '\u0670' || c == '\u0640' || (c >= '\u06d6' && c <= '\u06ed')) continue;
      if ((c >= '\u200b' && c <= '\u200f') || c == '\ufeff' || (c >= '\u202a' && c <= '\u202e')) continue;
      if ("أإآٱ".indexOf(c) >= 0) c = 'ا';
      else if (c >= '٠' && c <= '٩') c = (char) ('0' + c - '٠');
      else if (c == '،' || c == '٬') c = ',';
      else if (c == '؛') c = ';';
      else if (c == '؟') c = '?';
      else if (c == '٪') c = '%';
      else if (c == '٫') c = '.';
      else if ("«»“”„".indexOf(c) >= 0) c = '"';
      else if ("‘’‚‹›".indexOf(c) >= 0) c = '\'';
      else if (c == '–' || c == '—') c = '-';
      out.append(c);
    }
    return out.toString();
  }

  static boolean isArabic(String token) {
    return token.chars().allMatch(c -> c >= 0x0621 && c <= 0x064a);
  }

  static String escaped(String token) {
    return token.equals("(") ? "-LRB-" : token.equals(")") ? "-RRB-" : token;
  }

  // Letters and spelling of the segments of each token; a token that is not one of Arabic letters has one.
  static final class Segment {
    int length;
    String text;
  }

  // The segmenter's own entry points tokenise anew, and ask a tokenizer for each letter whether it stays; here all do.
  static final TokenizerFactory<CoreLabel> ONE_TOKEN = new WhitespaceTokenizer.WhitespaceTokenizerFactory<>(
      new CoreLabelTokenFactory());

  List<List<Segment>> segments(List<String> tokens) throws Exception {
    List<CoreLabel> labels = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String token : tokens) {
      CoreLabel label = new CoreLabel();
      label.setWord(token);
      label.setBeginPosition(line.length());
      line.append(token).append(' ');
      label.setEndPosition(line.length() - 1);
      labels.add(label);
    }
    List<CoreLabel> letters = IOBUtils.StringToIOB(labels, null, false, ONE_TOKEN, line.toString());
    IOBUtils.labelDomain(letters, "atb");
    letters = classifier.classify(letters);
    List<List<Segment>> out = new ArrayList<>();
    List<Segment> word = new ArrayList<>();
    int at = 0;
    for (IntPair span : IOBUtils.TokenSpansForIOB(letters)) {
      for (; at < span.getSource(); at++) {
        if (!letters.get(at).get(CoreAnnotations.CharAnnotation.class).equals(IOBUtils.getBoundaryCharacter())) continue;
        out.add(word);
        word = new ArrayList<>();
      }
      Segment segment = new Segment();
      segment.length = span.getTarget() - span.getSource();
      segment.text = IOBUtils.IOBToString(letters, "", "", span.getSource(), span.getTarget()).trim();
      word.add(segment);
      at = span.getTarget();
    }
    out.add(word);
    if (out.size() != tokens.size()) throw new Exception(out.size() + " words of " + tokens.size());
    for (int i = 0; i < out.size(); i++) {
      int sum = out.get(i).stream().mapToInt(s -> s.length).sum();
      if (isArabic(tokens.get(i)) && sum == tokens.get(i).length()) continue;
      Segment whole = new Segment();
      whole.length = tokens.get(i).length();
      whole.text = escaped(tokens.get(i));
      out.set(i, List.of(whole));
    }
    return out;
  }

  // Head of each leaf below, the constituents that the dependency joins.
  void attach(Tree tree, Tree parentHead, String parent, String child, int[] head, String[] parents, String[] children,
              List<Tree> leaves) {
    // `tree` is a maximal projection of its head.
    Tree own = tree.headTerminal(heads);
    int at = ((CoreLabel) own.label()).index() - 1;
    head[at] = parentHead == null ? 0 : ((CoreLabel) parentHead.label()).index();
    parents[at] = parent;
    children[at] = child;
    for (Tree node = tree; !node.isPreTerminal();) {
      Tree next = null;
      for (Tree kid : node.children()) {
        if (next == null && kid.headTerminal(heads) == own) next = kid;
        else attach(kid, own, node.value(), kid.value(), head, parents, children, leaves);
      }
      node = next;
    }
  }

  String label(String line) throws Exception {
    List<String> surface = List.of(line.split(" "));
    List<String> tokens = surface.stream().map(LabelSyntax::normalised).collect(Collectors.toList());
    if (tokens.stream().anyMatch(String::isEmpty)) throw new Exception("empty token");
    List<List<Segment>> segments = segments(tokens);
    List<HasWord> flat = new ArrayList<>();
    for (List<Segment> word : segments) for (Segment segment : word) flat.add(new Word(segment.text));
    List<TaggedWord> tagged = tagger.tagSentence(flat);
    Tree tree = parser.apply(tagged);
    List<Tree> leaves = tree.getLeaves();
    if (leaves.size() != flat.size()) throw new Exception("leaves");
    tree.indexLeaves();
    int[] head = new int[leaves.size()];
    String[] parents = new String[leaves.size()];
    String[] children = new String[leaves.size()];
    attach(tree, null, "ROOT", tree.firstChild().value(), head, parents, children, leaves);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < segments.size(); i++) {
      out.append(surface.get(i)).append('\t');
      for (int j = 0; j < segments.get(i).size(); j++, at++) {
        if (j > 0) out.append(' ');
        out.append(segments.get(i).get(j).length).append('/').append(tagged.get(at).tag()).append('/').append(head[at])
            .append('/').append(parents[at]).append('/').append(children[at]);
      }
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  public static void main(String[] arguments) throws Exception {
    LabelSyntax labeller = new LabelSyntax();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    int number = 0;
    for (String line; (line = in.readLine()) != null;) {
      number++;
      try {
        out.write(labeller.label(line));
      } catch (Exception error) {
        System.err.println("line " + number + ": " + error + (error.getCause() == null ? "" : " " + error.getCause()));
      }
      if (number % 200 == 0) out.flush();
    }
    out.flush();
  }
}
