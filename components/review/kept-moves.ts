import { z } from "zod";
import { keep, parseKept, readKept } from "./kept-on-machine";
import type { Move } from "./pending-moves";

const shape: z.ZodType<Move[]> = z.array(
  z.object({
    id: z.string(),
    version: z.number(),
    start: z.number(),
    end: z.number(),
    was: z.object({ start: z.number(), end: z.number() }),
  }),
);

export const movesKey = (userId: string, documentId: string): string => `quotedesk:edges:${userId}:${documentId}`;

/** Moved edges that the desk had not recorded when the page was left, or had refused. */
export const readMoves = (key: string): Move[] => parseKept(readKept(key), shape) ?? [];

export const keepMoves = (key: string, moves: readonly Move[]): void =>
  keep(key, moves.length === 0 ? null : JSON.stringify(moves));
