/** Names of files that every system takes, in any script. */
import { cleanWords } from './clean-words.ts';

/** In bytes of UTF-8, the ending included: file systems stop at 255, and encrypted ones earlier. */
const most = 120;

/** Names of devices, which Windows takes for them with any ending. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/** What separates folders, means something to a shell or a file system, or ends in trouble. */
const forbidden = /[<>:"/\\|?*`$%~^]+/g;
const edges = /^[\s.\-_]+|[\s.]+$/g;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As many whole characters as people count them as have room. */
function cut(text: string, room: number): string {
  if (bytesOf(text) <= room) return text;
  let [taken, left] = ['', room];
  for (const { segment } of characters.segment(text.slice(0, room))) {
    left -= bytesOf(segment);
    if (left < 0) break;
    taken += segment;
  }
  return taken;
}

function stemOf(title: string, room: number): string {
  const words = cleanWords(title).normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ');
  const stem = cut(words.replace(edges, ''), room).replace(edges, '');
  if (stem === '') return 'story';
  return reserved.test(stem.replace(/\..*$/s, '').trim()) ? `_${cut(stem, room - 1)}` : stem;
}

/** By what file systems that do not tell capitals apart know a name. */
const sameAs = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Gives each title a name of its own with that ending. */
export function fileNames(): (title: string, ending: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (title, ending) => {
    const wish = sameAs(`${stemOf(title, most)}.${ending}`);
    for (let number = next.get(wish) ?? 1; ; number += 1) {
      const tail = `${number === 1 ? '' : ` (${number})`}.${ending}`;
      const name = stemOf(title, most - bytesOf(tail)) + tail;
      if (taken.has(sameAs(name))) continue;
      next.set(wish, number + 1);
      taken.add(sameAs(name));
      return name;
    }
  };
}

/** A name for a file that stands alone. */
export function fileName(title: string, ending: string): string {
  return fileNames()(title, ending);
}
