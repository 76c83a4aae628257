/** Work on a text that may be long, which says where something else may come between. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it in one go. */
export function atOnce<T>(work: Steps<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Goes through a long list, and rests after each so many. */
export function* eachInSteps<T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index % stride === stride - 1) yield;
    work(item, index);
  }
}

const stride = 500;
