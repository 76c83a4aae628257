/**
 * Before a clause: the speaker passes on what was said or written by somebody else. "He said" is not among them, for in
 * a written report it gives the speaker's own words.
 */
export const hearsay =
  "told me, told us, i was told, we were told, i am told, we are told, i have been told, we have been told, i hear, i heard, i have heard, we hear, we heard, we have heard, i read, i have read, i read somewhere, i saw somewhere, i gather, i understand, word is, word has it, the word is, the rumour is, the rumor is, the story is, the story goes, legend has it, i was given to understand, i was assured, we were assured";

/** Whoever is their subject, somebody else's mind is told: "my sister thinks". */
export const otherMinds = "thinks believes reckons assumes imagines suspects supposes fears swears";

/** After the words and a mark, alone: whose word it is. */
export const sayTags =
  "they say, people say, some say, it is said, they claim, he claims, she claims, he says, she says, they tell us, they tell me, i am told, we are told, i was told, we were told, i hear, i heard, i have heard, i gather, i read, rumour has it, rumor has it, legend has it, word has it, the story goes, he thinks, she thinks, they think, he believes, she believes, they believe, some think, people think";

/** After the words and a mark, alone: the speaker does not mean them. */
export const ironyTags =
  "not, yeah right, as if, my foot, my eye, i do not think, i do not think so, said nobody ever, said no one ever, in your dreams, in their dreams, fat chance, dream on, pull the other one, ha ha, if you believe that, just kidding, only joking";
