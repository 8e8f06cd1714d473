/** Listening to the story of a view: the hook that popup, reader and library share. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Given, ListenAct, Listening } from './listen-ports.ts';
import { Session } from './session.ts';

type Listener = { listening: Listening | null; act: (act: ListenAct) => void };

/** `given.root` holds the story and scrolls. The voice ends with the view. */
export function useListening(given: Given): Listener {
  const [listening, setListening] = useState<Listening | null>(null);
  const session = useRef<Session | null>(null);
  const latest = useRef(given);
  latest.current = given;
  const close = useCallback(() => {
    session.current?.close();
    session.current = null;
    setListening(null);
  }, []);
  useEffect(() => close, [close]);
  const { root, settings } = given;
  useEffect(() => {
    session.current?.update({ ...latest.current, root });
  }, [root, settings]);
  const act = useCallback(
    (asked: ListenAct) => {
      const story = latest.current.root.querySelector('[data-story]');
      if (asked.to === 'close') return close();
      if (session.current !== null) return session.current.act(asked);
      if (asked.to !== 'toggle' || story === null) return;
      session.current = new Session(latest.current, story, setListening);
      void session.current.start();
    },
    [close],
  );
  return { listening, act };
}
