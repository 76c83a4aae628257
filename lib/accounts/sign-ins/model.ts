/** A browser that is signed in. */
export type SignIn = {
  id: string;
  userId: string;
  /** ISO 8601, UTC */
  createdAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
};
