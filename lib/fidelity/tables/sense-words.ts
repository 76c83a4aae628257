/**
 * Words whose loss, gain or move changes what a sentence claims. A line is `sense: form, form, …`: the forms of a line
 * mean the same, so printing one for another is no change of sense. A form of several words is matched as a phrase,
 * the longest first. `verb~` stands for all inflections of a verb. Contractions are written out before ("n't" is "not").
 */
export const negations = [
  "not: not",
  "never: never",
  "no: no",
  "nobody: nobody, no one",
  "nothing: nothing",
  "none: none",
  "nowhere: nowhere",
  "neither: neither",
  "nor: nor",
  "without: without",
  "hardly: hardly, scarcely, barely",
  "rarely: rarely, seldom",
  "no longer: no longer, not any more, not anymore, not any longer",
  "far from: far from, anything but",
  "fail: fail~, failure to",
  "refuse: refuse~, refusal, decline~",
  "deny: deny~, denial, disavow~",
  "unable: unable, incapable, inability",
  "lack: lack~, absence of, devoid of",
  "prevent: prevent~, prohibit~, forbid~, ban~, block~, bar~",
  "stop: stop~, cease~, quit",
  "avoid: avoid~, refrain~",
  "doubt: doubt~, doubtful",
  "reject: reject~, turn~ down, dispute~, rule out, ruled out, rules out, refute~",
  "impossible: impossible",
  "false: false, untrue, lie, lies, myth, nonsense, hoax, rubbish",
  "instead: instead of, rather than, as opposed to",
];

export const modals = [
  "may: may, might",
  "must: must, have to, has to, had to, having to, got to, need to, needs to",
  "will: will, shall",
  "would: would",
  "could: could",
  "should: should, ought to",
  "can: can, able to",
];

export const quantifiers = [
  "all: all, every, each, everyone, everybody, everything, everywhere, whole, entire",
  "some: some, someone, somebody, something, certain, several, a few, a number of",
  "most: most, majority",
  "many: many, much, a lot, lots, plenty",
  "few: few, little, a handful, minority",
  "any: any, anyone, anybody, anything, anywhere, either",
  "both: both",
  "half: half, halves",
  "part: part, partly, partially, part of, in part",
  "always: always, forever, constantly",
  "often: often, frequently, usually, generally, normally, regularly, typically",
  "sometimes: sometimes, occasionally, at times",
  "completely: completely, entirely, fully, totally, wholly, altogether",
  "mostly: mostly, mainly, largely, chiefly, for the most part",
];

export const comparatives = [
  "more: more, greater, larger, bigger",
  "less: less, fewer, smaller, lesser",
  "than: than",
  "least: least",
  "at least: at least, no less than, no fewer than, minimum of, a minimum of, not less than",
  "at most: at most, up to, no more than, maximum of, a maximum of, as many as, as much as, not more than",
  "over: more than, in excess of",
  "under: less than, fewer than",
  "better: better",
  "worse: worse",
  "best: best",
  "worst: worst",
  "about: about, around, roughly, approximately, or so, circa, give or take",
  "nearly: nearly, almost, close to, virtually, practically, just under, just over",
  "exactly: exactly, precisely",
];

export const hedges = [
  "perhaps: perhaps, maybe, possibly, conceivably",
  "probably: probably, likely, presumably, in all likelihood",
  "unlikely: unlikely, improbable",
  "apparently: apparently, seemingly, seem~, appear~ to, it appears, it seems",
  "allegedly: allegedly, reportedly, supposedly, purportedly, ostensibly, so called, alleged",
  "potentially: potentially, theoretically, in theory, in principle, arguably",
  "i think: i think, i thought, i believe, i believed, i guess, i suppose, i reckon, i feel, i imagine, i suspect, i assume, i would say, we think, we believe, in my view, in my opinion, in our view, in our opinion, to my mind, as far as i know, as far as i can tell, to my knowledge, to the best of my knowledge, if i remember",
  "hope: hope~, hopefully, wish~",
  "try: try~, attempt~",
  "plan: plan~ to, intend~, aim~ to, expect~, propose~, consider~, want~ to, threaten~, promise~, pledge~, vow~",
  "kind of: kind of, sort of, somewhat, to some extent, to a degree, more or less, rather",
  "certainly: certainly, definitely, surely, undoubtedly, unquestionably, guaranteed, for sure, i am sure, we are sure, i am certain, we are certain, without doubt, without a doubt",
  "claim: claim~, allege~, accuse~, pretend~, rumour~, rumor~",
];

export const scopes = [
  "only: only, merely, solely, exclusively, nothing but",
  "even: even",
  "yet: yet",
  "alone: alone",
];

export const conditions = [
  "if: if, provided, providing, as long as, so long as, assuming, on condition, in the event, suppose, supposing",
  "only if: only if, if and only if",
  "unless: unless",
  "whether: whether",
  "except: except, excepting, apart from, other than, with the exception of, barring",
  "until: until, till",
  "in case: in case",
];

export const connectives = [
  "and: and, as well as",
  "or: or",
  "but: but, however",
  "because: because, due to, owing to, since, thanks to",
  "although: although, though, despite, in spite of",
  "so: therefore, hence, thus",
  "before: before, prior to",
  "after: after, following",
];

/** What was used to be so is not so now. */
export const times = ["used to: used to, formerly, previously", "soon: soon, shortly"];
