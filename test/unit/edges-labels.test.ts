// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';

const sentences = [
  'The clockmaker of Ansty climbs the tower on the last Friday of the month, and the whole street hears it at once.',
  'She carries a tin of goose fat, a brush made from a cut-down broom, and the notes that her grandfather left there.',
  'The bells have been a minute late since the winter, which nobody minded until the bus company wrote to the council.',
  'Two choirs have offered to pay for a new spring, on the condition that the old one stays in the glass case downstairs.',
  'By Easter the clock should agree with the station again, and the bus drivers have promised to stop sounding their horns.',
];
const paragraphs = sentences.map((text) => `<p>${text}</p>`);
const story = paragraphs.join('');

function read(body: string): { text: string; asides: string[] } {
  const html = `<html lang="en"><head><title>A minute late in Ansty</title></head><body><main><h1>A minute late in Ansty</h1>${body}</main></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(page, 'https://news.example/1');
  if (article === null) throw new Error('no story found');
  const { text, setAside } = articleRecord(article);
  return { text, asides: setAside.map((entry) => `${entry.pass}: ${entry.text}`) };
}

describe('what stands between headline and story', () => {
  it.each([
    ['tags in a heading', '<h4>Topics: <a href="/t/1">Clocks</a>, <a href="/t/2">Buses</a></h4>', 'Topics'],
    ['a section in a heading', '<h3><a href="/ansty">Ansty and Vale</a></h3>', 'Ansty and Vale'],
    ['a label with nothing after it', '<h4>Words:</h4>', 'Words:'],
  ])('goes where it is %s', (_what, label, words) => {
    const { text, asides } = read(`<div class="text">${label}${story}</div>`);
    expect(text).not.toContain(words);
    expect(text).toContain('The clockmaker of Ansty');
    expect(asides.join('\n')).toContain(words);
  });

  it.each(['From the notes that her grandfather left:', 'What the council was told'])(
    'stays where it announces what follows: %s',
    (line) => {
      const tag = line.endsWith(':') ? 'p' : 'h3';
      expect(read(`<div class="text"><${tag}>${line}</${tag}>${story}</div>`).text).toContain(line);
    },
  );
});

describe('what a page says of itself among the story', () => {
  it.each([
    'Comments are closed.',
    'Text Size',
    'Lecture 4 min.',
    '12 min read',
    'NEW You can now listen to Courier articles!',
    'Artikel anhören',
    'Lesezeit: 3 Minuten',
    'Your browser does not support the audio element.',
    'To view this content, JavaScript must be enabled and Flash Player must be installed.',
    'Please enable JavaScript to view the comments.',
    'Su navegador no admite el elemento de audio.',
    'お使いのブラウザは音声の再生に対応していません。',
  ])('goes: %s', (line) => {
    const { text, asides } = read(
      `<div class="text">${paragraphs.slice(0, 2).join('')}<p>${line}</p>${paragraphs.slice(2).join('')}</div>`,
    );
    expect(text).not.toContain(line);
    expect(asides.join('\n')).toContain(line);
  });

  it('stays where the story itself is of browsers and comments', () => {
    const said =
      'The council’s web page asks readers to enable JavaScript to see the timetable, which the clockmaker calls a fine joke, since her own telephone is older than the page, the council and, by the look of it, the bus.';
    const short = 'Comments are closed to nobody, the council says.';
    const heard = 'Listen to the wind, she says.';
    const { text } = read(
      `<div class="text">${paragraphs[0]}<p>${said}</p><p>${short}</p><p>${heard}</p>${story}</div>`,
    );
    expect(text).toContain(said);
    expect(text).toContain(short);
    expect(text).toContain(heard);
  });
});

describe('comments', () => {
  it('are not told to be shut, in whatever language', () => {
    const line = 'Kommentare sind geschlossen.';
    expect(read(`<div class="text">${story}<p class="nocomments">${line}</p></div>`).text).not.toContain(
      line,
    );
  });

  it('are comments in a box without a name too, however much is written in them', () => {
    const reply = `<div class="comment_answer"><div class="comment_author">Wren answered on Monday at 11.45</div>
      <div class="comment_content">${sentences.map((text) => `<p>${text.replace('The', 'My')} I was there and saw it all.</p>`).join('')}</div></div>`;
    const { text, asides } = read(
      `<div class="text">${story}</div><div><div class="x1"><a id="c9"></a>${reply}</div></div><div class="text"><p>The next bus is at noon, and the clock will be right for it, the clockmaker says.</p></div>`,
    );
    expect(text).not.toContain('I was there');
    expect(asides.some((entry) => entry.startsWith('comments: ') && entry.includes('I was there'))).toBe(
      true,
    );
  });
});
