import { expect, test } from 'vitest';
import { killers } from '../../hostile/killers/all.ts';
import { type Killer, told } from '../../hostile/killers/killer.ts';
import type { Place, Topic } from '../each-browser.ts';
import { closePopup, words } from '../hands.ts';
import { html } from '../site.ts';
import { until } from '../view.ts';

function named(name: string): Killer {
  const killer = killers.find((each) => each.name === name);
  if (killer === undefined) throw new Error(`no killer is called ${name}`);
  return killer;
}

/** Opens such a page and the popup over it, and gives what that says: the story, or why there is none. */
async function popupOn({ galley, site }: Place, name: string, size = named(name).most): Promise<string> {
  const { html: make, grow } = named(name);
  const script = grow === undefined ? '' : `<script>(${grow})(document, ${size})</script>`;
  site.serve('/killer', html(make(size).replace('</body>', `${script}</body>`)));
  await galley.open(`${site.origin}/killer`);
  const popup = await galley.clickToolbar();
  const said = await until(`the popup over ${name}`, () =>
    popup.run(
      (root, ends) => {
        const text = root.querySelector('body')?.textContent ?? '';
        return ends.some((end) => text.includes(end)) ? text : null;
      },
      [told[3], words('popupTooLarge')],
    ),
  );
  await closePopup(popup);
  return said;
}

const missingIn = (said: string): string[] => told.filter((text) => !said.includes(text));

export const hugePages: Topic = (here) => {
  test('a story in a form is read, whatever its controls are called', async () => {
    expect(missingIn(await popupOn(here(), 'forms with controls of every such name', 60))).toEqual([]);
  });

  test('a story among pictures and frames that are named like parts of the document is read', async () => {
    const name = 'pictures, forms and frames named like properties of the document';
    expect(missingIn(await popupOn(here(), name))).toEqual([]);
  });

  test('a page that is too large, also in its components, is declined with the reason', async () => {
    for (const name of ['elements, too many', 'one shadow root, too full'])
      expect(await popupOn(here(), name)).toContain(words('popupTooLarge'));
  });
};
