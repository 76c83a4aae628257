import { z } from "zod";
import { emailInput, nameInput, passwordInput, roleInput } from "../schema";

export const createUserInput = z.object({
  name: nameInput,
  email: emailInput,
  role: roleInput,
  /** one is made, and told once, where none is given */
  password: passwordInput.optional(),
});
export type CreateUserInput = z.output<typeof createUserInput>;

export const memberInput = z.object({ userId: z.string().min(1).max(64) });
export type MemberInput = z.output<typeof memberInput>;

export const changeRoleInput = memberInput.extend({ role: roleInput });
export type ChangeRoleInput = z.output<typeof changeRoleInput>;

export const renameSelfInput = z.object({ name: nameInput });
export type RenameSelfInput = z.output<typeof renameSelfInput>;

export const changePasswordInput = z.object({
  currentPassword: z.string("Give your present password.").min(1, "Give your present password.").max(1000),
  newPassword: passwordInput,
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
