import { latestSeq } from "./queries";

/** How long a reading is kept for others where nothing happens, in milliseconds: long enough for a room that asks together. */
const kept = 5_000;

// On globalThis: a module may be loaded more than once in one process, and all of them must share and forget together.
type Shared = { position: number; readings: Map<string, Promise<unknown>> };
const global = globalThis as typeof globalThis & { quotedeskReadings?: Shared };
global.quotedeskReadings ??= { position: -1, readings: new Map() };
const shared = global.quotedeskReadings;

/** Reads once for all who ask for the same key while the record stands at the same event. */
export type SharedReading = <Read>(key: string, read: () => Promise<Read>) => Promise<Read>;

/**
 * Looks once where the record stands, for all that one answer is made of: a full room reads itself again at every act of
 * anybody in it. Only for what depends on nothing else than what acts change: no clock, and no reader but one named in the key.
 */
export async function sharedReadings(): Promise<{
  shared: SharedReading;
  /** the number of the newest event, which whatever is read by `shared` surely shows */
  seq: number;
}> {
  // Looked up before reading: what is read may be newer than its place, and is then read once more, but never older.
  const newest = await latestSeq();
  if (newest !== shared.position) {
    shared.readings.clear();
    shared.position = newest;
  }
  return { shared: readShared, seq: newest };
}

function readShared<Read>(key: string, read: () => Promise<Read>): Promise<Read> {
  const { readings } = shared;
  const known = readings.get(key) as Promise<Read> | undefined;
  if (known !== undefined) return known;
  const reading = read();
  readings.set(key, reading);
  const forget = () => {
    if (readings.get(key) === reading) readings.delete(key);
  };
  reading.then(() => setTimeout(forget, kept).unref(), forget);
  return reading;
}

/** After a change that makes no event: findings, which follow from what is stored; and rows that tests change by hand. */
export const forgetReadings = (): void => shared.readings.clear();
