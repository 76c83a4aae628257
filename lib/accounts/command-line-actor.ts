import type { Actor } from "./model";

/** Whoever may run commands on the machine owns the desk's files, and so may do everything. */
export const commandLineActor: Actor = {
  userId: "command-line",
  name: "Command line",
  email: "",
  role: "administrator",
  scope: "write",
  via: "command-line",
};
