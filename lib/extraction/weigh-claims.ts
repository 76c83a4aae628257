import { claimWord, claimWords } from "./claim-words";
import { bucket, endingAt, kindAt, wordAt } from "./describe-surroundings";
import { hashStart, pair } from "./hash-word";
import { Features, type LinearModel } from "./linear-model";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

// The first words of a longer sentence say what it is about, and seven features a word must fit.
const longest = 70;

/** What speaks for words `first` to `last` being worth a check: their runs of one to three, beginnings and endings, numbers, persons, tenses. */
export function describeClaim(f: Features, t: Tokens, first: number, last: number): void {
  let numbers = 0;
  let names = 0;
  let pronouns = 0;
  let words = 0;
  let past = 0;
  let told = 0;
  const end = Math.min(last, first + longest);
  for (let i = first; i <= end; i++) {
    const kind = t.kind[i] as number;
    if (kind === wordClass.number) numbers++;
    else if (kind === wordClass.name) names++;
    else if (kind === wordClass.pronoun) pronouns++;
    else if (kind === wordClass.ed) past++;
    if (kind === wordClass.ed) told |= claimWord.past;
    if ((t.shape[i] as number) & shape.digit) told |= claimWord.digits;
    if (isWord(t, i)) words++;
    const word = wordAt(t, i);
    told |= claimWords.get(word) ?? 0;
    f.add(800, word);
    // “costs” and “costing” share the one, “doubled” and “tripled” the other
    f.add(818, hashStart(t.text, t.start[i] as number, t.end[i] as number));
    f.add(819, endingAt(t, i));
    f.add(820, pair(word, Math.min(3, (i - first) >> 1)));
    if (i < end) {
      f.add(801, pair(word, wordAt(t, i + 1)));
      f.add(803, pair(kind, kindAt(t, i + 1)));
    }
    if (i + 1 < end) f.add(802, pair(pair(word, wordAt(t, i + 1)), wordAt(t, i + 2)));
  }
  f.add(804, bucket(words));
  f.add(805, Math.min(numbers, 4));
  f.add(806, Math.min(names, 4));
  f.add(807, Math.min(pronouns, 4));
  f.add(808, (Math.min(numbers, 2) << 8) | (Math.min(names, 2) << 4) | Math.min(past, 2));
  f.add(809, wordAt(t, last));
  f.add(810, kindAt(t, first));
  f.add(811, pair(wordAt(t, first), wordAt(t, first + 1)));
  const person = told & (claimWord.we | claimWord.they | claimWord.you);
  const tense = told & (claimWord.future | claimWord.past | claimWord.present);
  const amount = told & (claimWord.digits | claimWord.amount);
  f.add(812, person);
  f.add(813, tense);
  f.add(814, amount);
  f.add(815, told);
  f.add(816, person | amount);
  f.add(817, tense | amount);
}

const f = new Features();

/** How much words weigh, before it is made a share. */
function logit(model: LinearModel, t: Tokens, first: number, last: number): number {
  describeClaim(f, t, first, last);
  return f.take(model);
}

/**
 * How much a run of words is worth a check, 0 to 1; one half is where it is.
 *
 * What is only part of a sentence is weighed with the whole of it: “the wall” alone says nothing, and that somebody
 * voted for it may be checked.
 */
export function weighClaim(model: LinearModel, t: Tokens, first: number, last: number): number {
  const own = logit(model, t, first, last);
  const sentence = t.sentence[first] as number;
  const whole = { first: t.sentenceStart[sentence] as number, last: (t.sentenceStart[sentence + 1] as number) - 1 };
  while (whole.first < first && !isWord(t, whole.first)) whole.first++;
  while (whole.last > last && !isWord(t, whole.last)) whole.last--;
  const around = whole.first < first || whole.last > last ? logit(model, t, whole.first, whole.last) : own;
  return 1 / (1 + Math.exp(-(own + around) / 2));
}
