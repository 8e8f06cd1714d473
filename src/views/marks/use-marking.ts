/** What a person does to mark: by mouse and touch, by the bar, by keys. */
import { useRef, useState } from 'preact/hooks';
import type { Anchor, MarkColour } from '../../marks.ts';
import { takeFocus } from '../reading/moves.ts';
import type { BarVerbs } from './mark-bar.tsx';
import type { MarkBook } from './mark-book.ts';
import { type MarkDeed, nextColour } from './mark-keys.ts';
import {
  blockInFocus,
  elementsOf,
  type Held,
  markAt,
  newMark,
  type Picked,
  selectedText,
  selectNothing,
  stretchSelection,
} from './picking.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { useSelecting } from './use-selecting.ts';

type Open =
  | { at: 'none' }
  | { at: 'picked'; picked: Picked }
  | { at: 'mark'; id: string; isWriting: boolean };

export type Marking = {
  open: Open;
  verbs: BarVerbs & { undo: () => void };
  listing: { isOpen: boolean; open: () => void; close: () => void };
};

/** What a deed is about: a mark, or words that are not marked yet. */
type Aim = { at: 'mark'; id: string } | { at: 'picked'; picked: Picked } | null;

function aimOf(root: HTMLElement, open: Open): Aim {
  if (open.at === 'mark') return { at: 'mark', id: open.id };
  const picked = selectedText(root);
  if (picked !== null) return { at: 'picked', picked };
  const block = blockInFocus(root);
  if (block === null) return null;
  const id = markAt(block.element);
  return id === null ? { at: 'picked', picked: block } : { at: 'mark', id };
}

type Desk = {
  root: HTMLElement;
  book: MarkBook;
  /** Passes words on as a quote. */
  copy: (words: Anchor) => void;
  open: Open;
  setOpen: (open: Open) => void;
  colour: { current: MarkColour };
  held: { current: Held | null };
};

/** Marks what is aimed at where it is not marked yet, and gives the mark. */
function markAim({ root, book, colour }: Desk, aim: Aim): string | null {
  if (aim === null) book.say('nothing-picked');
  if (aim?.at !== 'picked') return aim?.id ?? null;
  const mark = newMark(aim.picked, colour.current);
  book.put(mark);
  selectNothing(root);
  return mark.id;
}

function choose(desk: Desk, wanted: MarkColour): void {
  const { root, book, open, setOpen, colour } = desk;
  colour.current = wanted;
  const id = markAim(desk, aimOf(root, open));
  const mark = id === null ? null : book.find(id);
  if (mark !== null && mark.colour !== wanted) book.put({ ...mark, colour: wanted });
  if (open.at === 'picked') setOpen({ at: 'none' });
}

function copyAim({ root, book, copy, open }: Desk): void {
  const aim = aimOf(root, open);
  const anchor = aim?.at === 'mark' ? book.find(aim.id)?.anchor : aim?.picked.anchor;
  if (anchor === undefined) book.say('nothing-picked');
  else copy(anchor);
}

function verbsOf(desk: Desk): Marking['verbs'] {
  const { root, book, open, setOpen } = desk;
  const close = (): void => {
    setOpen({ at: 'none' });
    if (open.at === 'mark') focusAgain(root, open.id);
  };
  return {
    close,
    choose: (colour) => choose(desk, colour),
    note: () => {
      const id = markAim(desk, aimOf(root, open));
      if (id !== null) setOpen({ at: 'mark', id, isWriting: true });
    },
    copy: () => copyAim(desk),
    remove: () => {
      if (open.at !== 'mark') return;
      close();
      book.remove(open.id);
    },
    write: (note) => {
      const mark = open.at === 'mark' ? book.find(open.id) : null;
      if (mark !== null) book.put({ ...mark, note });
    },
    undo: () => void book.undo(),
  };
}

/** Does what a key asks for; `'left'` when it means nothing here. */
function act(desk: Desk, deed: MarkDeed): 'done' | 'left' {
  const { root, book, open, colour, held } = desk;
  if (deed.at === 'undo' && !book.canUndo) return 'left';
  if (deed.at === 'remove' && open.at !== 'mark') return 'left';
  if (deed.at === 'stretch') {
    held.current = stretchSelection(root, deed.step, held.current);
    return held.current === null ? 'left' : 'done';
  }
  if (deed.at === 'colour') choose(desk, deed.colour);
  else if (deed.at === 'next-colour') choose(desk, nextColour(colour.current));
  else if (deed.at === 'mark') markAim(desk, aimOf(root, open));
  else verbsOf(desk)[deed.at]();
  return 'done';
}

type Given = Pick<Desk, 'root' | 'book' | 'copy'>;

/** The marks of one story that is shown under `root`. */
export function useMarking(given: Given): Marking {
  const { root } = given;
  const [open, setOpen] = useState<Open>({ at: 'none' });
  const [isListed, setListed] = useState(false);
  const colour = useRef<MarkColour>('yellow');
  const held = useRef<Held | null>(null);
  const list = (): void => {
    setOpen({ at: 'none' });
    setListed(!isListed);
  };
  const desk: Desk = { ...given, open, setOpen, colour, held };
  const verbs = verbsOf(desk);
  useMarkKeys(root, {
    open: (id) => setOpen({ at: 'mark', id, isWriting: true }),
    act: (deed) => act(desk, deed),
    list,
    leave: open.at === 'none' ? null : verbs.close,
  });
  useSelecting(root, {
    pick: (picked) => {
      if (picked !== null) setOpen({ at: 'picked', picked });
      else if (open.at === 'picked') setOpen({ at: 'none' });
    },
    press: (id, on) => {
      if (id !== null) setOpen({ at: 'mark', id, isWriting: on === 'noted' });
      else if (open.at === 'mark') setOpen({ at: 'none' });
    },
  });
  const listing = { isOpen: isListed, open: list, close: () => setListed(false) };
  return { open, verbs, listing };
}

/** The focus goes back to where the note's sign is, else to the block of the mark, so that reading goes on from there. */
function focusAgain(root: HTMLElement, id: string | null): void {
  if (id === null) return;
  const [first] = elementsOf(root, id);
  const sign = root.querySelector<HTMLElement>(`[data-note="${id}"]`);
  const block = first?.closest<HTMLElement>('.body > *, h1, .dek, .lead, .highlights') ?? null;
  if (sign !== null) sign.focus({ preventScroll: true });
  else if (block !== null) takeFocus(block);
}
