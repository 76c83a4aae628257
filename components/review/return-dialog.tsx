"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { ItemAct } from "@/lib/reviews/queues/schema";

type Props = {
  number: number;
  /** to whoever should put it right; or back to who returned it */
  what: "return" | "send-back";
  /** who may put it right, without the reader */
  colleagues: readonly { id: string; name: string }[];
  onDo: (act: ItemAct) => void;
  onClose: () => void;
};

/** What should be put right, and by whom; or that it is. */
export function ReturnDialog({ number, what, colleagues, onDo, onClose }: Props) {
  const words = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState("");
  const [toId, setToId] = useState("");
  const [missing, setMissing] = useState(false);
  const back = what === "send-back";
  const send = () => {
    const said = note.trim();
    if (back) return onDo({ act: "send-back", note: said || undefined });
    if (said === "") return setMissing(true);
    onDo({ act: "return", note: said, toId: toId || undefined });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title={back ? `Send statement ${number} back` : `Return statement ${number}`}
      description={
        back
          ? "It goes to who returned it, and they are told."
          : "They are told. Once it is put right it comes back to you."
      }
      initialFocus={words}
      closeOnOutside={false}
      footer={
        <Button variant="ink" onClick={send}>
          {back ? "Send back" : "Return it"}
        </Button>
      }
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
        }}
      >
        <TextArea
          ref={words}
          label={back ? "What was put right, if it needs words" : "What should be put right"}
          rows={3}
          maxLength={2000}
          value={note}
          error={missing && note.trim() === "" ? "Say what should be put right." : null}
          onChange={(event) => setNote(event.target.value)}
        />
        {!back && (
          <SelectField label="By whom" value={toId} onChange={(event) => setToId(event.target.value)}>
            <option value="">Whoever worked on it last</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </form>
    </Dialog>
  );
}
