/** A story in boxes that no newsroom puts it in, or that browsers treat as something else than boxes. */
import { type HostilePage, page, storyBody } from '../story.ts';

/** `%` stands for the paragraphs. */
const shapes: Readonly<Record<string, string>> = {
  'dialog-open': '<dialog open>%</dialog>',
  'details-shut': '<details><summary>Read on</summary>%</details>',
  'details-deep': '<details open><summary>Read on</summary><div><div><div>%</div></div></div></details>',
  'details-in-details':
    '<details open><summary>a</summary><details><summary>b</summary>%</details></details>',
  fieldset: '<form><fieldset disabled><legend>Bell</legend>%</fieldset></form>',
  label: '<label>%</label>',
  marquee: '<marquee scrollamount="0">%</marquee>',
  center: '<center><font color="red" size="7"><big><tt>%</tt></big></font></center>',
  cells:
    '<table><tr><td><table><tr><td><table><tr><td>%</td></tr></table></td></tr></table></td></tr></table>',
  terms: '<dl><dt>Bell</dt><dd>%</dd></dl>',
  item: '<ul><li>%</li></ul>',
  figure: '<figure>%</figure>',
  blockquote: '<blockquote>%</blockquote>',
  unknown: '<x-a><x-b><unknown>%</unknown></x-b></x-a>',
  editable: '<div contenteditable="true" spellcheck="false">%</div>',
  inert: '<div inert aria-hidden="true">%</div>',
  unselectable:
    '<div style="user-select:none;-webkit-user-select:none;pointer-events:none" unselectable="on">%</div>',
  columns: '<div style="columns:3;writing-mode:vertical-rl;direction:rtl;unicode-bidi:bidi-override">%</div>',
  link: '<a href="/bell">%</a>',
  strong: '<strong><em><u><s><mark>%</mark></s></u></em></strong>',
  heading: '<h2><span>%</span></h2>',
  ruby: '<ruby>%<rt>x</rt></ruby>',
  slot: '<slot name="bell">%</slot>',
  map: '<map name="m">%</map>',
  output: '<output>%</output>',
  search: '<search><hgroup>%</hgroup></search>',
  address: '<address>%</address>',
  menu: '<menu type="toolbar">%</menu>',
  'shadow-slotted': '<div><template shadowrootmode="open"><slot></slot></template>%</div>',
};

export const containers: readonly HostilePage[] = Object.entries(shapes).map(([name, markup]) => ({
  id: `container-${name}`,
  tries: `a story in a box of another kind: ${name}`,
  html: () => page({ body: markup.replace('%', () => storyBody()) }),
  story: 'whole',
}));
