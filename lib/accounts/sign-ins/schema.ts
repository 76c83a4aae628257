import { z } from "zod";
import { emailInput } from "../schema";

export const signInInput = z.object({
  email: emailInput,
  password: z.string("Give your password.").min(1, "Give your password.").max(1000),
});
export type SignInInput = z.output<typeof signInInput>;

export const revokeSignInInput = z.object({ id: z.string().min(1).max(64) });
