"use client";

import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { SignIn } from "@/lib/accounts/sign-ins/model";
import type { Result } from "@/lib/result";
import { describeBrowser } from "./describe-browser";
import { Outcome } from "./outcome";
import { useAct } from "./use-act";

type Props = {
  signIns: readonly SignIn[];
  /** the sign-in that this page is read with */
  here: string | null;
  revoke: (input: { id: string }) => Promise<Result<unknown>>;
};

/** Where one is signed in, and a way to end each. */
export function SignInsTable({ signIns, here, revoke }: Props) {
  const { run, failure, said } = useAct();
  return (
    <>
      <Outcome failure={failure} said={said} />
      <Table caption="Where you are signed in" head={["Browser", "Address", "Since"]}>
        {signIns.map(({ id, userAgent, ipAddress, createdAt }) => (
          <tr key={id}>
            <th scope="row">{describeBrowser(userAgent)}</th>
            <td data-label="Address">
              {ipAddress ? (
                <span className="font-mono text-12">{ipAddress}</span>
              ) : (
                <span className="text-ink-3">not known</span>
              )}
            </td>
            <td data-label="Since">
              <Time at={createdAt} form="absolute" />
            </td>
            <td>
              {id === here ? (
                <span className="text-ink-2">this one</span>
              ) : (
                <Button
                  variant="bare"
                  aria-label={`End the sign-in with ${describeBrowser(userAgent)}`}
                  onClick={() =>
                    void run(() => revoke({ id }), `The sign-in with ${describeBrowser(userAgent)} is ended.`)
                  }
                >
                  End
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
