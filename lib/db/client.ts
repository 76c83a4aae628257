import { readEnvironment } from "@/lib/env";
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { openDatabase } from "./open";

export type Tx = Prisma.TransactionClient;

// On globalThis: a module may be loaded more than once in one process, the database must be opened once.
const shared = globalThis as typeof globalThis & { quotedeskDatabase?: PrismaClient };

function open(): PrismaClient {
  shared.quotedeskDatabase ??= openDatabase(readEnvironment().databaseFile);
  return shared.quotedeskDatabase;
}

/** The desk's database, opened at its first use. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const client = open();
    const value = Reflect.get(client, property, client);
    return typeof value === "function" ? value.bind(client) : value;
  },
});
