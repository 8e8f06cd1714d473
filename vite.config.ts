import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { licencesOf, packageOf } from './scripts/licences.ts';
import { pageHeads } from './scripts/page-heads.ts';
import { sharedParts } from './scripts/shared-parts.ts';
import { fontFileNames } from './src/fonts.ts';

const target = process.env['TARGET'] === 'firefox' ? 'firefox' : 'chrome';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Keeps the `{{browser}}.key` entries of the chosen browser and drops those of the other. */
function pick(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pick);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const named = /^\{\{(\w+)\}\}\.(.+)$/.exec(key);
      if (named === null) return [[key, pick(inner)]];
      return named[1] === target ? [[named[2], pick(inner)]] : [];
    }),
  );
}

function manifest(): Plugin {
  const file = here('manifest.json');
  return {
    name: 'manifest',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      this.addWatchFile(file);
    },
    generateBundle() {
      const source = `${JSON.stringify(pick(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
    },
  };
}

/** PouchDB can make filters from text. We have none, the policy forbids it, and reviewers look for it: it goes. */
function withoutCodeFromText(): Plugin {
  return {
    name: 'without-code-from-text',
    transform(code, id) {
      if (!id.includes('/pouchdb-utils/')) return null;
      const maker = 'return Function.apply(null, keys).apply(null, values);';
      return { code: code.replace(maker, "throw new Error('No code is made from text here.');"), map: null };
    },
  };
}

/** What of Readability only serves its own metadata and output, of which Galley takes none. */
const unusedOfReadability = [
  ...['parse', '_getJSONLD', '_getArticleMetadata', '_unescapeHtmlEntities', '_postProcessContent'],
  ...['_cleanClasses', '_fixRelativeUris', '_simplifyNestedElements', '_isUrl', '_unwrapNoscriptImages'],
  ...['_isSingleImage', '_removeScripts', '_fixLazyImages', '_cleanStyles', '_findNode', '_getLinkDensity'],
  ...['_setNodeTag', '_removeFlag'],
  ...['HTML_ESCAPE_MAP', 'PRESENTATIONAL_ATTRIBUTES'],
];
/** And which of its expressions and short lists. */
const unusedLines = [
  ...['extraneous', 'replaceFonts', 'nextLink', 'prevLink', 'hashUrl', 'srcsetUrl', 'b64DataUrl'],
  ...['jsonLdArticleTypes', 'CLASSES_TO_PRESERVE', 'DEPRECATED_SIZE_ATTRIBUTE_ELEMS'],
];

/** Leaves these out of the build, which fails where one is not found: then Readability has changed. */
function withoutUnusedOfReadability(): Plugin {
  return {
    name: 'without-unused-of-readability',
    transform(code, id) {
      if (id.endsWith('/readability/index.js'))
        return { code: 'exports.Readability = require("./Readability");', map: null };
      if (!id.endsWith('/readability/Readability.js')) return null;
      // What it would say when it is debugged, and why it lets a box go.
      let rest = code
        .replace(/^ *this\.log\([^;]*?\);$/gm, '')
        .replace(/errs\.push\([^;]*?\);$/gm, 'errs.push(0);');
      const leaveOut = (part: string, source: string): void => {
        const before = rest;
        rest = rest.replace(new RegExp(source, 'm'), '');
        if (rest === before) this.error(`Readability has no ${part} to leave out`);
      };
      leaveOut('debugging', '^  if \\(this\\._debug\\) \\{$[^]*?^  \\}$');
      leaveOut('output', '^  this\\._classesToPreserve = [^]*?^  this\\._disableJSONLD = [^;]*;$');
      leaveOut('second attempt', '^      if \\(textLength < this\\._charThreshold\\) \\{$[^]*?^      \\}$');
      for (const part of unusedOfReadability)
        leaveOut(part, `^  ${part}(?:\\([^)]*\\) \\{|: [{[])$[^]*?^  [}\\]],$`);
      for (const part of unusedLines) leaveOut(part, `^ +${part}:\\s+(?:/.*/[gi]*|\\[.*\\]),$`);
      return { code: rest, map: null };
    },
  };
}

const fontPackages = [
  '@fontsource-variable/literata',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource/opendyslexic',
];

/** Lays the files of the bundled fonts into `fonts`, each family with its licence. */
function fonts(): Plugin {
  const inPackage = (name: string, file: string) =>
    new Uint8Array(readFileSync(here(`node_modules/${name}/${file}`)));
  const baseOf = (name: string): string => name.replace(/^.*\//, '');
  return {
    name: 'fonts',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      for (const name of fontPackages) {
        const own = fontFileNames.filter((file) => file.startsWith(`${baseOf(name)}-`));
        const emit = (file: string, source: Uint8Array) =>
          this.emitFile({ type: 'asset', fileName: `fonts/${file}`, source });
        for (const file of own) emit(file, inPackage(name, `files/${file}`));
        emit(`${baseOf(name)}-LICENSE.txt`, inPackage(name, 'LICENSE'));
      }
    },
  };
}

/** Packages of which something is in the build; each part of it adds to them. */
const taken = new Set<string>();

function collectPackages(): Plugin {
  return {
    name: 'collect-packages',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk')
          for (const [module, { renderedLength }] of Object.entries(part.modules)) {
            const name = packageOf(module);
            if (name !== null && renderedLength > 0) taken.add(name);
          }
    },
  };
}

/** One self-contained script: workers and content scripts cannot share chunks. */
const script = (name: string, format: 'iife' | 'es') => ({
  consumer: 'client' as const,
  build: {
    copyPublicDir: false,
    emptyOutDir: false,
    rolldownOptions: {
      input: here(`src/entries/${name}`),
      output: { format, entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});

const page = (name: string) => here(`src/entries/${name}.html`);

export default defineConfig({
  root: here('src/entries'),
  publicDir: here('public'),
  plugins: [
    manifest(),
    fonts(),
    ...pageHeads(),
    collectPackages(),
    withoutCodeFromText(),
    withoutUnusedOfReadability(),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { global: 'globalThis' },
  builder: {
    sharedPlugins: true,
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments))
        if (environment.name !== 'ssr') await builder.build(environment);
      writeFileSync(here(`dist/${target}/licences.txt`), licencesOf(taken));
    },
  },
  build: {
    outDir: here(`dist/${target}`),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: { polyfill: false },
    minify: true,
    rolldownOptions: {
      input: Object.fromEntries(
        ['popup', 'library', 'options', 'welcome', 'import', 'backup'].map((name) => [name, page(name)]),
      ),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name][extname]',
        codeSplitting: { groups: sharedParts },
      },
    },
  },
  environments: {
    background: script('background.ts', 'es'),
    content: script('content.ts', 'iife'),
    early: script('early.ts', 'iife'),
    ask: script('ask.ts', 'iife'),
    story: script('story.ts', 'iife'),
    reader: script('reader.tsx', 'iife'),
  },
});
