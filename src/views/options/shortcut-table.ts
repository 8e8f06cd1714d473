/** The commands of the extension and the keys the browser granted them, ready to show. No DOM. */

/** A command as the browser tells it. */
export type Command = {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
};

/** What a command does, and its keys in the order they are pressed; null where the browser granted none. */
export type ShortcutRow = { name: string; does: string; keys: readonly string[] | null };

/** What the browser calls a press of the toolbar button. It is listed by some browsers without being declared. */
const toolbarButton = '_execute_action';

/** `Alt+Shift+S` as its keys. A plus sign can be a key itself; a Mac writes signs with nothing between. */
export function keysOf(shortcut: string): string[] {
  return shortcut
    .replace(/\+\+$/, '+Plus')
    .split('+')
    .map((key) => key.trim())
    .filter((key) => key !== '')
    .map((key) => (key === 'Plus' ? '+' : key));
}

/** A row for each command, in the browser's order. `toolbarWords` describes the toolbar button's own. */
export function shortcutRows(commands: readonly Command[], toolbarWords: string): ShortcutRow[] {
  return commands.flatMap(({ name = '', description = '', shortcut = '' }) => {
    const keys = keysOf(shortcut);
    if (name === toolbarButton)
      return keys.length === 0 ? [] : [{ name, does: description || toolbarWords, keys }];
    return [{ name, does: description || name, keys: keys.length === 0 ? null : keys }];
  });
}

/** Whether the browser left a command without keys. */
export function isAnyMissing(rows: readonly ShortcutRow[]): boolean {
  return rows.some(({ keys }) => keys === null);
}
