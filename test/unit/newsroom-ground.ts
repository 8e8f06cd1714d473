/** A story of invented sentences, to be put into pages as large newsrooms set them. */
import type { Article } from '../../src/article.ts';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';

export const sentences = [
  'The clockmaker of Ansty climbs the tower on the last Friday of the month, and the whole street hears it at once.',
  'She carries a tin of goose fat, a brush made from a cut-down broom, and the notes that her grandfather left there.',
  'The bells have been a minute late since the winter, which nobody minded until the bus company wrote to the council.',
  'Two choirs have offered to pay for a new spring, on the condition that the old one stays in the glass case downstairs.',
  'By Easter the clock should agree with the station again, and the bus drivers have promised to stop sounding their horns.',
  'What the council will do with the minute that it has lost since the winter was not on the agenda, said the town clerk.',
];
export const paragraphs = sentences.map((text) => `<p>${text}</p>`);
export const story = paragraphs.join('');
export const title = 'A minute late in Ansty';

export function articleOf(body: string, lang = 'en'): Article {
  const html = `<html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`;
  const article = extractArticle(
    new DOMParser().parseFromString(html, 'text/html'),
    'https://news.example/2026/03/14/ansty/clock',
  );
  if (article === null) throw new Error('no story found');
  return article;
}

export const textOf = (body: string, lang?: string): string => articleRecord(articleOf(body, lang)).text;
