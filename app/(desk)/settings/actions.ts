"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { action, formAction } from "@/app/action";
import { inviteMember, revokeInvitation } from "@/lib/accounts/invitations/mutations";
import { inviteMemberInput, revokeInvitationInput } from "@/lib/accounts/invitations/schema";
import { changeRole, deactivateMember, reactivateMember } from "@/lib/accounts/members/mutations";
import { renameSelf } from "@/lib/accounts/members/rename-self";
import { changePasswordInput, changeRoleInput, memberInput, renameSelfInput } from "@/lib/accounts/members/schema";
import { savePreferences } from "@/lib/accounts/preferences/mutations";
import { preferencesInput } from "@/lib/accounts/preferences/schema";
import { changePassword, revokeSignIn } from "@/lib/accounts/sign-ins/mutations";
import { revokeSignInInput } from "@/lib/accounts/sign-ins/schema";
import { createApiToken, revokeApiToken } from "@/lib/accounts/tokens/mutations";
import { apiTokenInput, createApiTokenInput } from "@/lib/accounts/tokens/schema";
import { changeDeskSettings } from "@/lib/desk/mutations";
import { deskNameInput, houseStyleInput } from "@/lib/desk/schema";

export const renameSelfAction = formAction(renameSelfInput, renameSelf);
export const changePasswordAction = formAction(changePasswordInput, async (actor, input) =>
  changePassword(actor, input, await headers()),
);
export const revokeSignInAction = action(revokeSignInInput, revokeSignIn);
export const saveKeysAction = action(preferencesInput.shape.keys, (actor, keys) => savePreferences(actor, { keys }));

// A form sends "" where the token never ends.
const tokenForm = createApiTokenInput.extend({
  expiresInDays: z.preprocess((days) => (days === "" ? undefined : days), createApiTokenInput.shape.expiresInDays),
});
export const createTokenAction = formAction(tokenForm, createApiToken);
export const revokeTokenAction = action(apiTokenInput, revokeApiToken);

export const changeRoleAction = action(changeRoleInput, changeRole);
export const deactivateMemberAction = action(memberInput, deactivateMember);
export const reactivateMemberAction = action(memberInput, reactivateMember);
export const inviteMemberAction = formAction(inviteMemberInput, inviteMember);
export const revokeInvitationAction = action(revokeInvitationInput, revokeInvitation);

const deskForm = z.object({
  name: deskNameInput,
  gate: z.enum(["on", "off"], "Say whether the evidence gate is on.").transform((gate) => gate === "on"),
  houseStyle: houseStyleInput,
});
export const changeDeskAction = formAction(deskForm, changeDeskSettings);
