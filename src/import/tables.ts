/** The services that write their list as a table: by its columns one is told from the other. */
import type { TableFormat } from './csv.ts';
import type { ImportHighlight } from './item.ts';
import { bracketed, isYes, splitTags } from './lists.ts';

const pocket: TableFormat = {
  id: 'pocket-csv',
  needs: ['url', 'time_added'],
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    saved: cell('time_added'),
    tags: splitTags(cell('tags'), '|'),
    archived: cell('status') === 'archive',
  }),
};

/** Folders that the service makes itself; any other is a name that somebody gave. */
const ownFolders = new Set(['', 'unread', 'archive', 'starred', 'unsorted']);
const folderTag = (folder: string): string[] => (ownFolders.has(folder.toLowerCase()) ? [] : [folder]);

const instapaper: TableFormat = {
  id: 'instapaper',
  needs: ['url', 'selection', 'folder'],
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    saved: cell('timestamp'),
    tags: [...bracketed(cell('tags')), ...folderTag(cell('folder'))],
    archived: cell('folder').toLowerCase() === 'archive',
    favourite: cell('folder').toLowerCase() === 'starred',
    highlights: quoteOf(cell('selection')),
  }),
};

const quoteOf = (quote: string): ImportHighlight[] => (quote === '' ? [] : [{ quote, note: null }]);

const readwise: TableFormat = {
  id: 'readwise',
  needs: ['url', 'location'],
  oneOf: ['saved date', 'document tags', 'reading progress'],
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    saved: cell('saved date'),
    tags: bracketed(cell('document tags')),
    archived: cell('location').toLowerCase() === 'archive',
    progress: cell('reading progress') === '' ? null : Number(cell('reading progress')),
  }),
};

const matter: TableFormat = {
  id: 'matter',
  needs: ['url', 'in queue'],
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    saved: cell('last interaction date'),
    tags: splitTags(cell('tags'), ';'),
    archived: cell('in queue') !== '' && !isYes(cell('in queue')),
    favourite: isYes(cell('favorited')),
    read: isYes(cell('read')) ? cell('last interaction date') : null,
  }),
};

const raindrop: TableFormat = {
  id: 'raindrop',
  needs: ['url', 'folder', 'created'],
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    saved: cell('created'),
    tags: [...splitTags(cell('tags'), ','), ...folderTag(cell('folder'))],
    archived: cell('folder').toLowerCase() === 'archive',
    favourite: isYes(cell('favorite')),
    note: cell('note'),
  }),
};

export const tables: readonly TableFormat[] = [pocket, instapaper, readwise, matter, raindrop];
