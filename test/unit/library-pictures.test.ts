import { describe, expect, it } from 'vitest';
import { fetchPicture, pictureLimits } from '../../src/library/fetch-picture.ts';
import { pictureType } from '../../src/library/picture-type.ts';
import { mayReach, reachOf } from '../../src/library/private-host.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const png = '\x89PNG\r\n\x1a\n and the rest';
const page = 'https://gazette.example/story';
const address = 'https://pictures.gazette.example/1.png';
const signal = new AbortController().signal;

describe('the reach of a host', () => {
  it.each([
    ['https://gazette.example/', 'internet'],
    ['https://93.184.216.34/', 'internet'],
    ['https://[2606:2800:220:1::1]/', 'internet'],
    ['https://172.32.0.1/', 'internet'],
    ['https://100.128.0.1/', 'internet'],
    ['https://localhost.gazette.example/', 'internet'],
    ['http://[::ffff:93.184.216.34]/', 'internet'],
    ['http://localhost/', 'device'],
    ['http://LOCALHOST:8080/', 'device'],
    ['http://a.localhost/', 'device'],
    ['http://localhost./', 'device'],
    ['http://127.0.0.1/', 'device'],
    ['http://127.1/', 'device'],
    ['http://2130706433/', 'device'],
    ['http://0x7f.0.0.1/', 'device'],
    ['http://0177.0.0.1/', 'device'],
    ['http://0.0.0.0/', 'device'],
    ['http://[::1]/', 'device'],
    ['http://[::]/', 'device'],
    ['http://[::ffff:127.0.0.1]/', 'device'],
    ['http://[64:ff9b::7f00:1]/', 'device'],
    ['http://[2002:7f00:1::]/', 'device'],
    ['http://10.1.2.3/', 'network'],
    ['http://172.16.0.1/', 'network'],
    ['http://172.31.255.255/', 'network'],
    ['http://192.168.1.1/', 'network'],
    ['http://169.254.169.254/', 'network'],
    ['http://100.64.0.1/', 'network'],
    ['http://192.0.0.1/', 'network'],
    ['http://198.18.0.1/', 'network'],
    ['http://224.0.0.1/', 'network'],
    ['http://255.255.255.255/', 'network'],
    ['http://[fe80::1]/', 'network'],
    ['http://[fd00::1]/', 'network'],
    ['http://[::ffff:192.168.0.1]/', 'network'],
    ['http://router/', 'network'],
    ['http://printer.local/', 'network'],
    ['http://nas.home.arpa/', 'network'],
    ['http://vault.internal/', 'network'],
  ])('%s is %s', (url, reach) => {
    expect(reachOf(new URL(url).hostname)).toBe(reach);
  });

  it.each([
    [page, 'http://192.168.0.1/a.png', false],
    [page, 'http://127.0.0.1/a.png', false],
    [page, 'http://other.example/a.png', true],
    [page, 'ftp://other.example/a.png', false],
    [page, 'file:///etc/passwd', false],
    [page, 'https://user:word@other.example/a.png', false],
    [page, 'no address', false],
    ['http://192.168.0.2/story', 'http://192.168.0.1/a.png', true],
    ['http://192.168.0.2/story', 'http://127.0.0.1/a.png', false],
    ['http://127.0.0.1:8000/story', 'http://127.0.0.1:8001/a.png', true],
    ['http://127.0.0.1:8000/story', 'https://other.example/a.png', true],
  ])('a story at %s may ask %s: %s', (from, to, may) => {
    expect(mayReach(from, to)).toBe(may);
  });
});

describe('the type of a picture', () => {
  it.each([
    [png, 'image/png'],
    ['\xff\xd8\xff\xe0 JFIF', 'image/jpeg'],
    ['GIF87a...', 'image/gif'],
    ['GIF89a...', 'image/gif'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1', 'image/avif'],
    ['\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avif', 'image/avif'],
    ['\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42', null],
    ['\x00\x00\x00\x10ftypmp42avifmp42avif', null],
    ['RIFF\x00\x00\x00\x00WAVEfmt ', null],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', null],
    ['<!doctype html>', null],
    ['BM......', null],
    ['', null],
  ])('%j is %s', (data, type) => {
    expect(pictureType(bytes(data))).toBe(type);
  });
});

describe('fetching a picture', () => {
  const answering = (response: Response, from = address): typeof fetch => {
    Object.defineProperty(response, 'url', { value: from });
    return async () => response;
  };

  it('takes its type from its bytes', async () => {
    const response = new Response(bytes(png), { headers: { 'content-type': 'text/html' } });
    const picture = await fetchPicture({ address, page, signal }, answering(response));
    expect(picture?.type).toBe('image/png');
    expect(picture?.size).toBe(png.length);
  });

  it('sends no cookies and no referrer', async () => {
    const asked: (RequestInit | undefined)[] = [];
    await fetchPicture({ address, page, signal }, async (_, init) => {
      asked.push(init);
      return new Response(bytes(png));
    });
    expect(asked[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('does not ask a host nearer than the page', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return new Response(bytes(png));
    };
    expect(await fetchPicture({ address: 'http://10.0.0.1/x.png', page, signal }, ask)).toBeNull();
    expect(asked).toBe(0);
  });

  it.each([
    ['a redirect to a private host', new Response(bytes(png)), 'http://192.168.0.1/x.png'],
    ['an error page', new Response(bytes(png), { status: 404 }), address],
    ['no picture', new Response('<svg xmlns="http://www.w3.org/2000/svg"/>'), address],
    ['nothing', new Response(null), address],
    ['a stated length beyond the limit', long({ 'content-length': '10000001' }, 1), address],
    ['more bytes than the limit', long({}, 11), address],
  ])('refuses %s', async (_, response, from) => {
    expect(await fetchPicture({ address, page, signal }, answering(response, from))).toBeNull();
  });

  it('is null when the network fails or it is called off', async () => {
    const fail = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchPicture({ address, page, signal }, fail)).toBeNull();
    const control = new AbortController();
    const wait: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        control.abort();
      });
    expect(await fetchPicture({ address, page, signal: control.signal }, wait)).toBeNull();
  });

  /** A PNG of so many parts of a tenth of the limit. */
  function long(headers: Record<string, string>, parts: number): Response {
    const part = new Uint8Array(pictureLimits.bytes / 10);
    part.set(bytes(png));
    return new Response(new Blob(Array(parts).fill(part)), { headers });
  }
});
