import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, as text that fits in an address. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. Its 256 bits need no salt and no slow hash: they cannot be guessed. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** In constant time: the work does not tell how much of a guess was right. */
export const isTokenOf = (token: string, hash: string): boolean => {
  const given = Buffer.from(tokenHash(token), "hex");
  const kept = Buffer.from(hash, "hex");
  return given.length === kept.length && timingSafeEqual(given, kept);
};
