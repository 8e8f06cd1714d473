/** Who may say what: every type of message, from every kind of sender, whole and malformed in many ways. */
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { wholeChoice } from '../../src/devices.ts';
import { fontFileNames } from '../../src/fonts.ts';
import { deviceRoutes } from '../../src/messages/device-routes.ts';
import { backgroundRoutes } from '../../src/messages/routes.ts';
import { answer } from '../../src/messages.ts';
import { anything, malformed, seeded, wrong } from './odd-messages.ts';
import { plainStory } from './stories.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const listeners: Listener[] = vi.hoisted(() => []);

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'galley',
      getURL: (path: string) => `chrome-extension://galley/${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: () => null,
      },
    },
  },
}));

const url = 'https://news.example/a';

const connection = { address: 'https://couch.example', database: 'galley', access: { by: 'nobody' } };

/** Everything that the background answers to. */
const routes = { ...backgroundRoutes, ...deviceRoutes };

/** One whole request for each type that is asked of the background. */
const whole: Record<keyof typeof routes, Record<string, unknown>> = {
  ...emptyRequests(),
  'page-seen': { news: true, url },
  'save-story': { article: plainStory },
  'stop-pictures': { url },
  'fetch-missing': { key: '20260312214000000-0a1b2c3d' },
  'changed-since-saved': { article: plainStory },
  'is-saved': { url },
  'place-of': { url },
  'keep-place': { url, place: { block: 1, quote: 'The keeper', share: 0.4 } },
  'voice-of': { url },
  'keep-voice': { url, voice: { block: 1, quote: 'The keeper' } },
  'marks-of': { url },
  'keep-marks': { story: { url, title: 'A title', siteName: null }, drafts: [] },
  'font-file': { file: fontFileNames[0] },
  'print-story': { article: plainStory, marks: [], form: 'markdown' },
  'show-saved': { url, to: 'changes' },
  'sync-test': { connection, make: false },
  'sync-join': { connection, passphrase: '', choice: wholeChoice },
  'sync-choose': { choice: wholeChoice },
  'sync-do': { deed: 'run' },
};

const senders = {
  page: { id: 'galley', url: 'chrome-extension://galley/library.html' },
  tab: { id: 'galley', url, tab: { id: 7 }, frameId: 0 },
  frame: { id: 'galley', url, tab: { id: 7 }, frameId: 3 },
  other: { id: 'stranger', url: 'chrome-extension://stranger/x.html' },
  otherInTab: { id: 'stranger', url, tab: { id: 7 }, frameId: 0 },
  nobody: { url, tab: { id: 7 }, frameId: 0 },
  lookalike: { id: 'galley', url: 'chrome-extension://galley.example/library.html', frameId: 0 },
  noTab: { id: 'galley', url, frameId: 0 },
} as const;
const mayAsk: Readonly<Record<string, 'page' | 'tab'>> = { page: 'page', tab: 'tab' };
const types = Object.keys(routes).filter((type): type is keyof typeof routes => Object.hasOwn(routes, type));

const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  listeners.length = 0;
  const handlers = Object.fromEntries(
    types.map((type) => [
      type,
      async () => {
        heard.push(type);
        return null;
      },
    ]),
  );
  answer(routes, handlers as never);
});

function send(message: unknown, sender: object): string[] {
  heard.length = 0;
  for (const listener of listeners) void listener(message, sender);
  return [...heard];
}

test.each(types)('%s is heard whole from those who may say it, and from nobody else', (type) => {
  expect(v.safeParse(routes[type].request, whole[type]).issues).toBeUndefined();
  for (const [name, sender] of Object.entries(senders)) {
    const may = mayAsk[name] !== undefined && routes[type].from.some((from) => from === mayAsk[name]);
    expect(send({ type, request: whole[type] }, sender), `${type} from ${name}`).toEqual(may ? [type] : []);
  }
});

test('nothing malformed is heard, from anybody', () => {
  let rows = 0;
  for (const type of types)
    for (const request of malformed(whole[type]))
      for (const sender of Object.values(senders)) {
        if (v.safeParse(routes[type].request, request).success) continue;
        rows += 1;
        expect(send({ type, request }, sender), `${type} ${JSON.stringify(request)?.slice(0, 80)}`).toEqual(
          [],
        );
      }
  expect(rows).toBeGreaterThan(800);
});

test('what a field must be is told apart from all that it must not', () => {
  // A request whose field takes any of these would be no border at all.
  for (const type of types)
    for (const field of Object.keys(whole[type])) {
      const taken = wrong.filter((value) => v.is(routes[type].request, { ...whole[type], [field]: value }));
      const isBoolean = typeof whole[type][field] === 'boolean';
      const isList = Array.isArray(whole[type][field]);
      expect(taken, `${type}.${field}`).toEqual(isBoolean ? [true] : isList ? [[]] : []);
    }
});

test.each([
  null,
  undefined,
  'save-story',
  7,
  [],
  {},
  { type: 'is-saved' },
  { type: 5, request: { url } },
  { type: 'no-such', request: {} },
  { type: '__proto__', request: {} },
  { type: 'constructor', request: {} },
  { type: 'is-saved', request: { url }, tabId: 5 },
])('an envelope %j is left unanswered', (message) => {
  for (const sender of Object.values(senders)) expect(send(message, sender)).toEqual([]);
});

test('a thousand random messages change nothing and break nothing', () => {
  const random = seeded(20_261_128);
  for (let at = 0; at < 1_000; at += 1) {
    const type = types[Math.floor(random() * types.length)];
    const message = random() < 0.5 ? { type, request: anything(random, 4) } : anything(random, 5);
    const sender = Object.values(senders)[Math.floor(random() * Object.keys(senders).length)] ?? {};
    const said = send(message, sender);
    if (said.length > 0)
      expect(v.is(routes[said[0] as 'is-saved'].request, (message as { request: unknown }).request)).toBe(
        true,
      );
  }
});

test('a story nested ten thousand deep is refused', () => {
  let list: object = { kind: 'list', ordered: false, start: 1, items: [] };
  for (let depth = 0; depth < 10_000; depth += 1)
    list = { kind: 'list', ordered: false, start: 1, items: [{ text: [], list }] };
  expect(
    send({ type: 'save-story', request: { article: { ...plainStory, body: [list] } } }, senders.tab),
  ).toEqual([]);
});

function emptyRequests(): Record<keyof typeof routes, Record<string, unknown>> {
  return Object.fromEntries(Object.keys(routes).map((type) => [type, {}])) as never;
}
