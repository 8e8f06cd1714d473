/**
 * What `webextension-polyfill` gives outside of a browser: the real words, and nothing that tests do not need.
 * Use: `vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));`
 */
import messages from '../../public/_locales/en/messages.json';

const words = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

/** A message with its values, or '' for one that is not there, as the browser has it. */
function getMessage(key: string, values: readonly string[] = []): string {
  return (words.get(key) ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

export default { i18n: { getMessage, getUILanguage: () => 'en-GB' } };
