import { PrismaClient } from "@/lib/generated/prisma/client";
import { singleWriter } from "./single-writer-adapter";

/** Opens a migrated database. Writers wait at most 15 s for their turn; a transaction may take 20 s. */
export function openDatabase(file: string): PrismaClient {
  return new PrismaClient({
    adapter: singleWriter(file),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
}
