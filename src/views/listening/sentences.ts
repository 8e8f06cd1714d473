/** The sentences of a text, as a person reads them aloud: `Mr. Smith` is not the end of one. No DOM. */

/** A stretch of a text, in UTF-16 units. */
export type Stretch = { start: number; end: number };

/** Titles, names of months and the like that end in a point and are followed by a capital letter. */
const shortened =
  /(?:^|[\s(“"'«„])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|St|Sts|Mt|Ft|Gen|Sen|Rep|Gov|Pres|Lt|Col|Sgt|Capt|Cpl|Maj|Adm|Cmdr|Rev|Hon|Fr|Jr|Sr|vs|No|Nos|Art|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|Hr|Hrn|Fam|Dipl|Ing|Mag|Nr|Abs|Bd|bzw|ca|evtl|ggf|usw|vgl|Str|Tel|M|MM|Mme|Mlle|Mgr|Me|éd|env|Sra?|Dña?|Dra|Ud|Uds|avda|pág|Sig|Sigg|Dott|Avv|On|Spett|Sto|Sta|Exmo|Dhr|Mevr|Mej|Drs|mr|ir|nl|bijv|al|cf|ed|eds|et al|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|p\.\s?ej)\.\s*$/u;

/** Initials and what is written letter by letter: `J. `, `U.S. `, `Ph.D. `. */
const letters = /(?:^|[\s(“"'«„.\-–])\p{Lu}\.\s*$|\p{Lu}\.\p{Lu}\.\s*$/u;

/** Languages that write `3. Oktober`. */
const withOrdinals = new Set('de da nb nn no fi is et lv cs sk sl hr hu pl tr'.split(' '));
const ordinal = /(?:^|[\s(])\d{1,2}\.\s*$/u;

function goesOn(before: string, language: string): boolean {
  const end = before.slice(-24);
  return (
    shortened.test(end) || letters.test(end) || (withOrdinals.has(primaryOf(language)) && ordinal.test(end))
  );
}

/** The language without region and script: `en` of `en-GB`. */
export function primaryOf(language: string): string {
  return language.toLowerCase().replace(/[-_].*$/, '');
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // The page names a language that is none.
  }
}

/** Without the white space around it; empty where nothing else is in it. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const own = text.slice(start, end);
  const from = start + own.length - own.trimStart().length;
  return { start: from, end: Math.max(from, start + own.trimEnd().length) };
}

/** The lines of a text that say something. Empty ones are many in verse, and browsers take the square of their number. */
function* linesOf(text: string): Generator<Stretch> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (/\S/.test(text.slice(start, end))) yield { start, end };
    start = end + 1;
  }
}

/** The sentences of a text in their order. A line break always ends one; what says nothing is left out. */
export function sentencesOf(text: string, language: string): Stretch[] {
  const inLanguage = { language, segmenter: segmenterFor(language) };
  return [...linesOf(text)]
    .flatMap((line) => sentencesIn(text, line, inLanguage))
    .map((stretch) => trimmed(text, stretch))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

type InLanguage = { language: string; segmenter: Intl.Segmenter };

function sentencesIn(text: string, line: Stretch, { language, segmenter }: InLanguage): Stretch[] {
  const found: Stretch[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(line.start, line.end))) {
    const start = line.start + index;
    const end = start + segment.length;
    const last = found.at(-1);
    // Whether it goes on is told by its last words; all of it would be read again for each of its pieces.
    const before = last === undefined ? '' : text.slice(Math.max(last.start, start - 200), start);
    if (last !== undefined && (/^\p{Ll}/u.test(segment) || goesOn(before, language))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

const clauseEnd = /[,;:、，；：—–)](?=[^,;:]*$)/u;

/**
 * Where to end what is said in one breath from `from` on: engines break off in the middle of what is long. At the
 * end of a clause, else between two words, after at most `most` units.
 */
export function breathEnd(text: string, from: number, most: number): number {
  if (text.length - from <= most) return text.length;
  const breath = text.slice(from, from + most);
  const clause = clauseEnd.exec(breath)?.index ?? -1;
  if (clause > most * 0.4) return from + clause + 1;
  const space = breath.search(/\s\S*$/u);
  if (space > 0) return from + space + 1;
  return from + (/[\uD800-\uDBFF]$/.test(breath) ? most - 1 : most);
}
