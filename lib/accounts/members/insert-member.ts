import type { Tx } from "@/lib/db/client";
import type { Role } from "../model";

/**
 * Writes an account in the shape the sign-in library reads: user, credential with the password's hash, and our member.
 * Written here rather than through the library so that the three rows and the event are one transaction.
 * The address must not be taken; the caller looks first, inside the same transaction.
 */
export async function insertMember(
  tx: Tx,
  member: { name: string; email: string; role: Role; passwordHash: string },
): Promise<string> {
  const { id } = await tx.user.create({
    data: {
      name: member.name,
      email: member.email,
      // Nobody can prove an address here: no mail is sent. Whoever made the account or the invitation vouches for it.
      emailVerified: true,
      member: { create: { role: member.role } },
    },
  });
  await tx.credential.create({
    data: { userId: id, accountId: id, providerId: "credential", password: member.passwordHash },
  });
  return id;
}
