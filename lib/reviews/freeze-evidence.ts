import type { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { freezeReading, placesOf, type ReadSource } from "./freeze-reading";
import type { EvidenceKind } from "./model";
import { type PlacedVersion, placedVersion, placeInVersion } from "./passages/place-in-version";
import type { evidenceInput } from "./schema";
import { sealed } from "./sealed";

type Input = z.output<typeof evidenceInput>;

/** What is stored of a piece of evidence besides its statement and who added it. */
export type Frozen = Omit<
  Input,
  "recording" | "reading" | "url" | "documentId" | "note" | "locator" | "excerpt" | "group"
> & {
  kind: EvidenceKind;
  url: string | null;
  documentId: string | null;
  versionId: string | null;
  frozenId: string | null;
  start: number | null;
  end: number | null;
  speaker: string | null;
  note: string | null;
  locator: string | null;
  excerpt: string | null;
  group: string | null;
  sha256: string;
  salt: string | null;
};

/**
 * Evidence as it is stored: a passage is cut out of its version, with who says it and where, and what was given or found
 * is frozen with its SHA-256 (of the excerpt, else the note, else the address). With what was read of a page or a file,
 * that is kept for good, and the words are cut out of it. Failures: refused, with the field.
 */
export async function freezeEvidence(tx: Tx, input: Input, read: ReadSource | null): Promise<Result<Frozen>> {
  const { recording, documentId = null, note = null, group = null, stance, grade, confidential } = input;
  const url = read?.reading.address ?? input.url ?? null;
  const passage = read ? cutReading(read, input) : documentId ? await cutPassage(tx, documentId, input) : ok(nowhere);
  if (!passage.ok) return passage;
  const { excerpt = input.excerpt ?? null, ...place } = passage.value;
  const locator = input.locator ?? place.locator;
  const frozenId = read && (await freezeReading(tx, read));
  const kind = documentId || (read && !url) ? "passage" : recording ? "recording" : url ? "address" : "note";
  const hash = sealed(excerpt ?? note ?? url ?? documentId ?? "", confidential);
  return ok({
    stance,
    grade,
    confidential,
    kind,
    url,
    documentId,
    frozenId,
    note,
    group,
    ...place,
    excerpt,
    locator,
    ...hash,
  });
}

type Cut = {
  versionId: string | null;
  start: number | null;
  end: number | null;
  speaker: string | null;
  locator: string | null;
  excerpt?: string;
};
const nowhere: Cut = { versionId: null, start: null, end: null, speaker: null, locator: null };

const refused = (field: string, code: string, message: string): Failure =>
  fail("refused", code, message, { fields: { [field]: [message] } });

async function cutPassage(tx: Tx, documentId: string, input: Input): Promise<Result<Cut>> {
  const { versionId, excerpt } = input;
  const version = await tx.documentVersion.findFirst({
    where: { documentId, document: { removedAt: null }, ...(versionId ? { id: versionId } : { withdrawnAt: null }) },
    orderBy: { number: "desc" },
    select: placedVersion,
  });
  if (!version) return refused("documentId", "no-such-document", "There is no such document on this desk.");
  if (input.start == null && !excerpt) return ok({ ...nowhere, versionId: version.id });
  return cutWords({ ...version, versionId: version.id }, input);
}

/** Words of a page or file: without them nobody could tell what in it is meant. */
function cutReading(read: ReadSource, input: Input): Result<Cut> {
  if (input.start == null && !input.excerpt) return wordsNeeded;
  return cutWords({ ...placesOf(read), versionId: null }, input);
}

type Source = PlacedVersion & { versionId: string | null };

/** The words at the place given; else where they stand first. */
function cutWords(source: Source, input: Input): Result<Cut> {
  const { text } = source;
  const { excerpt } = input;
  if (input.start == null || input.end == null) {
    const found = excerpt ? text.indexOf(excerpt) : -1;
    return found < 0 || !excerpt ? notThere : ok(cut(source, found, found + excerpt.length));
  }
  if (input.end > text.length)
    return refused("end", "outside-document", `The text has ${text.length} characters; choose a passage within it.`);
  if (excerpt && text.slice(input.start, input.end) !== excerpt) return notThere;
  return ok(cut(source, input.start, input.end));
}

const notThere = refused(
  "excerpt",
  "not-in-document",
  "These words do not stand there. Copy the passage exactly as it stands in the document, page or file.",
);

const wordsNeeded = refused(
  "excerpt",
  "words-needed",
  "Say which of its words are meant: copy them from the page or file as it was read.",
);

const cut = ({ versionId, ...source }: Source, start: number, end: number): Cut => ({
  versionId,
  start,
  end,
  excerpt: source.text.slice(start, end),
  ...placeInVersion(source, { start, end }),
});
