/** Words within marks. A direct quote brings its own: a second pair around them reads as a slip. */
export const inMarks = (words: string): string => (/^["“„«‘]/u.test(words) ? words : `“${words}”`);
