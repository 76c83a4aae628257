/** Where a quotation stands in the list, and in the text: each leads to the other. Numbers count from 1, the gravest first. */
export const rowId = (number: number): string => `finding-${number}`;
export const markId = (number: number): string => `quotation-${number}`;
