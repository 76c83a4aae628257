/** Who may rule on verdicts that differ: administrators; editors too; everybody who gives verdicts. */
export const adjudicators = ["administrators", "editors", "reviewers"] as const;
export type Adjudicators = (typeof adjudicators)[number];

export const mostNeeded = 5;

/** How this desk, or one document of it, decides. They hold for verdicts given from now on. */
export type Rules = {
  /** how many people's verdicts close an item: 1 to 5. With 1, the newest verdict decides */
  needed: number;
  /** whether somebody may verify what they attributed or marked themselves */
  proposerMayVerify: boolean;
  /** whether verdicts are kept from everybody else until all are in; says nothing where one verdict is enough */
  blind: boolean;
  adjudicators: Adjudicators;
};

export const usualRules: Rules = { needed: 1, proposerMayVerify: true, blind: false, adjudicators: "editors" };

/** What holds for a document, and whether it is the document's own rule. */
export type RulesHere = { rules: Rules; own: boolean };
