import type { VerdictValue } from "@/lib/reviews/model";
import type { Status } from "@/lib/statements/model";
import type { Outcome, Person } from "../model";

export type MinutedItem = {
  statementId: string;
  documentId: string;
  /** from 1, as on the agenda */
  number: number;
  kind: "quote" | "claim";
  text: string;
  speaker: string | null;
  /** recorded: decided by the vote; parked, or open: somebody has still to see to it */
  state: "recorded" | "parked" | "open";
  verdict: VerdictValue | null;
  rounds: number;
  /** the last round's votes, where they were revealed */
  votes: { by: Person; vote: VerdictValue; reason: string | null }[];
  result: Outcome | null;
  owner: Person | null;
  note: string | null;
};

export type Minutes = {
  id: string;
  title: string;
  chair: Person;
  /** everybody who was in the room at some time */
  members: Person[];
  /** ISO 8601, UTC */
  openedAt: string;
  closedAt: string | null;
  items: MinutedItem[];
  agreement: {
    /** over all revealed votes; see lib/reviews/agreement/coefficients.ts */
    percent: number | null;
    alpha: number | null;
    /** how many items the figures rest on */
    items: number;
  };
};

/** The minutes in sentences: plain text, which each page and file shows in its own way. */
export type MinutesInWords = {
  id: string;
  title: string;
  facts: string[];
  items: {
    statementId: string;
    documentId: string;
    status: Status;
    heading: string;
    text: string;
    about: string;
    votes: string[];
    /** who sees to what is not decided */
    followUp: string | null;
  }[];
};
