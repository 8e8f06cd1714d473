/** What a person does in a view: finds a control by the name it bears, and presses it. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { until, type View } from './view.ts';

/** The English words of a message. */
export const words = (key: keyof typeof messages): string => messages[key].message;

/**
 * Presses the button or link that bears a name: its label for assistive technology, else its text, which may
 * go on after the name (with the keys, say). Waits until it is there and can be pressed.
 */
export async function pressButton(view: View, key: keyof typeof messages): Promise<void> {
  await until(`the button “${words(key)}”`, () =>
    view.run((root, name) => {
      const controls = [...root.querySelectorAll<HTMLElement>('button, a, [role="button"]')];
      const nameOf = (control: HTMLElement): string =>
        (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
      const wanted = controls.find((control) => nameOf(control).startsWith(name));
      if (wanted === undefined || (wanted instanceof HTMLButtonElement && wanted.disabled)) return false;
      wanted.click();
      return true;
    }, words(key)),
  );
}

/** The text of the story that a view shows, as soon as it shows one. */
export function storyText(view: View): Promise<string> {
  return until('a story', () =>
    view.run((root) => root.querySelector('article[data-story]')?.textContent ?? null),
  );
}
