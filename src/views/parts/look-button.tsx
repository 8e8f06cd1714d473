/** The button that opens the panel of how the text looks. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { type ChangeLook, LookPanel } from './look-panel.tsx';
import { TextSign } from './signs.tsx';
import { useEscape } from './use-escape.ts';

/** The button and, one step away, its panel, which closes on Escape and on a press elsewhere. */
export function LookButton({ settings, change }: { settings: Settings; change: ChangeLook }): JSX.Element {
  const [shown, setShown] = useState<'open' | 'shut'>('shut');
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const root = place.current?.getRootNode();
    if (shown === 'shut' || root === undefined) return undefined;
    const leaving = new AbortController();
    const shutOutside = (event: Event): void => {
      if (!(event.target instanceof Node && place.current?.contains(event.target))) setShown('shut');
    };
    root.addEventListener('pointerdown', shutOutside, { signal: leaving.signal, capture: true });
    return () => leaving.abort();
  }, [shown]);
  const shut = (): void => {
    setShown('shut');
    button.current?.focus();
  };
  useEscape(place, shown === 'shut' ? null : shut);
  return (
    <div class="look" ref={place}>
      <button
        ref={button}
        type="button"
        class="button"
        aria-label={say('lookOpen')}
        title={say('lookOpen')}
        aria-expanded={shown === 'open'}
        aria-controls="look-panel"
        onClick={() => setShown(shown === 'open' ? 'shut' : 'open')}
      >
        <TextSign />
      </button>
      {shown === 'open' && <LookPanel settings={settings} change={change} />}
    </div>
  );
}
