/** Gives up on a server that is silent, not on a line that is slow. */

/** How long a server may say nothing, in milliseconds. */
const patience = 60_000;
/** What even a bad line carries, in bytes a millisecond. */
const slowest = 8;

export type Patience = {
  /** Aborts when the patience is over, or with the signal that it was made with. */
  signal: AbortSignal;
  /** The rest of an answer: each piece of it renews the patience. */
  textOf(response: Response): Promise<string>;
  end(): void;
};

/** Patience with the answer to a request of so many bytes. */
export function patienceWith(bytes: number, ending: AbortSignal): Patience {
  const silence = new AbortController();
  const start = (milliseconds: number) => setTimeout(() => silence.abort(), milliseconds);
  let timer = start(patience + bytes / slowest);
  const renew = (): void => {
    clearTimeout(timer);
    timer = start(patience);
  };
  return {
    signal: AbortSignal.any([ending, silence.signal]),
    textOf: async (response) => {
      const reader = response.body?.getReader();
      const decoder = new TextDecoder();
      let text = '';
      for (;;) {
        renew();
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) return text + decoder.decode();
        text += decoder.decode(value, { stream: true });
      }
    },
    end: () => clearTimeout(timer),
  };
}
