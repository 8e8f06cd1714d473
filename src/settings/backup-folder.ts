/** The folder of the downloads in which backups are kept: a browser writes nowhere else. */

export const ownFolder = 'Galley';

/** What systems do not take in a name, or take for something else. */
const forbidden = /[<>:"|?*~%\p{Cc}\p{Cf}]/u;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
const [longest, deepest] = [60, 5] as const;

function isName(part: string): boolean {
  if (part === '' || part.length > longest || forbidden.test(part) || reserved.test(part)) return false;
  // Names that begin with a point are hidden, and those that end in one, or in a space, are cut.
  return !/^\.|[.\s]$|^\s/.test(part);
}

/** The folder that somebody named, as it is given to the browser; null where it leads elsewhere, or no system takes it. */
export function backupFolder(typed: string): string | null {
  const parts = typed.normalize('NFC').trim().split(/[/\\]/);
  return parts.length <= deepest && parts.every(isName) ? parts.join('/') : null;
}
