import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { openReader, pressButton, pressNamed, storyText } from '../hands.ts';
import { pictureWidths, savedTitles } from '../library-hands.ts';
import { type Answer, html, mainStory, mainStoryWith } from '../site.ts';
import { until } from '../view.ts';

/** A picture that comes only when it is let go: so long the save is under way. */
function slowPicture(): { answer: Answer; asked: () => number; letGo: () => void } {
  let asked = 0;
  let isHeld = true;
  const held: (() => void)[] = [];
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  return {
    asked: () => asked,
    letGo: () => {
      isHeld = false;
      for (const send of held) send();
    },
    answer: (response, request) => {
      // The page itself shows the picture as well; only the background's request is held.
      const isForPage = request.headers['sec-fetch-dest'] === 'image';
      const send = (): void => {
        response.writeHead(200, { 'content-type': 'image/png' });
        response.end(Buffer.from(png, 'base64'));
      };
      if (!isForPage) asked += 1;
      if (isForPage || !isHeld) send();
      else held.push(send);
    },
  };
}

export const killedWorker: Topic = (here) => {
  test('a story whose saving was cut off by the end of the background is there whole afterwards', async () => {
    const { galley, site } = here();
    const { source } = mainStory();
    const picture = slowPicture();
    const figure = '<img src="/slow.png" width="640" height="400" alt="The east tower">';
    site.serve('/slow.png', picture.answer);
    const last = source.mustAppear.at(-2) ?? '';
    site.serve('/slow', html(mainStoryWith('').replace(last.slice(0, 60), `${figure} ${last.slice(0, 60)}`)));
    await galley.open(`${site.origin}/slow`);
    await openReader(galley);
    await pressButton(galley.reader, 'saveButton');
    await until('the save to ask for the slow picture', async () => picture.asked() > 0);
    await galley.killBackground();
    picture.letGo();
    await galley.press('Escape');
    await galley.open(site.origin); // A page seen wakes the background.
    await galley.open(galley.own('library.html'));
    expect(await savedTitles(galley.page)).toEqual([source.title]);
    await pressNamed(galley.page, source.title);
    const text = await storyText(galley.page);
    for (const part of source.mustAppear) expect(text).toContain(part.slice(70));
    expect(await pictureWidths(galley.page)).toContain(1);
  });
};
