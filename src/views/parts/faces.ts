/** Brings the letters of a bundled font into a document, and only those that are needed. */
import { type FontFile, families, fontFiles, isBundled, isNeeded } from '../../fonts.ts';
import { secretName } from './own-names.ts';

/** The name under which style sheets know a bundled font: `--face` has it. */
export function faceName(font: string): string {
  return isBundled(font) ? `Galley ${families[font].name}` : '';
}

function faceOf(name: string, source: string | ArrayBuffer, { weight, style, range }: FontFile): FontFace {
  return new FontFace(name, source, {
    weight,
    style,
    display: 'swap',
    ...(range === '' ? {} : { unicodeRange: range }),
  });
}

/** Lets a page of our own use a font: the browser loads each file when it meets a letter of it. */
export function offerFont(document: Document, font: string): void {
  if (!isBundled(font) || !('fonts' in document)) return;
  const name = faceName(font);
  if ([...document.fonts].some(({ family }) => family.replaceAll('"', '') === name)) return;
  for (const each of fontFiles(font)) document.fonts.add(faceOf(name, `url(/fonts/${each.file})`, each));
}

/** Asks for the bytes of a font file. */
export type FontSource = (file: string) => Promise<ArrayBuffer>;

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer;
}

/**
 * Brings a font into a page that is not ours: by its bytes, since the page's policy may forbid every address, and
 * under a name that nobody can guess, since the page sees the fonts of its document. All go with the signal.
 */
export function guestFont(document: Document, source: FontSource, signal: AbortSignal) {
  const names = new Map<string, string>();
  const bring = async (each: FontFile, name: string): Promise<void> => {
    const bytes = await source(each.file);
    if (signal.aborted) return;
    const face = faceOf(name, bytes, each);
    document.fonts.add(face);
    signal.addEventListener('abort', () => document.fonts.delete(face), { once: true });
  };
  /** The name under which the font will be there; its files for `text` are on their way. */
  return (font: string, text: string): string => {
    const known = names.get(font);
    if (known !== undefined || !isBundled(font)) return known ?? '';
    const name = secretName();
    names.set(font, name);
    for (const each of fontFiles(font))
      if (isNeeded(each.range, text)) bring(each, name).catch(() => names.delete(font)); // The system's letters stand in.
    return name;
  };
}
