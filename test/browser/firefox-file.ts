/** Files chosen in a page of Firefox, in its field for one. */

import type { Marionette } from './marionette.ts';
import { until } from './view.ts';

/** Types a path into the first file field of the tab that is spoken to, which chooses it. */
export async function chooseFile(marionette: Marionette, path: string): Promise<void> {
  for (let round = 0; round < 3; round += 1) if (await chosen(marionette, path)) return;
  throw new Error(`No field took ${path}`);
}

/**
 * Chooses a file in the first field for one; whether the page that is there then has heard of it. A page draws its
 * field when it knows the library, and anew when it is loaded anew: a field that went meanwhile is looked for again.
 */
async function chosen(marionette: Marionette, path: string): Promise<boolean> {
  const using = { using: 'css selector', value: 'input[type="file"]' };
  const field = await until('the field', async () => {
    const found = await marionette.send('WebDriver:FindElement', using);
    await marionette.send('WebDriver:ExecuteScript', { script: hearChoice, args: [found] });
    return found;
  });
  const id = Object.values(Object(field))[0];
  const isHeard = () => marionette.send('WebDriver:ExecuteScript', { script: isChosen });
  return marionette
    .send('WebDriver:ElementSendKeys', { id, text: path })
    .then(() => until('the choice to be heard', async () => (await isHeard()) === true, 5))
    .catch(() => false);
}

const hearChoice = `
  const note = () => { document.documentElement.dataset.chosen = 'yes'; };
  delete document.documentElement.dataset.chosen;
  arguments[0].addEventListener('change', note, { once: true });`;
const isChosen = `
  const { dataset } = document.documentElement;
  const is = dataset.chosen === 'yes';
  delete dataset.chosen;
  return is;`;
