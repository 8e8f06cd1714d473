// @vitest-environment jsdom
/** The page of a link, fetched to be saved: whom it is asked of, and what is not read. */
import { expect, test } from 'vitest';
import { fetchPage, pageLimits } from '../../src/library/fetch-page.ts';

type Answer = { status?: number; type?: string; size?: number; end?: string; loaded?: number };

/** A request whose server answers as it is told. */
function requestOf({ status = 200, type = 'text/html; charset=utf-8', size, end, loaded = 10 }: Answer) {
  const request = new XMLHttpRequest();
  let isAborted = false;
  const page = document.implementation.createHTMLDocument('Story');
  const headers: Record<string, string | null> = {
    'content-type': type,
    'content-length': size?.toString() ?? null,
  };
  const fakes = {
    open: () => undefined,
    abort: () => {
      isAborted = true;
    },
    getResponseHeader: (name: string) => headers[name] ?? null,
    send: () => {
      request.onreadystatechange?.call(request, new Event('readystatechange'));
      request.onprogress?.call(request, new ProgressEvent('progress', { loaded }));
      request.onloadend?.call(request, new ProgressEvent('loadend'));
    },
  };
  const values = { status, readyState: 2, responseURL: end ?? 'https://news.example/story' };
  for (const [name, value] of Object.entries({ ...fakes, ...values }))
    Object.defineProperty(request, name, { value });
  Object.defineProperty(request, 'response', { get: () => (isAborted ? null : page) });
  Object.defineProperty(request, 'responseType', { value: '', writable: true });
  return request;
}

const asked = { address: 'https://news.example/story', page: 'https://front.example/' };
const ask = (answer: Answer) => fetchPage(asked, () => requestOf(answer));

test('a page comes as a document', async () => {
  expect((await ask({}))?.title).toBe('Story');
});

test.each([
  ['an error', { status: 404 }],
  ['no page', { type: 'application/pdf' }],
  ['too large by its own word', { size: pageLimits.bytes + 1 }],
  ['too large by what comes', { loaded: pageLimits.bytes + 1 }],
  ['led into the network', { end: 'http://192.168.1.1/admin' }],
  ['led to this device', { end: 'http://localhost/' }],
] satisfies [string, Answer][])('nothing is read of what is %s', async (_, answer) => {
  expect(await ask(answer)).toBeNull();
});

test('no private place is asked at all, unless the page with the link is there itself', async () => {
  let count = 0;
  const make = () => {
    count += 1;
    return requestOf({ end: 'http://127.0.0.1/story' });
  };
  expect(await fetchPage({ ...asked, address: 'http://127.0.0.1/story' }, make)).toBeNull();
  expect(count).toBe(0);
  const own = { address: 'http://127.0.0.1/story', page: 'http://127.0.0.1/front' };
  expect(await fetchPage(own, make)).not.toBeNull();
});

test('where there is no such request nothing comes', async () => {
  expect(await fetchPage(asked, () => null)).toBeNull();
});
