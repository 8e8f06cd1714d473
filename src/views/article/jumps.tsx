/** The ways inside a story: from a highlight to the sentence that tells it, from the header to a correction. */
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { outward } from './spans.tsx';

/** Where to: the sentence that a highlight is about, the nth of the notes that the header tells of, or the page itself. */
export type Jump = { to: 'point'; index: number } | { to: 'note'; nth: number } | { to: 'page' };

export type Jumps = {
  /** The sentence that each highlight leads to, by the highlight's index. */
  points: ReadonlyMap<number, string>;
  /** Goes there; false where this view knows no nearer way than a new tab. */
  go: (jump: Jump) => boolean;
};

export const JumpContext = createContext<Jumps>({ points: new Map(), go: () => false });

/** The address of the page with a fragment that shows the text: so the link works in a new tab, too. */
export function addressOfText({ url }: Pick<Article, 'url'>, text: string): string {
  const address = new URL(url);
  address.hash = '';
  const words = text.replace(/\s+/g, ' ').trim().slice(0, 300);
  return `${address.href}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

type Props = { href: string; jump: Jump; children: ComponentChildren };

/** A link to a place in the story that is also a link to the same place of the page. */
export function JumpLink({ href, jump, children }: Props): JSX.Element {
  const { go } = useContext(JumpContext);
  const press = (event: MouseEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (isPlain && go(jump)) event.preventDefault();
  };
  return (
    <a class="jump" href={href} {...outward} onClick={press}>
      {children}
    </a>
  );
}
