import type { Actor, Role } from "@/lib/accounts/model";
import { createDocument } from "@/lib/documents/mutations";
import { readUpload } from "@/lib/documents/readings/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { logContact } from "@/lib/reviews/contacts/mutations";
import { addEvidence } from "@/lib/reviews/mutations";
import { getStatement } from "@/lib/statements/queries";

// For tests of the API: a document with a quote, a claim and a speaker, and one that was read from a file.

export const text = `The harbour board will close the east pier for two years from March, its chair said on Tuesday.

"We cannot keep patching timber that was laid in 1911," said Petra Voss, who has led the board since 2022. "It is not safe."

About 340 boats use the pier in summer, according to the board.

Oke Brandt, who runs the ferry to the islands, said the closure would cost him half of his passengers.
`;

export const contact = {
  who: "Petra Voss",
  at: "2026-03-02T09:30:00Z",
  channel: "telephone",
  asked: "Did you say that it is not safe?",
  answer: "contests",
  said: "I said that it is not safe in a gale.",
} as const;

export async function makePierDesk({ editor, viewer }: Record<Role, Actor>) {
  const { document, statements } = must(await createDocument(editor, { title: "Pier", text }));
  const { id, read } = must(await readUpload(editor, { name: "a.txt", bytes: Buffer.from("The pier plan.") }));
  const plan = must(await createDocument(editor, { title: "Plan", text: read.text, reading: id }));
  const quote = statements.find((statement) => statement.speaker !== null);
  if (!quote?.speaker) throw new Error("the text must have a quote with a speaker");
  const about = { stance: "supports", grade: "primary", excerpt: "The pier plan." } as const;
  const plain = must(await readUpload(editor, { name: "b.txt", bytes: Buffer.from("The pier plan.") }));
  const fromFile = must(await addEvidence(editor, quote.id, { ...about, reading: plain.id }));
  return {
    editor,
    fileEvidenceId: fromFile.evidence.id,
    documentId: document.id,
    fileDocumentId: plan.document.id,
    statementId: quote.id,
    slug: quote.speaker.slug,
    /** Opens a dispute over the quote; the id to settle it by. */
    disputeOver: async (): Promise<string> => must(await logContact(editor, quote.id, contact)).evidence.id,
    /** the quote's, as it stands */
    version: async (): Promise<number> => must(await getStatement(viewer, quote.id)).version,
  };
}

export type PierDesk = Awaited<ReturnType<typeof makePierDesk>>;
