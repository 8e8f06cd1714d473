/** The small lead picture of a story in the list. It is read from the library when the row comes near. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { whenSeen } from './when-seen.ts';

type Ask = (hash: string) => Promise<Blob | null>;

/** The address of the picture as long as the component lives; a picture that cannot be read stays away. */
async function urlOf(hash: string, picture: Ask, signal: AbortSignal): Promise<string | null> {
  const blob = await picture(hash).catch(() => null);
  if (blob === null || signal.aborted) return null;
  const url = URL.createObjectURL(blob);
  signal.addEventListener('abort', () => URL.revokeObjectURL(url));
  return url;
}

function useThumb(hash: string, picture: Ask) {
  const box = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const seen = new AbortController();
    const show = async () => {
      seen.abort();
      setUrl(await urlOf(hash, picture, ending.signal));
    };
    if (box.current !== null) whenSeen(box.current, show, AbortSignal.any([ending.signal, seen.signal]));
    return () => ending.abort();
  }, [hash, picture]);
  return { box, url };
}

/** `hash` names a stored picture; its place is kept free until it is there. */
export function Thumb({ hash, picture }: { hash: string; picture: Ask }): JSX.Element {
  const { box, url } = useThumb(hash, picture);
  return (
    <span class="thumb" ref={box}>
      {url !== null && <img src={url} alt="" decoding="async" />}
    </span>
  );
}
