export type Holder = {
  id: string;
  name: string;
  /** ISO 8601, UTC */
  until: string;
};
