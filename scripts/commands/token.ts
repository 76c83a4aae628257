import { parseArgs } from "node:util";
import { findActiveMember } from "@/lib/accounts/members/queries";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import { createApiTokenInput } from "@/lib/accounts/tokens/schema";
import { parseInput } from "@/lib/parse-input";

const usage = "npm run token -- create --email E --name LABEL [--scope read|write] [--days N]";

/** Makes an API token for a member and prints it, alone on its line of standard output, this once. */
export default async function main(args: string[]): Promise<number> {
  const options = read(args);
  if (!options?.email) return explain(usage, 2);
  const input = parseInput(createApiTokenInput, {
    label: options.name,
    scope: options.scope,
    expiresInDays: options.days,
  });
  if (!input.ok) return explain(`${input.message}\n${usage}`, 2);
  const member = await findActiveMember({ email: options.email.trim().toLowerCase() });
  if (!member) return explain(`Nobody with the address ${options.email} may sign in here.`, 1);
  const made = await createApiToken({ ...member, scope: "write", via: "command-line" }, input.value);
  if (!made.ok) return explain(made.message, 1);
  console.log(made.value.token);
  return 0;
}

function read(args: string[]) {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { email: text, name: text, scope: text, days: text },
    });
    return positionals.length === 1 && positionals[0] === "create" ? values : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function explain(message: string, code: number): number {
  console.error(message);
  return code;
}
