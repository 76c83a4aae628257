import { type Browser, type Said, sharedStream } from "./shared-stream";

const name = "quotedesk-live";

/** The browser this page is in. Web Locks are there only over https, or on the machine itself. */
function thisBrowser(): Browser {
  const { locks } = navigator;
  return {
    network: {
      openStream: (address) => new EventSource(address),
      fetch: (address, init) => fetch(address, init),
      isHidden: () => document.visibilityState === "hidden",
      onOnline: (listener) => {
        window.addEventListener("online", listener);
        return () => window.removeEventListener("online", listener);
      },
    },
    openChannel:
      typeof BroadcastChannel === "undefined"
        ? null
        : (hear) => {
            const channel = new BroadcastChannel(name);
            channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);
            return { post: (said) => channel.postMessage(said), close: () => channel.close() };
          },
    locks: locks ? { request: (options, holding) => locks.request(name, options, holding) } : null,
    // Also what end-to-end tests wait for: a page that follows answers keys and clicks.
    show: (followed) => {
      document.documentElement.dataset.follows = followed.join(" ");
    },
  };
}

let stream: ReturnType<typeof sharedStream> | null = null;

/** What follows live events in this tab: one, however many parts of a page follow. */
export function deskStream() {
  stream ??= sharedStream(thisBrowser());
  return stream;
}
