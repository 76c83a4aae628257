import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import type { EvidenceKind } from "./model";
import { placeOf } from "./passages/place-of";
import type { evidenceInput } from "./schema";

type Input = z.output<typeof evidenceInput>;

/** What is stored of a piece of evidence besides its statement and who added it. */
export type Frozen = Omit<Input, "recording" | "url" | "documentId" | "note" | "locator" | "excerpt" | "group"> & {
  kind: EvidenceKind;
  url: string | null;
  documentId: string | null;
  versionId: string | null;
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
 * is frozen with its SHA-256 (of the excerpt, else the note, else the address). Failures: refused, with the field.
 */
export async function freezeEvidence(tx: Tx, input: Input): Promise<Result<Frozen>> {
  const { recording, url = null, documentId = null, note = null, group = null, stance, grade, confidential } = input;
  const passage = documentId ? await cutPassage(tx, documentId, input) : ok(nowhere);
  if (!passage.ok) return passage;
  const { excerpt = input.excerpt ?? null, ...place } = passage.value;
  const locator = input.locator ?? place.locator;
  const kind = documentId ? "passage" : recording ? "recording" : url ? "address" : "note";
  const hash = sealed(excerpt ?? note ?? url ?? documentId ?? "", confidential);
  return ok({ stance, grade, confidential, kind, url, documentId, note, group, ...place, excerpt, locator, ...hash });
}

/** The hash of frozen words, and the salt that hides it from those who may not see them. */
export const sealed = (words: string, confidential: boolean) => ({
  sha256: createHash("sha256").update(words).digest("hex"),
  salt: confidential ? randomBytes(32).toString("hex") : null,
});

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
    select: { id: true, text: true },
  });
  if (!version) return refused("documentId", "no-such-document", "There is no such document on this desk.");
  const { text } = version;
  if (input.start == null || input.end == null) {
    if (!excerpt) return ok({ ...nowhere, versionId: version.id });
    const found = text.indexOf(excerpt);
    return found < 0 ? notThere : ok(cut(version, found, found + excerpt.length));
  }
  if (input.end > text.length)
    return refused("end", "outside-document", `The text has ${text.length} characters; choose a passage within it.`);
  if (excerpt && text.slice(input.start, input.end) !== excerpt) return notThere;
  return ok(cut(version, input.start, input.end));
}

const notThere = refused(
  "excerpt",
  "not-in-document",
  "These words do not stand in that document. Copy the passage exactly as it stands there.",
);

const cut = ({ id, text }: { id: string; text: string }, start: number, end: number): Cut => ({
  versionId: id,
  start,
  end,
  excerpt: text.slice(start, end),
  ...placeOf(text, { start, end }),
});
