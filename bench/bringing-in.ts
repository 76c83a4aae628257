import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { commandLineActor } from "@/lib/accounts/command-line-actor";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/documents/mutations";
import { redraft as bringInRedraft } from "@/lib/documents/redrafts/mutations";
import { previewRedraft } from "@/lib/documents/redrafts/queries";
import type { Result } from "@/lib/result";
import { prepareDesk } from "./prepared-desk";

const people = ["Petra Voss", "Oke Brandt", "Ines Marchetti", "Tunde Osei"];

/** Paragraphs of invented news, none like another, until there are so many code units. */
function textOf(length: number): string {
  let text = "";
  for (let number = 0; text.length < length; number++) {
    const who = people[number % people.length];
    text += `The board of district ${number} met on Tuesday. “We counted ${number * 7} boats this year,” said ${who}, who has led it since ${1950 + (number % 70)}. The pier cost ${number} million, according to the council. It is not safe, she said.\n\n`;
  }
  return text;
}

/** The next draft: so many paragraphs, all over the text, each changed in one of four ways. */
function redrafted(text: string, edits: number): string {
  const paragraphs = text.split("\n\n");
  const every = Math.floor(paragraphs.length / edits);
  return paragraphs
    .flatMap((paragraph, index) => {
      if (index % every !== 0) return [paragraph];
      const ways = [
        () => [paragraph.replace("We counted", "We lost")],
        () => [paragraph.replace(/ The pier cost .*council\./, "")],
        () => [`“Nobody asked district ${index} about its harbour,” said Lena Haddad.`, paragraph],
        () => [paragraph.replace("Tuesday", "Wednesday, after two weeks of rain")],
      ];
      return (ways[(index / every) % ways.length] ?? (() => [paragraph]))();
    })
    .join("\n\n");
}

/** Milliseconds that the main thread has had a processor, where the system tells it (Linux). */
function processorTime(): number {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/**
 * How long some work takes; the longest time in which a timer of a few milliseconds was kept waiting meanwhile; and the most
 * processor time that the thread had between two looks, which what else the machine does hardly touches.
 * @param tell what is kept of the answer; a server keeps none of it
 */
async function measure<T, Told>(work: () => Promise<Result<T>>, tell: (value: T) => Told) {
  const every = 5;
  const begun = performance.now();
  let [last, lastWork] = [begun, processorTime()];
  let [longest, longestWork] = [0, 0];
  const look = () => {
    const [now, worked] = [performance.now(), processorTime()];
    longest = Math.max(longest, now - last - every);
    longestWork = Math.max(longestWork, worked - lastWork);
    [last, lastWork] = [now, worked];
  };
  const timer = setInterval(look, every);
  const done = await work();
  clearInterval(timer);
  look();
  if (!done.ok) throw new Error(done.message);
  const ms = { taken: Math.round(last - begun), pause: Math.round(longest), work: Math.round(longestWork) };
  return { ms, told: tell(done.value) };
}

/**
 * npm run bench -- bringing-in [MEGABYTES [EDITS]]. How long a long text takes to be brought in, its next draft to be
 * looked at and to be brought in, and the longest time in which the server could do nothing else; milliseconds, one line
 * of JSON. A short text goes first, whose times are not told: it starts the thread that reads.
 */
export default async function main([megabytes = "1", edits = "300"]: string[]): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-bench-"));
  try {
    const { userId } = await prepareDesk(path.join(folder, "quotedesk.db"), 100);
    const actor: Actor = { ...commandLineActor, userId, role: "editor" };
    await measure(
      () => createDocument(actor, { title: "Ferries", text: textOf(20_000) }),
      () => null,
    );
    const text = textOf(Number(megabytes) * 1024 * 1024);
    const stored = await measure(
      () => createDocument(actor, { title: "Boats", text }),
      ({ document }) => document,
    );
    const { id, counts } = stored.told;
    const next = redrafted(text, Number(edits));
    const preview = await measure(
      () => previewRedraft(actor, id, { text: next }),
      ({ counts }) => counts,
    );
    const redraft = await measure(
      () => bringInRedraft(actor, id, { text: next, from: 1 }),
      ({ counts }) => counts,
    );
    const ms = { stored: stored.ms, preview: preview.ms, redraft: redraft.ms };
    const found = { statements: counts.statements, changes: redraft.told };
    console.log(JSON.stringify({ bench: "bringing-in", megabytes: Number(megabytes), ...found, ms }));
    return 0;
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
