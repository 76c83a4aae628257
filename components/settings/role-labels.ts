import type { Role } from "@/lib/accounts/model";

export const roleLabels: Record<Role, string> = {
  administrator: "Administrator",
  editor: "Editor",
  reviewer: "Reviewer",
  viewer: "Viewer",
};

/** What each role is for, where one is chosen. */
export const roleHints: Record<Role, string> = {
  administrator: "everything, and the settings of the desk",
  editor: "brings in documents, merges speakers, may override the gate",
  reviewer: "gives verdicts, adds evidence, corrects statements",
  viewer: "reads and exports",
};
