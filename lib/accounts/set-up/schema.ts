import { z } from "zod";
import { deskNameInput, houseStyleInput } from "@/lib/desk/schema";
import { emailInput, nameInput, passwordInput } from "../schema";

export const firstAdministratorInput = z.object({
  name: nameInput,
  email: emailInput,
  password: passwordInput,
  deskName: deskNameInput,
  houseStyle: houseStyleInput,
});
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>;
