"use client";

import { useEffect } from "react";
import { Page } from "@/components/shell/page";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A fault of the desk's own. What was stored is stored; what was typed is kept by the page that it was typed on. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <Page>
      <div role="alert">
        <EmptyState
          level={1}
          title="This page could not be shown"
          actions={
            <>
              <Button variant="ink" onClick={reset}>
                Try again
              </Button>
              <ButtonLink href="/">Go to what needs you</ButtonLink>
            </>
          }
        >
          <p>Every verdict and edit that the desk confirmed is stored. Something in showing them failed.</p>
          {error.digest && (
            <p className="mt-2">
              If it happens again, tell whoever runs the desk this number, which is in the server’s output:{" "}
              <code className="font-mono">{error.digest}</code>
            </p>
          )}
        </EmptyState>
      </div>
    </Page>
  );
}
