/** Pages that write themselves anew, go elsewhere, speak in dialogs, or keep their thread busy. */
import { around, type HostilePage } from '../story.ts';

const late = (id: string, tries: string, code: string): HostilePage => ({
  ...around(`late-${id}`, tries, () => ({ after: `<script>${code}</script>` })),
  moves: true,
});
const whole =
  "'<!DOCTYPE html>' + document.documentElement.outerHTML.replace(/<script>[^]*?<\\/script>/g, '')";

export const latePages: readonly HostilePage[] = [
  {
    ...late(
      'open-write',
      'is written anew as soon as it is loaded',
      `addEventListener('load', () => { const kept = ${whole}; document.open(); document.write(kept); document.close(); });`,
    ),
    stops: true,
  },
  {
    ...late(
      'open-write-keys',
      'is written anew, and listens to all keys before anybody else can',
      `addEventListener('load', () => { const kept = ${whole}; document.open(); for (const type of ['keydown', 'keyup', 'keypress']) addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true); document.write(kept); document.close(); });`,
    ),
    deaf: true,
    stops: true,
  },
  late(
    'root-anew',
    'puts another root in the place of its own',
    "addEventListener('load', () => { const root = document.documentElement.cloneNode(true); for (const script of root.querySelectorAll('script')) script.remove(); document.replaceChild(root, document.documentElement); });",
  ),
  late(
    'body-anew',
    'puts another body in the place of its own, again and again',
    "setInterval(() => { const body = document.body.cloneNode(true); for (const script of body.querySelectorAll('script')) script.remove(); document.body = body; }, 200);",
  ),
  late(
    'mutations',
    'changes itself whenever it changes',
    "let left = 100000; new MutationObserver(() => { if (left-- > 0) document.body.dataset.at = left; }).observe(document, { subtree: true, childList: true, attributes: true }); document.body.dataset.at = 'x';",
  ),
  late(
    'grows',
    'grows without end',
    "setInterval(() => { const more = document.createElement('i'); more.textContent = '.'; document.querySelector('footer').append(more); }, 5);",
  ),
  late(
    'busy',
    'keeps its thread busy most of the time',
    'setInterval(() => { const end = Date.now() + 60; while (Date.now() < end); }, 80);',
  ),
  late(
    'prints',
    'prints and moves its window',
    "addEventListener('load', () => { window.print = () => 0; try { resizeTo(10, 10); moveTo(-9, -9); } catch {} });",
  ),
  late(
    'selects',
    'selects all of itself all the time',
    'setInterval(() => getSelection().selectAllChildren(document.body), 100);',
  ),
  late(
    'storage',
    'fills all that a page may keep',
    "try { for (let at = 0; at < 6; at += 1) localStorage.setItem('x' + at, 'y'.repeat(1e6)); } catch {}",
  ),
  late(
    'history-clobbered',
    'takes the history and the navigation for itself',
    "history.pushState = history.replaceState = () => { throw new Error('no') }; window.navigation?.addEventListener('navigate', (event) => { try { event.intercept(); } catch {} });",
  ),
  late(
    'title-runs',
    'changes its title all the time',
    "let at = 0; setInterval(() => { document.title = '(' + at++ + ') Bell'; }, 40);",
  ),
  late(
    'frames-come',
    'puts frames into itself all the time',
    "setInterval(() => { const frame = document.createElement('iframe'); document.body.append(frame); setTimeout(() => frame.remove(), 60); }, 90);",
  ),
  around('late-refresh', 'goes to itself after half a minute', () => ({
    head: '<meta http-equiv="refresh" content="30">',
  })),
];
