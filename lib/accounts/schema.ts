import { z } from "zod";
import { roles } from "./model";
import { passwordFault } from "./password-rule";

export const emailInput = z
  .string("Give an e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has 254 characters at most.")
  .pipe(z.email("This does not look like an e-mail address."));

export const nameInput = z
  .string("Give a name.")
  .trim()
  .min(1, "Give a name.")
  .max(120, "A name has 120 characters at most.")
  // A line end in a name would let it forge lines of logs and exports.
  .regex(/^[^\p{Cc}]*$/u, "A name is one line of text.");

export const roleInput = z.enum(roles, "Choose administrator, editor, reviewer or viewer.");

export const passwordInput = z.string("Give a password.").superRefine((password, context) => {
  const fault = passwordFault(password);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

/** A secret that came in a link. Longer ones are none of ours. */
export const linkTokenInput = z
  .string("The address is incomplete.")
  .min(1, "The address is incomplete.")
  .max(200, "The address is not right.");
