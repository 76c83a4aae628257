import { beforeAll, beforeEach } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { newId } from "@/lib/new-id";
import { recordVerdict } from "../mutations";

/** For tests only: before each of them a desk with one document on it, and the statement that they are about. */
export function queueDesk() {
  const desk = {
    people: {} as Record<Role, Actor>,
    document: {} as DeskDocument,
    id: "",
    version: async () => (await db.statement.findUniqueOrThrow({ where: { id: desk.id } })).version,
    judge: async (actor: Actor, verdict: "verified" | "disputed" | "needs-sourcing", override?: string) =>
      must(
        await recordVerdict(actor, desk.id, {
          ...{ version: await desk.version(), verdict, override },
          rationale: "So it is.",
        }),
      ),
    /** Adds claims of no words that matter, at places one after the other; their ids. */
    async addClaims(count: number, more: { status?: string } = {}): Promise<string[]> {
      const { documentId, versionId } = desk.document;
      const ids = Array.from({ length: count }, () => newId());
      await db.statement.createMany({
        data: ids.map((id, start) => ({
          ...{ id, documentId, versionId, start, end: start + 4, ...claim, ...more },
        })),
      });
      return ids;
    },
  };
  beforeAll(async () => {
    desk.people = await everybody();
  });
  beforeEach(async () => {
    await db.document.updateMany({ data: { removedAt: new Date() } });
    desk.document = await storeDeskDocument();
    desk.id = starting(desk.document, "Nobody").id;
  });
  return desk;
}

export const claim = { kind: "claim", text: "“The", prefix: "", suffix: "", rule: "for-tests", confidence: 1 };
