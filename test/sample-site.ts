/** The sample news site: test/pages served from the loopback address, for tests, screenshots and `npm start`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pageHtml, pagesFolder, type Sample, samplePages } from './pages/source.ts';

export type SampleSite = { origin: string; close(): Promise<void> };

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};
const asset = /^\/(?:pictures|styles)\/[\w-]+\.\w+$/;

function sendAsset(response: ServerResponse, path: string): void {
  const file = join(pagesFolder, path);
  if (existsSync(file)) {
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  } else sendNothing(response);
}

function sendPage(response: ServerResponse, page: Sample): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.source.headers });
  response.end(pageHtml(page));
}

function sendNothing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    '<!DOCTYPE html><html lang="en"><title>Not in this edition</title><link rel="stylesheet" href="/styles/paper.css"><main class="lost"><h1>Not in this edition</h1><p>Nothing was printed under this address. <a href="/">Back to the front page</a></p></main></html>',
  );
}

/** `/a/b/` and `/a/b` find `/a/b/index.html`, as real newspapers answer. */
function findPage(path: string): Sample | undefined {
  const plain = (address: string): string => address.replace(/(?:\/index\.html|\/)$/, '');
  return samplePages().find((page) =>
    [page.path, ...page.source.alsoAt].some((known) => plain(known) === plain(path)),
  );
}

/** Answers a request for an address of the sample site, a path with its query. */
export function answerFromSample(response: ServerResponse, url: string): void {
  const path = pathOf(url);
  const page = findPage(path);
  if (asset.test(path)) sendAsset(response, path);
  else if (page === undefined) sendNothing(response);
  else sendPage(response, page);
}

function pathOf(url: string): string {
  const address = `http://sample.example${url}`;
  return URL.canParse(address) ? new URL(address).pathname : '/';
}

function closing(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

/**
 * Serves the sample site on 127.0.0.1; pages are read from disk at each request, so an edit shows at a reload.
 * `port` 0 takes a free one. Rejects when the port is taken.
 */
export async function startSampleSite({ port = 0 }: { port?: number } = {}): Promise<SampleSite> {
  const server = createServer((request, response) => {
    answerFromSample(response, request.url ?? '/');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sample site has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => closing(server) };
}
