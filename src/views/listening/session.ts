/** One listening to a story: from the first press until the bar is closed. */
import type { VoicePlace } from '../../place.ts';
import { isSame, speeds, stepOn } from '../../settings.ts';
import { wordsLanguage } from '../../words.ts';
import { blocksOf, currentBlock } from '../reading/blocks.ts';
import { type GroundBlock, rangeOf } from '../reading/text-ground.ts';
import { after, awaitVoices, browserEngine, silentEngine, watchVoices } from './browser-voices.ts';
import { Following } from './following.ts';
import type { Given, ListenAct, Listening } from './listen-ports.ts';
import { Narrator, type Telling } from './narrator.ts';
import { type Passage, passageAt, passagesOf, placeOfPassage } from './passages.ts';
import { partsOf } from './story-parts.ts';
import type { Said } from './voice-mark.ts';
import { type Voice, voiceFor } from './voices.ts';

export class Session {
  #given: Given;
  readonly #story: Element;
  readonly #show: (listening: Listening) => void;
  readonly #ending = new AbortController();
  readonly #following: Following;
  #turn = new AbortController();
  #voices: readonly Voice[] = [];
  #ground: readonly GroundBlock[] = [];
  #narrator: Narrator | null = null;
  #begun: Listening['begun'] = 'first';
  /** What is marked now: its passage, so that word after word keeps the same range. */
  #marked: { passage: Passage | undefined; sentence: Range | null } = { passage: undefined, sentence: null };
  #isDrawnAnew = false;

  constructor(given: Given, story: Element, show: (listening: Listening) => void) {
    this.#given = given;
    this.#story = story;
    this.#show = show;
    const { signal } = this.#ending;
    this.#following = new Following(given.root, () => this.#tell(), signal);
    const observer = new MutationObserver(() => {
      this.#isDrawnAnew = true;
    });
    observer.observe(story, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    const view = given.root.ownerDocument.defaultView;
    view?.addEventListener('pagehide', () => this.#narrator?.pause(), { signal });
  }

  /** Begins to speak where the voice stopped, or at what is in view; says so where there is no voice. */
  async start(): Promise<void> {
    this.#tell();
    const { synthesis } = this.#given.ports;
    if (synthesis !== null) this.#voices = await awaitVoices(synthesis);
    const kept = await this.#given.ports.voiceOf().catch(() => null);
    if (this.#ending.signal.aborted) return;
    const engine = synthesis === null ? silentEngine : browserEngine(synthesis);
    this.#narrator = new Narrator(this.#read(), {
      engine,
      after,
      voiceFor: (language) => this.#voiceFor(language),
      rate: () => this.#given.settings.speed,
      tell: (telling) => this.#told(telling),
    });
    if (synthesis !== null) watchVoices(synthesis, (voices) => this.#hasVoices(voices), this.#ending.signal);
    this.#play(this.#firstPassage(kept));
  }

  act(act: ListenAct): void {
    const narrator = this.#narrator;
    if (act.to === 'speed') {
      const { settings, change } = this.#given;
      change({ speed: stepOn(speeds, settings.speed, act.by) });
    } else if (act.to === 'return') this.#following.back();
    else if (act.to === 'skip') narrator?.skip(act);
    else if (act.to === 'restart') this.#restart();
    else if (act.to === 'pause' || narrator?.telling.at === 'telling') narrator?.pause();
    else if (act.to === 'toggle') this.#play();
  }

  /** Takes over what was set since. */
  update(given: Given): void {
    const { settings } = this.#given;
    this.#given = given;
    if (settings.captions !== given.settings.captions) this.#reread();
    const hasOtherVoice = !isSame(settings.voices, given.settings.voices);
    if (settings.speed !== given.settings.speed || hasOtherVoice) this.#narrator?.renew();
    if (hasOtherVoice && this.#narrator?.telling.at === 'stuck') this.#play();
    this.#tell();
  }

  /** Ends it. */
  close(): void {
    this.#narrator?.pause();
    this.#turn.abort();
    this.#ending.abort();
  }

  get #language(): string {
    return this.#story.getAttribute('lang') || wordsLanguage();
  }

  #voiceFor(language: string): Voice | null {
    const { voices } = this.#given.settings;
    return voiceFor(this.#voices, language, voices) ?? voiceFor(this.#voices, this.#language, voices);
  }

  #hasVoices(voices: readonly Voice[]): void {
    this.#voices = voices;
    const { telling } = this.#narrator ?? {};
    const isWaiting = telling?.at === 'stuck' && telling.why === 'no-voice';
    // Some systems bring their voices seconds after they were asked for.
    if (isWaiting && this.#voiceFor(this.#language) !== null) this.#play();
    else this.#tell();
  }

  #play(passage?: number): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#given.ports.takeTurn(() => this.#narrator?.pause(), this.#turn.signal);
    this.#narrator?.play(passage);
  }

  #restart(): void {
    this.#begun = 'first';
    this.#play(0);
  }

  #read(): Passage[] {
    const { heard, ground } = partsOf(this.#story);
    this.#ground = ground;
    this.#isDrawnAnew = false;
    return passagesOf(heard, this.#given.settings.captions);
  }

  /** The story was drawn anew, or captions count now: the voice stays where it is. */
  #reread(): void {
    const narrator = this.#narrator;
    this.#isDrawnAnew = false;
    if (narrator === null) return;
    const current = narrator.passages[narrator.telling.passage];
    const passages = this.#read();
    const at = current === undefined ? 0 : passageAt(passages, placeOfPassage(current));
    narrator.replace(passages, Math.max(0, at));
  }

  /** Who has scrolled wants to hear what is in view, else the voice goes on where it stopped. */
  #firstPassage(kept: VoicePlace | null): number {
    const passages = this.#narrator?.passages ?? [];
    const blocks = blocksOf(this.#story);
    const at = currentBlock(blocks);
    const inView = at > 0 ? this.#ground.findIndex(({ element }) => element === blocks[at]) : -1;
    if (inView > 0)
      return Math.max(
        0,
        passages.findIndex(({ block }) => block >= inView),
      );
    const index = kept === null ? 0 : passageAt(passages, kept);
    if (index <= 0) return 0;
    this.#begun = 'where-it-stopped';
    return index;
  }

  #told(telling: Telling): void {
    if (this.#isDrawnAnew) {
      this.#reread();
      return;
    }
    const passage = this.#narrator?.passages[telling.passage];
    if (telling.at === 'telling' && passage !== undefined && passage !== this.#marked.passage)
      this.#given.ports.keepVoice(placeOfPassage(passage));
    if (telling.at === 'done') this.#given.ports.keepVoice({ block: 0, quote: '' });
    if (telling.at !== 'telling') this.#turn.abort();
    this.#following.show(this.#saidIn(telling, passage));
    this.#tell();
  }

  #saidIn({ at, word }: Telling, passage: Passage | undefined): Said {
    if (passage === undefined || passage.isNotice || !(at === 'telling' || at === 'paused')) {
      this.#marked = { passage, sentence: null };
      return { sentence: null, word: null };
    }
    const range = (from: number, to: number): Range | null =>
      rangeOf(this.#ground, { block: passage.block, offset: from }, { block: passage.block, offset: to });
    if (this.#marked.passage !== passage)
      this.#marked = { passage, sentence: range(passage.start, passage.end) };
    const { sentence } = this.#marked;
    return { sentence, word: word && range(passage.start + word.start, passage.start + word.end) };
  }

  #tell(): void {
    if (this.#ending.signal.aborted) return;
    this.#show({
      telling: this.#narrator?.telling ?? { at: 'resting', passage: 0, word: null },
      voices: this.#voices,
      voice: this.#voiceFor(this.#language),
      language: this.#language,
      following: this.#following.state,
      begun: this.#begun,
    });
  }
}
