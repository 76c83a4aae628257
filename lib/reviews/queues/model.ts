import type { Status } from "@/lib/statements/model";
import type { Holder } from "../leases/model";

/**
 * What one reviewer may take up. assigned: asked of them. returned: for them to put right, or put right for them.
 * second-reader: judged by others, and not by enough. disputes: decided otherwise than they did, or contested after they
 * judged it. follow-ups: what a session left them to see to. open: not read by anybody, and asked of nobody.
 */
export const queues = ["returned", "assigned", "second-reader", "disputes", "follow-ups", "open"] as const;
export type QueueName = (typeof queues)[number];

/** risk: what is most likely to go wrong first. deadline: what is due first, then by risk. place: as in the documents. */
export const queueOrders = ["risk", "deadline", "place"] as const;
export type QueueOrder = (typeof queueOrders)[number];

export type QueueItem = {
  id: string;
  documentId: string;
  documentTitle: string;
  kind: "quote" | "claim";
  status: Status;
  text: string;
  speaker: { id: string; slug: string; name: string; kind: string } | null;
  /** 0 to 1 */
  risk: number;
  /** what makes it so, in words; null where nothing stands out */
  why: string | null;
  /** ISO 8601, UTC */
  deadline: string | null;
  /** of a return: what is to be put right, or what was answered. Of a follow-up: what the session noted */
  note: string | null;
  holder: Holder | null;
};

/** Counting stops at `countedTo`; `more` says that there are more than that. */
export type Counted = { number: number; more: boolean };
export const countedTo = 5000;

export type QueuePage = { queue: QueueName; total: Counted; items: QueueItem[]; nextCursor: string | null };

/** Who sees to a document's statement. Only statements with something to say have a mark. */
export type ItemMark = {
  statementId: string;
  assigned: { id: string; name: string; deadline: string | null }[];
  holder: Holder | null;
  /** the return that stands: with `to` to be put right, or, once answered, back with `by` */
  returned: {
    by: { id: string; name: string };
    to: { id: string; name: string };
    note: string;
    answered: boolean;
    answer: string | null;
  } | null;
  /** threads of comments that are not resolved */
  threads: number;
};
