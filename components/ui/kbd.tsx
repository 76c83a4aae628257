import type { ReactNode } from "react";

/** A key as it stands on the keyboard. Beside a button it is decoration: hide it from the button's name there. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
