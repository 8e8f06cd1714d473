/** Puts the reader's settings on the root of a view; the style sheets do the rest. */
import type { Settings } from '../../settings.ts';
import { luminance } from './contrast.ts';
import { faceName } from './faces.ts';
import { markInks } from './mark-inks.ts';
import { turnWheel } from './turn-wheel.ts';

/** What each setting of a scale is called in the style sheets. */
function scales(settings: Settings): Record<string, string> {
  return {
    '--story': `${settings.textSize}px`,
    '--measure': String(settings.measure),
    '--leading': String(settings.lineHeight),
    '--letter': `${settings.letterSpacing}em`,
    '--word': `${settings.wordSpacing}em`,
    '--face': faceName(settings.font) === '' ? '' : `"${faceName(settings.font)}"`,
  };
}

/** Three colours of one's own; the other inks follow from them in the style sheet. */
function ownColours({ theme, colors }: Settings): Record<string, string> {
  const isOwn = theme === 'custom';
  const marks = Object.entries(markInks(colors)).map(([name, ink]) => [`--own-${name}`, isOwn ? ink : '']);
  return {
    ...Object.fromEntries(marks),
    '--own-paper': isOwn ? colors.paper : '',
    '--own-ink': isOwn ? colors.ink : '',
    '--own-accent': isOwn ? colors.accent : '',
    'color-scheme': isOwn ? (luminance(colors.paper) > 0.18 ? 'light' : 'dark') : '',
  };
}

/** Marks `root` (the html element of a page of ours, or the reader's dialog) with all that the settings ask. */
export function dress(root: HTMLElement, settings: Settings): void {
  root.classList.add('galley');
  const { theme, font, align, columns, writing } = settings;
  Object.assign(root.dataset, { theme, font, align, columns: String(columns), writing });
  root.onwheel = writing === 'vertical' ? turnWheel : null;
  for (const [name, value] of Object.entries({ ...scales(settings), ...ownColours(settings) }))
    root.style.setProperty(name, value);
}
