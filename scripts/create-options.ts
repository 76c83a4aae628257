import { parseArgs } from "node:util";

/** The options of `create --email E …` by name; null where the line is anything else. */
export function readCreateOptions<Name extends string>(
  args: string[],
  names: readonly Name[],
): Partial<Record<Name, string>> | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
    });
    const isCreate = positionals.length === 1 && positionals[0] === "create";
    return isCreate ? (values as Partial<Record<Name, string>>) : null;
  } catch (error) {
    // parseArgs throws this at an option that it does not know, or that lacks its value
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Says why on standard error. @returns the exit code given */
export function explain(message: string, code: number): number {
  console.error(message);
  return code;
}
