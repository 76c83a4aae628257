import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { commandLineActor } from "@/lib/accounts/command-line-actor";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/documents/mutations";
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

/** The longest time in which a timer of a few milliseconds was kept waiting. */
function watchPauses(): { longest: () => number } {
  const every = 5;
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - every);
    last = now;
  };
  const timer = setInterval(look, every);
  return {
    longest: () => {
      clearInterval(timer);
      look();
      return Math.round(longest);
    },
  };
}

/**
 * npm run bench -- bringing-in [MEGABYTES]. How long a long text takes to be brought in, and the longest time in which
 * the server could do nothing else, in milliseconds; one line of JSON.
 */
export default async function main(args: string[]): Promise<number> {
  const megabytes = Number(args[0] ?? 1);
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-bench-"));
  try {
    const { userId } = await prepareDesk(path.join(folder, "quotedesk.db"), 100);
    const actor: Actor = { ...commandLineActor, userId, role: "editor" };
    const text = textOf(megabytes * 1024 * 1024);
    const pauses = watchPauses();
    const begun = performance.now();
    const brought = await createDocument(actor, { title: "Boats", text });
    const taken = Math.round(performance.now() - begun);
    const longestPause = pauses.longest();
    if (!brought.ok) throw new Error(brought.message);
    const statements = brought.value.statements.length;
    console.log(JSON.stringify({ bench: "bringing-in", megabytes, statements, taken, longestPause }));
    return 0;
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
