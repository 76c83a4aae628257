import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { countUse } from "@/lib/accounts/rate-limits";
import { db } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { textFault } from "@/lib/documents/check-text";
import { extractApart } from "@/lib/documents/extract-apart";
import { type HouseStyle, severities } from "@/lib/fidelity/model";
import { severityOf } from "@/lib/fidelity/weigh-severity";
import { fail, ok, type Result } from "@/lib/result";
import { versionsSharing } from "@/lib/search/texts/queries";
import { normaliseText } from "@/lib/text/normalise";
import { findPassages } from "../passages/queries";
import { diffRows } from "../side-by-side/diff-rows";
import type { DiffRow } from "../side-by-side/model";
import { findQuotations, type Quotation } from "./find-quotations";
import { isDraftOf } from "./is-draft-of";
import { type Trace, type TracedPassage, type TracedQuotation, traceStates } from "./model";

/** Texts that are read for one quotation, and for telling which stored documents are drafts of the text. */
const texts = 8;
/** What one trace looks up: quotations, and milliseconds of looking. The rest is told as not looked up. */
export const traceLimits = { quotations: 400, time: 60_000, atOnce: 2 };

// On globalThis: a module may be loaded more than once in one process.
const shared = globalThis as typeof globalThis & { quotedeskTraces?: number };

/**
 * What the desk's stored documents say of every quotation in a text. Stores nothing. Failures: as of a document's text;
 * too-many "busy" while two traces run; refused "stopped" once the signal says so: nobody waits for it any more.
 */
export async function trace(
  actor: Actor | null,
  raw: string,
  limits: typeof traceLimits = traceLimits,
  signal?: AbortSignal,
): Promise<Result<Trace>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? nobody;
  const reached = await countUse("trace", actor.userId);
  if (reached) return reached;
  const { text } = normaliseText(raw);
  const fault = textFault(raw, text);
  if (fault) return fault;
  if ((shared.quotedeskTraces ?? 0) >= limits.atOnce) return busy;
  shared.quotedeskTraces = (shared.quotedeskTraces ?? 0) + 1;
  try {
    const read = await extractApart(text);
    if (!read.ok) return read;
    const leftOut = await ownDrafts(text);
    const { houseStyle } = await getDeskSettings();
    const quotations = await lookUp(findQuotations(text, read.value), { leftOut, houseStyle, limits, signal });
    if (signal?.aborted) return stopped;
    const counts = Object.fromEntries(
      traceStates.map((state) => [state, quotations.filter((one) => one.state === state).length]),
    ) as Trace["counts"];
    return ok({ text, quotations, counts, leftOut, tracedAt: new Date().toISOString() });
  } finally {
    shared.quotedeskTraces -= 1;
  }
}

type Looking = {
  leftOut: Trace["leftOut"];
  houseStyle: HouseStyle;
  limits: typeof traceLimits;
  signal: AbortSignal | undefined;
};

async function lookUp(
  quotations: Quotation[],
  { leftOut, houseStyle, limits, signal }: Looking,
): Promise<TracedQuotation[]> {
  const begun = performance.now();
  const except = leftOut.map(({ id }) => id);
  const known = new Map<string, Omit<TracedQuotation, "start" | "end" | "text" | "speaker">>();
  const traced: TracedQuotation[] = [];
  for (const { start, end, text, words, speaker, names } of quotations) {
    if (signal?.aborted) break;
    const key = JSON.stringify([speaker, words]);
    let found = known.get(key);
    if (!found && known.size < limits.quotations && performance.now() - begun < limits.time) {
      found = await traceOne(words, names, { except, houseStyle });
      known.set(key, found);
      // Others are served between two quotations.
      await pause();
    }
    traced.push({ start, end, text, speaker, ...(found ?? unread) });
  }
  return traced;
}

const unread = { state: "unread", severity: null, otherSpeaker: false, passage: null } as const;

async function traceOne(
  words: string,
  names: string[],
  { except, houseStyle }: { except: string[]; houseStyle: HouseStyle },
): Promise<Omit<TracedQuotation, "start" | "end" | "text" | "speaker">> {
  const speaker = names.length > 0 ? { canonicalId: null, names } : null;
  const { passages, nearest } = await findPassages(words, { speaker, except, texts });
  const best = passages[0];
  if (!best)
    return {
      state: nearest ? "near" : "none",
      severity: null,
      otherSpeaker: false,
      passage: nearest && { ...nearest, changes: [], rows: [] },
    };
  const { case: _, ...passage } = best;
  const changes = passage.changes.map((change) => ({ ...change, severity: severityOf(change.type, houseStyle) }));
  const worst = severities[Math.max(0, ...changes.map(({ severity }) => severities.indexOf(severity)))] ?? "none";
  return {
    state: best.result === "verbatim" ? "held" : "differs",
    severity: worst,
    otherSpeaker: speaker !== null && best.speaker?.same === false,
    passage: { ...passage, changes, rows: rowsOf(words, { ...passage, changes }) },
  };
}

/** The diff within the passage alone: its places in the whole version are counted from its first letter. */
function rowsOf(words: string, { start, end, text, result, score, changes }: Omit<TracedPassage, "rows">): DiffRow[] {
  // Of words that stand outside the passage, such as a condition that was left out, only the reason is shown.
  const within = changes.map((change) => {
    const from = Math.min(Math.max(change.source.start, start), end) - start;
    const to = Math.min(Math.max(change.source.end, start), end) - start;
    return { ...change, source: { start: from, end: to, text: text.slice(from, to) } };
  });
  return diffRows(words, text, { result, score, match: { start: 0, end: text.length, text }, changes: within });
}

/** Documents that are this text, or an earlier draft of it: their quotations are the draft's own. */
async function ownDrafts(text: string): Promise<Trace["leftOut"]> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const same = await db.document.findMany({
    where: { removedAt: null, versions: { some: { sha256 } } },
    select: { id: true, title: true },
  });
  const drafts = new Map(same.map((one) => [one.id, one]));
  for (const id of await versionsSharing(text, { except: [...drafts.keys()], limit: texts })) {
    const version = await db.documentVersion.findUniqueOrThrow({
      where: { id },
      select: { text: true, document: { select: { id: true, title: true, kind: true } } },
    });
    const { kind, ...document } = version.document;
    if (kind === "article" && isDraftOf(text, version.text)) drafts.set(document.id, document);
  }
  return [...drafts.values()];
}

const nobody = fail("unauthenticated", "not-signed-in", "Sign in, or send an API token, and try again.");
const stopped = fail("refused", "stopped", "Tracing was stopped. Nothing of the text is stored.");
const busy = fail(
  "too-many",
  "busy",
  "Two drafts are being traced just now. Yours is kept where it is; try again in a minute.",
  { retryAfter: 60 },
);
