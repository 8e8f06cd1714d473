import { textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { boxesNamed, holdsStory } from './prose.ts';

const names =
  /-(?:cookies?|cookie-?\w+|consent\w*|gdpr\w*|ccpa|onetrust\w*|privacy-?(?:banner|notice|popup)|cc-(?:window|banner))-/;

/** What is asked for, and for what: together, and with something to press, enough. */
const leave =
  /cookies?\b|consent|zustimm|einverstanden|einwillig|consens|toestemming|zgod|samtyc?k|соглас|同意|동의/i;
const shown =
  /\b(?:content|embed|video|player|tweet|posts?\b|inhalt|conten[ui]|contenid|conteúd|inhoud|treś|obsah|innehåll|in[nd]hold|sisältö|tartal)|контент|コンテンツ|内容|콘텐츠/i;
/** What a control says that gives leave. */
const grant = /\b(?:accept|allow|agree|akzept|erlaub|autoris|acept|permit|aceit|accett)/i;
const button = 'button, [role="button"], a:not([href]), a[href="#"]';
/** No control says more; an anchor around a sentence is none. */
const longestSaid = 40;
/** Such a box says no more, and its paragraphs are of its own. */
const longest = 900;
const paragraph = 100;

/** Notes that ask for leave to track, and those in the place of what another site would show. */
export const cookieNote: Noise = {
  id: 'cookie-note',
  reason: 'cookie note',
  *find(page) {
    yield* boxesNamed(page, names, 2_500);
    for (const node of page.texts) {
      if (node.length < 30 || node.length > longest || !leave.test(node.data)) continue;
      const box = boxAround(node, page);
      const text = box === null ? '' : textOf(box);
      if (box !== null && shown.test(text) && !/["“„«]/.test(text)) yield box;
    }
  },
};

/** The largest box around a text with nothing else in it than such sentences. */
function boxAround(node: Node, page: Page): Element | null {
  let box: Element | null = null;
  for (let up = node.parentElement; up !== null && up !== page.body; up = up.parentElement) {
    if ((up.textContent ?? '').length > longest * 2 || holdsStory(up, page) || holdsOther(up)) break;
    if (/^(?:div|aside|section|figure)$|-/.test(up.localName)) box = up;
  }
  return box === null || !asksForLeave(box) ? null : box;
}

/** True where leave is given at the end of the box or with its label, and where nothing in it is more than a note. */
function asksForLeave(box: Element): boolean {
  if (box.querySelector('video, audio, figcaption') !== null) return false;
  if ([...box.querySelectorAll('h1, h2, h3, h4, h5, h6')].some((line) => !grant.test(textOf(line))))
    return false;
  if ([...box.querySelectorAll('label')].some((label) => shown.test(textOf(label)))) return true;
  const last = [...box.querySelectorAll(button)].at(-1);
  const says = last === undefined ? '' : textOf(last);
  return says.length <= longestSaid && (leave.test(says) || grant.test(says)) && textOf(box).endsWith(says);
}

function holdsOther(box: Element): boolean {
  return [...box.getElementsByTagName('p')].some((line) => {
    const text = line.textContent ?? '';
    return text.length > paragraph && !leave.test(text) && !shown.test(text);
  });
}
