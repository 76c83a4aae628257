import { cookies } from "next/headers";
import { type Theme, themeCookie } from "./theme";

/** For server actions: what the next page is rendered in. The browser keeps it for a year. */
export async function writeThemeCookie(theme: Theme): Promise<void> {
  const jar = await cookies();
  if (theme === "system") jar.delete(themeCookie);
  else jar.set(themeCookie, theme, { path: "/", httpOnly: true, sameSite: "lax", maxAge: 365 * 24 * 60 * 60 });
}
