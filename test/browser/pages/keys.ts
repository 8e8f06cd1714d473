import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { gone, readerGone, there } from '../hands.ts';
import { html, mainStoryWith } from '../site.ts';
import { until } from '../view.ts';

/** A page that takes every key for itself before anybody else, and writes down what it heard. */
const greedy = `<head><script>
  window.heard = [];
  const types = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'textInput', 'paste'];
  for (const type of types)
    window.addEventListener(type, (event) => {
      heard.push(type + ' ' + (event.key ?? event.data ?? ''));
      event.stopImmediatePropagation();
      event.preventDefault();
    }, true);
</script>`;

async function openGreedy({ galley, site }: Place): Promise<void> {
  site.serve('/greedy', html(mainStoryWith('<p>Late</p>').replace('<head>', greedy)));
  await galley.open(`${site.origin}/greedy`);
  // Not by its keys: in Firefox a page can keep even a shortcut from an extension.
  await galley.chooseMenu('menu-read');
  await guideIn(galley.reader);
  await galley.page.run(() => void Reflect.get(window, 'heard').splice(0));
}

const heardBy = ({ galley }: Place): Promise<string[]> => galley.page.run(() => Reflect.get(window, 'heard'));

export const keys: Topic = (here) => {
  test('a page that takes every key first hears none of the reader’s, and the reader hears them all', async () => {
    const place = here();
    const { galley } = place;
    await openGreedy(place);
    await galley.press('j');
    const first = await until('the first block', () =>
      galley.reader.run((root) => root.querySelector('.body > :focus')?.textContent?.slice(0, 20) ?? null),
    );
    await galley.press('j');
    await until('the next block', () =>
      galley.reader.run(
        (root, before) => root.querySelector('.body > :focus')?.textContent?.slice(0, 20) !== before,
        first,
      ),
    );
    await galley.press('?');
    await there(galley.reader, '.panel :focus');
    await galley.press('Escape');
    await gone(galley.reader, '.panel');
    await galley.press('Escape');
    await readerGone(galley);
    expect(await heardBy(place)).toEqual([]);
  });

  test('what is written into a note is no page’s to read or to stop', async () => {
    const place = here();
    const { galley } = place;
    await openGreedy(place);
    await galley.press('j');
    await there(galley.reader, '.body > :focus');
    await galley.press('h');
    await there(galley.reader, 'mark');
    await galley.press('m');
    await there(galley.reader, 'textarea:focus');
    for (const key of ['w', 'h', 'y']) await galley.press(key);
    const written = () => galley.reader.run((root) => root.querySelector('textarea')?.value ?? null);
    await until('the note', async () => (await written()) === 'why');
    expect(await heardBy(place)).toEqual([]);
    await galley.press('Escape');
    await until('the note to be kept', () =>
      galley.reader.run((root) => root.querySelector('[data-note]')?.getAttribute('title') === 'why'),
    );
    await galley.press('Escape');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('keys are the page’s again after the reader has closed', async () => {
    const place = here();
    const { galley } = place;
    await openGreedy(place);
    await galley.press('q');
    await readerGone(galley);
    await galley.press('x');
    await until('the key', async () => (await heardBy(place)).includes('keyup x'));
    expect(await heardBy(place)).toEqual(['keydown x', 'keyup x']);
  });

  test('a key finds the reader also where a frame took the focus from a control that takes it no more', async () => {
    const { galley, site } = here();
    site.serve('/framed', html(mainStoryWith('<iframe srcdoc="<input>"></iframe>')));
    await galley.open(`${site.origin}/framed`);
    await galley.chooseMenu('menu-read');
    await guideIn(galley.reader);
    await galley.reader.run((root) => {
      const button = document.createElement('button');
      root.querySelector('dialog')?.append(button);
      button.focus();
      button.disabled = true;
    });
    await galley.page.run((root) => {
      const frame = root.querySelector('iframe');
      frame?.contentWindow?.focus();
      frame?.contentDocument?.querySelector('input')?.focus();
    });
    await until('the frame to lose the focus', () =>
      galley.page.run(() => document.activeElement?.localName !== 'iframe'),
    );
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a key finds the reader also where the control that had the focus has gone', async () => {
    const place = here();
    const { galley } = place;
    await openGreedy(place);
    await galley.reader.run((root) => {
      const button = document.createElement('button');
      root.querySelector('dialog')?.append(button);
      button.focus();
      button.remove();
    });
    await galley.press('?');
    await there(galley.reader, '.panel :focus');
    await galley.press('Escape');
    await galley.press('Escape');
    await readerGone(galley);
  });
};
