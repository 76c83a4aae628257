import { beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addEverybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { listEvents } from "@/lib/events/queries";
import { defaultDeskSettings } from "./model";
import { changeDeskSettings } from "./mutations";
import { contentSecurityPolicy, securityHeaders } from "./page-headers";
import { getDeskSettings } from "./queries";
import { changeDeskSettingsInput } from "./schema";

let people: Record<Role, Actor>;

beforeEach(async () => {
  await db.user.deleteMany();
  await db.setting.deleteMany();
  people = await addEverybody(db);
});

describe("settings", () => {
  it("are the usual ones until somebody changes them", async () => {
    expect(await getDeskSettings()).toEqual(defaultDeskSettings);
    expect(defaultDeskSettings.gate).toBe(true);
  });

  it("are changed one by one, each recorded with what was", async () => {
    const changed = await changeDeskSettings(people.administrator, { gate: false, houseStyle: "verbatim" });
    expect(changed.ok && changed.value.settings).toEqual({ ...defaultDeskSettings, gate: false });
    expect(await getDeskSettings()).toEqual({ ...defaultDeskSettings, gate: false });
    const events = await listEvents(people.viewer, { entityId: "gate" });
    expect(events.ok && events.value).toMatchObject([
      { type: "desk.setting-changed", actor: { name: "Ama Reyes" }, data: { before: true, after: false } },
    ]);
    const styles = await listEvents(people.viewer, { entityId: "houseStyle" });
    expect(styles.ok && styles.value).toEqual([]);
  });

  it.each(["editor", "reviewer", "viewer"] as const)("are not a %s's to change", async (role) => {
    expect(await changeDeskSettings(people[role], { gate: false })).toMatchObject({ reason: "forbidden" });
    expect((await getDeskSettings()).gate).toBe(true);
  });

  it.each([{ gate: "no" }, { name: "" }, { name: "A\r\nSet-Cookie: b" }, { houseStyle: "loose" }, { admin: true }])(
    "refuse %j",
    (input) => {
      expect(changeDeskSettingsInput.safeParse(input).success).toBe(false);
    },
  );
});

describe("a page's headers", () => {
  const policy = (more = {}) =>
    contentSecurityPolicy({ nonce: "bm9uY2U=", isSecure: false, isDevelopment: false, ...more });

  it("run scripts with this answer's nonce only, and evaluate none", () => {
    expect(policy()).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(policy()).not.toContain("unsafe-eval");
    expect(policy()).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(policy()).not.toMatch(/style-src [^;]*unsafe-inline/);
    expect(policy({ isDevelopment: true })).toContain("'unsafe-eval'");
  });

  it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])(
    "say %s",
    (part) => {
      expect(policy().split("; ")).toContain(part);
    },
  );

  it("insist on https only where the desk has it", () => {
    expect(Object.fromEntries(securityHeaders(true))["strict-transport-security"]).toBe("max-age=31536000");
    expect(securityHeaders(false).map(([name]) => name)).not.toContain("strict-transport-security");
    expect(policy({ isSecure: true })).toContain("upgrade-insecure-requests");
    expect(policy()).not.toContain("upgrade-insecure-requests");
  });
});
