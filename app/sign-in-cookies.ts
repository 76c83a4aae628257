import { cookies, headers } from "next/headers";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import { getPreferences } from "@/lib/accounts/preferences/queries";
import { signIn, signOut } from "@/lib/accounts/sign-ins/mutations";
import type { SignInInput } from "@/lib/accounts/sign-ins/schema";
import { ok, type Result } from "@/lib/result";
import { writeThemeCookie } from "./theme-cookie";

/** For server actions: signs in, and hands the browser its cookie and the theme that the person chose elsewhere. */
export async function startSignIn(input: SignInInput): Promise<Result<null>> {
  const result = await signIn(input, await headers());
  if (!result.ok) return result;
  const { setCookies } = result.value;
  await hand(setCookies);
  const cookie = setCookies.map((line) => line.split(";")[0]).join("; ");
  const preferences = await getPreferences(await actorFromHeaders(new Headers({ cookie })));
  if (preferences.ok) await writeThemeCookie(preferences.value.theme);
  return ok(null);
}

/** For server actions: signs out, and takes the cookie back. */
export async function endSignIn(): Promise<void> {
  await hand(await signOut(await headers()));
}

async function hand(setCookies: string[]): Promise<void> {
  const jar = await cookies();
  for (const line of setCookies) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    const has = (name: string) => attributes.some((attribute) => attribute.toLowerCase() === name);
    const maxAge = attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice("max-age=".length);
    // The value is kept as the library encoded it; next encodes once more unless it is decoded first.
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: has("secure"),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    });
  }
}
