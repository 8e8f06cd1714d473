/** The story set in other ways than as paragraphs of one article: loose, cut in two, one thing a box, or made by script. */
import { type HostilePage, headline, page, paragraphs, storyBody } from '../story.ts';

const set = (id: string, tries: string, html: string): HostilePage => ({
  id: `setting-${id}`,
  tries,
  html: () => html,
  story: 'whole',
});
/** A page that is hardly any, as pages of 1998 were. */
const bare = (body: string): string =>
  `<html><head><title>${headline}</title></head><body><h1>${headline}</h1>${body}</body></html>`;
/** A page of boxes without a word of what they are for. */
const boxes = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${headline}</title></head><body><div id="a"><div class="b"><a href="/">Home</a></div><h1>${headline}</h1><div class="c">${body}</div><div class="d">The Corvane Post</div></div></body></html>`;

/** What stands around the words of each paragraph, each time as loose text. */
const between: Readonly<Record<string, string>> = {
  forms: '<form><input name="parentNode"><button>Ring</button></form>',
  boxes: '<div></div>',
  tables: '<table></table>',
  breaks: '<br><br>',
  rules: '<hr>',
  frames: '<div><iframe srcdoc="x" title="x"></iframe></div>',
};

/** What stands in the midst of each sentence, without a word. */
const halves: Readonly<Record<string, string>> = {
  box: '<div class="c2"></div>',
  form: '<form><input name="nextSibling"></form>',
  script: '<script>0</script><style>.x{}</style><template>Rope</template>',
  comment: '<!-- > -- --!> <!-- -->',
  frame: '<iframe srcdoc="x" title="x"></iframe>',
  control: '<button hidden>Share</button><input type="hidden" value="x">',
};

/** Boxes that hold one paragraph each; `%` stands for it. */
const each: Readonly<Record<string, string>> = {
  article: '<article>%</article>',
  section: '<section><div><p>%</p></div></section>',
  item: '<ul><li>%</li></ul>',
  term: '<dl><dd>%</dd></dl>',
  cell: '<table><tr><td>%</td></tr></table>',
  center: '<center><font size="3">%</font></center>',
  quote: '<blockquote><p>%</p></blockquote>',
  link: '<p><a href="/bell">%</a></p>',
  found: '<div hidden="until-found"><p>%</p></div>',
  details: '<details open><summary></summary><p>%</p></details>',
  output: '<output><span>%</span></output>',
  custom: '<x-line><x-text>%</x-text></x-line>',
  slotted: '<div><template shadowrootmode="open"><p><slot></slot></p></template>%</div>',
  editable: '<div contenteditable="plaintext-only" role="textbox">%</div>',
  heading: '<div role="heading" aria-level="2"><span>%</span></div>',
  math: '<p><math><mtext>%</mtext></math></p>',
};

export const settings: readonly HostilePage[] = [
  ...Object.entries(between).flatMap(([name, box]) => {
    const body = paragraphs.map((text) => `${box}${text}${box}`).join('\n');
    return [
      set(`loose-${name}`, `loose text in the body, between ${name}`, bare(body)),
      set(`boxed-${name}`, `loose text in a box, between ${name}`, boxes(body)),
    ];
  }),
  ...Object.entries(halves).map(([name, box]) =>
    set(
      `halves-${name}`,
      `something else in the midst of each sentence: ${name}`,
      boxes(paragraphs.map((text) => `<p>${text.replace(', ', `, ${box}`)}</p>`).join('\n')),
    ),
  ),
  ...Object.entries(each).map(([name, markup]) =>
    set(
      `each-${name}`,
      `each paragraph in a box of its own: ${name}`,
      page({ body: paragraphs.map((text) => markup.replace('%', () => text)).join('\n') }),
    ),
  ),
  set('preformatted', 'a story as it was typed', boxes(`<pre>${paragraphs.join('\n\n')}</pre>`)),
  set(
    'spans',
    'each letter in an element of its own',
    page({
      body: paragraphs.map((text) => `<p>${[...text].map((sign) => `<i>${sign}</i>`).join('')}</p>`).join(''),
    }),
  ),
  set(
    'tails',
    'a story in as many articles as paragraphs, each with a headline like its own',
    page({
      body: `</article>${paragraphs.map((text) => `<article itemprop="articleBody"><p>${text}</p></article>`).join('')}<article>`,
    }),
  ),
  set(
    'left-open',
    'marks that nobody closes, which each paragraph opens anew',
    page({
      body: `${Array.from({ length: 150 }, (_, at) => `<b class="n${at}">`).join('')}${storyBody()}`,
    }),
  ),
  set(
    'deep',
    'a story 1,000 boxes deep',
    page({ body: `${'<div>'.repeat(1_000)}${storyBody()}${'</div>'.repeat(1_000)}` }),
  ),
];
