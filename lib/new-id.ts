import { randomFillSync } from "node:crypto";

let last = 0n;

const timeOf = (id: string) => BigInt(`0x${id.replaceAll("-", "").slice(0, 12)}${id.slice(15, 18)}`);

/**
 * A UUID version 7 that is greater than every one this process made before, and than `after` where given: the newest
 * row has the greatest id even within one millisecond, and where the clock has been set back. (RFC 9562, section 6.2,
 * method 1: the 12 bits after the milliseconds count.)
 */
export function newId(after?: string): string {
  let time = BigInt(Date.now()) << 12n;
  for (const floor of [last, after ? timeOf(after) : 0n]) if (time <= floor) time = floor + 1n;
  last = time;
  return uuid(time);
}

/**
 * An id as if made at `at`, and greater than `after` where given: for what happened elsewhere at that time, and is stored
 * here now among what happened here. Never later than now.
 */
export function idAt(at: Date, after?: string): string {
  const time = BigInt(Math.min(Math.max(at.getTime(), 0), Date.now())) << 12n;
  const floor = after ? timeOf(after) : -1n;
  return uuid(time > floor ? time : floor + 1n);
}

// Asked of the system by the page: a book takes forty thousand ids, and each question longer than all the rest of one.
const chance = Buffer.alloc(4096);
let used = chance.length;

/** Eight bytes by chance, none given out twice. */
function eightBytes(): Buffer {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  used += 8;
  return chance.subarray(used - 8, used);
}

function uuid(time: bigint): string {
  const head = time.toString(16).padStart(15, "0");
  const tail = eightBytes();
  tail[0] = ((tail[0] as number) & 0x3f) | 0x80;
  const rest = tail.toString("hex");
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-7${head.slice(12)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
