import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { fidelityResults } from "@/lib/fidelity/model";
import { ok, type Result } from "@/lib/result";
import { versionsSharing } from "@/lib/search/texts/queries";
import { noSuchStatement } from "@/lib/statements/find-editable";
import { partsColumn } from "../findings/parts-column";
import { printedWords } from "../findings/printed-words";
import { placedVersion, placeInVersion } from "../passages/place-in-version";
import type { FoundElsewhere, FoundPassage } from "./model";
import { samePerson } from "./same-person";

/** Texts that are read for one quote: the index has the likeliest first. */
const mostTexts = 24;
/** And letters in them, so that a desk of long transcripts answers too. */
const mostLetters = 4_000_000;
const shown = 6;

/**
 * Where a quote's words, or words close to them, stand in the desk's other documents: the best passages first. Each says
 * how it compares and who says it there. A machine's suggestion: what is evidence, somebody decides.
 */
export async function findElsewhere(actor: Actor | null, statementId: string): Promise<Result<FoundElsewhere>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const statement = await db.statement.findUnique({
    where: { id: statementId, removedAt: null, document: { removedAt: null } },
    select: { text: true, start: true, parts: true, documentId: true, speaker: { select: { canonicalId: true } } },
  });
  if (!statement) return noSuchStatement;
  const words = printedWords({ ...statement, parts: partsColumn.parse(JSON.parse(statement.parts)) });
  const speaker = statement.speaker && (await readNames(statement.speaker.canonicalId));
  const ids = await versionsSharing(words, { exceptDocumentId: statement.documentId, limit: mostTexts });
  const passages: FoundPassage[] = [];
  let letters = 0;
  for (const id of ids) {
    const version = await db.documentVersion.findUniqueOrThrow({
      where: { id },
      include: { document: true, source: placedVersion.source },
    });
    letters += version.length;
    if (letters > mostLetters && passages.length > 0) break;
    const { result, score, match } = checkQuote(words, version.text, "verbatim");
    if (!match) continue;
    const { start, end, text } = match;
    const place = placeInVersion(version, match);
    const said = await speakerThere(id, match, place.speaker, speaker);
    const { document } = version;
    const about = { id: document.id, title: document.title, kind: document.kind };
    passages.push({
      document: { ...about, date: (document.publishedAt ?? document.createdAt).toISOString() },
      ...{ versionId: id, start, end, text, locator: place.locator, speaker: said, result, score },
      case: caseOf(result, said),
    });
  }
  passages.sort(byWorth);
  return ok({ case: passages[0]?.case ?? "nowhere", passages: passages.slice(0, shown), searched: ids.length });
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

type Names = { canonicalId: string; names: string[] };

async function readNames(canonicalId: string): Promise<Names> {
  const people = await db.speaker.findMany({
    where: { canonicalId },
    select: { name: true, names: { where: { removedAt: null }, select: { name: true } } },
  });
  return { canonicalId, names: people.flatMap(({ name, names }) => [name, ...names.map((one) => one.name)]) };
}

/** Who says a passage: the speaker of the quote that it is marked as, else the name that opens its turn. */
async function speakerThere(
  versionId: string,
  { start, end }: { start: number; end: number },
  turn: string | null,
  speaker: Names | null,
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
