/**
 * Paints the pictures of the sample site into test/pages/pictures: `npx tsx test/pages/make-pictures.ts`.
 * Needs Chromium (CHROMIUM names it, else /usr/bin/chromium). Run it again only when a scene changes.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { height, width } from './draw/brush.ts';
import { moreScenes, portrait } from './draw/more-scenes.ts';
import { scenes } from './draw/scenes.ts';

type Shot = { name: string; svg: string; wide: number; high: number; out: number; type: 'jpeg' | 'webp' };

const folder = fileURLToPath(new URL('./pictures/', import.meta.url));
const quality = 78;

const faces = [
  { skin: '#e8c39e', hair: '#4a3428', coat: '#2f5d73', back: '#dfe7e4' },
  { skin: '#8d5a3c', hair: '#241a17', coat: '#c8553d', back: '#efe3cb' },
  { skin: '#d7a77f', hair: '#8a8a88', coat: '#4f6b4a', back: '#d9e3ee' },
];

function allShots(): Shot[] {
  const painted = Object.entries({ ...scenes, ...moreScenes }).map(([name, paint]) => ({
    name,
    svg: paint(),
  }));
  const full = { wide: width, high: height };
  return [
    ...painted.map((scene): Shot => ({ ...scene, ...full, out: width, type: 'jpeg' })),
    ...painted
      .filter(({ name }) => name === 'lighthouse' || name === 'forest-lake')
      .flatMap(({ name, svg }): Shot[] => [
        { name: `${name}-480`, svg, ...full, out: 480, type: 'webp' },
        { name: `${name}-1200`, svg, ...full, out: width, type: 'webp' },
      ]),
    ...faces.map(
      (face, i): Shot => ({
        name: `portrait-${i + 1}`,
        svg: portrait(face, i + 3),
        wide: 320,
        high: 320,
        out: 160,
        type: 'jpeg',
      }),
    ),
  ];
}

async function shoot(page: Page, { name, svg, wide, high, out, type }: Shot): Promise<void> {
  await page.setViewport({ width: out, height: Math.round((high * out) / wide) });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:auto}</style><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}">${svg}</svg>`,
  );
  const ending = type === 'jpeg' ? 'jpg' : type;
  await page.screenshot({ path: `${folder}${name}.${ending}`, type, quality });
}

mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const shot of allShots()) await shoot(page, shot);
await browser.close();
