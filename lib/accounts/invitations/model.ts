import type { Role } from "../model";

export type Invitation = {
  id: string;
  role: Role;
  /** whom it is for, where it is for one address only */
  email: string | null;
  invitedBy: { id: string; name: string };
  /** ISO 8601, UTC */
  createdAt: string;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
  state: "open" | "accepted" | "revoked" | "expired";
};

/** What the page behind a link shows to the person who was invited. */
export type OpenInvitation = Pick<Invitation, "role" | "email" | "expiresAt"> & { invitedBy: string; desk: string };
