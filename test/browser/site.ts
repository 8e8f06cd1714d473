/** The sample site with a few more pages of a test's own, which it describes itself. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pageHtml, type Story, sampleStories } from '../pages/source.ts';
import { answerFromSample } from '../sample-site.ts';

/** Answers a request to a path of the test's own. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export type Site = {
  origin: string;
  /** Serves a path from now on. */
  serve: (path: string, answer: Answer) => void;
  /** Addresses that were asked for since the start, as paths with queries, in order. */
  requests: string[];
  close: () => Promise<void>;
};

/** Starts a site on a free port: what a test serves itself first, the sample site for all else. */
export async function startSite(): Promise<Site> {
  const own = new Map<string, Answer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    requests.push(url);
    const answer = own.get(new URL(url, 'http://site').pathname);
    if (answer === undefined) answerFromSample(response, url);
    else answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    serve: (path, answer) => void own.set(path, answer),
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An answer that is an HTML page. */
export function html(text: string): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(text);
  };
}

/** The sample story that most tests read: of 2013's manners, with clutter all around, highlights and pictures. */
export function mainStory(): Story {
  return storyNamed('harbour-bridge');
}

/** One of the sample stories. */
export function storyNamed(slug: string): Story {
  const story = sampleStories().find((each) => each.slug === slug);
  if (story === undefined) throw new Error(`test/pages has no ${slug}`);
  return story;
}

/** The main story's page with something more at the end of its body. */
export function mainStoryWith(addition: string): string {
  return pageHtml(mainStory()).replace('</body>', `${addition}</body>`);
}

/** A second of a quiet tone as a WAV file: 8,000 samples of 8 bits. */
export function tone(): Uint8Array {
  const samples = Uint8Array.from({ length: 8_000 }, (_, at) => 128 + Math.round(8 * Math.sin(at / 4)));
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Uint8Array.from([...header, ...samples]);
}
