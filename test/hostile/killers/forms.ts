/** Stories in forms whose controls are named like what a walk asks of a node. */
import { type Killer, many, page } from './killer.ts';

const clobbers = [
  ...[
    'attributes',
    'parentNode',
    'parentElement',
    'firstChild',
    'lastChild',
    'nextSibling',
    'previousSibling',
  ],
  ...[
    'firstElementChild',
    'nextElementSibling',
    'children',
    'childNodes',
    'childElementCount',
    'nodeType',
    'nodeName',
  ],
  ...[
    'nodeValue',
    'textContent',
    'innerHTML',
    'ownerDocument',
    'localName',
    'tagName',
    'className',
    'classList',
    'id',
  ],
  ...[
    'style',
    'submit',
    'remove',
    'getAttribute',
    'setAttribute',
    'hasAttribute',
    'querySelector',
    'querySelectorAll',
  ],
  ...[
    'getElementsByTagName',
    'closest',
    'matches',
    'contains',
    'appendChild',
    'removeChild',
    'replaceWith',
    'cloneNode',
  ],
  ...[
    'isConnected',
    'shadowRoot',
    'dataset',
    'checkVisibility',
    'getBoundingClientRect',
    'compareDocumentPosition',
  ],
] as const;

/** A story inside a form whose controls are named like what a walk asks of a node. */
export const forms: Killer[] = [
  ...clobbers.map(
    (name): Killer => ({
      name: `a form with a control named ${name}`,
      most: 1,
      html: () =>
        page({ open: '<form action="/search">', close: `<input name="${name}"><input id="${name}"></form>` }),
    }),
  ),
  {
    name: 'forms with controls of every such name',
    most: 2_000,
    html: (size) =>
      page({
        open: '<form>',
        close: `${clobbers.map((name) => `<input name="${name}">`).join('')}</form>`,
        after: many(
          size,
          (at) => `<form><input name="${clobbers[at % clobbers.length]}"><p>Search</p></form>`,
        ),
      }),
  },
  {
    name: 'pictures, forms and frames named like properties of the document',
    most: 1,
    html: () =>
      page({
        before: [
          ...[
            'body',
            'head',
            'documentElement',
            'title',
            'createElement',
            'querySelectorAll',
            'implementation',
          ],
          ...[
            'getElementsByTagName',
            'defaultView',
            'createTreeWalker',
            'location',
            'URL',
            'cookie',
            'createRange',
          ],
        ]
          .map(
            (name) => `<img name="${name}" alt=""><form name="${name}"></form><a id="${name}" href="/x"></a>`,
          )
          .join(''),
      }),
  },
];
