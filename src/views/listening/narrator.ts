/** Reads passages aloud, one after the other, and watches over the engine. No DOM. */
import type { Engine, Hear } from './engine.ts';
import { type Passage, type Skip, skipped } from './passages.ts';
import { patienceFor, toStart } from './patience.ts';
import { breathEnd, type Stretch } from './sentences.ts';
import type { Voice } from './voices.ts';

/** Runs later; the function that it gives keeps it from running. */
export type After = (ms: number, run: () => void) => () => void;

export type Telling =
  | { at: 'resting' | 'telling' | 'paused' | 'done'; passage: number; word: Stretch | null }
  | { at: 'stuck'; why: 'silent' | 'refused' | 'no-voice'; passage: number; word: null };

export type Ports = {
  engine: Engine;
  after: After;
  /** The voice for a language; null where this device has none. */
  voiceFor: (language: string) => Voice | null;
  rate: () => number;
  tell: (telling: Telling) => void;
};

/** Failures of one passage after which it is said that the voice does not work. */
const mostFailures = 3;
/** UTF-16 units that are said in one breath at normal speed: remote voices of Chromium stop after 15 seconds. */
const breath = 180;
const look = 1_000;

export class Narrator {
  #passages: readonly Passage[];
  readonly #ports: Ports;
  #telling: Telling = { at: 'resting', passage: 0, word: null };
  /** Where in the passage the utterance begins, and where the engine has come to since. */
  #from = 0;
  #heard = 0;
  #failures = 0;
  /** Grows with each utterance, so that what an earlier one still tells is not heard. */
  #turn = 0;
  #stopWaiting: () => void = () => undefined;

  constructor(passages: readonly Passage[], ports: Ports) {
    this.#passages = passages;
    this.#ports = ports;
  }

  get telling(): Telling {
    return this.#telling;
  }

  get passages(): readonly Passage[] {
    return this.#passages;
  }

  /** Begins, or goes on: with the passage of that number, else with the current one. */
  play(passage = this.#telling.at === 'done' ? 0 : this.#telling.passage): void {
    this.#failures = 0;
    this.#say(passage, 0);
  }

  pause(): void {
    this.#hush();
    const { at, passage } = this.#telling;
    if (at === 'telling') this.#set({ at: 'paused', passage, word: null });
  }

  /** Goes on or back; what was paused stays so. */
  skip(skip: Skip): void {
    const passage = skipped(this.#passages, this.#telling.passage, skip);
    const { at } = this.#telling;
    if (at === 'telling') this.play(passage);
    else this.#set({ at: at === 'resting' ? 'resting' : 'paused', passage, word: null });
  }

  /** Speed or voice changed: goes on in the new way from the word that was reached. */
  renew(): void {
    if (this.#telling.at === 'telling') this.#say(this.#telling.passage, this.#heard);
  }

  /** The story changed; the current passage is the one of that number now. */
  replace(passages: readonly Passage[], passage: number): void {
    this.#passages = passages;
    this.#set({ ...this.#telling, passage });
  }

  #set(telling: Telling): void {
    this.#telling = telling;
    this.#ports.tell(telling);
  }

  #hush(): void {
    this.#turn += 1;
    this.#stopWaiting();
    this.#ports.engine.hush();
  }

  #say(index: number, from: number): void {
    this.#hush();
    const passage = this.#passages[index];
    const voice = passage === undefined ? null : this.#ports.voiceFor(passage.language);
    if (passage === undefined) this.#set({ at: 'done', passage: index, word: null });
    else if (voice === null) this.#set({ at: 'stuck', why: 'no-voice', passage: index, word: null });
    else this.#speak({ index, from, text: passage.text, voice });
  }

  #speak({ index, from, text, voice }: { index: number; from: number; text: string; voice: Voice }): void {
    const rate = this.#ports.rate();
    const end = breathEnd(text, from, breath * Math.min(1, rate));
    const words = text.slice(from, end);
    this.#from = from;
    this.#heard = from;
    this.#set({ at: 'telling', passage: index, word: null });
    const hear = this.#listen({ index, end, patience: patienceFor(words, rate) });
    this.#ports.engine.speak({ text: words, voice, rate }, hear);
  }

  /** Hears one utterance, as long as it is the one that is said, and loses patience where nothing is heard. */
  #listen({ index, end, patience }: { index: number; end: number; patience: number }): Hear {
    const turn = this.#turn;
    let state: 'waiting' | 'speaking' = 'waiting';
    const own =
      <A extends unknown[]>(act: (...given: A) => void) =>
      (...given: A): void => {
        if (turn === this.#turn) act(...given);
      };
    const ended = own(() => this.#next(index, end));
    const wait = own((ms: number): void => {
      this.#stopWaiting();
      this.#stopWaiting = this.#ports.after(
        Math.min(look, ms),
        own(() => {
          if (state === 'speaking' && !this.#ports.engine.isBusy()) ended();
          else if (ms <= look) this.#fail('silent');
          else wait(ms - look);
        }),
      );
    });
    wait(toStart);
    return {
      started: own(() => {
        state = 'speaking';
        wait(patience);
      }),
      reached: own((offset, length) => {
        state = 'speaking';
        this.#reach(index, this.#from + offset, length);
        wait(patience);
      }),
      ended,
      failed: own((why) => this.#fail(why === 'refused' ? 'refused' : 'silent')),
    };
  }

  #reach(index: number, at: number, length: number | null): void {
    const text = this.#passages[index]?.text ?? '';
    this.#heard = Math.min(at, text.length);
    const size = length ?? /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(at))?.[0].length ?? 0;
    const word = size === 0 ? null : { start: at, end: Math.min(text.length, at + size) };
    this.#set({ at: 'telling', passage: index, word });
  }

  #next(index: number, end: number): void {
    this.#failures = 0;
    const pause = this.#passages[index + 1]?.pause ?? 0;
    if (end < (this.#passages[index]?.text.length ?? 0)) this.#say(index, end);
    else if (pause === 0) this.#say(index + 1, 0);
    else this.#rest(index + 1, pause);
  }

  /** A silence before the passage of that number, which is the current one already. */
  #rest(index: number, pause: number): void {
    this.#hush();
    this.#set({ at: 'telling', passage: index, word: null });
    const turn = this.#turn;
    this.#stopWaiting = this.#ports.after(pause, () => turn === this.#turn && this.#say(index, 0));
  }

  #fail(why: 'silent' | 'refused'): void {
    const { passage } = this.#telling;
    this.#failures += 1;
    if (why !== 'refused' && this.#failures < mostFailures) {
      this.#say(passage, this.#from);
      return;
    }
    this.#hush();
    this.#failures = 0;
    this.#set({ at: 'stuck', why, passage, word: null });
  }
}
