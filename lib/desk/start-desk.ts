import { noteSocketAddresses } from "@/lib/accounts/request-address";
import { ensureSetUpToken } from "@/lib/accounts/set-up-token";
import { migrate } from "@/lib/db/migrate";
import { readEnvironment } from "@/lib/env";

/** Checks the settings, brings the database up to this build, and prints the set-up address where nobody has an account. */
export async function startDesk(print: (line: string) => void = console.log): Promise<void> {
  noteSocketAddresses();
  const { applied, backup } = migrate(readEnvironment().databaseFile);
  if (backup) print(`The database was brought up to this version. A copy from before is in ${backup}.`);
  else if (applied.length > 0) print("A new database was made.");
  await ensureSetUpToken(print);
}
