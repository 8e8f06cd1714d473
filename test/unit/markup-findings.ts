/** What stands in a document that must not: elements and attributes beyond those that our exports make. */
const elements = new Set([
  ...['html', 'head', 'title', 'meta', 'style', 'link', 'body', 'article', 'section', 'header', 'footer'],
  ...['aside', 'div', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'bdi', 'a', 'em', 'strong'],
  ...['code', 'sub', 'sup', 'mark', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption'],
  ...['img', 'pre', 'table', 'caption', 'tbody', 'tr', 'td', 'th'],
]);
const attributes = new Set([
  ...['xmlns', 'xmlns:epub', 'epub:type', 'lang', 'xml:lang', 'dir', 'class', 'id', 'role', 'href', 'rel'],
  ...[
    'src',
    'alt',
    'scope',
    'colspan',
    'rowspan',
    'start',
    'type',
    'charset',
    'http-equiv',
    'content',
    'name',
  ],
]);
const leads = /^(?:https?:\/\/|mailto:|#note-|book\.css$|story-\d+\.xhtml$)/;

/** Each thing that is not on the lists, in words. */
export function strangers(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const name = elements.has(element.localName) ? [] : [`<${element.localName}>`];
    const held = [...element.attributes].flatMap(({ name: at, value }) => {
      if (!attributes.has(at)) return [`${element.localName} ${at}`];
      return at === 'href' && !leads.test(value) ? [`href ${value}`] : [];
    });
    return [...name, ...held];
  });
}
