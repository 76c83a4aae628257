import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import { addEvidence, recordVerdict } from "@/lib/reviews/mutations";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { getStatement } from "@/lib/statements/queries";
import { createDocument } from "../mutations";
import { getDocumentForReview } from "../queries";
import { must } from "./desk-document";

// For tests only: an article as its first draft is brought in, and what is done with it.

const story = (salt: string) => `The upper gate of the Wexley lock will stay shut until spring, notice ${salt} says.

“The hinges have moved eleven millimetres since August,” said Ivo Karst, the lock keeper. “I will not open it on a promise.”

Dr Tilda Moran, who surveyed the lock in 2019, said the repair would cost £4.2 million. “Nobody budgeted for the hinges,” she said.
`;

/** A document of its own: no two have the same text. */
export async function bringInLock(editor: Actor) {
  const text = story(newId());
  const { document } = must(await createDocument(editor, { title: "The lock", text }));
  return { id: document.id, text, ...(await shownOf(editor, document.id)) };
}

/** What its readers see now. */
export async function shownOf(reader: Actor, id: string) {
  const { text, statements, document } = must(await getDocumentForReview(reader, id));
  return { statements, number: text.number, versionId: text.versionId, now: text.text, document };
}

/** Gives a verdict, with the evidence that it needs. */
export async function judge(reviewer: Actor, id: string, verdict: "verified" | "disputed" = "verified") {
  const { version } = must(await getStatement(reviewer, id));
  const evidence = { stance: "supports", grade: "primary", note: "Tape.", locator: "0:41" } as const;
  if (verdict === "verified") must(await addEvidence(reviewer, id, evidence));
  return must(await recordVerdict(reviewer, id, { version, verdict, rationale: "Heard it." }));
}

/** What `npm run verify` would say of the desk. */
export const faultsOfDesk = async () => (await verifyDesk(db)).faults;
