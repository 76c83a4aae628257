import type { Counted, QueueName, QueueOrder } from "@/lib/reviews/queues/model";

export const queueLabels: Record<QueueName, string> = {
  returned: "Returned",
  assigned: "Asked of me",
  "second-reader": "Second reader",
  disputes: "My disputes",
  "follow-ups": "From sessions",
  open: "Open for anyone",
};

/** Why a queue is empty, and what would be in it. */
export const emptyQueues: Record<QueueName, { title: string; words: string }> = {
  returned: {
    title: "Nothing is returned to you",
    words: "What colleagues send back to be put right, and what they put right for you, waits here.",
  },
  assigned: {
    title: "Nobody asks you for anything",
    words: "What an editor asks you to read waits here, with its deadline.",
  },
  "second-reader": {
    title: "Nothing waits for a second reader",
    words: "What others have judged, and what needs another reader before it is settled, waits here.",
  },
  disputes: {
    title: "You are part of no dispute",
    words: "What is decided otherwise than you did, or contested after you judged it, waits here.",
  },
  "follow-ups": {
    title: "No session left you anything",
    words: "What a session parks for you to see to waits here once it is closed.",
  },
  open: {
    title: "Nothing is open",
    words: "What nobody has read, nobody is asked for and nobody has in hand waits here.",
  },
};

export const orderLabels: Record<QueueOrder, string> = {
  risk: "Riskiest first",
  deadline: "Soonest due first",
  place: "In order of place",
};

export const countedWords = ({ number, more }: Counted): string => `${number.toLocaleString("en")}${more ? "+" : ""}`;
