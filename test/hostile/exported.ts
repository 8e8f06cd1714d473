/** All that was saved leaves the library in every form; what browsers and reading programs open of it is opened. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { catchFiles, caught } from '../browser/file-hands.ts';
import { pressButton, words } from '../browser/hands.ts';
import { until } from '../browser/view.ts';
import { requestsOf, type Visit } from './visit.ts';

/** The forms that are offered, and whether a browser or a reading program runs what would run in them. */
export const exportedForms: readonly (readonly [form: FormName, use: 'opened' | 'read'])[] = [
  ['exportEpub', 'opened'],
  ['exportHtml', 'opened'],
  ['exportBookmarks', 'opened'],
  ['exportMarkdown', 'read'],
  ['exportMarkdownPictures', 'read'],
  ['exportText', 'read'],
  ['exportJson', 'read'],
];
type FormName = Extract<Parameters<typeof words>[0], `export${string}`>;
type Form = (typeof exportedForms)[number];

const types = { html: 'text/html', xhtml: 'application/xhtml+xml', css: 'text/css' } as const;
const typeOf = (path: string): string =>
  Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`))?.[1] ?? 'application/octet-stream';

/** Exports the whole library; gives what asked for anything that is not in the file itself, in words. */
export async function exportThrough({ galley, site }: Visit, [form, use]: Form): Promise<string[]> {
  await galley.open(galley.own('library.html'));
  await catchFiles(galley.page);
  await pressButton(galley.page, 'moreExport');
  const before = (await requestsOf(site)).length;
  await until(`the form “${words(form)}”`, () =>
    galley.page.run((root, name) => {
      const labels = [...root.querySelectorAll('.export-formats label')];
      const input = labels.find(({ textContent }) => textContent?.trim() === name)?.querySelector('input');
      input?.click();
      return input?.checked === true;
    }, words(form)),
  );
  await pressButton(galley.page, 'exportStart');
  const { name, bytes } = await caught(galley.page);
  const files = /\.(?:zip|epub)$/.test(name) ? unzipSync(bytes) : { [name]: bytes };
  const pages = Object.keys(files).filter((path) => /\.x?html$/.test(path));
  if (use === 'opened') {
    for (const [path, part] of Object.entries(files)) site.serve(`/exported/${path}`, typeOf(path), part);
    const frames = pages.map((path) => `<iframe src="/exported/${encodeURI(path)}"></iframe>`).join('');
    site.serve('/exported', 'text/html', strToU8(`<!doctype html><title>Files</title>${frames}`));
    await galley.open(site.addressOf('exported'));
  }
  const asked = (await requestsOf(site)).slice(before);
  return [
    ...(Object.values(files).some((part) => strFromU8(part).trim() !== '') ? [] : [`${name} is empty`]),
    ...(use === 'opened' && pages.length === 0 ? [`${name} holds no page`] : []),
    ...asked.filter((path) => !path.startsWith('/exported')).map((path) => `${form} asked for ${path}`),
  ];
}
