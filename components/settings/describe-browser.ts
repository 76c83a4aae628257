const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "a Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** A browser's user agent as a person would name it: "Firefox on Linux". What is not known is said to be. */
export function describeBrowser(userAgent: string | null): string {
  const of = (table: readonly [RegExp, string][]) => table.find(([form]) => form.test(userAgent ?? ""))?.[1];
  const browser = of(browsers) ?? "An unknown browser";
  const system = of(systems);
  return system === undefined ? browser : `${browser} on ${system}`;
}
