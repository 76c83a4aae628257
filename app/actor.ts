import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import type { Actor } from "@/lib/accounts/model";
import { setUpNeeded } from "@/lib/accounts/set-up-token";
import { pathHeader } from "@/lib/desk/page-headers";

/** Who asked for this page or called this action, or null for nobody. Looked up once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => actorFromHeaders(await headers()));

/**
 * The signed-in person; everybody else is sent to set-up (while nobody has an account) or to sign in, and back here.
 * A convenience for pages: what may be done is decided in the services, by the actor.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  if (await setUpNeeded()) redirect("/set-up" as Route);
  const path = (await headers()).get(pathHeader);
  redirect((path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in") as Route);
}

/** Where to go after signing in: a path of this desk, never an address elsewhere. */
export function pathAfterSignIn(next: unknown): Route {
  const isPath = typeof next === "string" && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next);
  return (isPath ? next : "/") as Route;
}
