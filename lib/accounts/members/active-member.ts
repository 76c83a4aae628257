import type { Actor } from "../model";
import { roleInput } from "../schema";

/** Somebody who works at this desk now. */
export type ActiveMember = Pick<Actor, "userId" | "name" | "email" | "role">;

export type Holder = { userId: string; name: string; email: string; role: string; deactivatedAt: Date | null };

/** A stored member as they may act; null where they are deactivated. */
export const activeMember = ({ userId, name, email, role, deactivatedAt }: Holder): ActiveMember | null =>
  deactivatedAt ? null : { userId, name, email, role: roleInput.parse(role) };
