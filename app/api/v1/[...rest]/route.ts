import { fail } from "@/lib/result";
import { respondFailure } from "../respond";

const nothingHere = fail("not-found", "no-such-address", "There is nothing at this address.");

// Without this, what is no address of the API would be answered with the desk's page for people.
const answer = async () => respondFailure(nothingHere);

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
