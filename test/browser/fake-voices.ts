/**
 * A browser without a screen has no voices. These stand in for them, in the world of Galley's scripts in the page:
 * they say nothing, write down what they were asked to say, and tell of it when a test lets them.
 */
import type { Galley } from './galley.ts';

export type FakeVoice = { name: string; lang: string; localService: boolean };
export type Said = { text: string; voice: string; rate: number };

const english: FakeVoice = { name: 'Ada', lang: 'en-GB', localService: true };

/** Puts the voices into the page that is shown, before its reader opens. */
export async function installVoices(galley: Galley, voices: readonly FakeVoice[] = [english]): Promise<void> {
  await galley.desk.run(async (_root, given) => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      args: [given],
      func: (list) => {
        const said: Said[] = [];
        let current: Record<string, unknown> | null = null;
        const tell = (kind: string, event: object = {}) => {
          const hear = current?.[`on${kind}`];
          if (kind === 'end') synthesis.speaking = false;
          if (typeof hear === 'function') hear(event);
        };
        const synthesis = Object.assign(new EventTarget(), {
          speaking: false,
          pending: false,
          getVoices: () => list.map((voice) => ({ ...voice, voiceURI: voice.name, default: false })),
          resume: () => undefined,
          cancel: () => {
            synthesis.speaking = false;
            current = null;
          },
          speak: (utterance: Record<string, unknown>) => {
            const { text, rate, voice } = utterance;
            said.push({
              text: String(text),
              voice: String(Reflect.get(Object(voice), 'name')),
              rate: Number(rate),
            });
            current = utterance;
            synthesis.speaking = true;
            setTimeout(() => tell('start'));
          },
        });
        const globals = {
          speechSynthesis: synthesis,
          SpeechSynthesisUtterance: class {
            constructor(public text: string) {}
          },
          galleySaid: said,
          galleyTell: tell,
        };
        for (const [name, value] of Object.entries(globals))
          Object.defineProperty(globalThis, name, { value, configurable: true });
      },
    });
  }, voices);
}

/** What the voices were asked to say so far, and whether they are saying the last of it. */
export function heard(galley: Galley): Promise<{ said: Said[]; speaking: boolean }> {
  return galley.desk.run(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => ({
        said: Reflect.get(globalThis, 'galleySaid'),
        speaking: Reflect.get(Reflect.get(globalThis, 'speechSynthesis'), 'speaking'),
      }),
    });
    return answer?.result ?? { said: [], speaking: false };
  });
}

/** Lets the voice come to a word, by its place in what is said, or to the end. */
export async function letVoice(galley: Galley, to: number | 'end'): Promise<void> {
  await galley.desk.run(async (_root, place) => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      args: [place],
      func: (to) => {
        const tell = Reflect.get(globalThis, 'galleyTell');
        if (to === 'end') tell('end');
        else tell('boundary', { name: 'word', charIndex: to, charLength: 0 });
      },
    });
  }, to);
}
