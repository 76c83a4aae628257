import { db } from "@/lib/db/client";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { type FidelityChange, fidelityResults } from "@/lib/fidelity/model";
import { nearestPassage } from "@/lib/fidelity/nearest-passage";
import { versionsSharing } from "@/lib/search/texts/queries";
import type { TextSpan } from "@/lib/text/model";
import type { FoundPassage } from "../found/model";
import { samePerson } from "../found/same-person";
import { placedVersion, placeInVersion } from "./place-in-version";
import { SourceIndexes } from "./source-indexes";

/** Texts that are read for one quote: the index has the likeliest first. */
const mostTexts = 16;
/** And letters in them, so that a desk of long transcripts answers too. */
const mostLetters = 4_000_000;
/** Texts whose nearest passage is looked for where none holds the words. */
const mostNear = 4;

/** Everything that somebody is called; the id, where the desk knows them. */
export type KnownAs = { canonicalId: string | null; names: string[] };
export type ComparedPassage = FoundPassage & { changes: FidelityChange[] };

const indexes = new SourceIndexes();

type Options = { speaker: KnownAs | null; except?: readonly string[]; texts?: number };
type Found = {
  passages: ComparedPassage[];
  /** where no text holds the words: the passage that is most like them, in the likeliest texts */
  nearest: NearestPassage | null;
  searched: number;
};
export type NearestPassage = Omit<ComparedPassage, "case" | "changes">;

/**
 * Where words, or words close to them, stand in the desk's newest drafts: the best passages first, each as it compares
 * and by whom it is said there. `texts` is how many likely texts are read for it, `except` are documents left out.
 */
export async function findPassages(words: string, options: Options): Promise<Found> {
  const { speaker, except = [], texts = mostTexts } = options;
  const ids = await versionsSharing(words, { except, limit: texts });
  const passages: ComparedPassage[] = [];
  const weak: { id: string; near: TextSpan & { score: number } }[] = [];
  let letters = 0;
  for (const [at, id] of ids.entries()) {
    const index = await indexes.of(id, () => readText(id));
    letters += index.text.length;
    if (letters > mostLetters && passages.length > 0) break;
    const { result, score, match, changes } = checkQuote(words, index, "verbatim");
    if (match) {
      const passage = await passageAt(id, index.text, match, { result, score, speaker });
      passages.push({ ...passage, changes, case: caseOf(result, passage.speaker) });
    } else if (at < mostNear) {
      const near = nearestPassage(words, index);
      if (near) weak.push({ id, near });
    }
  }
  passages.sort(byWorth);
  const best = passages.length > 0 ? undefined : weak.toSorted((a, b) => b.near.score - a.near.score)[0];
  return { passages, nearest: best ? await nearestAt(best.id, best.near, speaker) : null, searched: ids.length };
}

const readText = async (id: string): Promise<string> =>
  (await db.documentVersion.findUniqueOrThrow({ where: { id }, select: { text: true } })).text;

async function nearestAt(id: string, { score, ...span }: TextSpan & { score: number }, speaker: KnownAs | null) {
  return passageAt(id, await readText(id), span, { result: "not-found", score, speaker });
}

async function passageAt(
  id: string,
  whole: string,
  { start, end, text }: TextSpan,
  { result, score, speaker }: Pick<FoundPassage, "result" | "score"> & { speaker: KnownAs | null },
): Promise<NearestPassage> {
  const { document, source } = await db.documentVersion.findUniqueOrThrow({
    where: { id },
    select: { document: true, source: placedVersion.source },
  });
  const place = placeInVersion({ text: whole, source }, { start, end });
  const said = await speakerThere(id, { start, end }, place.speaker, speaker);
  const about = { id: document.id, title: document.title, kind: document.kind };
  return {
    document: { ...about, date: (document.publishedAt ?? document.createdAt).toISOString() },
    ...{ versionId: id, start, end, text, locator: place.locator, speaker: said, result, score },
  };
}

const sameWords = (result: FoundPassage["result"]) =>
  fidelityResults.indexOf(result) <= fidelityResults.indexOf("cleaned");

const caseOf = (result: FoundPassage["result"], speaker: FoundPassage["speaker"]): FoundPassage["case"] =>
  !sameWords(result) ? "near" : speaker?.same === false ? "wrong-speaker" : "another-document";

const speakerRank = ({ speaker }: FoundPassage): number => (speaker === null ? 1 : speaker.same ? 0 : 2);

/**
 * The same words first, by their class. Others by how near they are: a passage that lacks one "not" is the passage, and
 * must not stand behind one that only shares some of its words without touching its sense.
 */
const rank = ({ result }: FoundPassage): number =>
  sameWords(result) ? fidelityResults.indexOf(result) : fidelityResults.length;
const byWorth = (a: FoundPassage, b: FoundPassage): number =>
  rank(a) - rank(b) ||
  (sameWords(a.result) ? speakerRank(a) - speakerRank(b) : 0) ||
  b.score - a.score ||
  speakerRank(a) - speakerRank(b);

/** Who says a passage: the speaker of the quote that it is marked as, else the name that opens its turn. */
async function speakerThere(
  versionId: string,
  { start, end }: { start: number; end: number },
  turn: string | null,
  speaker: KnownAs | null,
): Promise<FoundPassage["speaker"]> {
  const quote = await db.statement.findFirst({
    where: {
      ...{ versionId, kind: "quote", removedAt: null, speakerId: { not: null } },
      ...{ start: { lt: end }, end: { gt: start } },
    },
    orderBy: { start: "asc" },
    select: { speaker: { select: { canonical: { select: { id: true, name: true } } } } },
  });
  const marked = quote?.speaker?.canonical;
  if (marked) {
    const same = speaker !== null && (marked.id === speaker.canonicalId || samePerson(marked.name, speaker.names));
    return { name: marked.name, same };
  }
  return turn === null ? null : { name: turn, same: speaker !== null && samePerson(turn, speaker.names) };
}
