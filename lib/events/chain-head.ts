import { z } from "zod";

/** The newest event of a record, kept elsewhere: whoever rewrites the record cannot rewrite this. */
export const chainHead = z.object({
  seq: z.int().min(1),
  /** SHA-256 in hexadecimal, which stands for the event and for all before it */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** when the head was written; ISO 8601, UTC */
  at: z.iso.datetime(),
});
export type ChainHead = z.output<typeof chainHead>;

/**
 * What a record that is whole in itself has lost or changed since a head of it was kept; null where it only went on.
 * @param hashNow the hash that the event of the head's number has now; null where there is none
 */
export function whatChangedSince(head: ChainHead, hashNow: string | null): string | null {
  if (hashNow === head.hash) return null;
  const kept = `the head kept on ${head.at} ends with event ${head.seq}`;
  return hashNow === null
    ? `The record was cut: ${kept}, which is not there any more.`
    : `The record was rewritten: ${kept}, whose hash was ${head.hash} and is ${hashNow} now. It, or an event before it, is not what it was.`;
}
