import { z } from "zod";
import { emailInput, nameInput, passwordInput, roleInput } from "../schema";

export const inviteMemberInput = z.object({
  role: roleInput,
  /** the only address that may accept; anybody who has the link where absent */
  email: z.preprocess((value) => (value === "" ? undefined : value), emailInput.optional()),
});
export type InviteMemberInput = z.output<typeof inviteMemberInput>;

export const acceptInvitationInput = z.object({ name: nameInput, email: emailInput, password: passwordInput });
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const revokeInvitationInput = z.object({ id: z.string().min(1).max(64) });
