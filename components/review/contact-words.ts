import type { ContactAnswer, ContactChannel } from "@/lib/reviews/model";

export const channelLabels: Record<ContactChannel, string> = {
  telephone: "Telephone",
  "e-mail": "E-mail",
  letter: "Letter",
  message: "Message",
  "in-person": "In person",
  "press-office": "Press office",
};

export const answerLabels: Record<ContactAnswer, { label: string; hint: string }> = {
  confirmed: { label: "Confirmed", hint: "they said it, in these words" },
  contests: { label: "Contests it", hint: "opens a dispute; the quote stays as it is" },
  context: { label: "Context", hint: "something to know, neither for nor against" },
  "no-reply": { label: "No reply", hint: "asked, and not answered yet" },
};

/** After a name: "Ines Marchetti contests it". */
export const answerWords: Record<ContactAnswer, string> = {
  confirmed: "confirmed it",
  contests: "contests it",
  context: "gave context",
  "no-reply": "has not replied",
};
