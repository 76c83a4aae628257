/** Where a command is listed in the keys dialog and in settings. */
export const commandGroups = ["move", "verdict", "statement", "text", "session"] as const;
export type CommandGroup = (typeof commandGroups)[number];

export const commandGroupLabels: Record<CommandGroup, string> = {
  move: "Move",
  verdict: "Verdict",
  statement: "Statement",
  text: "Text, by keyboard",
  session: "Session",
};

type Command = {
  id: string;
  group: CommandGroup;
  label: string;
  /** chords as `chordOf` writes them; two keys of a sequence are parted by a space */
  keys: readonly string[];
  /** heard while typing in a field too: only chords that write nothing */
  inFields?: true;
  /** held down, it repeats */
  repeats?: true;
};

/** Every key of the desk. The ids are what preferences store, so they do not change. */
export const commands = [
  { id: "next", group: "move", label: "next statement", keys: ["j"], repeats: true },
  { id: "previous", group: "move", label: "previous statement", keys: ["k"], repeats: true },
  { id: "next-open", group: "move", label: "next open one", keys: ["shift+j"], repeats: true },
  { id: "previous-open", group: "move", label: "previous open one", keys: ["shift+k"], repeats: true },
  { id: "back", group: "move", label: "back, close", keys: ["escape"], inFields: true },
  { id: "filter", group: "move", label: "filter the list", keys: ["/"] },
  { id: "doubtful-first", group: "move", label: "doubtful first, sorted anew", keys: ["o"] },
  { id: "queue", group: "move", label: "show or hide the queue", keys: ["\\"] },
  { id: "commands", group: "move", label: "any command by name", keys: ["ctrl+k"], inFields: true },
  { id: "keys", group: "move", label: "these keys", keys: ["?"] },
  { id: "go-home", group: "move", label: "what needs me", keys: ["g h"] },
  { id: "go-documents", group: "move", label: "documents", keys: ["g d"] },
  { id: "go-speakers", group: "move", label: "speakers", keys: ["g s"] },
  { id: "go-sessions", group: "move", label: "sessions", keys: ["g r"] },
  { id: "go-export", group: "move", label: "exports", keys: ["g e"] },
  { id: "go-inbox", group: "move", label: "inbox", keys: ["g i"] },
  { id: "verified", group: "verdict", label: "verified", keys: ["1"] },
  { id: "disputed", group: "verdict", label: "disputed", keys: ["2"] },
  { id: "needs-sourcing", group: "verdict", label: "needs sourcing", keys: ["3"] },
  { id: "rationale", group: "verdict", label: "write the rationale", keys: ["w"] },
  { id: "give", group: "verdict", label: "give the verdict", keys: ["ctrl+enter"], inFields: true },
  { id: "undo", group: "verdict", label: "undo", keys: ["u"] },
  { id: "redo", group: "verdict", label: "redo", keys: ["shift+u"] },
  { id: "select", group: "verdict", label: "select", keys: ["x"] },
  { id: "select-to-here", group: "verdict", label: "select to here", keys: ["shift+x"] },
  { id: "select-all", group: "verdict", label: "select all that match", keys: ["ctrl+a"] },
  { id: "speaker", group: "statement", label: "speaker", keys: ["s"] },
  { id: "evidence", group: "statement", label: "add evidence", keys: ["e"] },
  { id: "fidelity", group: "statement", label: "side by side with its source", keys: ["f"] },
  { id: "accept", group: "statement", label: "accept as evidence, side by side", keys: ["a"] },
  { id: "contact", group: "statement", label: "note a conversation", keys: ["l"] },
  { id: "history", group: "statement", label: "history", keys: ["h"] },
  { id: "comment", group: "statement", label: "comment", keys: ["shift+c"] },
  { id: "merge", group: "statement", label: "merge with the next", keys: ["m"] },
  { id: "copy", group: "statement", label: "copy with its source", keys: ["y"] },
  { id: "remove", group: "statement", label: "remove", keys: ["delete"] },
  { id: "take", group: "statement", label: "take in hand, or put out of it", keys: ["i"] },
  { id: "assign", group: "statement", label: "who reads it", keys: ["d"] },
  { id: "return", group: "statement", label: "return, or send back put right", keys: ["b"] },
  { id: "more", group: "statement", label: "everything else", keys: ["."] },
  { id: "new-document", group: "statement", label: "new document", keys: ["n"] },
  { id: "text", group: "text", label: "go to the text", keys: ["t"] },
  { id: "next-unmarked", group: "text", label: "next sentence with nothing marked", keys: ["shift+t"] },
  { id: "sentences", group: "text", label: "every sentence: checked, not checkable or open", keys: ["shift+s"] },
  { id: "word-left", group: "text", label: "a word back", keys: ["arrowleft"], repeats: true },
  { id: "word-right", group: "text", label: "a word on", keys: ["arrowright"], repeats: true },
  { id: "statement-up", group: "text", label: "a statement back", keys: ["arrowup"], repeats: true },
  { id: "statement-down", group: "text", label: "a statement on", keys: ["arrowdown"], repeats: true },
  { id: "extend-left", group: "text", label: "extend back", keys: ["shift+arrowleft"], repeats: true },
  { id: "extend-right", group: "text", label: "extend on", keys: ["shift+arrowright"], repeats: true },
  { id: "make-quote", group: "text", label: "make it a quote", keys: ["q"] },
  { id: "make-claim", group: "text", label: "make it a claim", keys: ["c"] },
  { id: "start-left", group: "text", label: "start, a word back", keys: ["ctrl+arrowleft"], repeats: true },
  { id: "start-right", group: "text", label: "start, a word on", keys: ["ctrl+arrowright"], repeats: true },
  { id: "end-left", group: "text", label: "end, a word back", keys: ["ctrl+shift+arrowleft"], repeats: true },
  { id: "end-right", group: "text", label: "end, a word on", keys: ["ctrl+shift+arrowright"], repeats: true },
  { id: "reveal-votes", group: "session", label: "reveal the votes", keys: ["r"] },
  { id: "vote-again", group: "session", label: "vote again", keys: ["v"] },
  { id: "follow-lead", group: "session", label: "follow the lead, or look around", keys: ["shift+f"] },
  { id: "park-item", group: "session", label: "park it", keys: ["p"] },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];
export type CommandOf = Command & { id: CommandId };

/** The table above under its general type, for code that walks it. */
export const allCommands: readonly CommandOf[] = commands;
