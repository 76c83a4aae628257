import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db/client";
import type { Page } from "@/lib/page";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { type Digest, type Notice, type NotificationKind, notificationKinds } from "./model";
import { readNotices } from "./read-notices";
import { type DigestInput, digestInput, type NoticeFilter, noticeFilter } from "./schema";

/** One's own notices, newest first. */
export async function listNotices(actor: Actor | null, filter: NoticeFilter = {}): Promise<Result<Page<Notice>>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(noticeFilter, filter);
  if (!parsed.ok) return parsed;
  const { show, limit, cursor } = parsed.value;
  const after = cursor ? decodeCursor(cursor, z.tuple([z.string()])) : null;
  if (after && !after.ok) return after;
  const rows = await db.notification.findMany({
    where: { userId: actor.userId, ...(show === "unread" ? { readAt: null } : {}), id: { lt: after?.value[0] } },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return ok({
    items: await readNotices(db, rows.slice(0, limit)),
    nextCursor: last ? encodeCursor([last.id]) : null,
  });
}

/** Counting stops here: a bell says no more than "99+". */
const countedTo = 100;

/** How many of one's own notices are unread, up to a hundred. */
export async function countUnread(actor: Actor | null): Promise<Result<{ unread: number }>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  return ok({
    unread: await db.notification.count({ where: { userId: actor.userId, readAt: null }, take: countedTo }),
  });
}

const day = 24 * 60 * 60_000;
const longest = 30 * day;
const perKind = 50;

/** What happened for this person since then (a day, where left out), by kind: the most pressing kinds first. */
export async function getDigest(actor: Actor | null, input: DigestInput = {}): Promise<Result<Digest>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(digestInput, input);
  if (!parsed.ok) return parsed;
  const now = Date.now();
  const asked = parsed.value.since ? Date.parse(parsed.value.since) : now - day;
  const since = new Date(Math.min(now, Math.max(asked, now - longest)));
  const where = { userId: actor.userId, createdAt: { gte: since } };
  const groups: Digest["groups"] = [];
  for (const kind of pressing) {
    const rows = await db.notification.findMany({ where: { ...where, kind }, orderBy: { id: "desc" }, take: perKind });
    if (rows.length === 0) continue;
    const count = rows.length < perKind ? rows.length : await db.notification.count({ where: { ...where, kind } });
    groups.push({ kind, count, notices: await readNotices(db, rows) });
  }
  return ok({ since: since.toISOString(), groups });
}

const first: NotificationKind[] = ["returned", "overturned", "reopened", "came-back", "mentioned"];
const pressing = [...first, ...notificationKinds.filter((kind) => !first.includes(kind))];

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
