/** Milliseconds that a browser may take to begin saving. */
const begun = 60_000;

/** Has the browser save what the page holds as a file. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), begun);
}
