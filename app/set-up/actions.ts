"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicFormAction } from "@/app/action";
import { startSignIn } from "@/app/sign-in-cookies";
import type { Actor } from "@/lib/accounts/model";
import { linkTokenInput } from "@/lib/accounts/schema";
import { createFirstAdministrator } from "@/lib/accounts/set-up/mutations";
import { firstAdministratorInput } from "@/lib/accounts/set-up/schema";
import { createDocument } from "@/lib/documents/mutations";
import type { Result } from "@/lib/result";
import { sampleDocument } from "./sample-document";

const setUpForm = firstAdministratorInput.extend({ token: linkTokenInput, sample: z.literal("yes").optional() });

/** Makes the first administrator, signs them in, and opens the sample on the desk where they asked for it. */
export const setUpAction = publicFormAction(
  "set-up",
  setUpForm,
  async ({ token, sample, ...input }): Promise<Result<null>> => {
    const made = await createFirstAdministrator(token, input);
    if (!made.ok) return made;
    const signedIn = await startSignIn({ email: input.email, password: input.password });
    if (!signedIn.ok) return signedIn;
    if (!sample) redirect("/");
    const { name, email } = input;
    const administrator: Actor = {
      userId: made.value.userId,
      name,
      email,
      role: "administrator",
      scope: "write",
      via: "session",
    };
    const broughtIn = await createDocument(administrator, sampleDocument);
    redirect(broughtIn.ok ? (`/documents/${broughtIn.value.document.id}/review` as Route) : "/");
  },
);
