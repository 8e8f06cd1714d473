/** Whose a key event is: the reader's, the page's, or nobody's. No DOM. */

export type KeyEvent = { type: string; key: string; code: string; repeat: boolean };
export type Verdict = 'hand' | 'swallow' | 'leave';

const modifiers = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

/** The keys that went down while the reader was open, which concern nobody else until they have come up. */
export class KeysDown {
  readonly #down = new Set<string>();

  /** True as long as a key that went down in the reader has not come up. */
  get areHeld(): boolean {
    return this.#down.size > 0;
  }

  /** While the reader is open. A modifier that the page heard going down comes up for the page as well. */
  whileOpen({ type, key, code }: KeyEvent): Verdict {
    if (type === 'keydown') this.#down.add(code);
    if (type !== 'keyup') return 'hand';
    const isOurs = this.#down.delete(code);
    return isOurs || !modifiers.has(key) ? 'hand' : 'leave';
  }

  /** After it closed: what is held comes up, also the key of a shortcut whose modifier is held. */
  afterwards({ type, code, repeat }: KeyEvent): Verdict {
    if (type === 'keydown' && !repeat) this.#down.clear();
    if (!this.areHeld) return 'leave';
    if (type === 'keyup') this.#down.delete(code);
    return 'swallow';
  }
}
