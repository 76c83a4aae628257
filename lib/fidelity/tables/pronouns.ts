/** `who: forms`; forms of one line differ in case alone ("I" and "me"), and that is grammar. */
export const pronouns = [
  "I: i, me, my, mine, myself",
  "we: we, us, our, ours, ourselves",
  "you: you, your, yours, yourself, yourselves",
  "he: he, him, his, himself",
  "she: she, her, hers, herself",
  "they: they, them, their, theirs, themselves, themself",
  "it: it, its, itself",
  "who: who, whom, whose",
];

/** Those that can be the subject of a verb. */
export const subjectPronouns = "i we you he she they";
/** Of whom a reporter may speak for them: "I" becomes "[he]". */
export const firstAndSecond = "I we you";

export const determiners = "the a an this that these those my our your his her their its";
export const auxiliaries =
  "am is are was were be been being have has had having do does did done will would can could may might must shall should";
export const prepositions =
  "of in on at by for with from about into over after before under between among against during through to towards toward within across upon outside near per off up down out since until";
export const light =
  "the a an of in on at by for with from to and that this these those it is are was were be been am do does did have has had as so there then very really also just too well quite here now again still which who";
/** Adverbs that may stand at either end of a sentence without a change of what it says. */
export const freeAdverbs =
  "yesterday today tomorrow now then also too again still really actually today tonight here there already indeed frankly honestly simply just however";
