/** The servers of the hostile pages: their own site, and a foreign one that nobody may ask for anything. */
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pagesFolder } from '../pages/source.ts';
import { baitFor } from './checks.ts';
import { hostilePages } from './pages.ts';
import type { Bait, Ground, HostilePage } from './story.ts';

export type HostileSite = {
  ground: Ground;
  addressOf: (id: string) => string;
  /** What was asked for since the start, in order, own paths and foreign addresses. */
  asked: string[];
  /** Lets the pages' own site answer for a path that is no hostile page. */
  serve: (path: string, type: string, body: Uint8Array) => void;
  close: () => Promise<void>;
};

const picture = readFileSync(join(pagesFolder, 'pictures', 'harbour-bridge.jpg'));

const runs = '<script xmlns="http://www.w3.org/2000/svg">document.title = 1</script>';
/** What stands where pictures are expected: a type, and text or bytes of another kind, or where it leads. */
const asPictures: Readonly<Record<string, readonly [type: string, body: string | Buffer] | { to: string }>> =
  {
    'page.png': ['image/png', `<!doctype html><title>Bell</title>${runs}`],
    'drawing.png': [
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${runs}</svg>`,
    ],
    'corrupt.png': ['image/png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    'icon.ico': ['image/x-icon', Buffer.from('00000100ffff00000000', 'hex')],
    'to-file.png': { to: 'file:///etc/passwd' },
    'to-itself.png': { to: '/as-picture/to-itself.png' },
  };

/** Answers for what lies below `/as-picture/`; whether it did. */
function answerAsPicture(path: string, response: ServerResponse): boolean {
  const answer = path.startsWith('/as-picture/') ? asPictures[path.slice('/as-picture/'.length)] : undefined;
  if (answer === undefined) return false;
  if ('to' in answer) response.writeHead(302, { location: answer.to }).end();
  else response.writeHead(200, { 'content-type': answer[0] }).end(answer[1]);
  return true;
}

function sendPage(page: HostilePage, bait: Bait, response: ServerResponse): void {
  response.writeHead(page.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    ...page.headers,
    ...page.headersFor?.(bait),
  });
  const html = page.html(bait);
  response.write(page.encode?.(html) ?? html);
  if (page.unending !== true) response.end();
}

/** Answers late, never, or without end, for what lies below paths of those names; whether it will. */
function answerLate(path: string, response: ServerResponse): boolean {
  const send = (): ServerResponse => response.writeHead(200, { 'content-type': 'image/jpeg' });
  if (path.startsWith('/slow/')) setTimeout(() => send().end(picture), 3_000);
  else if (path.startsWith('/endless/')) send().write(picture.subarray(0, 2_000));
  else return path.startsWith('/never/');
  return true;
}

/** Starts both on free ports of the loopback address. */
export async function startHostileSite(): Promise<HostileSite> {
  const asked: string[] = [];
  const served = new Map<string, { type: string; body: Uint8Array }>();
  const foreign = createServer((request, response) => {
    asked.push(`foreign ${request.url ?? ''}`);
    response.writeHead(200, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end('');
  });
  const own = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    asked.push(path);
    const page = hostilePages.find(({ id }) => path === `/${id}`);
    const file = served.get(decodeURI(path));
    if (file !== undefined) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else if (page !== undefined) {
      sendPage(page, baitFor(ground, page.id), response);
    } else if (answerAsPicture(path, response) || answerLate(path, response)) return;
    else if (path === '/picture.png') response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
    else response.writeHead(404).end();
  });
  const elsewhere = await listening(foreign);
  const ground = { own: await listening(own), foreign: elsewhere, canary: `${elsewhere}/canary` };
  return {
    ground,
    addressOf: (id) => `${ground.own}/${id}`,
    asked,
    serve: (path, type, body) => served.set(path, { type, body }),
    close: async () => {
      for (const server of [own, foreign]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port');
  return `http://127.0.0.1:${address.port}`;
}
