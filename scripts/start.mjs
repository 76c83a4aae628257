// npm start: the set-up that is missing, then the built app. README.md tells the settings.
import "./set-up/require-node.mjs";
import { forServing } from "./set-up/prepare.mjs";
import { serve } from "./set-up/serve.mjs";

await serve({ command: "start", mode: "production", needs: forServing });
