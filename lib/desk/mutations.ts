import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { ok, type Result } from "@/lib/result";
import type { DeskSettings } from "./model";
import { getDeskSettings } from "./queries";
import type { ChangeDeskSettingsInput } from "./schema";

/** Changes some of the desk's settings. Settings given their present value are not recorded. */
export async function changeDeskSettings(
  actor: Actor | null,
  input: ChangeDeskSettingsInput,
): Promise<Result<{ settings: DeskSettings; group: string }>> {
  const refused = refusal(actor, "desk.configure");
  if (refused) return refused;
  return act(actor, async (tx, record) => {
    const before = await getDeskSettings(tx);
    const after: DeskSettings = { ...before, ...input };
    for (const key of Object.keys(after) as (keyof DeskSettings)[]) {
      if (after[key] === before[key]) continue;
      await writeDeskSetting(tx, key, after[key]);
      await record({
        type: "desk.setting-changed",
        entity: "desk",
        entityId: key,
        data: { before: before[key], after: after[key] },
      });
    }
    return ok({ settings: after });
  });
}

/** Writes one setting without recording it: for the act that makes the desk, which records itself. */
export async function writeDeskSetting<Key extends keyof DeskSettings>(
  tx: Tx,
  key: Key,
  value: DeskSettings[Key],
): Promise<void> {
  const text = JSON.stringify(value);
  await tx.setting.upsert({ where: { key }, create: { key, value: text }, update: { value: text } });
}
