import { type Failure, fail } from "@/lib/result";

/** Where in the file (found only where it is told: a line is searched for), and what is wrong there. */
export type Fault = { where: () => string; field?: string; message: string };

const mostShown = 20;

/** All that is wrong with a file, the first of it as the sentence. Nothing of such a file is brought in. */
export function faultsFailure(faults: readonly Fault[]): Failure {
  const fields: Record<string, string[]> = Object.create(null);
  const told = faults.slice(0, mostShown).map(({ where, field, message }) => ({
    place: field ? `${where()}, ${field}` : where(),
    message,
  }));
  for (const { place, message } of told) fields[place] = [...(fields[place] ?? []), message];
  const first = told[0] ? ` ${told[0].place}: ${told[0].message}.` : "";
  const more =
    faults.length > 1
      ? ` There ${faults.length === 2 ? "is 1 more fault" : `are ${faults.length - 1} more faults`}.`
      : "";
  return fail("refused", "invalid-export", `Nothing was brought in.${first}${more}`, { fields: { ...fields } });
}
