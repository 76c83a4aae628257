const format = (options: Intl.DateTimeFormatOptions, zone?: string) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone });

/** "20 November 2026, 14:02", in the zone given, or the machine's own. */
export function absoluteTime(at: Date, zone?: string): string {
  const day = format({ day: "numeric", month: "long", year: "numeric" }, zone).format(at);
  return `${day}, ${clockTime(at, zone)}`;
}

/** "20/11/2026": which day it is there. */
export const dayOf = (at: Date, zone?: string): string =>
  format({ year: "numeric", month: "2-digit", day: "2-digit" }, zone).format(at);

/** "Friday, 20 November 2026" */
export const dayWords = (at: Date, zone?: string): string =>
  format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }, zone).format(at);

/** "14:02" */
export const clockTime = (at: Date, zone?: string): string =>
  format({ hour: "2-digit", minute: "2-digit" }, zone).format(at);

/** "14:02" today, "Yesterday", "18 Nov" this year, "18 Nov 2024" before: what a list has room for. */
export function relativeTime(at: Date, now: Date, zone?: string): string {
  const yearOf = (moment: Date) => format({ year: "numeric" }, zone).format(moment);
  if (dayOf(at, zone) === dayOf(now, zone)) return clockTime(at, zone);
  if (dayOf(at, zone) === dayOf(new Date(now.getTime() - 24 * 60 * 60 * 1000), zone)) return "Yesterday";
  const sameYear = yearOf(at) === yearOf(now);
  return format({ day: "numeric", month: "short", year: sameYear ? undefined : "numeric" }, zone).format(at);
}
