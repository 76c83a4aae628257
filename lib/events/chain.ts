import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What the first event follows. */
export const genesisHash = "0".repeat(64);

export type ChainedRow = {
  /** ISO 8601, UTC, with milliseconds */
  at: string;
  actorId: string | null;
  type: string;
  entity: string;
  entityId: string;
  documentId: string | null;
  group: string;
  undoes: string | null;
  /** canonical JSON */
  data: string;
};

/** JSON of one spelling only (RFC 8785), so that a hash over it can be made again. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new Error("An event's data cannot be written as JSON.");
  return json;
}

/** SHA-256 (FIPS 180-4), in hexadecimal, of the hash before and of the row as canonical JSON. */
export function hashOf(prevHash: string, row: ChainedRow): string {
  const { at, actorId, type, entity, entityId, documentId, group, undoes, data } = row;
  const content = canonicalJson({ at, actorId, type, entity, entityId, documentId, group, undoes, data });
  return createHash("sha256").update(prevHash).update(content).digest("hex");
}
