/** Which engine compared printed words with their sources. Raised when its findings change: what is kept is then made anew. */
export const fidelityEngine = "1";
