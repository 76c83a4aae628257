import { z } from "zod";
import { nameInput } from "../schema";

export const tokenScopes = ["read", "write"] as const;

export const createApiTokenInput = z.object({
  label: nameInput,
  scope: z.enum(tokenScopes, "Choose read or write.").default("write"),
  /** days from now; never where absent */
  expiresInDays: z.coerce.number().int().min(1).max(3650).optional(),
});
export type CreateApiTokenInput = z.output<typeof createApiTokenInput>;

export const apiTokenInput = z.object({ id: z.string().min(1).max(64) });

/** qd_<prefix>_<secret>: what a scanner for leaked secrets can look for. */
export const apiTokenForm = /^qd_([a-z0-9]{8})_[A-Za-z0-9_-]{43}$/;
