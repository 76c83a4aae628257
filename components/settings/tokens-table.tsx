"use client";

import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ApiToken } from "@/lib/accounts/tokens/model";
import type { Result } from "@/lib/result";
import { ConfirmButton } from "./confirm-button";
import { Outcome } from "./outcome";
import { useAct } from "./use-act";

type Props = {
  tokens: readonly ApiToken[];
  /** ISO 8601: a token that ended before it is dead */
  now: string;
  revoke: (input: { id: string }) => Promise<Result<unknown>>;
};

export function TokensTable({ tokens, now, revoke }: Props) {
  const { run, failure, said } = useAct();
  if (tokens.length === 0) return <p className="text-ink-3">You have no tokens.</p>;
  return (
    <>
      <Outcome failure={failure} said={said} />
      <Table caption="Your API tokens" head={["For", "Token", "May", "Last used", "Ends"]}>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.label}</th>
            <td>
              <span className="font-mono text-12">qd_{token.prefix}_…</span>
            </td>
            <td data-label="May">{token.scope === "write" ? "read and write" : "read"}</td>
            <td data-label="Last used">{token.lastUsedAt === null ? "never" : <Time at={token.lastUsedAt} />}</td>
            <td data-label="Ends">{token.expiresAt === null ? "never" : <Time at={token.expiresAt} />}</td>
            <td>
              {token.revokedAt !== null ? (
                <span className="text-ink-3">revoked</span>
              ) : token.expiresAt !== null && token.expiresAt <= now ? (
                <span className="text-ink-3">ended</span>
              ) : (
                <ConfirmButton
                  name={`Revoke the token for ${token.label}`}
                  title={`Revoke the token for ${token.label}?`}
                  consequence="Whatever uses it is refused from now on. This cannot be undone; you can make another token."
                  verb="Revoke the token"
                  onConfirm={() => void run(() => revoke({ id: token.id }), `The token for ${token.label} is revoked.`)}
                >
                  Revoke
                </ConfirmButton>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
