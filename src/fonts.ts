/** The fonts that come with Galley, as files by script: each is loaded only when it is chosen and needed. */

/** Which letters the files of a script hold, as the font packages cut them. */
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
} as const;
type Script = keyof typeof ranges;

const latin = ['latin', 'latin-ext'] as const;
const european = [...latin, 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'] as const;

type Family = { name: string; base: string; scripts: readonly Script[]; weights: readonly string[] };

/** Names of fonts are proper names: they are the same in every language. */
export const families = {
  literata: { name: 'Literata', base: 'literata', scripts: european, weights: ['wght'] },
  'source-sans': { name: 'Source Sans', base: 'source-sans-3', scripts: european, weights: ['wght'] },
  atkinson: {
    name: 'Atkinson Hyperlegible',
    base: 'atkinson-hyperlegible-next',
    scripts: latin,
    weights: ['wght'],
  },
  opendyslexic: { name: 'OpenDyslexic', base: 'opendyslexic', scripts: ['latin'], weights: ['400', '700'] },
} as const satisfies Record<string, Family>;
export type FamilyId = keyof typeof families;

/** One file of a family. An empty range stands for all that it holds. */
export type FontFile = { file: string; weight: string; style: 'normal' | 'italic'; range: string };

/** Whether a font of the settings is one that comes with Galley. */
export function isBundled(font: string): font is FamilyId {
  return Object.hasOwn(families, font);
}

function filesOf({ base, scripts, weights }: Family): FontFile[] {
  return scripts.flatMap((script) =>
    weights.flatMap((weight) =>
      (['normal', 'italic'] as const).map((style) => ({
        file: `${base}-${script}-${weight}-${style}.woff2`,
        weight: weight === 'wght' ? '200 900' : weight,
        style,
        range: scripts.length === 1 ? '' : ranges[script],
      })),
    ),
  );
}

/** The files of a family, upright before italic, the commonest script first. */
export function fontFiles(family: FamilyId): FontFile[] {
  return filesOf(families[family]);
}

/** The names of all files, for those who hand them out. */
export const fontFileNames: readonly string[] = Object.values<Family>(families).flatMap((family) =>
  filesOf(family).map(({ file }) => file),
);

/** Whether a text holds a letter of a range, written as in CSS; digits and spaces alone do not count. */
export function isNeeded(range: string, text: string): boolean {
  if (range === '') return true;
  const inside = range
    .split(',')
    .map((part) =>
      part
        .replace('U+', '')
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('');
  return new RegExp(`[${inside}]`, 'u').test(text);
}
