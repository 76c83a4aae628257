import { statusWords } from "@/lib/exports/describe";
import { type VerdictValue, verdictValues } from "@/lib/reviews/model";
import type { MinutedItem, Minutes, MinutesInWords } from "./model";

// Sentences of the minutes, plain text: the page and each writer show the same ones.

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "2026-03-14, 09:05 to 10:20 UTC, 75 minutes" */
export function timeWords({ openedAt, closedAt }: Minutes): string {
  const [day, from] = [openedAt.slice(0, 10), openedAt.slice(11, 16)];
  if (closedAt === null) return `${day}, from ${from} UTC, still open`;
  const minutes = Math.max(1, Math.round((Date.parse(closedAt) - Date.parse(openedAt)) / 60_000));
  const until =
    closedAt.slice(0, 10) === day ? closedAt.slice(11, 16) : `${closedAt.slice(0, 10)} ${closedAt.slice(11, 16)}`;
  return `${day}, ${from} to ${until} UTC, ${counted(minutes, "minute", "minutes")}`;
}

/** "9 of 12 statements decided, 1 parked, 2 left open" */
export function progressWords({ items }: Minutes): string {
  const of = (state: MinutedItem["state"]) => items.filter((item) => item.state === state).length;
  const rest = [
    of("parked") > 0 ? `${of("parked")} parked` : "",
    of("open") > 0 ? `${of("open")} left open` : "",
  ].filter(Boolean);
  return [`${of("recorded")} of ${counted(items.length, "statement", "statements")} decided`, ...rest].join(", ");
}

/** "Votes agree in 83 % of pairs; Krippendorff’s alpha 0.61, over 9 statements" */
export function agreementWords({ agreement: { percent, alpha, items } }: Minutes): string {
  if (percent === null) return "No statement was voted on by two or more, so agreement cannot be told";
  const reliability =
    alpha === null ? "alpha is not defined, since every vote was the same" : `Krippendorff’s alpha ${alpha.toFixed(2)}`;
  return `Votes agree in ${Math.round(percent * 100)} % of pairs; ${reliability}, over ${counted(items, "statement", "statements")}`;
}

/** "Disputed, 3 to 1, in round 2" */
export function decisionWords(item: MinutedItem): string {
  if (item.state === "parked") return `Parked${item.result ? `, ${tally(item)}` : ""}`;
  if (item.state === "open") return "Left open";
  const verdict = item.verdict ? statusWords[item.verdict] : "Split";
  return `${verdict}, ${tally(item)}${item.rounds > 1 ? `, in round ${item.rounds}` : ""}`;
}

function tally({ result, votes }: MinutedItem): string {
  if (result === null) return "nobody voted";
  const counts = verdictValues.map((value) => result.counts[value]).filter((count) => count > 0);
  if (counts.length === 1) return votes.length === 1 ? "one vote" : `all ${votes.length} agreed`;
  return counts.sort((a, b) => b - a).join(" to ");
}

/** "Ana Reis: disputed. The tape says otherwise" */
export const voteWords = ({ by, vote, reason }: MinutedItem["votes"][number]): string =>
  `${by.name}: ${statusWords[vote as VerdictValue].toLowerCase()}${reason ? `. ${reason}` : ""}`;

/** "Ana Reis sees to it: ask the clerk for the tape" */
export const followUpWords = ({ owner, note }: MinutedItem): string =>
  [owner ? `${owner.name} sees to it` : "Nobody sees to it yet", note].filter(Boolean).join(": ");

/** The minutes as they are read, whatever shows them. */
export const minutesInWords = (minutes: Minutes): MinutesInWords => ({
  id: minutes.id,
  title: minutes.title,
  facts: [
    timeWords(minutes),
    `Led by ${minutes.chair.name}. In the room: ${minutes.members.map(({ name }) => name).join(", ")}`,
    progressWords(minutes),
    agreementWords(minutes),
  ],
  items: minutes.items.map((item) => ({
    statementId: item.statementId,
    documentId: item.documentId,
    status: item.verdict ?? "unreviewed",
    heading: `${item.number}. ${decisionWords(item)}`,
    text: item.text,
    about: `${item.speaker ?? "Speaker unknown"} (${item.kind})`,
    votes: item.votes.map(voteWords),
    followUp: item.state === "recorded" ? null : followUpWords(item),
  })),
});
