/** Which extraction engine found a version's statements. Raised when its findings change. */
export const engineVersion = "6";
