import { commandLineActor } from "@/lib/accounts/command-line-actor";
import { createUser } from "@/lib/accounts/members/mutations";
import { createUserInput } from "@/lib/accounts/members/schema";
import { parseInput } from "@/lib/parse-input";
import type { Failure } from "@/lib/result";
import { explain, readCreateOptions } from "@/scripts/create-options";

const usage = "npm run user -- create --email E --name N --role administrator|editor|reviewer|viewer [--password P]";

/** Makes an account. Exit code 0, 1 where it may not be made, 2 where the command is not understood. */
export default async function main(args: string[]): Promise<number> {
  const options = readCreateOptions(args, ["email", "name", "role", "password"]);
  if (!options) return explain(usage, 2);
  const input = parseInput(createUserInput, options);
  if (!input.ok) return explain(wordsOf(input), 2);
  const made = await createUser(commandLineActor, input.value);
  if (!made.ok) return explain(made.message, 1);
  console.log(`${input.value.email} is ${input.value.role}.`);
  if (made.value.oneTimePassword) console.log(`Password, shown this once: ${made.value.oneTimePassword}`);
  return 0;
}

const wordsOf = (failure: Failure) =>
  Object.entries(failure.fields ?? {})
    .map(([field, faults]) => `--${field}: ${faults.join(" ")}`)
    .join("\n") || failure.message;
