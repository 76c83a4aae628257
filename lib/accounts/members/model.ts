import type { Role } from "../model";

export type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** ISO 8601, UTC */
  createdAt: string;
  deactivatedAt: string | null;
  /** when the newest of the sign-ins that still hold began */
  lastSignInAt: string | null;
};

/** Somebody of the desk as every reader may know them. */
export type Colleague = {
  id: string;
  name: string;
  role: Role;
  /** ISO 8601, UTC */
  since: string;
  deactivatedAt: string | null;
};
