"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** A secret that is shown this once, ready to be copied. */
export function SecretOnce({ label, value, hint }: { label: string; value: string; hint: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied("Copied");
    } catch {
      // Browsers refuse this without https; then it is selected and copied by hand.
      setCopied("Not copied: select it and copy it yourself");
    }
  };
  return (
    <div className="my-4 grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
      <TextField
        label={label}
        hint={hint}
        value={value}
        readOnly
        inputClassName="font-mono"
        onFocus={(event) => event.target.select()}
      />
      <Button size="large" className="mt-5.5" onClick={() => void copy()}>
        Copy
      </Button>
      <p role="status" className="col-span-2 text-ink-2">
        {copied}
      </p>
    </div>
  );
}
