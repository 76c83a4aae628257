import { statementName } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { Numbered } from "./paragraph-model";

/** The button after a statement's last word: like a footnote's number. The marked words are no button, for marks nest. */
export function Reference({ number, statement, open }: Numbered & { open: boolean }) {
  return (
    <button
      type="button"
      className="ref"
      data-status={statement.status}
      data-number={number}
      data-reference={statement.id}
      aria-label={statementName(number, statement)}
      aria-current={open ? "true" : undefined}
      tabIndex={open ? 0 : -1}
    >
      <StatusGlyph status={statement.status} size={9} />
    </button>
  );
}
