/** The value of a search parameter; where an address names one twice, its first. Empty is as good as absent. */
export const first = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;
