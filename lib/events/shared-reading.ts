import { latestSeq } from "./queries";

// Every act ends with its event, so between two events nothing that the record tells of changes.
let position = -1;
const readings = new Map<string, Promise<unknown>>();

/**
 * Reads once for all who ask while the record stands at the same event: a full room reads itself again at every act of
 * anybody in it. Only for what depends on nothing else than what acts change: no clock, and no reader but one named in the key.
 */
export async function sharedReading<Read>(key: string, read: () => Promise<Read>): Promise<Read> {
  // Looked up before reading: what is read may be newer than its place, and is then read once more, but never older.
  const newest = await latestSeq();
  if (newest !== position) {
    readings.clear();
    position = newest;
  }
  const shared = readings.get(key) as Promise<Read> | undefined;
  if (shared !== undefined) return shared;
  const reading = read();
  readings.set(key, reading);
  reading.catch(() => {
    if (readings.get(key) === reading) readings.delete(key);
  });
  return reading;
}

/** For tests that change rows by hand, without an act. */
export const forgetReadings = (): void => readings.clear();
