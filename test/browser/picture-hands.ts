/** Stories with pictures that fail where Galley fetches them. */
import type { Place } from './each-browser.ts';
import { type Answer, html, mainStory, mainStoryWith } from './site.ts';

/** A PNG of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const picture: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'image/png' });
  response.end(png);
};

/** Answers the page with the picture at once, and the background, which fetches it to keep it, otherwise. */
export const toBackground = (answer: Answer): Answer => {
  return (response, request) => {
    const isForPage = request.headers.accept?.includes('*/*') ?? true;
    (isForPage ? picture : answer)(response, request);
  };
};

/** The main story with more pictures at its last paragraph. */
export function storyWith(...addresses: string[]): string {
  const last = (mainStory().source.mustAppear.at(-2) ?? '').slice(0, 60);
  const figures = addresses.map((src) => `<img src="${src}" width="640" height="400" alt="The east tower">`);
  return mainStoryWith('').replace(last, `${figures.join(' ')} ${last}`);
}

/** Serves it at a path. */
export function serveStory({ site }: Place, path: string, ...addresses: string[]): void {
  site.serve(path, html(storyWith(...addresses)));
}

/**
 * Serves a picture that the background, which fetches it to keep it, gets only when it is let go: so long a save is under
 * way. Gives how often it was asked for, and what lets it go.
 */
export function serveHeldPicture({ site }: Place, path: string): [asked: () => number, letGo: () => void] {
  const held: (() => void)[] = [];
  let isHeld = true;
  let asked = 0;
  const hold: Answer = (response, request) => {
    asked += 1;
    const send = (): void => picture(response, request);
    if (isHeld) held.push(send);
    else send();
  };
  site.serve(path, toBackground(hold));
  const letGo = (): void => {
    isHeld = false;
    for (const send of held) send();
  };
  return [() => asked, letGo];
}
