import { db } from "@/lib/db/client";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { type FidelityChange, fidelityResults } from "@/lib/fidelity/model";
import { versionsSharing } from "@/lib/search/texts/queries";
import type { FoundPassage } from "../found/model";
import { samePerson } from "../found/same-person";
import { placedVersion, placeInVersion } from "./place-in-version";

/** Texts that are read for one quote: the index has the likeliest first. */
const mostTexts = 24;
/** And letters in them, so that a desk of long transcripts answers too. */
const mostLetters = 4_000_000;

/** Everything that somebody is called; the id, where the desk knows them. */
export type KnownAs = { canonicalId: string | null; names: string[] };
export type ComparedPassage = FoundPassage & { changes: FidelityChange[] };

/**
 * Where words, or words close to them, stand in the desk's newest drafts: the best passages first, each as it compares
 * and by whom it is said there. `texts` is how many likely texts are read for it.
 */
export async function findPassages(
  words: string,
  options: { speaker: KnownAs | null; exceptDocumentId?: string; texts?: number },
): Promise<{ passages: ComparedPassage[]; searched: number }> {
  const { speaker, exceptDocumentId, texts = mostTexts } = options;
  const ids = await versionsSharing(words, { ...(exceptDocumentId ? { exceptDocumentId } : {}), limit: texts });
  const passages: ComparedPassage[] = [];
  let letters = 0;
  for (const id of ids) {
    const version = await db.documentVersion.findUniqueOrThrow({
      where: { id },
      include: { document: true, source: placedVersion.source },
    });
    letters += version.length;
    if (letters > mostLetters && passages.length > 0) break;
    const { result, score, match, changes } = checkQuote(words, version.text, "verbatim");
    if (!match) continue;
    const { start, end, text } = match;
    const place = placeInVersion(version, match);
    const said = await speakerThere(id, match, place.speaker, speaker);
    const { document } = version;
    const about = { id: document.id, title: document.title, kind: document.kind };
    passages.push({
      document: { ...about, date: (document.publishedAt ?? document.createdAt).toISOString() },
      ...{ versionId: id, start, end, text, locator: place.locator, speaker: said, result, score, changes },
      case: caseOf(result, said),
    });
  }
  passages.sort(byWorth);
  return { passages, searched: ids.length };
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
