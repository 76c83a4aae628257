"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";

type Props = {
  /** characters it must have */
  minLength: number;
  error?: string[];
  name?: string;
  label?: string;
};

/** A new password, its length said while it is typed. It turns red only once the field has been left. */
export function NewPasswordField({ minLength, error, name = "password", label = "Password" }: Props) {
  const [typed, setTyped] = useState("");
  const [left, setLeft] = useState(false);
  const [refused, setRefused] = useState<{ error?: string[]; typed: string }>({ error, typed: "" });
  // An error from the server is about what was sent: it goes when something else is typed.
  if (error !== refused.error) setRefused({ error, typed });

  const length = [...typed].length;
  const advice = `${minLength} or more; three plain words will do.`;
  const count = `${length} ${length === 1 ? "character" : "characters"}.`;
  const short = length > 0 && length < minLength ? `${count} Use ${advice}` : null;
  const fromServer = refused.typed === typed ? refused.error?.[0] : undefined;
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      autoComplete="new-password"
      required
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setLeft(true)}
      hint={short ?? (length === 0 ? `Use ${advice}` : count)}
      error={(left && short) || fromServer}
    />
  );
}
