/** Who works at the test desk. All are made up. */
export const people = {
  administrator: { name: "Maud Ekwueme", email: "maud@desk.example", password: "amber kettle orchard" },
  editor: { name: "Piet Lindqvist", email: "piet@desk.example", password: "copper lantern meadow" },
  reviewer: { name: "Rosa Tamm", email: "rosa@desk.example", password: "violet harbour engine" },
  viewer: { name: "Odile Brandt", email: "odile@desk.example", password: "silver compass willow" },
} as const;

export type Role = keyof typeof people;
