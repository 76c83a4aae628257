import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { ensureSetUpToken, isSetUpToken, setUpNeeded } from "../set-up-token";
import { signIn } from "../sign-ins/mutations";
import { createFirstAdministrator } from "./mutations";
import { firstAdministratorInput } from "./schema";

const input = {
  name: "Ama Reyes",
  email: "ama@desk.example",
  password: "marble kettle orbit",
  deskName: "The Harbour Courier",
  houseStyle: "clean-up" as const,
};

async function printedToken(): Promise<string> {
  const lines: string[] = [];
  await ensureSetUpToken((line) => lines.push(line));
  return /\/set-up\?token=([\w-]+)$/.exec(lines[0] ?? "")?.[1] ?? "";
}

beforeEach(async () => {
  await db.user.deleteMany();
  await db.setting.deleteMany();
});

it("prints an address with 256 random bits, and keeps only their hash", async () => {
  const token = await printedToken();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(JSON.stringify(await db.setting.findMany())).not.toContain(token);
  expect(await isSetUpToken(token)).toBe(true);
  expect(await isSetUpToken(`${token}x`)).toBe(false);
});

it("lets a newer address kill the older one", async () => {
  const older = await printedToken();
  const newer = await printedToken();
  expect(await isSetUpToken(older)).toBe(false);
  expect(await isSetUpToken(newer)).toBe(true);
});

it("makes the first administrator, names the desk, and is dead afterwards", async () => {
  const token = await printedToken();
  expect((await createFirstAdministrator(token, input)).ok).toBe(true);
  expect(await getDeskSettings()).toEqual({ name: "The Harbour Courier", gate: true, houseStyle: "clean-up" });
  expect((await signIn({ email: input.email, password: input.password }, new Headers())).ok).toBe(true);
  expect(await setUpNeeded()).toBe(false);
  expect(await createFirstAdministrator(token, { ...input, email: "other@desk.example" })).toMatchObject({
    ok: false,
    code: "already-set-up",
  });
  const lines: string[] = [];
  await ensureSetUpToken((line) => lines.push(line));
  expect(lines).toEqual([]);
});

it("refuses a token that is not the one, and makes nobody", async () => {
  await printedToken();
  expect(await createFirstAdministrator("guessed", input)).toMatchObject({ ok: false, code: "set-up-address-dead" });
  expect(await db.user.count()).toBe(0);
});

it("lets one of two set-ups at once win", async () => {
  const token = await printedToken();
  const results = await Promise.all(
    ["one", "two", "three", "four"].map((name) =>
      createFirstAdministrator(token, { ...input, email: `${name}@desk.example` }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await db.user.count()).toBe(1);
});

it("names every field that is wrong", () => {
  const parsed = firstAdministratorInput.safeParse({
    name: "A\nB",
    email: "x",
    password: "short",
    houseStyle: "loose",
  });
  const fields = parsed.error?.issues.map((issue) => issue.path.join("."));
  expect(new Set(fields)).toEqual(new Set(["name", "email", "password", "deskName", "houseStyle"]));
});
