/**
 * The system's fonts under names of chance. A page may call fonts of its own by any name, in our root as well: one that
 * has a "Georgia" of its own would choose how each letter looks. A page made against Galley still finds these names, and
 * those of our own fonts, in the fonts of its document; what one writes is set in the system's own font, which has no name
 * to be taken.
 */

/** What a cut of a font is called in full, behind the name of its family. */
const cuts = [
  { ends: ['', ' Roman', ' Regular'], weight: '1 599', style: 'normal' },
  { ends: [' Bold'], weight: '600 1000', style: 'normal' },
  { ends: [' Italic'], weight: '1 599', style: 'italic' },
  { ends: [' Bold Italic'], weight: '600 1000', style: 'italic' },
] as const;

/** A name that nobody can guess. */
export function secretName(): string {
  return `g${crypto.getRandomValues(new Uint32Array(3)).join('')}`;
}

function rename(family: string, fonts: FontFaceSet, signal: AbortSignal): string {
  const name = secretName();
  for (const { ends, weight, style } of cuts) {
    const face = new FontFace(name, ends.map((end) => `local("${family}${end}")`).join(), { weight, style });
    fonts.add(face);
    signal.addEventListener('abort', () => fonts.delete(face), { once: true });
  }
  return `"${name}"`;
}

/** Renames the fonts of the stacks that `theme/inks.css` sets for a dressed dialog in a page, until the signal aborts. */
export function hideFontNames(dialog: HTMLElement, signal: AbortSignal): void {
  const { fonts } = dialog.ownerDocument;
  const inks = getComputedStyle(dialog);
  for (const stack of ['--named-serif', '--named-sans', '--named-mono']) {
    const named = [...inks.getPropertyValue(stack).matchAll(/"([^"]+)"/g)];
    const hidden = named.map(([, family = '']) => rename(family, fonts, signal));
    if (hidden.length > 0) dialog.style.setProperty(stack, hidden.join());
  }
}
