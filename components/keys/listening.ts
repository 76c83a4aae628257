const fields = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
/** One that is closing has the focus for a moment still, and picks nothing by letters any more. */
const typeAhead = '[role="menu"]:not([data-closed]), [role="listbox"]:not([data-closed]), [role="tree"]';
const notTyped = new Set(["checkbox", "radio", "button", "submit", "reset", "range", "color", "file", "image"]);

/** Whether typing at this element writes text, or picks from a list by its letters. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest(typeAhead) !== null) return true;
  const field = target.closest(fields);
  return field !== null && !(field instanceof HTMLInputElement && notTyped.has(field.type));
}

/** Whether a dialog is open: then the page behind it rests. */
export const dialogIsOpen = (): boolean =>
  document.querySelector(
    '[role="dialog"]:not([data-closed]):not([hidden]), [role="alertdialog"]:not([data-closed])',
  ) !== null;
