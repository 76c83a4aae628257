import type { ContactAnswer, ContactChannel, Stance } from "../model";

/** How an answer bears on the statement. No answer bears on nothing. */
export const stanceOf: Record<ContactAnswer, Stance> = {
  confirmed: "supports",
  contests: "contradicts",
  context: "context",
  "no-reply": "context",
};

export const channelWords: Record<ContactChannel, string> = {
  telephone: "by telephone",
  "e-mail": "by e-mail",
  letter: "by letter",
  message: "by message",
  "in-person": "in person",
  "press-office": "through the press office",
};
