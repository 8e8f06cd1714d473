// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';

const sentences = [
  'The ferry to the island left the harbour an hour late on Monday because a heron had built its nest on the ramp.',
  'The crew waited with the engine off while the harbour master, the vet and two schoolchildren talked the matter over.',
  'Passengers shared what they had in their bags, and somebody played the accordion until the tide began to turn.',
  'By noon the nest had been moved, egg by egg, to a fish crate on the quay, where the heron took it back at once.',
  'The timetable now has a footnote that asks captains to look below the ramp before they lower it in the spring.',
];
const more =
  'Nobody on either side of the water could remember a quieter morning, and several people said so.';
const paragraphs = sentences.map(
  (text, index) => `<p>${text} ${more.replace('morning', `morning ${index}`)}</p>`,
);
const story = paragraphs.join('');

function read(body: string): { text: string; asides: Record<string, string> } {
  const html = `<html lang="en"><head><title>The heron on the ramp</title></head><body><main><h1>The heron on the ramp</h1>${body}</main></body></html>`;
  const article = extractArticle(
    new DOMParser().parseFromString(html, 'text/html'),
    'https://news.example/1',
  );
  if (article === null) throw new Error('no story found');
  const { text, setAside } = articleRecord(article);
  return { text, asides: Object.fromEntries(setAside.map((entry) => [entry.pass, entry.text])) };
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe('what the story says twice', () => {
  it('stays once where a page holds a part for narrow and for wide windows', () => {
    const twice = `<div class="text">${story}</div><div class="text">${paragraphs[3]}${paragraphs[4]}</div>`;
    const { text, asides } = read(twice);
    expect(timesIn(text, 'where the heron took it back')).toBe(1);
    expect(asides['repeated']).toContain('a footnote that asks captains');
  });

  it('stays as often as it is said where it is short', () => {
    const refrain = '<p>“Mind the heron,” he said.</p>';
    const { text } = read(
      `<div class="text">${paragraphs[0]}${refrain}${paragraphs[1]}${refrain}${paragraphs[2]}</div>`,
    );
    expect(timesIn(text, 'Mind the heron')).toBe(2);
  });
});

describe('a caption without its picture', () => {
  it('is set aside', () => {
    const caption = '<figure><figcaption>The ramp, before the heron came.</figcaption></figure>';
    const { text, asides } = read(
      `<div class="text">${paragraphs[0]}${caption}${paragraphs.slice(1).join('')}</div>`,
    );
    expect(text).not.toContain('before the heron came');
    expect(asides['caption']).toBe('The ramp, before the heron came.');
  });

  it('stays where it says by whom a quote is, or names a table', () => {
    const quote =
      '<figure><blockquote>A nest is a nest, wherever it stands.</blockquote><figcaption>Ina Holm, harbour master</figcaption></figure>';
    const { text } = read(`<div class="text">${paragraphs[0]}${quote}${paragraphs.slice(1).join('')}</div>`);
    expect(text).toContain('Ina Holm, harbour master');
  });
});

describe('a notice of the publisher', () => {
  const words =
    'Readers take what is said here about herons at their own risk and should ask a vet before they act.';

  it('is set aside wherever it stands, told by the name of its box', () => {
    const { text, asides } = read(
      `<div class="text"><div class="page-disclaimer"><p>${words}</p></div>${story}</div>`,
    );
    expect(text).not.toContain('at their own risk');
    expect(asides['notice']).toBe(words);
  });

  it('stays where the box has no such name', () => {
    expect(read(`<div class="text"><div class="fact"><p>${words}</p></div>${story}</div>`).text).toContain(
      'at their own risk',
    );
  });
});

describe('a box of its own after the story', () => {
  const words =
    'Ole Brandt has watched birds for this paper since he was nine, and feeds them against advice.';

  it('is set aside with the portrait in it', () => {
    const { text, asides } = read(
      `<div class="text">${story}<div class="x1"><div class="x2"><img src="/ole.jpg" alt=""><p>${words}</p></div></div></div>`,
    );
    expect(text).toContain('look below the ramp');
    expect(text).not.toContain('Ole Brandt');
    expect(asides['apart']).toBe(words);
  });

  it('stays where the story uses that markup before', () => {
    const box = (inner: string): string => `<div class="x1"><div class="x2">${inner}</div></div>`;
    const parts = [...paragraphs.slice(0, 2), box(paragraphs[2] ?? ''), paragraphs[3], paragraphs[4]];
    const { text } = read(`<div class="text">${parts.join('')}${story}${box(`<p>${words}</p>`)}</div>`);
    expect(text).toContain('Ole Brandt');
  });

  it('stays where it answers questions', () => {
    const asked = ['Do herons bite?', 'May one move a nest?'].map(
      (ask) => `<div class="x1"><h3>${ask}</h3><div class="x2"><p>${ask.length}: ${words}</p></div></div>`,
    );
    const { asides } = read(`<div class="text">${story}${asked.join('')}</div>`);
    expect(asides['apart']).toBeUndefined();
  });

  it('stays where it is more than a short end of the story', () => {
    const rest = `<div class="x1"><div class="x2"><p>${words}</p><p>${sentences.slice(0, 3).join(' ')}</p></div></div>`;
    const { asides } = read(`<div class="text">${story}${rest}</div>`);
    expect(asides['apart']).toBeUndefined();
  });
});

it('ends with a sentence that links its verb and what stands behind it', () => {
  const last =
    '<p>The <a href="/fund">harbour fund goes on collecting money</a> across the county for a ramp.</p>';
  expect(read(`${story}${last}<p><b>See photos from this story:</b></p>`).text).toMatch(/for a ramp\.$/);
});

describe('the first sentence, with a box in its midst', () => {
  const [first = '', ...rest] = paragraphs;

  it.each([
    ['a word', ' harbour', ' harbour<div></div>'],
    ['a comma, before a line of its own', ' on Monday', ' on Monday,</p><p>Read it aloud.</p><p>'],
  ])('is whole where it breaks off at %s', (_where, at, box) => {
    const { text } = read(`<div class="text">${first.replace(at, box)}${rest.join('')}</div>`);
    expect(text).toContain('The ferry to the island left');
  });

  it('is none where a name stands before it', () => {
    const { text } = read(`<div class="text"><p>Ada Quill</p>${story}</div>`);
    expect(text).not.toContain('Ada Quill');
  });
});
