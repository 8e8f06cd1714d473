/**
 * `npm run fixture -- <slug> saved.html <url>` turns a saved page into a small fixture without its words, in
 * test/pages/<slug>/. `npm run fixture -- --goldens [slug …]` writes article.md where the story is as
 * source.json asks; nothing else writes a golden.
 */
import '../test/pages/window.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/article.ts';
import { articleMarkdown } from '../src/export/markdown.ts';
import { articleRecord, blockLines } from '../src/export/record.ts';
import { faultsOf, ledgerOf, storyOf } from '../test/pages/expectations.ts';
import { pagesFolder, type Story, sampleStories } from '../test/pages/source.ts';
import { anonymise } from './anonymise.ts';
import { fillAddress } from './filler.ts';

const usage = 'npm run fixture -- <slug> saved.html <url>   or   npm run fixture -- --goldens [slug …]';

function writeGolden(page: Story): boolean {
  const article = storyOf(page);
  const faults = faultsOf(article, page.source);
  if (article === null || faults.length > 0) {
    console.error(`${page.slug}: no golden written.\n  ${faults.join('\n  ')}\n${ledgerOf(article)}`);
    return false;
  }
  writeFileSync(join(page.folder, 'article.md'), articleMarkdown(article));
  console.log(`${page.slug}: article.md written`);
  return true;
}

function writeGoldens(slugs: readonly string[]): void {
  const pages = sampleStories().filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
  if (pages.length === 0) throw new Error(`No story is called ${slugs.join(' or ')}`);
  if (!pages.map(writeGolden).every(Boolean)) process.exitCode = 1;
}

/** What came out, as a first source.json: read it, mend it, and say in it why the page is here. */
function sourceOf(article: Article | null, url: string): object {
  const why = 'Say here which habit of templates this page stands for.';
  if (article === null) return { why, url, article: false };
  const paragraphs = article.body.filter((block) => block.kind === 'paragraph').flatMap(blockLines);
  const { title, byline, publishedTime, highlights, setAside } = articleRecord(article);
  const told = paragraphs.filter((text) => text !== article.dek);
  return {
    why,
    url,
    article: true,
    title,
    byline,
    publishedTime,
    highlights,
    paragraphs: told.length,
    mustAppear: told,
    mustNotAppear: setAside.map(({ text }) => text.split('\n')[0] ?? '').filter((text) => text.length > 20),
  };
}

function makeFixture(slug: string, file: string, savedFrom: string): void {
  const folder = join(pagesFolder, slug);
  if (!/^[a-z0-9-]+$/.test(slug)) throw new Error(`A slug is of small letters, digits and dashes: ${slug}`);
  if (existsSync(folder)) throw new Error(`test/pages/${slug} is there already`);
  const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
  anonymise(document, new URL(savedFrom).href);
  const html = `<!DOCTYPE html>\n${document.documentElement.outerHTML.replace(/\n\s*\n+/g, '\n')}\n`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.html'), html);
  const url = fillAddress(savedFrom);
  writeFileSync(
    join(folder, 'source.json'),
    `${JSON.stringify(sourceOf(storyOf({ folder, source: { url } }), url), null, 2)}\n`,
  );
  console.log(
    `test/pages/${slug}: ${Math.round(html.length / 1024)} kB. Look at page.html and source.json, say why it is here, then:`,
  );
  console.log(`npm run fixture -- --goldens ${slug}`);
}

const [first, ...rest] = process.argv.slice(2);
const [file, url] = rest;
if (first === '--goldens') writeGoldens(rest);
else if (first !== undefined && file !== undefined && url !== undefined) makeFixture(first, file, url);
else {
  console.error(usage);
  process.exitCode = 1;
}
