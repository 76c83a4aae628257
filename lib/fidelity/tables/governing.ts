/**
 * Words outside the quoted ones that turn, limit or disown them. Those of `reaching` do so from anywhere in the clause
 * before ("I never said that …"); the other negations only where they stand right before the quoted words.
 */
export const reaching =
  "not, never, no, nobody, nothing, none, neither, nor, without, hardly, rarely, no longer, far from, fail, refuse, deny, unable, doubt, reject, impossible, false, instead";

/** Whoever says it disowns it: phrases right before the quoted words, with at most "that" between. */
export const disowning = [
  "some say",
  "some people say",
  "people say",
  "they say",
  "critics say",
  "critics claim",
  "critics argue",
  "opponents say",
  "opponents claim",
  "my opponent says",
  "my opponent claims",
  "my opponents say",
  "he claims",
  "she claims",
  "they claim",
  "he claimed",
  "she claimed",
  "they claimed",
  "it is claimed",
  "it is said",
  "it has been said",
  "rumour has it",
  "rumor has it",
  "imagine",
  "pretend",
  "suppose",
  "they tell us",
  "they would have you believe",
  "you might think",
  "you may think",
  "people think",
  "some think",
  "they think",
  "people believe",
  "some believe",
  "they believe",
  "he thinks",
  "she thinks",
  "it would be wrong to say",
  "it is wrong to say",
  "it is not true",
  "the idea",
  "the claim",
  "the rumour",
  "the rumor",
  "the notion",
  "the suggestion",
  "the allegation",
  "the myth",
  "they accuse",
  "they allege",
  "were it true",
  "as if",
  "as though",
];

/** After these a clause of its own begins, so that a negation before them does not reach over. */
export const partings = "because so since although though while whereas which who but";

/** After the quoted words: it is said to be otherwise. */
export const takingBack =
  "is not, are not, was not, were not, is false, is wrong, is untrue, is nonsense, is a lie, is a myth, is ridiculous, is absurd, was false, was wrong, was a lie, would be wrong, would be a mistake, could not be further, is far from, is rubbish, is just not, is simply not, is simply false";
