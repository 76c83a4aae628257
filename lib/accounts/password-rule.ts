export const passwordLength = { min: 12, max: 128 } as const;

/** What people type when twelve characters are asked of them, without digits and signs at the end. */
const wornOut = new Set([
  "password",
  "passwordpassword",
  "passw",
  "letmein",
  "letmeinletmein",
  "welcome",
  "welcomewelcome",
  "administrator",
  "changeme",
  "changemechangeme",
  "iloveyou",
  "iloveyouiloveyou",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdfghjkl",
  "qazwsx",
  "qazwsxedc",
  "abcdefghijkl",
  "quotedesk",
  "quotedeskquotedesk",
]);

/** Why a password will not do, in a sentence, or null. Length is what counts; no mixture of characters is asked for. */
export function passwordFault(password: string): string | null {
  const length = [...password].length;
  if (length < passwordLength.min) return `A password has ${passwordLength.min} characters or more.`;
  if (password.length > passwordLength.max) return `A password has ${passwordLength.max} characters at most.`;
  const folded = password.normalize("NFKC").toLowerCase();
  const letters = folded.replace(/[^\p{L}]+$/u, "");
  if (new Set(folded).size < 4 || isCounting(folded) || wornOut.has(letters))
    return "This password is one of the first that are guessed. Take a few words that do not belong together.";
  return null;
}

/** "123456789012" and "abcdefghijkl": each character one more than the last. */
function isCounting(text: string): boolean {
  const steps = [...text].slice(1).map((character, at) => character.charCodeAt(0) - text.charCodeAt(at));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}
