import { createHash, randomBytes } from "node:crypto";

export const sha256 = (words: string): string => createHash("sha256").update(words).digest("hex");

/** The hash of frozen words, and the salt that hides it from those who may not see them. */
export const sealed = (words: string, confidential: boolean) => ({
  sha256: sha256(words),
  salt: confidential ? randomBytes(32).toString("hex") : null,
});
