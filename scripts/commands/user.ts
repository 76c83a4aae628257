import { parseArgs } from "node:util";
import { commandLineActor } from "@/lib/accounts/command-line-actor";
import { createUser } from "@/lib/accounts/members/mutations";
import { createUserInput } from "@/lib/accounts/members/schema";
import { parseInput } from "@/lib/parse-input";
import type { Failure } from "@/lib/result";

const usage = "npm run user -- create --email E --name N --role administrator|editor|reviewer|viewer [--password P]";

/** Makes an account. Exit code 0, 1 where it may not be made, 2 where the command is not understood. */
export default async function main(args: string[]): Promise<number> {
  const options = read(args);
  if (!options) return explain(usage, 2);
  const input = parseInput(createUserInput, options);
  if (!input.ok) return explain(wordsOf(input), 2);
  const made = await createUser(commandLineActor, input.value);
  if (!made.ok) return explain(made.message, 1);
  console.log(`${input.value.email} is ${input.value.role}.`);
  if (made.value.oneTimePassword) console.log(`Password, shown this once: ${made.value.oneTimePassword}`);
  return 0;
}

function read(args: string[]) {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { email: text, name: text, role: text, password: text },
    });
    return positionals.length === 1 && positionals[0] === "create" ? values : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const wordsOf = (failure: Failure) =>
  Object.entries(failure.fields ?? {})
    .map(([field, faults]) => `--${field}: ${faults.join(" ")}`)
    .join("\n") || failure.message;

function explain(message: string, code: number): number {
  console.error(message);
  return code;
}
