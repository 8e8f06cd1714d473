/** The last button of every bar: a menu of what else can be done with the story. */
import type { JSX, Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { MoreSign } from '../parts/signs.tsx';
import { useEscape } from '../parts/use-escape.ts';
import type { Acts } from './acts.ts';
import { actOf } from './keys.ts';
import { menuStep, type Offer, offersOf } from './menu.ts';

type Shown = 'shut' | 'open';

/** What is on or off tells it; all else is only chosen. */
function roleOf({ state }: Offer) {
  if (state === null) return { role: 'menuitem' } as const;
  return { role: 'menuitemcheckbox', 'aria-checked': state === 'on' } as const;
}

function Entry({ offer, choose }: { offer: Offer; choose: () => void }): JSX.Element {
  const words = offer.words ?? say(offer.word);
  return (
    <button
      type="button"
      {...roleOf(offer)}
      aria-label={words}
      aria-keyshortcuts={offer.key ?? undefined}
      tabIndex={-1}
      onClick={choose}
    >
      <span>{words}</span>
      {offer.key !== null && <kbd data-key={offer.key} />}
    </button>
  );
}

type MenuProps = {
  id: string;
  offers: readonly Offer[];
  choose: (offer: Offer) => void;
};

function entriesOf(menu: Element | null): HTMLButtonElement[] {
  return [...(menu?.querySelectorAll('button') ?? [])];
}

function Menu({ id, offers, choose }: MenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => entriesOf(menu.current)[0]?.focus({ preventScroll: true }), []);
  const press = (event: KeyboardEvent): void => {
    const entries = entriesOf(menu.current);
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const next = menuStep(event.key, at, entries.length);
    if (next === null) return;
    event.preventDefault();
    entries[next]?.focus();
  };
  return (
    <div
      class="menu"
      id={id}
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={say('moreOpen')}
      onKeyDown={press}
    >
      {offers.map((offer) => (
        <Entry key={offer.word} offer={offer} choose={() => choose(offer)} />
      ))}
    </div>
  );
}

/** Keys with which the menu goes: the focus is on the button then, and the key does what it always does there. */
function isLeaving(event: KeyboardEvent): boolean {
  return event.key === 'Tab' || actOf(event) !== null;
}

/** Calls back when the press or the focus goes elsewhere while the menu is open. */
function useLeaving(place: { current: HTMLElement | null }, shown: Shown, shut: () => void): void {
  useEffect(() => {
    const root = place.current?.getRootNode();
    if (shown === 'shut' || root === undefined) return undefined;
    const leaving = new AbortController();
    const look = ({ target }: Event): void => {
      if (!(target instanceof Node && place.current?.contains(target))) shut();
    };
    for (const type of ['pointerdown', 'focusin'])
      root.addEventListener(type, look, { signal: leaving.signal, capture: true });
    place.current?.ownerDocument.defaultView?.addEventListener('blur', shut, { signal: leaving.signal });
    return () => leaving.abort();
  }, [shown]);
}

type OpenerProps = { shown: Shown; menu: string; button: Ref<HTMLButtonElement>; press: () => void };

function Opener({ shown, menu, button, press }: OpenerProps): JSX.Element {
  return (
    <button
      ref={button}
      type="button"
      class="button"
      aria-label={say('moreOpen')}
      title={say('moreOpen')}
      aria-haspopup="menu"
      aria-expanded={shown !== 'shut'}
      aria-controls={shown === 'shut' ? undefined : menu}
      onClick={press}
    >
      <MoreSign />
    </button>
  );
}

/** The button and its menu, which closes on Escape, on a choice, and when the press or the focus goes elsewhere. */
export function MoreButton({ acts }: { acts: Acts }): JSX.Element {
  const [shown, setShown] = useState<Shown>('shut');
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLeaving(place, shown, () => setShown('shut'));
  const leave = (): void => {
    button.current?.focus();
    setShown('shut');
  };
  useEscape(place, shown === 'shut' ? null : leave);
  const press = (event: KeyboardEvent): void => {
    if (shown !== 'shut' && isLeaving(event)) leave();
  };
  const choose = ({ act }: Offer): void => {
    leave();
    acts.ask(act);
  };
  const turn = (): void => setShown(shown === 'shut' ? 'open' : 'shut');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that are not the menu's own shut it from anywhere in it
    <div class="more" ref={place} onKeyDown={press}>
      <Opener shown={shown} menu={id} button={button} press={turn} />
      {shown !== 'shut' && <Menu id={id} offers={offersOf(acts)} choose={choose} />}
    </div>
  );
}
