import { createServer } from "node:net";
import { Problem } from "./problem.mjs";

/** Listens for a moment, as the server will. Rejects with a Problem where the port cannot be had. */
export function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portProblem(error, port)));
    probe.listen(port, () => probe.close(resolve));
  });
}

function portProblem(error, port) {
  const another = `PORT=${port === 3000 ? 3001 : 3000}`;
  if (error.code === "EADDRINUSE")
    return new Problem(
      `Port ${port} is taken: another program listens there (perhaps Quotedesk itself).`,
      `Stop it, or choose another port: ${another} npm start`,
    );
  if (error.code === "EACCES")
    return new Problem(`Port ${port} may not be used by this account.`, `Choose one above 1023: ${another} npm start`);
  return error;
}
