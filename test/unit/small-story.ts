/** A short invented story around whatever a test puts into its middle. */
import type { Article, Block } from '../../src/article.ts';
import { extractArticle } from '../../src/extract/index.ts';

/** What the story says before and after. */
export const said = [
  'The council voted on Tuesday to repair the old sea wall before the winter storms return, a decision that took nine years and four mayors to reach.',
  'The wall, which was built in 1887 from granite carried by barge, lost eleven metres in the storm of January and has been fenced off since.',
  'Work will begin when the herring have gone, said the harbour master, who has waited for it since he was a boy and would rather wait a month more.',
  'Until then the path along it stays shut, and the people of Salt Lane, who used to take it to the ferry, go round by the church and are late.',
  'The church has asked for a handrail. The council will think about it in the autumn, it says, when it knows what the wall has cost.',
] as const;

const address = 'https://courier.example/2026/05/01/town-mends-wall';
const paragraphs = (from: number, to: number): string =>
  said
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

/** The story with `middle` after its third paragraph and `end` after its last. */
export function storyWith(middle: string, end = ''): Article {
  const html = `<title>Town mends wall</title><body><article><h1>Town mends wall</h1>${paragraphs(0, 3)}${middle}${paragraphs(3, 5)}${end}</article>`;
  const article = extractArticle(new DOMParser().parseFromString(html, 'text/html'), address);
  if (article === null) throw new Error('no story');
  return article;
}

/** The blocks that stand after the third paragraph of such a story. */
export function middleOf(middle: string): Block[] {
  const isSaid = (block: Block): boolean =>
    block.kind === 'paragraph' && said.some((text) => text === block.text.map((span) => span.text).join(''));
  const { body } = storyWith(middle);
  const last = body.findLastIndex(
    (block) => isSaid(block) && JSON.stringify(block).includes('since he was a boy'),
  );
  return body.slice(last + 1).filter((block) => !isSaid(block));
}
