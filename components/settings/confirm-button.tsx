"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  /** the button's words, and its name where those alone would not say of what */
  children: ReactNode;
  name: string;
  title: string;
  /** what it means and that it cannot be undone */
  consequence: ReactNode;
  verb: string;
  onConfirm: () => void;
};

/** A button for what cannot be undone: it asks first, with the safe way out focused. */
export function ConfirmButton({ children, name, title, consequence, verb, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  const leave = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button variant="bare" aria-label={name} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        width="narrow"
        title={title}
        description={consequence}
        initialFocus={leave}
      >
        <div className="flex flex-wrap gap-2 text-left">
          <Button
            variant="ink"
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {verb}
          </Button>
          <Button ref={leave} onClick={() => setOpen(false)}>
            Leave it
          </Button>
        </div>
      </Dialog>
    </>
  );
}
