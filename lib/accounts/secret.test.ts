import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { readEnvironment } from "@/lib/env";
import { signingSecret } from "./secret";

const inFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-secret-"));
  return readEnvironment({ NODE_ENV: "test", DATABASE_URL: `file:${folder}/made/here/desk.db` });
};

it("makes 256 random bits once, for their owner only", () => {
  const environment = inFolder();
  const secret = signingSecret(environment);
  const file = path.join(environment.dataFolder, "secret");
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(signingSecret(environment)).toBe(secret);
  expect(readFileSync(file, "utf8").trim()).toBe(secret);
});

it("makes another for another desk", () => {
  expect(signingSecret(inFolder())).not.toBe(signingSecret(inFolder()));
});

it("takes the one it is given, and writes nothing", () => {
  const environment = { ...inFolder(), secret: "s".repeat(40) };
  expect(signingSecret(environment)).toBe("s".repeat(40));
  expect(() => statSync(path.join(environment.dataFolder, "secret"))).toThrow("ENOENT");
});

it("says which file is empty rather than sign with nothing", () => {
  const environment = inFolder();
  signingSecret(environment);
  writeFileSync(path.join(environment.dataFolder, "secret"), "\n");
  expect(() => signingSecret(environment)).toThrow("holds no secret");
});
