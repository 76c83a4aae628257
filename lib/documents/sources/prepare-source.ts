import { normaliseText } from "@/lib/text/normalise";
import type { Locator } from "../readers/model";
import type { Reading } from "../readings/model";
import { carryLocators } from "./carry-locators";

/** A reading as the source of a version with this text. */
export type PreparedSource = { reading: Reading; asRead: boolean; locators: Locator[] };

/** Moves a reading's places to the text that it is stored as. Before a transaction: of a long text it takes a while. */
export const prepareSource = (reading: Reading, text: string): PreparedSource => ({
  reading,
  asRead: normaliseText(reading.read.text).text === text,
  locators: carryLocators(reading.read.text, reading.read.locators, text),
});
