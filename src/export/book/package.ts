/** The package of a book: what it is, which files it has, and in which order they are read. */
import { element, type Markup, markupText } from '../markup.ts';
import { languageTag } from '../span-markup.ts';

export type BookFile = { path: string; type: string; properties?: string };

export type BookFacts = {
  id: string;
  title: string;
  languages: readonly string[];
  authors: readonly string[];
  publishers: readonly string[];
  sources: readonly string[];
  published: string | null;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** The side on which the next page lies. */
  turns: 'ltr' | 'rtl';
  hasPictures: boolean;
  isDescribed: boolean;
};

const property = (name: string, value: string): Markup => element('meta', { property: name }, value);

/** For who cannot see or hear it all; pictures that move are not known here. */
function accessibility({ hasPictures, isDescribed }: BookFacts): Markup[] {
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? [['accessMode', 'visual']] : []),
    ...(isDescribed ? [['accessModeSufficient', 'textual']] : []),
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'structuralNavigation'],
    ...(hasPictures && isDescribed ? [['accessibilityFeature', 'alternativeText']] : []),
    ['accessibilityHazard', hasPictures ? 'unknown' : 'none'],
  ].map(([name = '', value = '']) => property(`schema:${name}`, value));
}

function metadata(facts: BookFacts): Markup {
  const dc = (name: string, values: readonly string[]): Markup[] =>
    values.filter((value) => value.trim() !== '').map((value) => element(`dc:${name}`, {}, value));
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'id' }, facts.id),
    ...dc('title', [facts.title]),
    ...dc('language', facts.languages),
    ...dc('creator', facts.authors),
    ...dc('publisher', facts.publishers),
    ...dc('source', facts.sources),
    ...dc('date', facts.published === null ? [] : [facts.published]),
    property('dcterms:modified', `${facts.madeAt.slice(0, 19)}Z`),
    ...accessibility(facts),
  );
}

/** The package file. `reading` names the files in the order of the pages. */
export function packageFile(
  facts: BookFacts,
  files: readonly BookFile[],
  reading: readonly string[],
): string {
  const ids = new Map(files.map(({ path }, index) => [path, `item-${index + 1}`]));
  const items = files.map(({ path, type, properties }) =>
    element('item', { id: ids.get(path), href: path, 'media-type': type, properties }),
  );
  const root = element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': languageTag(facts.languages[0]),
    },
    metadata(facts),
    element('manifest', {}, ...items),
    element(
      'spine',
      { 'page-progression-direction': facts.turns },
      ...reading.map((path) => element('itemref', { idref: ids.get(path) })),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${markupText(root)}\n`;
}

/** Where the package lies. */
export const container = `<?xml version="1.0" encoding="utf-8"?>\n${markupText(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', { 'full-path': 'book/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  ),
)}\n`;
