import { beforeEach, expect, inject, it } from "vitest";
import { everybody } from "@/lib/accounts/testing/people";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { logContact, settleDispute } from "@/lib/reviews/contacts/mutations";
import { addEvidence } from "@/lib/reviews/mutations";
import { exportRecords } from "@/lib/statements/queries";
import { importExport } from "./mutations";
import { exported, meaningOf, moveToEmptyDesk } from "./testing/exported-desk";

const contact = {
  who: "Ines Marchetti",
  at: "2026-03-02T09:30:00.000Z",
  channel: "telephone",
  asked: "Did you say that nobody will drown?",
  answer: "contests",
  said: "I said nobody should.",
} as const;

beforeEach(() => moveToEmptyDesk(inject("templateDatabase")));

it("brings two notes that say the same back as two, and as no more when it is done again", async () => {
  const here = await everybody();
  const { id } = starting(await storeDeskDocument(), "Nobody");
  const note = { stance: "supports", grade: "primary", note: "Heard." } as const;
  for (let times = 0; times < 2; times++) must(await addEvidence(here.editor, id, note));
  const file = await exported(here.editor, "json");
  await moveToEmptyDesk(inject("templateDatabase"));
  const there = await everybody();
  for (let times = 0; times < 2; times++) must(await importExport(there.editor, file));
  expect(meaningOf(await exported(there.editor, "json"))).toEqual(meaningOf(file));
});

it("brings conversations, settled disputes and passages back as they were", async () => {
  const here = await everybody();
  const document = await storeDeskDocument();
  const { id, documentId } = starting(document, "Nobody");
  const { evidence } = must(await logContact(here.editor, id, contact));
  must(await settleDispute(here.editor, evidence.id, { why: "The tape is clear" }));
  const passage = { stance: "supports", grade: "primary", documentId, excerpt: "drown here again" } as const;
  must(await addEvidence(here.editor, id, passage));
  const file = await exported(here.editor, "json");

  await moveToEmptyDesk(inject("templateDatabase"));
  const there = await everybody();
  must(await importExport(there.editor, file));
  const back = await exported(there.editor, "json");
  // Who settled it is an account of that desk: here it is who brought it in.
  const settledBy = (of: string) => of.replaceAll(/"settled":\{"by":"[^"]*"/g, '"settled":{"by":""');
  expect(meaningOf(settledBy(back))).toEqual(meaningOf(settledBy(file)));

  const kinds: unknown[] = [];
  for await (const record of must(exportRecords(there.editor, {})))
    for (const piece of record.evidence) kinds.push([piece.kind, piece.contact?.settled?.why ?? piece.excerpt]);
  expect(kinds).toEqual([
    ["conversation", "The tape is clear"],
    ["passage", "drown here again"],
  ]);
});
