/** Stories leave Galley: copied whole where they are read, as files from the library. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { storyFile } from '../../../src/export/story-file.ts';
import { pictureType } from '../../../src/library/picture-type.ts';
import type { Topic } from '../each-browser.ts';
import { catchFiles, caught } from '../file-hands.ts';
import type { Galley } from '../galley.ts';
import { openMenu, panelTitle } from '../guide-hands.ts';
import { openReader, pressButton, pressNamed, storyText, there, words } from '../hands.ts';
import { savedTitles, saveFromPopup } from '../library-hands.ts';
import { html, mainStory, type Site } from '../site.ts';
import { until, type View } from '../view.ts';
import { storyWithAvif } from './story-with-avif.ts';

/** Chooses an entry of the open menu with real keys: copying wants a person's press. */
async function chooseByKeys(galley: Galley, view: View, name: string): Promise<void> {
  const entries = await openMenu(view);
  for (let steps = entries.indexOf(name); steps > 0; steps -= 1) await galley.press('ArrowDown');
  await until(`“${name}” in focus`, () =>
    view.run((root, wanted) => root.querySelector(':focus')?.getAttribute('aria-label') === wanted, name),
  );
  await galley.press('Enter');
}

/** What a page gets that is pasted into: as plain text and as HTML. */
async function pasted(galley: Galley, site: Site): Promise<{ text: string; html: string }> {
  site.serve('/paste', html('<!doctype html><title>Paste</title><textarea autofocus></textarea>'));
  await galley.open(`${site.origin}/paste`);
  await galley.page.run(() => {
    document.querySelector('textarea')?.focus();
    addEventListener('paste', ({ clipboardData }) => {
      const text = clipboardData?.getData('text/plain') ?? '';
      document.documentElement.dataset['pasted'] = JSON.stringify({
        text,
        html: clipboardData?.getData('text/html') ?? '',
      });
    });
  });
  await galley.press('Ctrl+V');
  const json = await until('what is pasted', () =>
    galley.page.run(() => document.documentElement.dataset['pasted'] ?? null),
  );
  return JSON.parse(json);
}

async function choose(view: View, format: Parameters<typeof words>[0]): Promise<void> {
  await until('the format', () =>
    view.run((root, name) => {
      const labels = [...root.querySelectorAll('.export-formats label')];
      const field = labels.find(({ textContent }) => textContent?.trim() === name)?.querySelector('input');
      field?.click();
      return field?.checked === true;
    }, words(format)),
  );
  await pressButton(view, 'exportStart');
}

export const exporting: Topic = (here) => {
  test('a story is copied from the reader as Markdown and as formatted text', async () => {
    const { galley, site } = here();
    const { reader } = galley;
    const address = site.origin + mainStory().path;
    await galley.open(address);
    await openReader(galley);
    const title = await reader.run((root) => root.querySelector('article[data-story] h1')?.textContent ?? '');
    await chooseByKeys(galley, reader, words('moreCopyMarkdown'));
    await there(reader, '.mark-toast[data-at="copied"]');
    const markdown = await pasted(galley, site);
    expect(markdown.text).toMatch(/^---\ntitle: /);
    expect(markdown.text).toContain(`url: ${JSON.stringify(address)}`);
    expect(markdown.text).toContain(`# ${title}`);

    await galley.open(address);
    await openReader(galley);
    await chooseByKeys(galley, reader, words('moreCopyRich'));
    await there(reader, '.mark-toast[data-at="copied"]');
    const rich = await pasted(galley, site);
    expect(rich.html).toContain('<h1');
    expect(rich.html).toContain(title);
    expect(rich.text.startsWith(title)).toBe(true);
  });

  test('a saved story becomes a book, a web page and bookmarks, with its pictures', async () => {
    const { galley, site } = here();
    await saveFromPopup(galley, site.origin + mainStory().path);
    await galley.open(galley.own('library.html'));
    const [first = ''] = await savedTitles(galley.page);
    await pressNamed(galley.page, first);
    await storyText(galley.page);
    await catchFiles(galley.page);
    const title = await galley.page.run(
      (root) => root.querySelector('article[data-story] h1')?.textContent ?? '',
    );
    await chooseByKeys(galley, galley.page, words('moreExport'));
    await panelTitle(galley.page);
    await choose(galley.page, 'exportEpub');
    const book = await caught(galley.page);
    expect(book.name.endsWith('.epub')).toBe(true);
    const files = unzipSync(book.bytes);
    expect(strFromU8(files['mimetype'] ?? new Uint8Array())).toBe('application/epub+zip');
    expect(Object.keys(files).filter((path) => path.startsWith('book/images/')).length).toBeGreaterThan(0);
    await choose(galley.page, 'exportHtml');
    const page = strFromU8((await caught(galley.page)).bytes);
    expect(page).toContain('data:image/');
    expect(page).toContain("default-src 'none'");
    await choose(galley.page, 'exportBookmarks');
    expect(strFromU8((await caught(galley.page)).bytes)).toContain(`>${title}</A>`);
    await until('the name of the file', () =>
      galley.page.run((root) => root.querySelector('.export-said')?.textContent?.includes('.html')),
    );
  });

  test('all stories go into one file from the list', async () => {
    const { galley } = here();
    await galley.open(galley.own('library.html'));
    await catchFiles(galley.page);
    await pressButton(galley.page, 'moreExport');
    await choose(galley.page, 'exportMarkdownPictures');
    const { name, bytes } = await caught(galley.page);
    expect(name).toMatch(/\.zip$/);
    const paths = Object.keys(unzipSync(bytes));
    expect(paths.some((path) => path.endsWith('.md'))).toBe(true);
    expect(paths.some((path) => path.startsWith('images/'))).toBe(true);
  });

  test('a picture that books need not show is drawn anew for one', async () => {
    const { galley } = here();
    const file = join(await mkdtemp(join(tmpdir(), 'galley-')), 'story.json');
    await writeFile(file, storyFile(await storyWithAvif()));
    await galley.open(galley.own('import.html'));
    await galley.chooseFile(file);
    await until('what is in the file', () =>
      galley.page.run((root) => root.querySelector('.preview .button.strong') !== null),
    );
    await pressButton(galley.page, 'importStart');
    await until('the report', () => galley.page.run((root) => root.querySelector('.report') !== null));
    await galley.open(galley.own('library.html'));
    await until('the story', async () => (await savedTitles(galley.page)).length > 0);
    await catchFiles(galley.page);
    await pressButton(galley.page, 'moreExport');
    await choose(galley.page, 'exportEpub');
    const files = unzipSync((await caught(galley.page)).bytes);
    const images = Object.keys(files).filter((path) => path.startsWith('book/images/'));
    expect(images.map((path) => path.replace(/.*\./, '')).filter((ending) => ending === 'avif')).toEqual([]);
    const [drawn = ''] = images.filter((path) => /\.(?:jpg|png)$/.test(path));
    expect(pictureType(files[drawn] ?? new Uint8Array())).toMatch(/^image\/(?:jpeg|png)$/);
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.xhtml'));
    const own = pages.map(([, bytes]) => strFromU8(bytes)).find((page) => page.includes('Four dots'));
    expect(own).toMatch(/<img [^>]*src="images\/[0-9a-f]{64}\.(?:jpg|png)"/);
  });

  test('exporting from the reader saves the story and goes on in the library', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await chooseByKeys(galley, galley.reader, words('moreSaveExport'));
    const hash = await until('the library', () =>
      galley.desk.run(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.map(({ url = '' }) => url).find((url) => url.includes('library.html#export=')) ?? null;
      }),
    );
    await galley.open(hash);
    expect(await panelTitle(galley.page)).toBe(words('exportTitle'));
  });
};
