/** The voices of the browser as an engine: nothing is cancelled but what is said or waits to be said. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserEngine } from '../../src/views/listening/browser-voices.ts';
import type { Hear } from '../../src/views/listening/engine.ts';

const ada = { voiceURI: 'ada', name: 'Ada', lang: 'en-GB', localService: true, default: true };
const voice = { id: 'ada', name: 'Ada', language: 'en-GB', isLocal: true, isDefault: true };
const deaf: Hear = {
  started: () => undefined,
  reached: () => undefined,
  ended: () => undefined,
  failed: () => undefined,
};

function quietSynthesis() {
  const events = new EventTarget();
  return {
    speaking: false,
    pending: false,
    getVoices: () => [ada],
    addEventListener: events.addEventListener.bind(events),
    resume: vi.fn(),
    speak: vi.fn(),
    cancel: vi.fn(),
  };
}

beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

test('a sentence after one that has ended is said without cancelling anything', () => {
  const synthesis = quietSynthesis();
  const engine = browserEngine(synthesis);
  engine.hush();
  engine.speak({ text: 'One.', voice, rate: 1 }, deaf);
  engine.hush();
  engine.speak({ text: 'Two.', voice, rate: 1 }, deaf);
  expect(synthesis.speak).toHaveBeenCalledTimes(2);
  expect(synthesis.cancel).not.toHaveBeenCalled();
});

test.each(['speaking', 'pending'] as const)('what is %s is cancelled', (state) => {
  const synthesis = quietSynthesis();
  const engine = browserEngine(synthesis);
  engine.speak({ text: 'One.', voice, rate: 1 }, deaf);
  synthesis[state] = true;
  engine.hush();
  expect(synthesis.cancel).toHaveBeenCalledOnce();
});
