const count = (words: string, from: number, step: number): [string, number][] =>
  words.split(" ").map((word, index) => [word, from + index * step]);

export const units = new Map(count("zero one two three four five six seven eight nine", 0, 1));
export const teens = new Map(
  count("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1),
);
export const tens = new Map(count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10));
export const ordinals = new Map([
  ...count(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    1,
    1,
  ),
  ...count("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10),
  ["hundredth", 100] as [string, number],
]);
export const magnitudes = new Map<string, number>([
  ["hundred", 100],
  ["dozen", 12],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** What is written onto digits: "5m", "3bn". */
export const suffixes = new Map<string, number>([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
  ["tn", 1e12],
]);
export const months = new Map(
  [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** Words that count without being a numeral, `sense: forms`. */
export const vagueNumbers = [
  "dozens: dozens",
  "hundreds: hundreds",
  "thousands: thousands",
  "millions: millions",
  "billions: billions",
  "trillions: trillions",
  "once: once",
  "twice: twice",
  "double: double~",
  "triple: triple~, treble~",
  "quarter: quarter, quarters",
  "pair: couple, pair",
  "century: century, centuries",
  "decade: decade, decades",
  "single: single",
  "monday: monday, mon",
  "tuesday: tuesday, tues",
  "wednesday: wednesday",
  "thursday: thursday, thurs",
  "friday: friday",
  "saturday: saturday",
  "sunday: sunday",
  "am: am o'clock",
  "pm: pm",
];

/** `sense: forms`. A measure counts as one after a number ("five days", not "for days"); money and shares always do. */
export const measures = [
  "second: seconds",
  "minute: minute, minutes, min, mins",
  "hour: hour, hours, hr, hrs",
  "day: day, days",
  "week: week, weeks",
  "month: month, months",
  "year: year, years, yr, yrs",
  "mile: mile, miles, mi",
  "kilometre: kilometer, kilometers, km, kms",
  "metre: meter, meters, metre",
  "centimetre: centimeter, centimeters, cm",
  "millimetre: millimeter, millimeters, mm",
  "inch: inch, inches",
  "foot: foot, feet, ft",
  "acre: acre, acres",
  "hectare: hectare, hectares, ha",
  "gram: gram, grams, gramme, grammes, g",
  "kilo: kilogram, kilograms, kilo, kilos, kg",
  "tonne: ton, tons, tonne, tonnes",
  "litre: liter, liters",
  "gallon: gallon, gallons",
  "degree: degree, degrees",
  "megawatt: megawatt, megawatts, mw",
  "gigawatt: gigawatt, gigawatts, gw",
  "kilowatt: kilowatt, kilowatts, kw",
];
export const money = [
  "percent: percent",
  "point: percentage point, percentage points",
  "dollar: dollar, dollars, usd, bucks",
  "pound: pound, pounds, quid, gbp",
  "euro: euro, euros, eur",
  "yen: yen",
  "cent: cent, cents",
  "penny: penny, pence, p",
];
export const currencySigns: Record<string, string> = { $: "dollars", "£": "pounds", "€": "euros", "¥": "yen" };
