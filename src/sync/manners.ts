/** How a server that has too much to do is treated: asked again after the rest that it asks for, not often, not at once. */

/** How long to wait before each further try, where the server does not say, in milliseconds. */
const rests = [1_000, 4_000, 16_000] as const;
/** Longer than that nobody waits here: browsers stop a background that does nothing. The next run tries again. */
const longestRest = 20_000;

export type Rest = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits; ends at once when the signal aborts. */
export const restAWhile: Rest = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });

type Answered = { status: number; after: string | null };

/** The answer, asked for again while the server says that it has too much to do. */
export async function politely<T extends Answered>(
  call: () => Promise<T>,
  rest: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (const usual of rests) {
    const answer = await call();
    const wanted = restOf(answer) ?? usual;
    if (!isBusy(answer) || wanted > longestRest) return answer;
    await rest(wanted);
  }
  return call();
}

const isBusy = ({ status }: Answered): boolean => status === 429 || status === 503;

/** What `Retry-After` says in seconds; a date there would need clocks that agree. */
function restOf({ after }: Answered): number | null {
  return after !== null && /^\d+$/.test(after) ? Number(after) * 1_000 : null;
}
