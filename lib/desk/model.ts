/** How far a quote may be altered here before a finding about it is more than a matter of style. */
export const houseStyles = ["verbatim", "clean-up", "grammar"] as const;
export type HouseStyle = (typeof houseStyles)[number];

export type DeskSettings = {
  name: string;
  /** whether "verified" needs evidence with a locator */
  gate: boolean;
  houseStyle: HouseStyle;
};

export const defaultDeskSettings: DeskSettings = { name: "Quotedesk", gate: true, houseStyle: "verbatim" };
