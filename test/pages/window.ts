/** Gives a Node script the DOM that the extractor expects from its surroundings. Import it for its effect. */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
const wanted =
  /^(?:[A-Z]\w*(?:Element|Parser|Node|Filter|Document|Fragment)|Element|Node|Text|Comment|Document)$/;
for (const name of Object.getOwnPropertyNames(window))
  if (wanted.test(name) && !(name in globalThis))
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true });
