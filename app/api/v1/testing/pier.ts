import type { Actor } from "@/lib/accounts/model";
import { logContact } from "@/lib/reviews/contacts/mutations";

// For tests of the API: what is brought in, and what is noted about it.

export const text = `The harbour board will close the east pier for two years from March, its chair said on Tuesday.

"We cannot keep patching timber that was laid in 1911," said Petra Voss, who has led the board since 2022. "It is not safe."

About 340 boats use the pier in summer, according to the board.

Oke Brandt, who runs the ferry to the islands, said the closure would cost him half of his passengers.
`;

const contact = {
  who: "Petra Voss",
  at: "2026-03-02T09:30:00Z",
  channel: "telephone",
  asked: "Did you say that it is not safe?",
  answer: "contests",
  said: "I said that it is not safe in a gale.",
} as const;

/** Opens a dispute over a statement; the id to settle it by. */
export async function disputeOver(statementId: string, actor: Actor): Promise<string> {
  const logged = await logContact(actor, statementId, contact);
  if (!logged.ok) throw new Error(logged.message);
  return logged.value.evidence.id;
}

/** A call that notes a conversation about a statement. */
export const contactOn = (statementId: string) => ({ params: { id: statementId }, body: contact });
