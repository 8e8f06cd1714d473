/** One headless Chromium with the contenders loaded, and corpus pages served to it from loopback. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Plugin } from 'vite';
import { pageFile } from './corpus.ts';
import { fill } from './synthetic.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const timeLimit = 20_000;

/** The source of a script of this folder, bundled, whose exports are the global `name`. */
export async function bundle(file: string, name: string, plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    define: { global: 'globalThis' },
    build: { write: false, target: 'es2022', lib: { entry: here(file), name, formats: ['iife'] } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error(`nothing built from ${file}`);
  return first.output[0].code;
}

/**
 * Serves the pages of a corpus folder from loopback, as `/page/ID`, and a story of 20,000 words as `/long`; with
 * `policy` as their content security policy.
 */
export function serve(folder: string, policy?: string): Promise<Server> {
  const server = createServer((request, response) => {
    const id = /^\/page\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // An isolated page has a clock of 5 microseconds instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    if (request.url === '/long') return response.end(fill(120_000));
    if (id === undefined) return response.end('<!doctype html><title>bench</title>');
    response.setHeader('content-encoding', 'gzip');
    return response.end(pageFile(folder, id));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function chromium(): string {
  const named = process.env['CHROME'] ?? process.env['PUPPETEER_EXECUTABLE_PATH'];
  const found = [named, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];
  const path = found.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (path === undefined) throw new Error('no Chromium found: set CHROME to its path');
  return path;
}

/** A tab with the contenders in it; a call that takes over 20 s is cut off and its tab renewed. */
export type Lane = {
  call: <T>(name: string, ...args: unknown[]) => Promise<T>;
  /** Bytes that the tab's scripts hold, after what nobody needs was thrown away. */
  memory: () => Promise<number>;
};

type Opened = { browser: Browser; origin: string; scripts: string[] };

async function freshPage({ browser, origin, scripts }: Opened): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin);
  for (const script of scripts) await page.evaluate(script);
  return page;
}

async function lane(opened: Opened): Promise<Lane> {
  let page = await freshPage(opened);
  const call = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const expression = `bench.${name}(...${JSON.stringify(args)})`;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('took more than 20 s')), timeLimit);
    });
    try {
      return (await Promise.race([page.evaluate(expression), late])) as T;
    } catch (error) {
      void page.close().catch(() => null);
      page = await freshPage(opened);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const memory = async (): Promise<number> => {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize + (backingStorageSize ?? 0);
  };
  return { call, memory };
}

/** What is measured: a corpus folder, how many tabs at once, and the scripts that they load, from this folder. */
type Setup = { folder: string; lanes: number; scripts: readonly string[]; plugins?: Plugin[] };

/** Opens tabs over a corpus folder, gives them to `use`, and closes all. The first script is called `bench`. */
export async function withLanes<T>(setup: Setup, use: (lanes: Lane[]) => Promise<T>): Promise<T> {
  const { folder, lanes } = setup;
  const scripts = await Promise.all(
    setup.scripts.map((file, index) => bundle(file, index === 0 ? 'bench' : `peer${index}`, setup.plugins)),
  );
  const server = await serve(folder);
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const userDataDir = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const executablePath = chromium();
  const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, userDataDir, args });
  try {
    const opened = { browser, origin: `http://127.0.0.1:${port}/`, scripts };
    return await use(await Promise.all(Array.from({ length: lanes }, () => lane(opened))));
  } finally {
    await browser.close();
    server.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Works through items with all lanes, in order of arrival; results stay in the order of the items. */
export async function each<I, R>(
  lanes: readonly Lane[],
  items: readonly I[],
  work: (lane: Lane, item: I) => Promise<R>,
) {
  const results: R[] = [];
  let next = 0;
  const run = async (own: Lane): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(own, item);
    }
  };
  await Promise.all(lanes.map(run));
  return results;
}
