/** What the pages of ours name at their beginning, so that it is on its way or at work at once. */
import type { Plugin, Rollup } from 'vite';

/** The files of a part, those that it imports and the styles of all, each after what it stands on. */
function filesOf(bundle: Rollup.OutputBundle, file: string, seen = new Set<string>()): string[] {
  const part = bundle[file];
  if (part?.type !== 'chunk' || seen.has(file)) return [];
  seen.add(file);
  const below = part.imports.flatMap((each) => filesOf(bundle, each, seen));
  return [...below, file, ...(part.viteMetadata?.importedCss ?? [])];
}

/** What the library's script asks for as soon as it runs is on its way before: the page names it like what is imported. */
function preloadLibrary(): Plugin {
  return {
    name: 'preload-library',
    applyToEnvironment: (environment) => environment.name === 'client',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {}, chunk }) => {
        if (chunk?.name !== 'library') return html;
        const files = chunk.dynamicImports.flatMap((file) => filesOf(bundle, file));
        const missing = [...new Set(files)].filter((file) => !html.includes(`"/${file}"`));
        return missing.map((file) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: {
            rel: file.endsWith('.css') ? 'stylesheet' : 'modulepreload',
            crossorigin: true,
            href: `/${file}`,
          },
        }));
      },
    },
  };
}

/** The popup begins with a script of its own, which runs before anything else of it is there. */
function askBeforePopup(): Plugin {
  return {
    name: 'ask-before-popup',
    applyToEnvironment: (environment) => environment.name === 'client',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { chunk }) =>
        chunk?.name === 'popup'
          ? [{ tag: 'script', injectTo: 'head-prepend', attrs: { async: true, src: '/ask.js' } }]
          : [],
    },
  };
}

/** The plugins that write these names into the pages. */
export const pageHeads = (): Plugin[] => [preloadLibrary(), askBeforePopup()];
