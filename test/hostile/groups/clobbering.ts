/** Names that take the place of what a document can do. */
import { around, type HostilePage, storyBody } from '../story.ts';

const named = [
  'attributes',
  'parentNode',
  'firstChild',
  'childNodes',
  'nodeType',
  'textContent',
  'ownerDocument',
  'children',
  'nextSibling',
  'tagName',
  'classList',
  'innerHTML',
];

/** A story inside a form whose inputs are named like properties of the form. */
const forms = named.map((name) =>
  around(`clobber-form-${name}`, `an input named ${name} in a form around the story`, () => ({
    body: `<form id="around"><input name="${name}"><input name="${name}">${storyBody()}</form>`,
  })),
);

export const clobbering: readonly HostilePage[] = [
  ...forms,
  around('clobber-form-all', 'all of them at once', () => ({
    body: `<form>${named.map((name) => `<input name="${name}" id="${name}">`).join('')}${storyBody()}</form>`,
  })),
  around('clobber-form-nested', 'a form in the stead of each box', () => ({
    body: `<form><input name="parentNode"><div><div>${storyBody('<input name="removeChild"><input name="querySelectorAll">')}</div></div></form>`,
  })),
  around('clobber-form-odd', 'attributes that a page may write and no script may set', ({ own }) => ({
    body: `<form @submit.prevent="send" (ngsubmit)="send()" ="odd" "="odd">${storyBody(
      `<figure><amp-img [src]="photo" ="odd" src="${own}/picture.png" width="600" height="400"></amp-img><figcaption>The bell on the quay.</figcaption></figure>`,
    )}</form>`,
  })),
  around('clobber-document', 'pictures named like parts of the document', () => ({
    before: [
      'body',
      'head',
      'documentElement',
      'title',
      'cookie',
      'querySelector',
      'createElement',
      'activeElement',
      'getElementById',
      'implementation',
    ]
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join(''),
  })),
  around('clobber-window', 'elements named like the browser’s interfaces', () => ({
    before: [
      'browser',
      'chrome',
      'self',
      'top',
      'location',
      'navigator',
      'customElements',
      'Readability',
      'DOMParser',
    ]
      .map((name) => `<a id="${name}"></a><a id="${name}" name="runtime"></a>`)
      .join(''),
  })),
  around('clobber-ids', 'ids of the reader’s own', () => ({
    before: ['story', 'reader', 'galley', 'popup', 'library', 'notes', 'highlights']
      .map((name) => `<div id="${name}" class="${name} galley"></div>`)
      .join(''),
  })),
  around('clobber-data', 'attributes that Galley itself uses', () => ({
    bodyAttributes: 'data-story data-galley data-number="1" data-readability',
    inside:
      '<p data-story="x" data-number="999999" data-galley-hidden="true">The rope of the bell was never found again by anybody.</p>',
  })),
];
