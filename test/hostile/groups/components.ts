/** Elements of a page's own, whose code runs when they are made, moved, copied, or change. */
import { around, type HostilePage } from '../story.ts';

const calls =
  "constructor() { super(); tell(); } connectedCallback() { tell(); } disconnectedCallback() { tell(); } adoptedCallback() { tell(); } connectedMoveCallback() { tell(); } attributeChangedCallback() { tell(); } formAssociatedCallback() { tell(); } static formAssociated = true; static observedAttributes = ['class', 'id', 'style', 'hidden', 'data-galley-number', 'data-galley-hidden', 'dir', 'lang', 'src'];";

/** Tells of each call from half a second after the page was loaded on: from then on nothing of it may run. */
const told = (run: string): string =>
  `let late = false; addEventListener('load', () => setTimeout(() => { late = true; }, 500)); const tell = () => { if (late) { ${run} } };`;

const component = (id: string, tries: string, code: string, inside: string): HostilePage =>
  around(`component-${id}`, tries, ({ run }) => ({
    inside,
    after: `<script>${told(run)} ${code}</script>`,
  }));

export const components: readonly HostilePage[] = [
  component(
    'callbacks',
    'an element that tells of all that becomes of it',
    `customElements.define('bell-box', class extends HTMLElement { ${calls} });`,
    '<bell-box class="a" lang="en"><p>The rope of the bell was never found again by anybody.</p></bell-box>',
  ),
  component(
    'built-in',
    'a paragraph, a picture and a link that tell of all that becomes of them',
    "for (const [name, kind] of [['p', HTMLParagraphElement], ['a', HTMLAnchorElement], ['img', HTMLImageElement], ['ul', HTMLUListElement]]) customElements.define('bell-' + name, class extends kind { ".concat(
      calls.replace(/static formAssociated = true;/, ''),
      ' }, { extends: name });',
    ),
    '<p is="bell-p" class="a">The rope of the bell was <a is="bell-a" href="/rope">never found</a> again by anybody.</p><ul is="bell-ul"><li>Rope</li><li>Clapper</li></ul>',
  ),
  component(
    'closed',
    'words in a closed root, and the rest slotted into it',
    "customElements.define('bell-closed', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<style>:host { all: initial }</style><b>Under the quay.</b><slot></slot>'; } });",
    '<bell-closed><p>The rope of the bell was never found again by anybody.</p></bell-closed>',
  ),
  component(
    'lying-root',
    'an element whose open root lies and throws',
    "customElements.define('bell-liar', class extends HTMLElement { get shadowRoot() { throw new Error('no'); } get textContent() { throw new Error('no'); } get children() { throw new Error('no'); } closest() { throw new Error('no'); } });",
    '<bell-liar><p>The rope of the bell was never found again by anybody.</p></bell-liar>',
  ),
  component(
    'scoped',
    'registries and upgrades while the reader is open',
    "setTimeout(() => { for (const name of ['galley-x', 'bell-late']) customElements.define(name, class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>'; } }); }, 1200);",
    '<bell-late><p>The rope of the bell was never found again by anybody.</p></bell-late>',
  ),
  component(
    'slots',
    'a root that turns the order round whenever its slots change',
    "customElements.define('bell-slots', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' }); root.innerHTML = '<slot name=b></slot><slot name=a></slot>'; let left = 300; root.addEventListener('slotchange', () => { if (left-- > 0) for (const each of this.children) each.slot = each.slot === 'a' ? 'b' : 'a'; }); } });",
    '<bell-slots><p slot="a">First the tide went out and stayed there.</p><p slot="b">Then the crew of the ferry went to look.</p></bell-slots>',
  ),
  component(
    'nested',
    'elements in elements that make each other',
    "let left = 200; customElements.define('bell-nest', class extends HTMLElement { connectedCallback() { if (left-- > 0) this.attachShadow({ mode: 'open' }).innerHTML = '<bell-nest></bell-nest><slot></slot>'; } });",
    '<bell-nest><p>The rope of the bell was never found again by anybody.</p></bell-nest>',
  ),
  component(
    'media',
    'pictures and frames that tell when they are loaded anew',
    "for (const each of document.querySelectorAll('img, iframe')) { each.addEventListener('load', tell); each.addEventListener('error', tell); }",
    '<img src="/picture.png" width="600" height="400" alt="Bell"><iframe srcdoc="x" title="x"></iframe>',
  ),
];
