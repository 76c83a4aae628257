"use client";

import { Ellipsis } from "lucide-react";
import { type RefObject, useRef } from "react";
import type { CommandId } from "@/components/keys/commands";
import { KeyHint } from "@/components/keys/key-hint";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";

export type MoreMenuProps = {
  mayEdit: boolean;
  isQuote: boolean;
  triggerRef: RefObject<HTMLButtonElement | null>;
  /** who sees to it; left out where the reader judges nothing */
  item: { onTake: () => void; onAssign: () => void; onReturn: () => void } | undefined;
  onCopy: () => void;
  /** shows what is said about it; gives the field to say something in */
  onComment: () => HTMLElement | null;
  onSwapKind: () => void;
  onMerge: () => void;
  onRemove: () => void;
  /** the statement's own page */
  onPage: () => void;
};

/** Everything else that can be done with a statement. */
export function MoreMenu(props: MoreMenuProps) {
  const { mayEdit, isQuote, triggerRef } = props;
  const field = useRef<HTMLElement | null>(null);
  return (
    <Menu
      align="end"
      focusAfter={() => {
        const after = field.current;
        field.current = null;
        return after;
      }}
      trigger={
        <IconButton ref={triggerRef} label="Everything else, full stop">
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      }
    >
      <Item label="Copy with its source" command="copy" onClick={props.onCopy} />
      <Item label="Open on its own page" onClick={props.onPage} />
      <Item
        label="Comment"
        command="comment"
        onClick={() => {
          field.current = props.onComment();
        }}
      />
      {props.item && (
        <>
          <MenuSeparator />
          <Item label="Take in hand, or put out of it" command="take" onClick={props.item.onTake} />
          <Item label="Who reads it" command="assign" onClick={props.item.onAssign} />
          <Item label="Return, or send back put right" command="return" onClick={props.item.onReturn} />
        </>
      )}
      {mayEdit && (
        <>
          <MenuSeparator />
          <Item label={isQuote ? "Make it a claim" : "Make it a quote"} onClick={props.onSwapKind} />
          <Item label="Merge with the next, or with those selected" command="merge" onClick={props.onMerge} />
          <Item label="Remove" command="remove" onClick={props.onRemove} />
        </>
      )}
    </Menu>
  );
}

function Item({ label, command, onClick }: { label: string; command?: CommandId; onClick: () => void }) {
  return (
    <MenuItem onClick={onClick}>
      <span className="grow">{label}</span>
      {command && <KeyHint command={command} />}
    </MenuItem>
  );
}
