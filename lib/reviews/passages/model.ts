import type { FidelityResult } from "@/lib/fidelity/model";

/** A passage of a page or file that was read: a machine's suggestion, for a person to take or change. */
export type ReadPassage = { text: string; locator: string; result: FidelityResult };
