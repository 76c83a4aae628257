const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text between tags and for quoted attributes. NUL has no form in HTML, so it shows as the replacement character. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character).replaceAll("\0", "\uFFFD");

/** Only web addresses become links: a link of another scheme could run a script where the file is opened. */
export const htmlLink = (url: string): string =>
  /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>` : escapeHtml(url);
