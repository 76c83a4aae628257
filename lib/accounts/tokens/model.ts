export type ApiToken = {
  id: string;
  /** the part of the token that may be shown, to tell tokens apart */
  prefix: string;
  label: string;
  scope: "read" | "write";
  owner: { id: string; name: string };
  /** ISO 8601, UTC */
  createdAt: string;
  expiresAt: string | null;
  /** at most a minute behind */
  lastUsedAt: string | null;
  revokedAt: string | null;
};
