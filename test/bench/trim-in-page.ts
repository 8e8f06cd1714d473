/** Runs inside the browser: the main column of a page as the row of units that the trimmer judges. */

import { blockLines } from '../../src/export/record.ts';
import { blockText, textKey } from '../../src/extract/block-text.ts';
import { findBody } from '../../src/extract/body.ts';
import { attachCaptions } from '../../src/extract/captions.ts';
import { copyPage, dropDeadParts, surveyPage } from '../../src/extract/copy.ts';
import { textOf } from '../../src/extract/dom.ts';
import { trimEdges } from '../../src/extract/edges/index.ts';
import { extendBody } from '../../src/extract/extend.ts';
import { findHighlights } from '../../src/extract/highlights.ts';
import { linkShare } from '../../src/extract/link-share.ts';
import { readMetadata } from '../../src/extract/metadata/index.ts';
import { repairs } from '../../src/extract/repair/index.ts';
import { withoutRepeats } from '../../src/extract/repeats.ts';
import { restoreStory } from '../../src/extract/restore.ts';
import { selectNoise } from '../../src/extract/runner.ts';
import { readUnits } from '../../src/extract/units.ts';
import { plain } from '../../src/text.ts';

export async function rows(id: string, url: string) {
  const html = await (await fetch(`/page/${id}`)).text();
  const document = new DOMParser().parseFromString(html, 'text/html');
  const copy = copyPage(document, url);
  if (copy === null) return null;
  for (const { mend } of repairs) mend(copy);
  const metadata = readMetadata(copy.document, url);
  const points = findHighlights(copy.document, metadata.title);
  const removeTaken = (elements: readonly Element[], length = 0): void => {
    for (const element of elements) if (textOf(element).length < length * 1.3 + 400) element.remove();
  };
  removeTaken(points.taken, points.highlights.join(' ').length);
  removeTaken(
    metadata.taken.filter((e) => !(metadata.dek !== null && textKey(textOf(e)) === textKey(metadata.dek))),
  );
  dropDeadParts(copy);
  const page = surveyPage({ ...copy, title: metadata.title });
  const noise = selectNoise(page);
  const body = findBody(page, noise.keys());
  if (body === null) return null;
  const read = readUnits(page, extendBody(page, body, noise), noise);
  const parts = { page, metadata, highlights: points.highlights, units: read };
  const untrimmed = withoutRepeats({
    ...parts,
    units: attachCaptions(restoreStory(read), metadata.leadImage).units,
  });
  const trimmed = trimEdges(untrimmed, { authors: metadata.authors, title: metadata.title });
  const paths = (element: Element): string[] => {
    const out: string[] = [];
    for (let up: Element | null = element; up !== null && up !== page.body; up = up.parentElement) {
      const n = page.order.get(up);
      out.push(
        `${up.localName}|${up.getAttribute('class') ?? ''}|${up.id}|${n}|${up.getAttribute('itemprop') ?? ''}|${up.getAttribute('role') ?? ''}`,
      );
    }
    return out;
  };
  const units = untrimmed.map((unit, i) => ({
    before: unit.aside,
    after: trimmed[i]?.aside ?? null,
    n: unit.order,
    path: paths(unit.element),
    blocks: unit.blocks.slice(0, 60).map((block) => ({
      kind: block.kind,
      text: blockText(block),
      link: linkShare(block),
      links:
        block.kind === 'paragraph' || block.kind === 'heading'
          ? block.text.flatMap((s) => (s.link === undefined ? [] : [s.link]))
          : [],
      strong:
        block.kind === 'paragraph' &&
        plain(block.text.filter((s) => s.strong === undefined && s.em === undefined)).trim() === '',
      em: block.kind === 'paragraph' && plain(block.text.filter((s) => s.em === undefined)).trim() === '',
      items: block.kind === 'list' ? block.items.length : 0,
      level: block.kind === 'heading' ? block.level : 0,
    })),
    text: unit.blocks.flatMap(blockLines).join('\n'),
    times: unit.element.querySelectorAll('time').length,
    imgs: unit.element.querySelectorAll('img').length,
  }));
  const { title, authors, byline, siteName, dek, publishedTime } = metadata;
  return {
    id,
    url,
    title,
    authors,
    byline,
    siteName,
    dek,
    publishedTime,
    highlights: points.highlights,
    units,
  };
}
