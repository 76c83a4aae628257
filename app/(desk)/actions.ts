"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/action";
import { endSignIn } from "@/app/sign-in-cookies";
import { writeThemeCookie } from "@/app/theme-cookie";
import { savePreferences } from "@/lib/accounts/preferences/mutations";
import { themes } from "@/lib/accounts/preferences/schema";
import { undoGroup } from "@/lib/undo/mutations";

/** Kept with the account, and in a cookie that the next page is rendered by. */
export const setThemeAction = action(z.enum(themes), async (actor, theme) => {
  const saved = await savePreferences(actor, { theme });
  if (saved.ok) await writeThemeCookie(theme);
  return saved;
});

/** Takes back one act of the reader's own, however long ago. */
export const undoGroupAction = action(z.object({ group: z.string().min(1).max(100) }), async (actor, { group }) => {
  const result = await undoGroup(actor, group);
  if (result.ok) refresh();
  return result;
});

export async function signOutAction(): Promise<void> {
  await endSignIn();
  redirect("/sign-in");
}
