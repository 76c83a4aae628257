import { db, type Tx } from "@/lib/db/client";
import { readEnvironment } from "@/lib/env";
import { isTokenOf, randomToken, tokenHash } from "./secret-token";

const key = "set-up-token";

/** Whether nobody has an account yet: the desk then has only its set-up page. */
export async function setUpNeeded(): Promise<boolean> {
  return (await db.user.count()) === 0;
}

/**
 * While nobody has an account: makes a new one-time set-up token, keeps its hash, and prints the address that holds it.
 * Only the hash is kept, so each start prints another address, and the one before is dead.
 */
export async function ensureSetUpToken(print: (line: string) => void = console.log): Promise<void> {
  if (!(await setUpNeeded())) return;
  const token = randomToken();
  const value = JSON.stringify(tokenHash(token));
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  print(`Set up this desk: ${readEnvironment().appUrl}/set-up?token=${token}`);
}

/** Whether the token opens set-up now. */
export async function isSetUpToken(token: string, tx: Tx | typeof db = db): Promise<boolean> {
  const row = await tx.setting.findUnique({ where: { key } });
  return row !== null && isTokenOf(token, String(JSON.parse(row.value)));
}

/** Makes the token dead. */
export async function spendSetUpToken(tx: Tx): Promise<void> {
  await tx.setting.deleteMany({ where: { key } });
}
