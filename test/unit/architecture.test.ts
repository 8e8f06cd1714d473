/** Who may import whom. */
import { expect, test } from 'vitest';
import { filesIn, importsOf, roomOf } from './source-files.ts';

/** What each room may import of ours, beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  addresses: [],
  text: [],
  'clean-text': [],
  article: ['addresses', 'text'],
  detect: [],
  settings: [],
  fonts: [],
  words: [],
  place: [],
  progress: [],
  search: [],
  marks: [],
  outcomes: [],
  devices: [],
  messages: ['article', 'devices', 'fonts', 'outcomes', 'marks', 'place', 'text'],
  extract: ['addresses', 'article', 'clean-text', 'text'],
  export: ['addresses', 'article', 'marks', 'text'],
  import: ['addresses', 'article', 'clean-text', 'export', 'marks', 'text'],
  differences: ['article', 'text'],
  library: ['addresses', 'article', 'differences', 'marks', 'place', 'progress', 'text', 'search'],
  sync: ['article', 'devices', 'library', 'marks', 'text'],
  views: [
    'addresses',
    'article',
    'devices',
    'differences',
    'fonts',
    'marks',
    'place',
    'progress',
    'settings',
    'export',
    'words',
    'text',
    'search',
  ],
  entries: [
    'text',
    'clean-text',
    'addresses',
    'article',
    'detect',
    'settings',
    'words',
    'messages',
    'marks',
    'outcomes',
    'devices',
    'place',
    'extract',
    'differences',
    'export',
    'import',
    'library',
    'search',
    'sync',
    'views',
  ],
};

/** Packages that only some files may use. */
const packageUsers: readonly { name: RegExp; users: RegExp }[] = [
  {
    name: /^webextension-polyfill$/,
    users: /^src\/(?:messages|settings\/areas|words)\.ts$|^src\/entries\//,
  },
  { name: /^pouchdb/, users: /^src\/(?:library|sync)\// },
  { name: /^papaparse$/, users: /^src\/import\/csv\.ts$/ },
  { name: /^fflate$/, users: /^src\/(?:import|export)\// },
  { name: /^diff$/, users: /^src\/differences\// },
  { name: /^@mozilla\/readability$/, users: /^src\/extract\/body\.ts$/ },
];

const source = filesIn('src');
const own = source.flatMap((file) =>
  importsOf(file)
    .filter((path) => path.startsWith('src/'))
    .map((to) => ({ from: file.path, to })),
);

test('every room is in the table', () => {
  const unknown = source.map(({ path }) => roomOf(path)).filter((room) => mayImport[room] === undefined);
  expect(unknown).toEqual([]);
});

test('each room imports only the rooms that the table allows', () => {
  const wrong = own.filter(({ from, to }) => {
    const room = roomOf(from);
    return room !== roomOf(to) && mayImport[room]?.includes(roomOf(to)) !== true;
  });
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test.each(packageUsers)('$name is used only where it belongs', ({ name, users }) => {
  const wrong = source.filter(
    (file) => importsOf(file).some((path) => name.test(path)) && !users.test(file.path),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every package in the table is used somewhere', () => {
  const used = source.flatMap(importsOf);
  expect(packageUsers.filter(({ name }) => !used.some((path) => name.test(path)))).toEqual([]);
});

test('only syncing and the fetching of pictures and of our own fonts speak to the network', () => {
  const speaks =
    /\bfetch\s*\(|=\s*fetch\b|\bfetch\.bind|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/;
  const wrong = source.filter(
    ({ path, text }) =>
      speaks.test(text) && !/^src\/sync\/|^src\/library\/fetch-|^src\/entries\/font-file/.test(path),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('imports of our own files name them with their extension', () => {
  expect(own.filter(({ to }) => !/\.(?:tsx?|json|css|html)(?:\?\w+)?$/.test(to))).toEqual([]);
});
