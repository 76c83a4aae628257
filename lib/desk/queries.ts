import { db, type Tx } from "@/lib/db/client";
import { type DeskSettings, defaultDeskSettings } from "./model";
import { storedSettings } from "./schema";

/**
 * What holds for the whole desk. Open to everybody, because the sign-in page shows the desk's name; nothing in it is
 * secret. Give the transaction where a rule inside it depends on a setting.
 */
export async function getDeskSettings(tx: Tx | typeof db = db): Promise<DeskSettings> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(defaultDeskSettings) } } });
  const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
  return storedSettings.parse({ ...defaultDeskSettings, ...stored });
}
