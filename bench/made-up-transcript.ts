/** A transcript of meetings that never were, of any length, the same for the same seed. */
const who = ["CHAIR", "MARCHETTI", "OSEI", "VARGA", "BERG", "SATO", "RAO", "HADDAD"];
const subjects =
  "the committee|our office|the bus drivers|my neighbour|the head teacher|a surveyor|the hospital trust|the library|the farmers|the tenants|the night shift|the auditors|my predecessor|the school|everybody on that street|nobody in finance|the volunteers|the contractor|the museum|we|they|I|she|he|you|the ministry|the bakery|the orchestra|the police|the parents";
const verbs =
  "asked for|never received|would have to repair|may not need|counted|painted|lost|has delayed|promised|did not mention|refused|could sell|had borrowed|opened|closed|complained about|measured|wrote to us about|can hardly afford|will replace|ought to publish|have always defended|photographed|insured|misread|discussed|inherited|approved|rejected|found";
const objects =
  "the accounts|a second ambulance|the roof of the gym|three hundred chairs|the bus timetable|their pensions|a set of keys|the old boiler|half of the budget|every window|the minutes of May|some of the letters|the bicycle lane|fourteen parking places|the drains|her report|the tender|no more than ten complaints|a piano|the fence|that contract|the evening classes|the maps|most of the land|a petition|the cellar|winter tyres|the village hall|a list of names|two thousand pounds";
const tails =
  "on Monday|before the election|after the fire|in the second quarter|for reasons I cannot repeat|without telling anyone|as far as I know|because the lift was broken|if the weather allows|at the request of the mayor|and that was the end of it|which surprised me|though it was late|in front of the whole council|last autumn|more than once|on page nine|until the money ran out|by telephone|with the help of a student|and I am glad of it|under protest|twice a week|in the rain|when nobody was looking|so we went home|unless I am mistaken|despite the noise|every other year|like everyone else";
const lists = [subjects, verbs, objects, tails].map((list) => list.split("|"));
const asides = ["Um, ", "Well, ", "You know, ", "I think ", "Look, ", "And ", "But ", "", "", "", "", ""];

export function makeTranscript(units: number, seed = 7): string {
  let state = seed;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[(state >>> 8) % list.length] as T;
  };
  const pieces: string[] = [];
  let length = 0;
  while (length < units) {
    const turn = Array.from({ length: 1 + (pieces.length % 5) }, () => {
      const sentence = `${pick(asides)}${lists.map(pick).join(" ")}.`;
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    });
    const piece = `${pick(who)}: ${turn.join(" ")}\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join("").slice(0, units);
}
