// @vitest-environment jsdom
/** Tables, lists of terms, quotes, verse and code come out as what they are. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/article.ts';
import { markdownText } from '../../src/export/markdown-text.ts';
import { plain } from '../../src/text.ts';
import { middleOf } from './small-story.ts';

const lines = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? plain(block.text) : block.kind));

describe('verse', () => {
  const stanza = 'The wall went down on a Tuesday night,\nthe sea came in by the kitchen light';
  const second = 'and took the chairs and left the clock\nto tell the time to the harbour dock.';

  test.each([
    [
      'breaks',
      `<div class="poem"><p>${stanza.replace('\n', '<br>')}</p><p>${second.replace('\n', '<br>\n')}</p></div>`,
    ],
    ['a pre', `<pre>${stanza}\n\n${second}</pre>`],
    ['a style', `<div style="white-space: pre-line">${stanza}\n\n${second}</div>`],
    ['a class and plain breaks', `<p class="poem">${stanza}</p><p class="poem">${second}</p>`],
    [
      'a box a line',
      `<div class="poem">${[stanza, second]
        .map((text) => `<div class="stanza"><div>${text.replace('\n', '</div> <div>')}</div></div>`)
        .join('\n')}</div>`,
    ],
    [
      'a span a line',
      `<blockquote class="verse">${[stanza, second]
        .map((text) => `<p class="stanza"><span>${text.replace('\n', '</span><span>')}</span></p>`)
        .join('')}</blockquote>`,
    ],
  ])('in %s keeps its lines, and its stanzas apart', (_way, html) => {
    const found = middleOf(html).flatMap((block) =>
      block.kind === 'quote' ? block.paragraphs : 'text' in block ? [block.text] : [],
    );
    expect(found.map(plain)).toEqual([stanza, second]);
    expect(found[0] && markdownText(found[0])).toBe(stanza.replace('\n', '\\\n'));
  });

  test('prose in a pre that is as wide as a terminal loses its breaks', () => {
    const wide =
      'HARBOUR, May 1 - The board of the harbour announced on Monday that it\nhas asked three builders for an offer, of which two have said no and\nthe third is thinking about it.\n\nThe harbour master said that he was not surprised.';
    expect(lines(middleOf(`<pre>${wide}</pre>`))).toEqual([
      'HARBOUR, May 1 - The board of the harbour announced on Monday that it has asked three builders for an offer, of which two have said no and the third is thinking about it.',
      'The harbour master said that he was not surprised.',
    ]);
  });
});

describe('code', () => {
  const source = 'gate = level(sea) - level(basin)\nif gate > 0.4:\n    wait()';
  test.each([
    ['by class', `<pre><code class="language-python">${source}</code></pre>`],
    ['by attribute', `<pre data-lang="python">${source}</pre>`],
    ['by the box around it', `<div class="highlight-source-python"><pre>${source}</pre></div>`],
    [
      'beside the numbers of its lines',
      `<table><tr><td><pre>1\n2\n3</pre></td><td><pre class="brush: python">${source}</pre></td></tr></table>`,
    ],
  ])('keeps its breaks and its language, told %s', (_way, html) => {
    expect(middleOf(html)).toEqual([{ kind: 'code', language: 'python', source }]);
  });

  test('figures set in columns are no prose', () => {
    const [block] = middleOf(
      '<pre>Year     Gates    Wall\n1926     twelve   none\n1927     two      one</pre>',
    );
    expect(block?.kind).toBe('code');
  });
});

describe('lists of terms', () => {
  test('short ones are a list with each term strong', () => {
    const [block] = middleOf(
      '<dl><dt>Length</dt><dd>84 metres</dd><dt>Built</dt><dd>in 1887, of granite</dd></dl>',
    );
    expect(block).toEqual({
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        { text: [{ text: 'Length', strong: true }, { text: '\n' }, { text: '84 metres' }], list: null },
        {
          text: [{ text: 'Built', strong: true }, { text: '\n' }, { text: 'in 1887, of granite' }],
          list: null,
        },
      ],
    });
  });

  test('questions with long answers are paragraphs in their order', () => {
    const answers = [
      'It was built by hand. '.repeat(20).trim(),
      'Nobody knows who paid for it. '.repeat(20).trim(),
    ];
    const html = `<dl><div><dt>Who built it?</dt><dd>${answers[0]}</dd></div><div><dt>Who paid?</dt><dd><p>${answers[1]}</p><p>The board never asked.</p></dd></div></dl>`;
    const found = middleOf(html);
    expect(lines(found)).toEqual([
      'Who built it?',
      answers[0],
      'Who paid?',
      answers[1],
      'The board never asked.',
    ]);
    expect(found[0]?.kind === 'paragraph' && found[0].text[0]?.strong).toBe(true);
  });
});

describe('tables', () => {
  test('a cell that holds the text is unwrapped', () => {
    const long = 'The offer of the third builder came on Friday in an envelope without a stamp. '
      .repeat(9)
      .trim();
    const html = `<table><tr><td width="20">&nbsp;</td><td>${long}<br><br>The board opened it on Monday.</td></tr><tr><td>&nbsp;</td><td>Nobody laughed.</td></tr></table>`;
    expect(lines(middleOf(html))).toEqual([long, 'The board opened it on Monday.', 'Nobody laughed.']);
  });

  test('one column is no data, whatever its cells are called', () => {
    const html =
      '<table><thead><tr><th>What the board said</th></tr></thead><tr><td>The board said nothing that day.</td></tr></table>';
    expect(lines(middleOf(html))).toEqual(['What the board said', 'The board said nothing that day.']);
  });

  test('a picture above its caption is a picture', () => {
    const html =
      '<table align="right"><tr><td><img src="/wall.jpg" width="300" height="200"></td></tr><tr><td>The wall in March. Photo: Ann Lee</td></tr></table>';
    expect(middleOf(html)).toMatchObject([
      { kind: 'figure', caption: [{ text: 'The wall in March.' }], credit: 'Photo: Ann Lee' },
    ]);
  });

  test('a first row in bold type is the head', () => {
    const html =
      '<table><tr><td><b>Year</b></td><td><b>Metres</b></td></tr><tr><td>1926</td><td>12</td></tr><tr><td>1927</td><td>14</td></tr></table>';
    const [table] = middleOf(html);
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ header }) => header))).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('the caption of the figure around it is its own', () => {
    const html =
      '<figure><table><tr><th>Year</th><th>Metres</th></tr><tr><td>1926</td><td>12</td></tr></table><figcaption>What the sea took</figcaption></figure>';
    expect(middleOf(html)).toMatchObject([{ kind: 'table', caption: [{ text: 'What the sea took' }] }]);
  });
});

describe('quotes', () => {
  const words = 'The sea was here before the minutes of any meeting.';

  test('the caption of the figure around a quote says whose words they are', () => {
    const html = `<figure><blockquote><p>${words}</p></blockquote><figcaption>— Marit Odd, keeper</figcaption></figure>`;
    expect(middleOf(html)).toMatchObject([
      { kind: 'quote', role: 'block', cite: [{ text: 'Marit Odd, keeper' }] },
    ]);
  });

  test('a box that is called so is a pull quote', () => {
    const html = `<aside class="pull-quote"><p>${words}</p><cite>Marit Odd</cite></aside>`;
    expect(middleOf(html)).toEqual([
      { kind: 'quote', role: 'pull', paragraphs: [[{ text: words }]], cite: [{ text: 'Marit Odd' }] },
    ]);
  });

  test('a list within a quote stays in it', () => {
    const html = `<blockquote><p>${words}</p><ul><li>It will be here after them.</li><li>It takes no minutes.</li></ul></blockquote>`;
    const [quote] = middleOf(html);
    expect(quote?.kind === 'quote' && quote.paragraphs.map(plain)).toEqual([
      words,
      'It will be here after them.',
      'It takes no minutes.',
    ]);
  });

  test('a quote around very much text moves it in, and quotes nobody', () => {
    const many = Array.from(
      { length: 12 },
      (_, at) =>
        `The ${at}th speaker said that the wall must stay where it is and ${'that the sea must not '.repeat(18)}come.`,
    );
    expect(
      lines(middleOf(`<blockquote>${many.map((text) => `<p>${text}</p>`).join('')}</blockquote>`)),
    ).toEqual(many);
  });
});
