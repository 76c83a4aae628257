import { hashPassword } from "better-auth/crypto";
import { writeDeskSetting } from "@/lib/desk/mutations";
import { act } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { insertMember } from "../members/insert-member";
import { isSetUpToken, setUpNeeded, spendSetUpToken } from "../set-up-token";
import type { FirstAdministratorInput } from "./schema";

/**
 * Makes the first account, an administrator's, and names the desk. Needs no actor: whoever holds the address that the
 * server printed owns the machine. Of two at once, one wins: token and emptiness are looked at again inside the write.
 */
export async function createFirstAdministrator(
  setUpToken: string,
  input: FirstAdministratorInput,
): Promise<Result<{ userId: string; group: string }>> {
  if (!(await isSetUpToken(setUpToken))) return dead();
  const passwordHash = await hashPassword(input.password);
  return act(null, async (tx, record) => {
    if (!(await isSetUpToken(setUpToken, tx)) || (await tx.user.count()) > 0) return dead();
    await spendSetUpToken(tx);
    await writeDeskSetting(tx, "name", input.deskName);
    await writeDeskSetting(tx, "houseStyle", input.houseStyle);
    const userId = await insertMember(tx, { ...input, role: "administrator", passwordHash });
    await record({
      type: "desk.set-up",
      entity: "member",
      entityId: userId,
      data: { name: input.name, deskName: input.deskName, houseStyle: input.houseStyle },
    });
    return ok({ userId });
  });
}

async function dead() {
  if (await setUpNeeded())
    return fail(
      "not-found",
      "set-up-address-dead",
      "This set-up address is no longer right. The newest one is in the server's output; start it again for another.",
    );
  return fail("not-found", "already-set-up", "This desk is set up already. Sign in.");
}
