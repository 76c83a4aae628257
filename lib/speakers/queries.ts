import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db/client";
import type { Page } from "@/lib/page";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { matchingIds } from "@/lib/search/queries";
import { type CountsByStatus, noCounts, type Status, statuses } from "@/lib/statements/model";
import type { FoundAt, MergePreview, SpeakerDetail, SpeakerSummary } from "./model";
import { toSummaries } from "./read-speakers";
import { type SpeakerFilter, speakerFilter } from "./schema";

export const noSuchSpeaker = fail("not-found", "no-such-speaker", "There is no such speaker on this desk.");

/** Speakers that were not merged into another. Without a kind, unnamed sources are left out: each is its own. */
export async function listSpeakers(
  actor: Actor | null,
  filter: SpeakerFilter = {},
): Promise<Result<Page<SpeakerSummary>>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const parsed = parseInput(speakerFilter, filter);
  if (!parsed.ok) return parsed;
  const { q, kind, order = "newest", limit, cursor } = parsed.value;
  const byName = order === "name";
  const after = cursor ? decodeCursor(cursor, z.tuple([z.string(), z.string()])) : null;
  if (after && !after.ok) return after;
  const place = after?.value;
  const rows = await db.speaker.findMany({
    where: {
      canonicalId: { equals: db.speaker.fields.id },
      kind: kind ?? { not: "unnamed" },
      id: q ? { in: await speakersMatching(q) } : undefined,
      OR: !place
        ? undefined
        : byName
          ? [{ folded: { gt: place[0] } }, { folded: place[0], id: { gt: place[1] } }]
          : [{ id: { lt: place[1] } }],
    },
    orderBy: byName ? [{ folded: "asc" }, { id: "asc" }] : [{ id: "desc" }],
    take: limit + 1,
  });
  const last = rows[limit - 1];
  return ok({
    items: await toSummaries(db, rows.slice(0, limit)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.folded, last.id]) : null,
  });
}

/** Canonical speakers by any name that they, or a speaker merged into them, have. */
async function speakersMatching(q: string): Promise<string[]> {
  const named = await matchingIds("speaker", q);
  const nameIds = await matchingIds("speaker-name", q);
  const names = await db.speakerName.findMany({
    where: { id: { in: nameIds }, removedAt: null },
    select: { speakerId: true },
  });
  const rows = await db.speaker.findMany({
    where: { id: { in: [...named, ...names.map((name) => name.speakerId)] } },
    select: { canonicalId: true },
  });
  return rows.map((row) => row.canonicalId);
}

/** A speaker's page. Where it was merged into another, `mergedInto` says which. */
export async function getSpeaker(actor: Actor | null, slug: string): Promise<Result<SpeakerDetail>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const row = await db.speaker.findUnique({ where: { slug }, include: { canonical: true } });
  const [summary] = row ? await toSummaries(db, [row]) : [];
  if (!row || !summary) return noSuchSpeaker;
  const members = await db.speaker.findMany({ where: { canonicalId: row.id }, select: { id: true, name: true } });
  return ok({
    ...summary,
    names: await names(row.id, members),
    roles: await roles(members),
    merges: await merges(row.id),
    mergedInto: row.canonicalId === row.id ? null : { slug: row.canonical.slug, name: row.canonical.name },
  });
}

type Member = { id: string; name: string };
const placed = {
  documentVersion: { select: { createdAt: true, document: { select: { id: true, title: true, publishedAt: true } } } },
} as const;
type Placed = {
  start: number | null;
  end: number | null;
  documentVersion: { createdAt: Date; document: { id: string; title: string; publishedAt: Date | null } } | null;
};

function foundAt({ start, end, documentVersion }: Placed): FoundAt | null {
  if (!documentVersion || start === null || end === null) return null;
  const { document, createdAt } = documentVersion;
  const at = (document.publishedAt ?? createdAt).toISOString();
  return { documentId: document.id, documentTitle: document.title, start, end, at };
}

/** Each form of the name once, with where it was found first and how often. */
async function names(canonicalId: string, members: Member[]): Promise<SpeakerDetail["names"]> {
  const rows = await db.speakerName.findMany({
    where: { speakerId: { in: members.map((member) => member.id) }, removedAt: null },
    include: placed,
    orderBy: { id: "asc" },
  });
  const people = await peopleOf(rows);
  const forms = new Map<string, SpeakerDetail["names"][number]>();
  for (const row of rows) {
    const known = forms.get(row.name);
    const merged =
      row.speakerId === canonicalId ? null : (members.find((member) => member.id === row.speakerId) ?? null);
    if (known) known.count++;
    else
      forms.set(row.name, {
        id: row.id,
        name: row.name,
        found: foundAt(row),
        count: 1,
        addedBy: row.addedById && (people.get(row.addedById) ?? null),
        fromMerged: merged,
      });
  }
  return [...forms.values()].sort((a, b) => b.count - a.count);
}

async function roles(members: Member[]): Promise<SpeakerDetail["roles"]> {
  const rows = await db.speakerRole.findMany({
    where: { speakerId: { in: members.map((member) => member.id) }, removedAt: null },
    include: placed,
    orderBy: { id: "desc" },
  });
  const people = await peopleOf(rows);
  const once = rows.filter((row, index) => rows.findIndex((other) => other.role === row.role) === index);
  return once.map((row) => ({
    id: row.id,
    role: row.role,
    found: foundAt(row),
    addedBy: row.addedById && (people.get(row.addedById) ?? null),
  }));
}

async function peopleOf(rows: { addedById: string | null }[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => row.addedById ?? []);
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
}

async function merges(intoId: string): Promise<SpeakerDetail["merges"]> {
  const rows = await db.speakerMerge.findMany({
    where: { intoId, undoneAt: null },
    include: { from: { select: { id: true, name: true } } },
    orderBy: { id: "desc" },
  });
  const users = await db.user.findMany({
    where: { id: { in: rows.map((row) => row.byId) } },
    select: { id: true, name: true },
  });
  const name = (id: string) => users.find((user) => user.id === id)?.name ?? "";
  return rows.map((row) => ({ id: row.id, from: row.from, at: row.at.toISOString(), by: name(row.byId) }));
}

/** What merging `from` into `into` would make of them. Nothing is changed. */
export async function previewMerge(actor: Actor | null, fromId: string, intoId: string): Promise<Result<MergePreview>> {
  const refused = refusal(actor, "speakers.merge");
  if (refused) return refused;
  const rows = await db.speaker.findMany({ where: { id: { in: [fromId, intoId] } } });
  const summaries = await toSummaries(db, rows);
  const from = summaries.find((summary) => summary.id === fromId);
  const into = summaries.find((summary) => summary.id === intoId);
  if (!from || !into) return noSuchSpeaker;
  const members = await db.speaker.findMany({
    where: { canonicalId: { in: [fromId, intoId] } },
    select: { id: true, name: true },
  });
  const speakerId = { in: members.map((member) => member.id) };
  const found = await db.speakerName.findMany({
    where: { speakerId, removedAt: null },
    distinct: ["name"],
    select: { name: true },
  });
  const documents = await db.statement.findMany({
    where: { speakerId, removedAt: null, document: { removedAt: null } },
    distinct: ["documentId"],
    select: { documentId: true },
  });
  const names = [...new Set([into.name, from.name, ...found.map((row) => row.name)])];
  const sum = (a: CountsByStatus, b: CountsByStatus) => mapCounts(a, (count, status) => count + b[status]);
  return ok({
    from,
    into,
    after: {
      names,
      quotes: sum(into.quotes, from.quotes),
      claims: sum(into.claims, from.claims),
      documents: documents.length,
    },
  });
}

function mapCounts(counts: CountsByStatus, make: (count: number, status: Status) => number): CountsByStatus {
  const made = noCounts();
  for (const status of statuses) made[status] = make(counts[status], status);
  return made;
}
