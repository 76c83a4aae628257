import { expect, it } from "vitest";
import { refusalOf } from "./refused-cues";
import { tokenise } from "./tokenise";

/** The rule that refuses a cue, given the word its speaker is headed by. */
function refusal(text: string, cue: string, speaker: string): string | null {
  const t = tokenise(text);
  const placeOf = (word: string) => (word ? t.start.indexOf(text.indexOf(word)) : -1);
  return refusalOf(t, placeOf(cue), placeOf(speaker));
}

it.each<[rule: string | null, text: string, cue: string, speaker: string]>([
  ["nobody-speaks", "Nobody said the weir would hold.", "said", "Nobody"],
  ["nobody-speaks", "None of them told the miller.", "told", "None"],
  [null, "Nobody rowed, said the miller.", "said", "miller"],
  ["no-one-speaks", "No one said the weir would hold.", "said", "one"],
  [null, "This one said the weir would hold.", "said", "one"],
  ["speech-that-never-was", "The miller would have told them.", "told", "miller"],
  ["speech-that-never-was", "Berg might have asked for oars.", "asked", "Berg"],
  [null, "The bakers have asked for oars.", "asked", "bakers"],
  ["hypothetical", "Imagine a parrot that asked for tea.", "asked", "parrot"],
  ["hypothetical", "If any miller who said so were paid, they would leave.", "said", "miller"],
  [null, "They met a miller who said the weir would hold.", "said", "miller"],
  ["declined", "The miller refused to discuss the weir.", "refused", "miller"],
  [null, "The miller refused to sell the weir.", "refused", "miller"],
  ["no-reply", "The bakers did not respond on Monday.", "respond", "bakers"],
  ["no-reply", "The miller refused requests for comment.", "comment", "miller"],
  [null, "The bakers were quick to respond on Monday.", "respond", "bakers"],
  ["words-not-used", "Berg stopped using the word “drought” in June.", "stopped", "Berg"],
  ["words-not-used", "Berg declines to repeat the phrase.", "declines", "Berg"],
  [null, "Berg stopped using the lower weir.", "stopped", "Berg"],
  [null, "Berg likes to use the phrase “high water”.", "likes", "Berg"],
  ["said-by-nobody", "It is worth mentioning that eels climb.", "mentioning", ""],
  ["said-by-nobody", "It goes without saying that eels climb.", "saying", ""],
  [null, "Berg left without saying that eels climb.", "saying", "Berg"],
  [null, "Berg kept mentioning that eels climb.", "mentioning", "Berg"],
  ["naming", "They rowed a boat named the Heron.", "named", ""],
  ["naming", "They run a bakery called Larkspur.", "called", ""],
  [null, "Osei called Berg a liar.", "called", "Osei"],
  [null, "The miller called it a scandal.", "called", "miller"],
  ["naming-in-marks", "They showed a film titled “Low Water” on Friday.", "titled", ""],
  ["naming-in-marks", "They keep a boat called “Heron” at Harrow.", "called", ""],
  [null, "The guard called “Halt!” from the weir.", "called", "guard"],
  [null, "The guard called “Land Ahead” from the weir.", "called", "guard"],
  [null, "Berg called “Low Water” from the weir.", "called", "Berg"],
])("%s: %s", (rule, text, cue, speaker) => {
  expect(refusal(text, cue, speaker)).toBe(rule);
});
