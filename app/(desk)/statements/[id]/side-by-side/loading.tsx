/** Nothing for 300 ms: most quotes are compared before it shows. */
export default function Loading() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[1328px] px-8 pt-6">
      <p className="appear-late text-ink-3" role="status">
        Checking the words against the source
      </p>
    </main>
  );
}
