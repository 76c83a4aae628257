/** Bytes of UTF-8 that a document's text may have. */
export const largestText = 5 * 1024 * 1024;
