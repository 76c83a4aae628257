import type { PrismaClient } from "@/lib/generated/prisma/client";
import { openDatabase } from "./open";

/** Opens a migrated database, does `work` on it, and closes it again. */
export async function withDatabase<T>(file: string, work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const client = openDatabase(file);
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}
