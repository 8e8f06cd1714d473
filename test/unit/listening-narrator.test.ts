/** The voice goes through a story, whatever the engine does: with one that does as it is told, and broken ones. */
import { beforeEach, expect, test } from 'vitest';
import type { Engine, Hear } from '../../src/views/listening/engine.ts';
import { Narrator, type Telling } from '../../src/views/listening/narrator.ts';
import { type Heard, passagesOf } from '../../src/views/listening/passages.ts';

const long = `It began ${'with a very slow rise of the water, '.repeat(12)}and then it stopped.`;
const heard: Heard[] = [
  { block: 0, kind: 'heading', text: 'The bell', language: 'en' },
  { block: 1, kind: 'text', text: 'It rang. Nobody came.', language: 'en' },
  { block: 2, kind: 'text', text: 'The end.', language: 'en' },
];
const voice = { id: 'v', name: 'V', language: 'en', isLocal: true, isDefault: true };

/** An engine in the hands of a test, and a clock that it turns. */
class Stage {
  said: { text: string; rate: number; hear: Hear }[] = [];
  hushed = 0;
  busy = false;
  told: Telling[] = [];
  rate = 1;
  voice: typeof voice | null = voice;
  #timers: { at: number; run: () => void }[] = [];
  #now = 0;
  engine: Engine = {
    speak: ({ text, rate }, hear) => {
      this.said.push({ text, rate, hear });
      this.busy = true;
    },
    hush: () => {
      this.hushed += 1;
      this.busy = false;
    },
    isBusy: () => this.busy,
  };
  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((one, two) => one.at - two.at)[0];
      if (next === undefined) break;
      this.#now = next.at;
      this.#timers = this.#timers.filter((each) => each !== next);
      next.run();
    }
    this.#now = end;
  }
  last(): Hear {
    const hear = this.said.at(-1)?.hear;
    if (hear === undefined) throw new Error('nothing was said');
    return hear;
  }
  now(): Telling {
    const telling = this.told.at(-1);
    if (telling === undefined) throw new Error('nothing was told');
    return telling;
  }
  /** The engine says its utterance as it should. */
  say(): void {
    this.last().started();
    this.busy = false;
    this.last().ended();
    this.pass(1_000);
  }
  texts = (): string[] => this.said.map(({ text }) => text);
  narrate(parts = heard): Narrator {
    return new Narrator(passagesOf(parts, 'skip'), {
      engine: this.engine,
      after: this.after,
      voiceFor: () => this.voice,
      rate: () => this.rate,
      tell: (telling) => this.told.push(telling),
    });
  }
}

let stage = new Stage();
beforeEach(() => {
  stage = new Stage();
});

test('it says sentence by sentence to the end, and then begins anew', () => {
  const narrator = stage.narrate();
  narrator.play();
  for (let turn = 0; turn < 4; turn += 1) stage.say();
  expect(stage.texts()).toEqual(['The bell', 'It rang.', 'Nobody came.', 'The end.']);
  expect(stage.now().at).toBe('done');
  narrator.play();
  expect(stage.texts().at(-1)).toBe('The bell');
});

test('it pauses in the middle, and goes on with the same sentence', () => {
  const narrator = stage.narrate();
  narrator.play(2);
  stage.last().started();
  narrator.pause();
  expect([stage.now().at, stage.busy]).toEqual(['paused', false]);
  stage.said[0]?.hear.ended(); // The engine tells of it late.
  expect(stage.now()).toMatchObject({ at: 'paused', passage: 2 });
  narrator.play();
  expect(stage.texts()).toEqual(['Nobody came.', 'Nobody came.']);
});

test('what is skipped while it is paused stays silent until it goes on', () => {
  const narrator = stage.narrate();
  narrator.play();
  narrator.pause();
  narrator.skip({ over: 'block', by: 1 });
  expect([stage.now(), stage.said.length]).toEqual([{ at: 'paused', passage: 1, word: null }, 1]);
  narrator.play();
  narrator.skip({ over: 'sentence', by: 1 });
  expect(stage.texts().slice(1)).toEqual(['It rang.', 'Nobody came.']);
});

test('words are marked where the engine tells of them, and a new speed goes on from there', () => {
  const narrator = stage.narrate();
  narrator.play(2);
  stage.last().started();
  stage.last().reached(7, null);
  expect(stage.now()).toMatchObject({ passage: 2, word: { start: 7, end: 11 } });
  stage.rate = 2;
  narrator.renew();
  expect(stage.said.at(-1)).toMatchObject({ text: 'came.', rate: 2 });
  stage.last().started();
  stage.last().reached(0, 4);
  expect(stage.now()).toMatchObject({ word: { start: 7, end: 11 } });
});

test('a long sentence is said in several breaths, shorter ones at a slow speed', () => {
  const narrator = stage.narrate([{ block: 0, kind: 'text', text: long, language: 'en' }]);
  narrator.play();
  while (stage.now().at !== 'done') stage.say();
  expect(stage.texts().join('')).toBe(long);
  expect(Math.max(...stage.texts().map(({ length }) => length))).toBeLessThanOrEqual(180);
  const slow = new Stage();
  slow.rate = 0.5;
  slow.narrate([{ block: 0, kind: 'text', text: long, language: 'en' }]).play();
  expect(slow.texts()[0]?.length).toBeLessThanOrEqual(90);
});

test('an engine that never begins is asked three times, and then it is said so', () => {
  stage.narrate().play(1);
  stage.pass(60_000);
  expect(stage.texts()).toEqual(['It rang.', 'It rang.', 'It rang.']);
  expect(stage.now()).toMatchObject({ at: 'stuck', why: 'silent', passage: 1 });
});

test('an engine that falls silent in the middle and stays busy begins the sentence again', () => {
  stage.narrate().play(1);
  stage.last().started();
  stage.pass(7_000);
  expect(stage.said.length).toBeGreaterThan(1);
  stage.say();
  expect(stage.texts().at(-1)).toBe('Nobody came.');
});

test('an end that is never told of counts when the engine is idle', () => {
  stage.narrate().play(1);
  stage.last().started();
  stage.busy = false;
  stage.pass(1_100);
  expect(stage.texts()).toEqual(['It rang.', 'Nobody came.']);
});

test('failures of different sentences do not add up', () => {
  stage.narrate().play(0);
  for (let turn = 0; turn < 3; turn += 1) {
    stage.last().failed('broken');
    stage.say();
  }
  expect(stage.now().at).toBe('telling');
});

test('a browser that wants a press first is not asked again', () => {
  stage.narrate().play();
  stage.last().failed('refused');
  expect([stage.now(), stage.said.length]).toEqual([
    { at: 'stuck', why: 'refused', passage: 0, word: null },
    1,
  ]);
});

test('without a voice nothing is said, and it is told why', () => {
  stage.voice = null;
  stage.narrate().play();
  expect([stage.now(), stage.said.length]).toEqual([
    { at: 'stuck', why: 'no-voice', passage: 0, word: null },
    0,
  ]);
});
