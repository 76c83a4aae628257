import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { checkExport } from "./check-export";
import { faultsFailure } from "./faults";
import { importDocument } from "./import-document";
import { importEvidence } from "./import-evidence";
import type { Imported } from "./model";
import { type OlderDraft, olderDraft } from "./older-draft";
import { textsHere } from "./queries";
import { readExport } from "./read-export";
import type { Run } from "./run";
import type { ImportedRecord } from "./schema";

/**
 * Brings a JSON or JSON Lines export back, of this desk or another. The same text is the document that exists; what is
 * here already stays as it is, so that a second time changes nothing. Verdicts take their place among those given here by
 * when they were given, and keep who gave them. All of the file is checked before anything is written; then each
 * document is one transaction, and the whole is one act to undo. Failures: too-large "import-too-large"; malformed
 * "invalid-json"; refused "invalid-export" with `fields` by line, "empty-export", "older-draft"
 * where every document in it has a newer draft here; where only some have, those are left out and the rest comes in.
 */
export async function importExport(actor: Actor | null, file: string): Promise<Result<Imported>> {
  const refused = refusal(actor, "desk.import");
  if (refused || !actor) return refused ?? fail("unauthenticated", "not-signed-in", "Sign in and try again.");
  const read = readExport(file);
  if (!read.ok) return read;
  const records = read.value.records.map(({ value }) => value);
  const here = await textsHere(hashesOf(records));
  const faults = checkExport(read.value, here);
  if (faults.length > 0) return faultsFailure(faults);
  for (const { value } of read.value.texts) here.set(value.sha256, value.text);
  const run: Run = {
    actor,
    texts: here,
    speakers: new Map(),
    documents: new Map(),
    expected: new Set(records.map((record) => record.document.id)),
    waiting: [],
    evidence: new Set(),
    done: nothingDone(),
  };
  const group = newId();
  let acted = false;
  let last: Failure | null = null;
  const leaveOut = ({ failure, here }: OlderDraft, of: ImportedRecord[]) => {
    last = failure;
    run.done.leftOut.push({ ...here, why: failure.message });
    // Evidence on other statements may point to it: the document is here, in its newer draft.
    for (const { document } of of) run.documents.set(document.id, here.id);
  };
  const documents: ImportedRecord[][] = [];
  for (const ofDocument of byDocument(records)) {
    const older = await olderDraft(db, hashesOf(ofDocument));
    if (older) leaveOut(older, ofDocument);
    else documents.push(ofDocument);
  }
  if (last !== null && documents.length === 0) return last;
  for (const ofDocument of documents) {
    const result = await act(
      actor,
      async (tx, record) => {
        const counted: typeof record = (event) => {
          acted = true;
          return record(event);
        };
        // A newer draft may have come in since the file was checked.
        const overtaken = await olderDraft(tx, hashesOf(ofDocument));
        if (!overtaken) await importDocument(tx, counted, run, ofDocument);
        return ok({ overtaken });
      },
      { group },
    );
    if (!result.ok) return result;
    if (result.value.overtaken) leaveOut(result.value.overtaken, ofDocument);
  }
  // What waited for a document that was overtaken last.
  if (run.waiting.length > 0)
    await act(
      actor,
      async (tx, record) => {
        await importEvidence(tx, record, run, []);
        return ok({});
      },
      { group },
    );
  return ok({ ...run.done, group: acted ? group : null });
}

const hashesOf = (records: readonly ImportedRecord[]) => [
  ...new Set(records.map((record) => record.document.version.sha256)),
];

const nothingDone = (): Run["done"] => ({
  documents: [],
  statements: { added: 0, existed: 0, removed: 0 },
  verdicts: { added: 0, existed: 0 },
  rulings: { added: 0, existed: 0, leftOut: 0 },
  evidence: { added: 0, existed: 0, withheld: 0 },
  leftOut: [],
});

/** The records of each document, in order of place. */
function byDocument(records: ImportedRecord[]): ImportedRecord[][] {
  const documents = new Map<string, ImportedRecord[]>();
  for (const record of records) {
    const known = documents.get(record.document.id);
    if (known) known.push(record);
    else documents.set(record.document.id, [record]);
  }
  const number = (record: ImportedRecord) => record.document.version.number;
  return [...documents.values()].map((list) =>
    list.sort((a, b) => number(a) - number(b) || a.start - b.start || b.end - a.end),
  );
}
