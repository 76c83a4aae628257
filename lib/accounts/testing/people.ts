import { hashPassword } from "better-auth/crypto";
import { db, type Tx } from "@/lib/db/client";
import { insertMember } from "../members/insert-member";
import { type Actor, type Role, roles } from "../model";
import { signIn } from "../sign-ins/mutations";

// For tests only: a desk with people in it.

export const password = "marble kettle orbit";
const passwordHash = hashPassword(password);

const names: Record<Role, string> = {
  administrator: "Ama Reyes",
  editor: "Tunde Osei",
  reviewer: "Mira Lund",
  viewer: "Jonas Beck",
};

/** Makes one member and returns them as an actor with a session. */
export async function addPerson(tx: Tx, role: Role, email = `${role}@desk.example`): Promise<Actor> {
  const userId = await insertMember(tx, { name: names[role], email, role, passwordHash: await passwordHash });
  return { userId, name: names[role], email, role, scope: "write", via: "session" };
}

/** Makes one member of each role, and nobody else. */
export async function everybody(): Promise<Record<Role, Actor>> {
  await db.user.deleteMany();
  return addEverybody(db);
}

/** Makes one member of each role. */
export async function addEverybody(tx: Tx): Promise<Record<Role, Actor>> {
  const people: [Role, Actor][] = [];
  for (const role of roles) people.push([role, await addPerson(tx, role)]);
  return Object.fromEntries(people) as Record<Role, Actor>;
}

/** Signs in for real, and returns the Cookie header of the browser that did. */
export async function cookieOf(actor: Pick<Actor, "email">): Promise<string> {
  const result = await signIn({ email: actor.email, password }, new Headers());
  if (!result.ok) throw new Error(result.message);
  return result.value.setCookies.map((line) => line.split(";")[0]).join("; ");
}
