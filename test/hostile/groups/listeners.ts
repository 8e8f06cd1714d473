/** Pages that listen for what somebody does in the reader, or look into it by their styles, fonts and policies. */
import { around, type HostilePage } from '../story.ts';

/** Runs once for each thing that happens at the reader's element and reaches the page. */
const ears = (address: string, types: string, when = 'true'): string =>
  `const told = new Set(); const hear = (event) => { const path = event.composedPath(); const ours = path.some((each) => each instanceof Element && each.hasAttribute('data-galley-reader')); if (ours && ${when} && !told.has(event.type)) { told.add(event.type); fetch('${address}?' + event.type); } }; for (const type of ${types}) for (const target of [window, document, document.documentElement]) target.addEventListener(type, hear, true);`;
const allTypes =
  "[...new Set([...Object.keys(HTMLElement.prototype), ...Object.keys(window)].filter((name) => /^on[a-z]+$/.test(name)).map((name) => name.slice(2)).concat(['beforeinput', 'compositionstart', 'compositionupdate', 'compositionend', 'focusin', 'focusout', 'textInput', 'DOMActivate']))]";

const listening = (id: string, tries: string, code: (address: string) => string): HostilePage => ({
  ...around(`listener-${id}`, tries, ({ address }) => ({ after: `<script>${code(address)}</script>` })),
  moves: true,
});

const styled = (id: string, tries: string, rules: (address: string) => string): HostilePage =>
  around(`listener-${id}`, tries, ({ address }) => ({ head: `<style>${rules(address)}</style>` }));

/** Fonts that style sheets name and that need not be there: what a page calls so is its own. */
const fonts = [
  ...['Charter', 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', 'Noto Serif', 'Georgia'],
  ...[
    'Segoe UI',
    'Noto Sans',
    'Helvetica Neue',
    'Helvetica',
    'Arial',
    'Inter',
    'Roboto',
    'system-ui',
    'sans-serif',
  ],
  ...[
    'SF Mono',
    'Cascadia Mono',
    'DejaVu Sans Mono',
    'Menlo',
    'Consolas',
    'monospace',
    'ui-monospace',
    'serif',
  ],
  ...[
    'Literata',
    'Galley Literata',
    'Source Sans 3',
    'Source Sans',
    'Atkinson Hyperlegible Next',
    'OpenDyslexic',
  ],
];
const faces = (address: string): string =>
  fonts.map((name, at) => `@font-face { font-family: "${name}"; src: url(${address}?${at}); }`).join('\n');

export const listeners: readonly HostilePage[] = [
  listening('keys', 'hears what a key does in the reader', (address) =>
    ears(address, "['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'click', 'copy', 'paste']"),
  ),
  {
    ...listening('hands', 'hears what a hand does in the reader', (address) =>
      ears(
        address,
        "['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu']",
      ),
    ),
    closes: 'mouse',
  },
  {
    ...listening('all', 'hears any event whatsoever that comes from the reader', (address) =>
      ears(
        address,
        allTypes,
        "!['scroll', 'wheel', 'mousewheel', 'touchmove', 'touchstart', 'focus', 'focusin', 'load'].includes(event.type)",
      ),
    ),
    closes: 'mouse',
  },
  styled('fonts', 'fonts of its own under every name that a font has', faces),
  styled('fonts-letters', 'a font for each letter that is read or written', (address) =>
    fonts
      .slice(0, 12)
      .flatMap((name) =>
        ['0-7F', '80-FF', '2000-206F'].map(
          (range, at) =>
            `@font-face { font-family: "${name}"; src: url(${address}?${at}); unicode-range: U+${range}; }`,
        ),
      )
      .join('\n'),
  ),
  listening(
    'fonts-later',
    'fonts of its own as soon as the reader is open',
    (address) =>
      `const wait = setInterval(() => { if (!document.querySelector('[data-galley-reader]')) return; clearInterval(wait); for (const name of ${JSON.stringify(fonts.slice(0, 12)).replaceAll('"', "'")}) document.fonts.add(new FontFace(name, 'url(${address})')); }, 40);`,
  ),
  styled(
    'pictures',
    'pictures for whatever is added to the root',
    (address) =>
      `html > *:not(head, body), [data-galley-reader] { background: url(${address}?a) !important; border-image: url(${address}?b) !important; list-style-image: url(${address}?c) !important; cursor: url(${address}?d), auto !important; mask: url(${address}?e) !important; content: url(${address}?f) !important; shape-outside: url(${address}?g) !important; filter: url(${address}?h) !important; }`,
  ),
  styled(
    'pseudo',
    'pictures before, behind and around whatever is on top',
    (address) =>
      `:modal::backdrop, ::backdrop { background: url(${address}?a) !important } html > div::before, html > div::after { content: url(${address}?b) !important } ::selection { background: url(${address}?c) }`,
  ),
  styled(
    'inherited',
    'all that a box inherits',
    (address) =>
      `html { cursor: url(${address}?a), auto; list-style: url(${address}?b); quotes: "Pay" "here"; text-transform: uppercase; letter-spacing: 3em; word-spacing: 9em; line-height: 0; font: italic 900 1px/0 fantasy; text-indent: -9999px; visibility: hidden; direction: rtl; writing-mode: vertical-rl; text-orientation: upright; -webkit-text-security: disc; -webkit-text-fill-color: transparent; color: transparent; user-select: none; hyphens: manual; white-space: nowrap; tab-size: 999; caption-side: bottom; empty-cells: hide; border-collapse: collapse; text-shadow: 0 0 9px red; text-emphasis: "x"; ruby-position: under; speak: none; zoom: 0.3; text-size-adjust: 900%; font-feature-settings: "c2sc", "smcp"; font-variant: all-small-caps; image-rendering: pixelated; color-scheme: only dark; forced-color-adjust: none; accent-color: transparent; caret-color: transparent; scrollbar-color: transparent transparent } body { visibility: visible }`,
  ),
  styled(
    'relative',
    'a root whose letters are of another size',
    () =>
      ':root { font-size: 900px !important; line-height: 9000px } @media all { :root { --story: 1px; --text: 1px; --s4: 900px; --ink: transparent; --paper: transparent } }',
  ),
  styled(
    'counters',
    'counters, key frames, properties and palettes under common names',
    () =>
      '@counter-style decimal { system: cyclic; symbols: "Pay " } @counter-style footnote { system: cyclic; symbols: "Pay " } @keyframes appear { to { opacity: 0 } } @keyframes fade { to { opacity: 0 } } @keyframes in { to { opacity: 0; visibility: hidden } } @property --story { syntax: "<color>"; inherits: false; initial-value: red } @property --s4 { syntax: "<length>"; inherits: false; initial-value: 900px } @property --text { syntax: "<angle>"; inherits: false; initial-value: 9deg } @font-palette-values --bell { font-family: x; base-palette: 1 }',
  ),
  styled(
    'parts',
    'rules for the parts of what is closed to it',
    (address) =>
      `::part(story), ::part(reader), :host, :host(*) *, ::slotted(*), [data-galley-reader]::part(a), [data-galley-reader] > * { background: url(${address}) !important; display: none !important } ::highlight(galley), ::highlight(marks), ::highlight(find), ::target-text, ::search-text { background: url(${address}); color: transparent }`,
  ),
];
