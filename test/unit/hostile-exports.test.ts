// @vitest-environment jsdom
/** Every hostile page in every form in which a story leaves Galley. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFile, type FileOptions } from '../../src/export/files.ts';
import { type Format, formats } from '../../src/export/formats.ts';
import { richText } from '../../src/export/html-file.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import { lostFrom, runningLinks } from '../hostile/checks.ts';
import { readable, storyOfPage } from '../hostile/without-browser.ts';
import { storyOf } from './any-story.ts';
import { englishWords } from './export-words.ts';
import { strangers } from './markup-findings.ts';

const look = { words: englishWords, findMarks: () => new Map() };
const safeName = /^[^\p{Cc}\p{Cf}<>:"/\\|?*.][^\p{Cc}<>:"/\\|?*]{0,120}\.(?:epub|html|md|txt|json|zip)$/u;

type Part = { path: string; text: string };

async function partsOf(story: ExportedStory, format: Format): Promise<Part[]> {
  const options: FileOptions = { ...look, format, madeAt: '2026-11-28T02:00:00.000Z', writing: 'horizontal' };
  const { name, bytes } = await exportFile([story], options);
  expect(name).toMatch(safeName);
  if (!/\.(?:epub|zip)$/.test(name)) return [{ path: name, text: strFromU8(bytes) }];
  return Object.entries(unzipSync(bytes)).map(([path, part]) => ({ path, text: strFromU8(part) }));
}

function documentOf({ path, text }: Part): Document | null {
  const type = path.endsWith('.html') ? 'text/html' : 'application/xhtml+xml';
  if (!/\.x?html$/.test(path)) return null;
  const page = new DOMParser().parseFromString(text, type);
  expect(page.querySelector('parsererror')?.textContent ?? null, path).toBeNull();
  return page;
}

/** Addresses that a reading program would ask for by itself. */
const asked = (page: Document): string[] =>
  [...page.querySelectorAll('[src], [srcset], [poster], [data], link[href], [background]')]
    .flatMap((element) => [...element.attributes])
    .filter(({ name, value }) => name !== 'rel' && /^\s*(?:[a-z]+:)?\/\//i.test(value))
    .map(({ name, value }) => `${name}=${value}`);

describe.each(readable)('%s', (_group, pages) => {
  test.each(pages)('$id: $tries', async (page) => {
    const article = storyOfPage(page);
    if (article === null) return;
    const story = storyOf(article);
    for (const format of formats) {
      const parts = await partsOf(story, format);
      for (const part of parts) {
        expect(part.path).not.toMatch(/^\/|(?:^|\/)\.\.?(?:\/|$)|\\|^[a-z]:/i);
        const written = documentOf(part);
        if (written === null) continue;
        const isBookmarks = format === 'bookmarks';
        if (!isBookmarks) expect(strangers(written), `${format} ${part.path}`).toEqual([]);
        expect(asked(written), `${format} ${part.path}`).toEqual([]);
      }
      const whole = parts.map(({ text }) => text).join('\n');
      if (format.startsWith('markdown')) expect(runningLinks(whole)).toEqual([]);
      if (format !== 'bookmarks' && format !== 'json')
        expect(lostFrom(whole.replace(/<[^>]*>/g, ' ')), format).toEqual([]);
    }
    const copied = new DOMParser().parseFromString(richText(story, look), 'text/html');
    expect(strangers(copied)).toEqual([]);
    // What is pasted elsewhere shows the story's pictures by their addresses, as any copied page does.
    for (const line of asked(copied)) expect(line).toMatch(/^src=https?:\/\//);
  });
});
