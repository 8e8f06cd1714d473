/** Marks what is said and keeps it in view, unless the person scrolls away from it. */
import { drawMarks, type Said, wayInto } from './voice-mark.ts';

const nothing: Said = { sentence: null, word: null };

export class Following {
  readonly #root: HTMLElement;
  readonly #changed: () => void;
  #said: Said = nothing;
  #state: 'here' | 'away' = 'here';
  /** Where our own scrolling led last: what leads elsewhere is a person's. */
  #own = -1;

  /** `changed` is called when the person scrolls away from the voice, or back to it. */
  constructor(root: HTMLElement, changed: () => void, signal: AbortSignal) {
    this.#root = root;
    this.#changed = changed;
    const view = root.ownerDocument.defaultView;
    const options = { signal, passive: true, capture: true };
    root.addEventListener('scroll', () => this.#scrolled(), options);
    view?.addEventListener(
      'scroll',
      ({ target }) => target === root.ownerDocument && this.#scrolled(),
      options,
    );
    view?.addEventListener('resize', () => this.#draw(), options);
    const sizes = new ResizeObserver(() => this.#draw());
    const story = root.querySelector('[data-story]');
    if (story !== null) sizes.observe(story);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      this.show(nothing);
    });
  }

  get state(): 'here' | 'away' {
    return this.#state;
  }

  /** Marks what is said, and scrolls to it while the person follows. */
  show(said: Said): void {
    const isOther = said.sentence !== this.#said.sentence;
    this.#said = said;
    this.#draw();
    if (isOther && this.#state === 'here') this.#reveal();
  }

  /** Brings the window to the voice again. */
  back(): void {
    this.#state = 'here';
    this.#reveal();
    this.#changed();
  }

  #draw(): void {
    const layer = this.#root.querySelector('.voice-marks');
    if (layer instanceof HTMLElement) drawMarks(layer, this.#said);
  }

  #scrolled(): void {
    if (Math.abs((this.#scroller()?.scrollTop ?? 0) - this.#own) < 1) return;
    const state = this.#said.sentence === null || this.#way() === 0 ? 'here' : 'away';
    if (state === this.#state) return;
    this.#state = state;
    this.#changed();
  }

  /** Pixels to the sentence, down or, in columns, to the side. */
  #way(): number {
    const box = this.#said.sentence?.getBoundingClientRect();
    const height = this.#root.ownerDocument.defaultView?.innerHeight ?? 0;
    if (box === undefined || (box.width === 0 && box.height === 0)) return 0;
    return wayInto({ start: box.top, end: box.bottom }, height);
  }

  #reveal(): void {
    const columns = this.#columns();
    if (columns !== null) {
      columns.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      return;
    }
    const way = this.#way();
    const scroller = this.#scroller();
    if (way === 0 || scroller === null) return;
    scroller.scrollBy({ top: way, behavior: 'instant' });
    this.#own = scroller.scrollTop;
  }

  /** The element of the sentence where the story runs in columns from the right. */
  #columns(): Element | null {
    const element = this.#said.sentence?.startContainer.parentElement ?? null;
    return element !== null && getComputedStyle(element).writingMode.startsWith('vertical') ? element : null;
  }

  #scroller(): Element | null {
    const isOwn = /auto|scroll/.test(getComputedStyle(this.#root).overflowY);
    return isOwn ? this.#root : this.#root.ownerDocument.scrollingElement;
  }
}
