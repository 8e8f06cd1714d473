/**
 * Expressions that know all scripts and take no time before they are needed. A browser takes milliseconds to make one
 * with classes of Unicode, Firefox tens, and a page meets a hundred of them. For a text in the letters of western
 * Europe one with plain classes means the same, and is made in a fraction of that; for nearly any other, one
 * with the classes written out, which is made in half of the time.
 */

/** Latin-1, and the punctuation and signs of money beside it, among which are no letters and no figures. */
const plainText = /^[\0-\xff\u2000-\u206f\u20a0-\u20cf]*$/;
/** Surrogates, and the letters that Unicode folds to others than a browser does without its flag: ſ ẞ Ω K Å. */
const special = /[\ud800-\udfff\u017f\u1e9e\u2126\u212a\u212b]/;

/** What a text asks of an expression. */
type Kind = 'plain' | 'wide' | 'whole';

/** A line is asked about by many, one after the other. */
let last: { text: string; kind: Kind } = { text: '', kind: 'plain' };

function kindOf(text: string): Kind {
  if (last.text !== text)
    last = { text, kind: plainText.test(text) ? 'plain' : special.test(text) ? 'whole' : 'wide' };
  return last.kind;
}

const [upper, lower] = ['A-ZÀ-ÖØ-Þ', 'a-zµß-öø-ÿ'];
/** What is of each class in such a text. */
const classes: Readonly<Record<string, string>> = {
  L: `${upper}${lower}ªº`,
  Lu: upper,
  Ll: lower,
  M: '',
  N: '\\d²³¹¼-¾',
};
const latin = 'A-Za-zªºÀ-ÖØ-öø-ÿ';

function plainClass(name: string): string | undefined {
  if (name.startsWith('Script=')) return name === 'Script=Latin' ? latin : '';
  return classes[name];
}

/** All that is no surrogate, in order, in pieces that can be arguments of a call. */
function everyCharacter(): string {
  const pieces = Array.from({ length: 256 }, (_, high) =>
    high >= 0xd8 && high < 0xe0
      ? ' '.repeat(256)
      : String.fromCharCode(...Array.from({ length: 256 }, (_each, low) => high * 256 + low)),
  );
  return pieces.join('');
}

let everything: string | undefined;
const ranges = new Map<string, string>();

/** A class as the ranges it has below the surrogates and above. */
function wideClass(name: string): string {
  const known = ranges.get(name);
  if (known !== undefined) return known;
  everything ??= everyCharacter();
  const runs = everything.match(new RegExp(`\\p{${name}}+`, 'gu')) ?? [];
  const written = runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : run)).join('');
  ranges.set(name, written);
  return written;
}

/** The source with other classes, or null where it has something that only the `u` flag knows. */
function sourceFor({ source, flags }: RegExp, kind: Kind): string | null {
  let [isInside, isKnown] = [false, !/\\u\{|\\P|[\ud800-\udfff]/.test(source)];
  if (!source.includes('\\p{')) return isKnown ? source : null; // Nearly all: no class to be put in another's place.
  const written = source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/g, (part: string, name: string | undefined) => {
    if (part === '[' || part === ']') isInside = part === '[';
    if (name === undefined) return part;
    // Where case does not count, what is of one case is of the other as well.
    const names = flags.includes('i') && /^L[ul]$/.test(name) ? ['Lu', 'Ll'] : [name];
    const parts = names.map(kind === 'wide' ? wideClass : plainClass);
    const characters = parts.includes(undefined) ? undefined : parts.join('');
    isKnown &&= characters !== undefined;
    return isInside ? (characters ?? '') : `[${characters}]`;
  });
  return isKnown ? written : null;
}

/**
 * Hands everything on to an expression of the browser's own kind: only those take its short ways, and `matchAll` and `split` of
 * any other would have it made anew at each call.
 */
class Quick extends RegExp {
  readonly #made: Partial<Record<Kind, RegExp>> = {};

  override exec(text: string): RegExpExecArray | null {
    const own = this.#for(text);
    own.lastIndex = this.lastIndex;
    const found = own.exec(text);
    this.lastIndex = own.lastIndex;
    return found;
  }

  override test(text: string): boolean {
    const own = this.#for(text);
    own.lastIndex = this.lastIndex;
    const isFound = own.test(text);
    this.lastIndex = own.lastIndex;
    return isFound;
  }

  override [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.#for(text));
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return text.matchAll(this.#for(text));
  }

  override [Symbol.replace](
    text: string,
    by: string | ((found: string, ...parts: string[]) => string),
  ): string {
    return typeof by === 'string' ? text.replace(this.#for(text), by) : text.replace(this.#for(text), by);
  }

  override [Symbol.split](text: string, most?: number): string[] {
    return text.split(this.#for(text), most);
  }

  #for(text: string): RegExp {
    const kind = kindOf(text);
    const own = this.#made[kind] ?? this.#make(kind);
    this.#made[kind] = own;
    own.lastIndex = 0;
    return own;
  }

  #make(kind: Kind): RegExp {
    const source = kind === 'whole' ? null : sourceFor(this, kind);
    return source === null
      ? new RegExp(this.source, this.flags)
      : new RegExp(source, this.flags.replace('u', ''));
  }
}

/** The same expression, to be made when a text needs it. For lines, not for long texts: each match is one more call. */
export function quick(pattern: RegExp): RegExp {
  return new Quick(pattern);
}
