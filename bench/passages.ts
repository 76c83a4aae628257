import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { db } from "@/lib/db/client";
import { findPassages } from "@/lib/reviews/passages/queries";
import { prepareDesk } from "./prepared-desk";

const perDocument = 3000;
const rounds = 12;

/** The same numbers from the same seed, so that two runs measure the same texts (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const everyday =
  "the of and to a in that it is was we for on they with as not at by have this from but had you are be were will there what all when can more if would who so said one no about their".split(
    " ",
  );
const syllables = "ba cor del fen gra hol jin kel lom mar nor pel qua rin sto tam ull ver wick yar".split(" ");

/** A word as a language has them: a few are everywhere, and most are rare. */
function wordOf(chance: () => number): string {
  if (chance() < 0.45) return everyday[Math.floor(chance() ** 2 * everyday.length)] ?? "the";
  let rank = Math.floor(20_000 ** chance());
  let word = "";
  do {
    word += syllables[rank % syllables.length];
    rank = Math.floor(rank / syllables.length);
  } while (rank > 0);
  return word;
}

function textOf(chance: () => number): string {
  let text = "";
  while (text.length < perDocument) {
    const words = Array.from({ length: 8 + Math.floor(chance() * 16) }, () => wordOf(chance));
    const [first = ""] = words;
    text += `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(" ")}. `;
    if (chance() < 0.2) text += "\n\n";
  }
  return text.trim();
}

async function store(documents: number): Promise<string[]> {
  const chance = seeded(7);
  const texts: string[] = [];
  for (let from = 0; from < documents; from += 500)
    await db.$transaction(async (tx) => {
      for (let at = from; at < Math.min(from + 500, documents); at++) {
        const text = textOf(chance);
        const sha256 = createHash("sha256").update(text).digest("hex");
        const { id } = await tx.document.create({ data: { title: `Minutes ${at}`, kind: "transcript" } });
        const data = { documentId: id, number: 1, text, length: text.length, sha256, originalSha256: sha256 };
        await tx.documentVersion.create({ data: { ...data, engine: "bench" } });
        if (at % every(documents) === 0) texts.push(text);
      }
    });
  return texts;
}

const changes: Record<string, (words: string[]) => string[]> = {
  exact: (words) => words,
  "a word changed": (words) => words.map((word, at) => (at === 7 ? "harbour" : word)),
  "everyday words": (words) => words.map((word, at) => everyday[(at * 7 + word.length) % everyday.length] ?? "the"),
  "same words, other order": (words) => words.map((word, at) => words[(at * 7) % words.length] ?? word),
};

const summed = (lists: Record<string, number[]>) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => {
      const sorted = list.map(Math.round).sort((a, b) => a - b);
      return [name, { median: sorted[Math.floor(sorted.length / 2)], slowest: sorted.at(-1) }];
    }),
  );

const every = (documents: number) => Math.ceil(documents / rounds);
/** The document that a round's quote was cut from. */
const titleOf = (round: number, documents: number) => `Minutes ${round * every(documents)}`;

/**
 * npm run bench -- passages [DOCUMENTS]. Milliseconds to look for one quote of 20 words in every document; one line of
 * JSON. A quote is cut out of a made-up text at any word, so a negation may stand before it: then it is rightly told as a
 * risk of meaning, and what counts is that its own passage comes first.
 */
export default async function main(args: string[]): Promise<number> {
  const documents = Number(args[0] ?? 10_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-bench-"));
  try {
    await prepareDesk(path.join(folder, "quotedesk.db"), 0);
    const texts = await store(documents);
    const times: Record<string, number[]> = {};
    const processor: Record<string, number[]> = {};
    const results: Record<string, number> = {};
    let found = 0;
    for (const [round, text] of texts.entries())
      for (const [name, change] of Object.entries(changes)) {
        const words = change(text.split(/\s+/).slice(100, 120)).join(" ");
        const begun = performance.now();
        const cpuBefore = process.cpuUsage();
        const { passages } = await findPassages(words, { speaker: null });
        const used = process.cpuUsage(cpuBefore);
        // The first two rounds warm the code and the file up.
        if (round < 2) continue;
        times[name] = [...(times[name] ?? []), performance.now() - begun];
        processor[name] = [...(processor[name] ?? []), (used.user + used.system) / 1000];
        if (name !== "exact") continue;
        const best = passages[0];
        if (best && best.document.title === titleOf(round, documents) && text.includes(best.text)) found++;
        if (best) results[best.result] = (results[best.result] ?? 0) + 1;
      }
    const told = { exactFoundFirst: found, exactToldAs: results };
    const [ms, processorMs] = [summed(times), summed(processor)];
    console.log(JSON.stringify({ bench: "passages", documents, ...told, ms, processorMs }));
    return 0;
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
