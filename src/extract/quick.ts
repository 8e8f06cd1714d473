/**
 * Expressions that know all scripts and take no time before they are needed. A browser takes milliseconds to make one
 * with classes of Unicode, Firefox tens, and a page meets a hundred of them. For a text in the letters of western
 * Europe one with plain classes means the same, and is made in a fraction of that.
 */

/** Latin-1, and the punctuation and signs of money beside it, among which are no letters and no figures. */
const plainText = /^[\0-\xff\u2000-\u206f\u20a0-\u20cf]*$/;

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

function charactersOf(name: string, flags: string): string | undefined {
  if (name.startsWith('Script=')) return name === 'Script=Latin' ? latin : '';
  return flags.includes('i') && /^L[ul]$/.test(name) ? upper + lower : classes[name];
}

/** The source with plain classes, or null where it has something that only the `u` flag knows. */
function plainSource({ source, flags }: RegExp): string | null {
  let [isInside, isPlain] = [false, !/\\u\{|\\P|[\ud800-\udfff]/.test(source)];
  if (!source.includes('\\p{')) return isPlain ? source : null; // Nearly all: no class to be put in another's place.
  const plain = source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/g, (part: string, name: string | undefined) => {
    if (part === '[' || part === ']') isInside = part === '[';
    if (name === undefined) return part;
    const characters = charactersOf(name, flags);
    isPlain &&= characters !== undefined;
    return isInside ? (characters ?? '') : `[${characters}]`;
  });
  return isPlain ? plain : null;
}

/**
 * Hands everything on to an expression of the browser's own kind: only those take its short ways, and `matchAll` and `split` of
 * any other would have it made anew at each call.
 */
class Quick extends RegExp {
  #plain: RegExp | undefined;
  #whole: RegExp | undefined;
  #last = { text: '', isPlain: true };

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
    if (this.#last.text !== text) this.#last = { text, isPlain: plainText.test(text) };
    if (this.#last.isPlain) this.#plain ??= this.#makePlain();
    else this.#whole ??= new RegExp(this.source, this.flags);
    const own = (this.#last.isPlain ? this.#plain : this.#whole) ?? this;
    own.lastIndex = 0;
    return own;
  }

  #makePlain(): RegExp {
    const source = plainSource(this);
    return source === null
      ? new RegExp(this.source, this.flags)
      : new RegExp(source, this.flags.replace('u', ''));
  }
}

/** The same expression, to be made when a text needs it. For lines, not for long texts: each match is one more call. */
export function quick(pattern: RegExp): RegExp {
  return new Quick(pattern);
}
