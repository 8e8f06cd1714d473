/** The blocks of a story as elements: what the HTML file, the book and the copied rich text share. */
import type { Block, CodeBlock, EmbedBlock, ListBlock, NoteBlock, QuoteBlock } from '../article.ts';
import { figureMarkup } from './figure-markup.ts';
import { element, type Markup } from './markup.ts';
import { linkTo } from './span-markup.ts';
import { lineMarkup, type StoryScope, wordsMarkup } from './story-scope.ts';
import { tableMarkup } from './table-markup.ts';

function list({ ordered, start, items }: ListBlock, scope: StoryScope): Markup[] {
  if (items.length === 0) return [];
  const attributes = ordered && start !== 1 ? { start } : {};
  const entries = items.map((item) => {
    const inner = item.list === null ? [] : list(item.list, scope);
    return element('li', {}, ...lineMarkup(item.text, scope), ...inner);
  });
  return [element(ordered ? 'ol' : 'ul', attributes, ...entries)];
}

function quote({ role, paragraphs, cite }: QuoteBlock, scope: StoryScope): Markup {
  return element(
    'blockquote',
    { class: role },
    ...paragraphs.map((text) => element('p', {}, ...lineMarkup(text, scope))),
    ...(cite.length > 0 ? [element('p', { class: 'cite' }, '— ', ...lineMarkup(cite, scope))] : []),
  );
}

function code(block: CodeBlock, scope: StoryScope): Markup {
  const source = wordsMarkup(block.source, block, scope);
  return element('pre', { dir: 'ltr' }, element('code', {}, ...source));
}

function embed({ provider, title, url, text }: EmbedBlock, scope: StoryScope): Markup {
  const name = [title ?? url, provider].filter((part) => part != null && part !== '').join(' · ');
  return element(
    'div',
    { class: 'card' },
    ...(text.length > 0 ? [element('p', {}, ...lineMarkup(text, scope))] : []),
    ...(name === '' ? [] : [element('p', { class: 'card-title' }, ...linkTo(url, [name]))]),
  );
}

function note(block: NoteBlock, scope: StoryScope): Markup {
  if (block.id !== undefined && !scope.notes.shown.has(block.id)) return footnote(block, block.id, scope);
  const role = block.role === 'box' ? '' : scope.words[block.role];
  const title = block.title === '' ? [role].filter(Boolean) : wordsMarkup(block.title, block, scope);
  return element(
    'aside',
    { class: `note ${block.role}` },
    ...(title.length > 0 ? [element('p', { class: 'note-title' }, ...title)] : []),
    ...blocksMarkup(block.blocks, scope),
  );
}

/** Where its mark in the text has not come, there is no way back. */
function footnote(block: NoteBlock, id: string, scope: StoryScope): Markup {
  const { idOf, marked, shown } = scope.notes;
  shown.add(id);
  const back = { href: `#${idOf(id)}-mark`, role: 'doc-backlink' };
  const sign = marked.has(id) ? element('a', back, id) : id;
  return element(
    'div',
    { class: 'footnote', id: idOf(id), role: 'doc-footnote' },
    element('p', { class: 'note-title' }, sign),
    ...blocksMarkup(block.blocks, scope),
  );
}

function one(block: Block, scope: StoryScope): Markup[] {
  switch (block.kind) {
    case 'paragraph':
      return [element('p', {}, ...lineMarkup(block.text, scope))];
    case 'heading':
      return [element(`h${block.level}`, {}, ...lineMarkup(block.text, scope))];
    case 'list':
      return list(block, scope);
    case 'quote':
      return [quote(block, scope)];
    case 'figure':
      return [figureMarkup(block, scope)];
    case 'gallery':
      return block.figures.map((figure) => figureMarkup(figure, scope));
    case 'table':
      return tableMarkup(block, scope);
    case 'code':
      return [code(block, scope)];
    case 'embed':
      return [embed(block, scope)];
    case 'rule':
      return [element('hr', {})];
    case 'note':
      return [note(block, scope)];
  }
}

/** Blocks in their order. */
export function blocksMarkup(blocks: readonly Block[], scope: StoryScope): Markup[] {
  return blocks.flatMap((block) => one(block, scope));
}
