import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { heard, installVoices, letVoice, type Said } from '../fake-voices.ts';
import type { Galley } from '../galley.ts';
import { guideIn } from '../guide-hands.ts';
import {
  closePopup,
  gone,
  openReader,
  pressButton,
  pressNamed,
  readerGone,
  storyText,
  there,
  words,
} from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until, type View } from '../view.ts';

/** Waits until the voice says what the test expects. */
const says = (galley: Galley, what: (said: Said) => boolean): Promise<Said> =>
  until('the voice to say it', async () => {
    const { said, speaking } = await heard(galley);
    const last = said.at(-1);
    return speaking && last !== undefined && what(last) && last;
  });

const silent = (galley: Galley): Promise<boolean> =>
  until('silence', async () => !(await heard(galley)).speaking);

const markedWords = (view: View): Promise<number> =>
  view.run((root) => root.querySelectorAll('.voice-word').length);

async function openStory(galley: Galley, url: string): Promise<void> {
  await galley.open(url);
  await installVoices(galley);
  await openReader(galley);
  await guideIn(galley.reader);
}

/** Waits until the headline is marked where it stands, which may move while the window follows the voice. */
const titleMarked = ({ reader }: Galley): Promise<boolean> =>
  until('the title to be marked', () =>
    reader.run((root) => {
      const [head, mark] = ['h1', '.voice-sentence'].map((each) =>
        root.querySelector(each)?.getBoundingClientRect(),
      );
      return head !== undefined && mark !== undefined && Math.abs(mark.top - head.top) < 30;
    }),
  );

export const listening: Topic = (here) => {
  test('the keys read the story aloud, mark it, skip, change the speed and pause', async () => {
    const { galley, site } = here();
    await openStory(galley, site.origin + mainStory().path);
    await galley.press('l');
    const { title } = mainStory().source;
    await says(
      galley,
      ({ text, voice, rate }) => title?.startsWith(text) === true && voice === 'Ada' && rate === 1,
    );
    await titleMarked(galley);
    expect(await markedWords(galley.reader)).toBe(0);
    await letVoice(galley, 0);
    await until('a word to be marked', async () => (await markedWords(galley.reader)) === 1);
    await letVoice(galley, 'end');
    const second = await says(galley, ({ text }) => title?.startsWith(text) === false);
    await galley.press('.');
    const third = await says(galley, ({ text }) => text !== second.text);
    await galley.press(',');
    await says(galley, ({ text }) => text === second.text);
    await galley.press('>');
    await says(galley, ({ rate }) => rate === 1.1);
    await galley.press('<');
    await says(galley, ({ rate }) => rate === 1);
    await galley.press('l');
    await silent(galley);
    await galley.press('.');
    await galley.press('l');
    await says(galley, ({ text }) => text === third.text);
    await pressButton(galley.reader, 'listenClose');
    await silent(galley);
    await gone(galley.reader, '.listening');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('media keys steer a voice that has begun, and begin none', async () => {
    const { galley, site } = here();
    await openStory(galley, `${site.origin}${mainStory().path}?media`);
    await galley.press('XF86AudioPlay');
    await galley.press('j');
    expect((await heard(galley)).said).toEqual([]);
    await galley.press('l');
    const first = await says(galley, () => true);
    await galley.press('XF86AudioPlay');
    await silent(galley);
    await galley.press('XF86AudioPlay');
    await says(galley, ({ text }) => text === first.text);
    await galley.press('XF86AudioNext');
    await says(galley, ({ text }) => text !== first.text);
    await galley.press('XF86AudioStop');
    await silent(galley);
    await gone(galley.reader, '.listening');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the window follows the voice, stays where a person scrolls, and comes back when asked', async () => {
    const { galley, site } = here();
    await openStory(galley, `${site.origin}${mainStory().path}?follow`);
    await galley.press('l');
    await says(galley, () => true);
    const top = () => galley.reader.run((root) => root.querySelector('dialog')?.scrollTop ?? -1);
    for (let block = 0; block < 9; block += 1) {
      const before = (await heard(galley)).said.length;
      await galley.press(']');
      await until('the next block', async () => (await heard(galley)).said.length > before);
    }
    const followed = await until('the window to follow', async () => (await top()) > 200 && (await top()));
    await galley.reader.run((root) =>
      root.querySelector('dialog')?.scrollTo({ top: 0, behavior: 'instant' }),
    );
    await pressButton(galley.reader, 'listenReturn');
    await until('the window to come back', async () => Math.abs((await top()) - followed) < 400);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('closing the reader ends the voice, and the next time it goes on where it stopped', async () => {
    const { galley, site } = here();
    await openStory(galley, `${site.origin}${mainStory().path}?stop`);
    await galley.press('l');
    await says(galley, () => true);
    for (const _ of [1, 2, 3]) await galley.press('.');
    const fourth = await until('the fourth sentence', async () => {
      const { said } = await heard(galley);
      return said.length >= 4 && said.at(-1);
    });
    await galley.press('Escape');
    await readerGone(galley);
    await silent(galley);
    await openReader(galley);
    await guideIn(galley.reader);
    await galley.press('l');
    await says(galley, ({ text }) => text === fourth.text);
    await pressButton(galley.reader, 'listenFromStart');
    await says(galley, ({ text }) => mainStory().source.title?.startsWith(text) === true);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a voice that sends the text away is not used unless it is chosen', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await installVoices(galley, [{ name: 'Cloud', lang: 'en-US', localService: false }]);
    await openReader(galley);
    await guideIn(galley.reader);
    await galley.press('l');
    const said = () => galley.reader.run((root) => root.querySelector('.listening-words')?.textContent ?? '');
    await until('the reason', async () => (await said()).includes(words('listenNoVoiceAway')));
    expect((await heard(galley)).said).toEqual([]);
    await until('the voices', () =>
      galley.reader.run((root) => {
        const choice = root.querySelector<HTMLSelectElement>('.voice-choice');
        if (choice === null) return false;
        choice.value = 'Cloud';
        return choice.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    );
    await until('the warning', async () => (await said()) === words('listenAway'));
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the menu of the popup and of a saved story has it too', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await saveFromPopup(galley, site.origin + path);
    const inView = async (view: View): Promise<void> => {
      await pressButton(view, 'moreOpen');
      await pressButton(view, 'keysListen');
      await there(view, '.listening');
      await pressButton(view, 'listenClose');
      await gone(view, '.listening');
    };
    const popup = await galley.clickToolbar();
    await storyText(popup);
    await inView(popup);
    await closePopup(popup);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, source.title ?? '');
    await storyText(galley.page);
    await inView(galley.page);
  });
};
