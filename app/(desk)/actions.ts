"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/action";
import { endSignIn } from "@/app/sign-in-cookies";
import { writeThemeCookie } from "@/app/theme-cookie";
import { savePreferences } from "@/lib/accounts/preferences/mutations";
import { themes } from "@/lib/accounts/preferences/schema";

/** Kept with the account, and in a cookie that the next page is rendered by. */
export const setThemeAction = action(z.enum(themes), async (actor, theme) => {
  const saved = await savePreferences(actor, { theme });
  if (saved.ok) await writeThemeCookie(theme);
  return saved;
});

export async function signOutAction(): Promise<void> {
  await endSignIn();
  redirect("/sign-in");
}
