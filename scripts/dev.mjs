// npm run dev: the set-up that is missing, then the development server.
import "./set-up/require-node.mjs";
import { forStore } from "./set-up/prepare.mjs";
import { serve } from "./set-up/serve.mjs";

await serve({ command: "dev", mode: "development", needs: forStore });
