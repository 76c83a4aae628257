type DatedRole = { role: string; found: { documentId: string; at: string } | null };

/**
 * The role a speaker had in a document: the one found in it, else the newest found in a document of the same day or
 * before. A role that a person added has no date and says nothing about a time.
 */
export function roleAt(roles: readonly DatedRole[], document: { id: string; date: string }): string | null {
  const dated = roles.filter((role) => role.found !== null && role.found.at <= document.date);
  const here = roles.find((role) => role.found?.documentId === document.id);
  const newest = dated.reduce<DatedRole | null>(
    (best, role) => (best === null || (role.found?.at ?? "") > (best.found?.at ?? "") ? role : best),
    null,
  );
  return here?.role ?? newest?.role ?? null;
}
