/**
 * Renders the icons from their SVG sources: `npx tsx scripts/icons.ts`.
 * Every shape lies on the 16 px grid, so that each size is an exact multiple and nothing blurs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';

const icons = [
  { name: 'lit', source: 'galley.svg', sizes: [16, 32, 48, 128] },
  { name: 'unlit', source: 'galley-unlit.svg', sizes: [16, 32, 48] },
] as const;

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const file = (name: string) => fileURLToPath(new URL(`../public/icons/${name}`, import.meta.url));

function chromium(): string {
  const found = [process.env['CHROME_PATH'] ?? '', ...browsers].find((path) => existsSync(path));
  if (found === undefined) throw new Error('No Chromium found: install it or set CHROME_PATH.');
  return found;
}

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

const browser = await puppeteer.launch({
  executablePath: chromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const { name, source, sizes } of icons)
    for (const size of sizes)
      writeFileSync(file(`${name}-${size}.png`), await draw(page, readFileSync(file(source), 'utf8'), size));
} finally {
  await browser.close();
}
