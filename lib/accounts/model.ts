export const roles = ["administrator", "editor", "reviewer", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who acts: handed first to every service function. `null` in its place is nobody. */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** A token may be for reading only; a session and the command line write. */
  scope: "read" | "write";
  via: "session" | "token" | "command-line";
};

/** What may be done, and by which roles. Services ask `authorise(actor, permission)`; nothing else decides. */
export const permissions = {
  "desk.read": roles,
  "desk.export": roles,
  "documents.bring-in": ["administrator", "editor"],
  "documents.edit": ["administrator", "editor"],
  "documents.see-original": ["administrator", "editor", "reviewer"],
  "statements.edit": ["administrator", "editor", "reviewer"],
  "statements.assign": ["administrator", "editor"],
  "verdicts.give": ["administrator", "editor", "reviewer"],
  /** the rules of the desk say which of these may */
  "verdicts.adjudicate": ["administrator", "editor", "reviewer"],
  "verdicts.override-gate": ["administrator", "editor"],
  /** what others did: their verdicts, rulings, evidence and comments */
  "acts.take-back": ["administrator", "editor"],
  "evidence.add": ["administrator", "editor", "reviewer"],
  "evidence.see-confidential": ["administrator", "editor"],
  "speakers.edit": ["administrator", "editor", "reviewer"],
  "speakers.merge": ["administrator", "editor"],
  "sessions.open": ["administrator", "editor"],
  "sessions.be-seen": roles,
  "sessions.take-part": ["administrator", "editor", "reviewer"],
  "comments.write": ["administrator", "editor", "reviewer"],
  "desk.import": ["administrator", "editor"],
  "desk.configure": ["administrator"],
  "accounts.manage": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Permissions that only read; a token of scope "read" has these and no others. */
export const readingPermissions: readonly Permission[] = [
  "desk.read",
  "desk.export",
  "documents.see-original",
  "evidence.see-confidential",
];
