/** What a page shows and what it only holds: told where there is a layout, in real browsers. */
import { beforeAll, expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { bodyText, closePopup, openReader, readerGone, storyText } from '../hands.ts';
import { html } from '../site.ts';
import { until } from '../view.ts';

const path = '/2026/05/02/the-ferry-that-waits';
const prose = (first: string): string =>
  `<p>${first} said that the ferry had waited at the lower stage for eleven minutes, as it does on every evening of the week, and that nobody on board had asked the captain what he was waiting for.</p>`;
const folded = prose('The harbour master, whom the page keeps folded,').repeat(1);

/** A story whose page hides things by style sheet alone, and tells half of it in a component. */
const page = `<!doctype html><html lang="en"><title>The ferry that waits</title>
<style>
.a1 { display: none } .a2 { visibility: hidden }
.a3 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.a4 { position: absolute; left: -9999px }
.a5 { display: contents }
.a6 { max-height: 0; overflow: hidden }
</style>
<article><h1>The ferry that waits</h1>
${prose('The captain')}
<p class="a1">Shown to narrow windows only, in a line of its own.</p>
<p class="a2">Kept invisible until a script asks for it to be seen.</p>
<p>The fare <span class="a3">spoken to those who listen</span> is two crowns. <span class="a4">Written for engines that search.</span></p>
<div class="a5">${prose('The baker')}</div>
<div class="a1 more">${folded}${folded.replace('eleven', 'twelve')}</div>
<div class="a6">${prose('The postman')}</div>
<details><summary>Why it waits</summary>${prose('The oldest passenger')}</details>
<story-part><p slot="end">The ferry left at last, said those who were given to the component to show.</p></story-part>
${prose('The piper')}
</article>
<script>
customElements.define('story-part', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = ${JSON.stringify(
      `<style>.x { display: none }</style><section>${prose('The component')}<p class="x">Hidden inside the component by its own style.</p><inner-part></inner-part><slot name="end"></slot></section>`,
    )};
  }
});
customElements.define('inner-part', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(prose('The component inside it'))};
  }
});
</script></html>`;

const shown = [
  'The captain said',
  'The fare is two crowns.',
  'The baker said',
  'whom the page keeps folded, said',
  'The postman said',
  'The oldest passenger said',
  'The component said',
  'The component inside it said',
  'The ferry left at last',
  'The piper said',
];
const hidden = [
  'narrow windows only',
  'Kept invisible',
  'spoken to those who listen',
  'engines that search',
  'Hidden inside the component',
];

export const livePage: Topic = (here) => {
  beforeAll(() => here().site.serve(path, html(page)));

  test('the reader shows what the page shows or unfolds, from its components too, and sets the rest aside', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + path);
    await openReader(galley);
    const body = await bodyText(galley.reader);
    expect(shown.filter((words) => !body.includes(words))).toEqual([]);
    expect(hidden.filter((words) => body.includes(words))).toEqual([]);
    const places = shown.map((words) => body.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a page whose loading was stopped is read as far as it came', async () => {
    const { galley, site } = here();
    site.serve('/stopped', html(`${page}<script>window.stop();</script>`));
    await galley.open(site.origin + path);
    // Whoever waits for such a page to be loaded waits for ever.
    await galley.page.run((_root, to) => setTimeout(() => location.assign(to)), `${site.origin}/stopped`);
    await until('the page', () => galley.page.run(() => location.pathname === '/stopped'));
    await openReader(galley);
    expect(await bodyText(galley.reader)).toContain(shown[0]);
    await galley.press('Escape');
    await readerGone(galley);
    const popup = await galley.clickToolbar();
    expect(await storyText(popup)).toContain(shown[0]);
    await closePopup(popup);
  });
};
