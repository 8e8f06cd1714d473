/** A page with the reader over it. Each test begins with the page as it was loaded. */
import { act } from 'preact/test-utils';
import { beforeEach, expect } from 'vitest';
import { parseSettings, type Settings } from '../../src/settings.ts';
import { mountReader, type Ports, type Reader } from '../../src/views/reader/mount.tsx';
import type { Found } from '../../src/views/reader/reader-view.tsx';
import { noMarks } from './no-marks.ts';
import { silentPorts } from './silent-ports.ts';
import { richStory } from './stories.ts';

/** jsdom has no dialogs to speak of: these give the element its state, so that ours can be tested. */
function openDialogs(): void {
  const open = function (this: HTMLDialogElement): void {
    this.setAttribute('open', '');
  };
  const close = function (this: HTMLDialogElement): void {
    this.removeAttribute('open');
  };
  Object.assign(HTMLDialogElement.prototype, { show: open, showModal: open, close, showPopover: open });
  Object.assign(window, { scrollTo: () => undefined });
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  // Nor does it lay anything out: the story is taken to be in sight.
  Object.assign(Document.prototype, {
    elementFromPoint: () => document.querySelector('[data-galley-reader]'),
  });
  Object.assign(HTMLDialogElement.prototype, {
    getBoundingClientRect: () => new DOMRect(0, 0, innerWidth, innerHeight),
  });
}

/** The shadow root that the page cannot see, as the tests see it. */
let shadow: ShadowRoot | null = null;
/** As the browser has it. */
export const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  shadow = attach.call(this, options);
  expect(options.mode).toBe('closed');
  return shadow;
};

const page =
  '<head><title>Page</title></head><body class="a"><button id="own">own</button><p>Beneath</p></body>';
let tellSettings: (settings: Settings) => void = () => undefined;

/** Settings that were changed elsewhere. */
export function changeSettings(settings: Settings): void {
  tellSettings(settings);
}

/** All that is in the reader under that selector. */
export function findAll(selector: string): Element[] {
  return [...(shadow?.querySelectorAll(selector) ?? [])];
}

/** What the reader asks of the browser, all of it answered kindly. */
export function ports(found: Found = { at: 'story', article: richStory }): Ports {
  return {
    find: () => found,
    settings: parseSettings(null),
    site: 'news.example',
    rules: [],
    keepRules: async () => undefined,
    watchRules: () => undefined,
    watchSettings: (onChange) => {
      tellSettings = onChange;
    },
    change: async (change) => parseSettings(change),
    fontFile: async () => new ArrayBuffer(0),
    save: async () => ({ at: 'saved', isNew: true, picturesStored: 3, picturesFailed: 0 }),
    readApart: () => undefined,
    isChanged: async () => false,
    placeOf: async () => null,
    keepPlace: () => undefined,
    marksFor: noMarks,
    showSaved: () => undefined,
    openLibrary: () => undefined,
    listen: () => silentPorts,
    findOpen: () => null,
  };
}

/** A save that ends when it is told to. */
export class Slow {
  end: () => void = () => undefined;
  start: Ports['save'] = () =>
    new Promise((resolve) => {
      this.end = () => resolve({ at: 'saved', isNew: true, picturesStored: 0, picturesFailed: 0 });
    });
}

/** Opens the reader over the page. */
export function open(given = ports()): Reader {
  let reader: Reader | null = null;
  act(() => {
    reader = mountReader(window, given);
  });
  if (reader === null) throw new Error('the reader did not open');
  return reader;
}

/** What is in the reader under that selector. */
export function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = shadow?.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`${selector} is not in the reader`);
}

/** Closes it. */
export function close(reader: Reader): void {
  act(() => reader.close());
}

beforeEach(() => {
  openDialogs();
  document.documentElement.innerHTML = page;
});
