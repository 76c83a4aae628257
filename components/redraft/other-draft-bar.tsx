"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import styles from "./redraft.module.css";

/** The text never moves by itself: another draft is shown when the reader says so. */
export function OtherDraftBar({ shown }: { shown: boolean }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <div role="status">
      {shown && (
        <div className={`${styles.tray} flex flex-wrap items-center gap-x-4 gap-y-1`}>
          <p className="min-w-0 flex-1">
            <b className="font-semibold">This document has another draft now.</b> You are reading the one before. What
            you have typed is kept with its statement.
          </p>
          <Button size="small" onClick={() => startTransition(() => router.refresh())}>
            {pending ? "Reading it" : "Show it"}
          </Button>
        </div>
      )}
    </div>
  );
}
