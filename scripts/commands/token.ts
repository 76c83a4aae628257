import { findActiveMember } from "@/lib/accounts/members/queries";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import { createApiTokenInput } from "@/lib/accounts/tokens/schema";
import { parseInput } from "@/lib/parse-input";
import { explain, readCreateOptions } from "@/scripts/create-options";

const usage = "npm run token -- create --email E --name LABEL [--scope read|write] [--days N]";

/** Makes an API token for a member and prints it, alone on its line of standard output, this once. */
export default async function main(args: string[]): Promise<number> {
  const options = readCreateOptions(args, ["email", "name", "scope", "days"]);
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
