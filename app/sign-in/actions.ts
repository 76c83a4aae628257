"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/action";
import { pathAfterSignIn } from "@/app/actor";
import { startSignIn } from "@/app/sign-in-cookies";
import { signInInput } from "@/lib/accounts/sign-ins/schema";
import type { Result } from "@/lib/result";

const signInForm = signInInput.extend({ next: z.string().max(2000).optional() });

/** Signs in and goes where the person was going. Failed tries are counted where the password is checked. */
export const signInAction = formAction(signInForm, async (_actor, { next, ...input }): Promise<Result<null>> => {
  const result = await startSignIn(input);
  if (!result.ok) return result;
  redirect(pathAfterSignIn(next));
});
