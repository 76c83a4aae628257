import { expect, test } from "vitest";
import { absoluteTime, relativeTime } from "./time-words";

const now = new Date("2026-11-23T15:00:00Z");

test.each([
  ["2026-11-23T14:02:00Z", "UTC", "14:02"],
  ["2026-11-23T00:10:00Z", "UTC", "00:10"],
  ["2026-11-22T23:50:00Z", "UTC", "Yesterday"],
  // the same moment is already today further east
  ["2026-11-22T23:50:00Z", "Asia/Kathmandu", "05:35"],
  ["2026-11-18T09:00:00Z", "UTC", "18 Nov"],
  ["2024-11-18T09:00:00Z", "UTC", "18 Nov 2024"],
])("%s in %s is %s", (at, zone, expected) => expect(relativeTime(new Date(at), now, zone)).toBe(expected));

test("the full form says the day and the minute", () => {
  expect(absoluteTime(new Date("2026-11-20T14:02:00Z"), "UTC")).toBe("20 November 2026, 14:02");
});
