"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/app/action";
import { startSignIn } from "@/app/sign-in-cookies";
import { acceptInvitation } from "@/lib/accounts/invitations/mutations";
import { acceptInvitationInput } from "@/lib/accounts/invitations/schema";
import { linkTokenInput } from "@/lib/accounts/schema";
import type { Result } from "@/lib/result";

const acceptForm = acceptInvitationInput.extend({ token: linkTokenInput });

/** Makes the account that the invitation is for, and signs it in. */
export const acceptInvitationAction = publicFormAction(
  "invitation",
  acceptForm,
  async ({ token, ...input }): Promise<Result<null>> => {
    const accepted = await acceptInvitation(token, input);
    if (!accepted.ok) return accepted;
    const signedIn = await startSignIn({ email: input.email, password: input.password });
    if (!signedIn.ok) return signedIn;
    redirect("/");
  },
);
