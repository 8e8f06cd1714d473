// @vitest-environment jsdom
/** Links within a page, and boxes that it offers to skip: what is story in them and where they lead stays. */
import { describe, expect, it } from 'vitest';
import { paragraphs, textOf, title } from './newsroom-ground.ts';

const page = (text: string) => `<main><h1>${title}</h1><div class="text">${text}</div></main>`;
const within = (inner: string, below = '') =>
  textOf(page(paragraphs.slice(0, 3).join('') + inner + paragraphs.slice(3).join('') + below));
const box = (inner: string) =>
  `<div><a href="#end1">Skip box and go on</a>${inner}<p tabindex="-1" id="end1">End of box</p></div>`;

describe('a link to a line that takes the focus', () => {
  it.each([
    [
      '<p>As <a href="#p9">we wrote</a>, it is late, and so are the buses.</p>',
      '<p id="p9" tabindex="-1">The ledger of 1913 has it otherwise.</p>',
    ],
    [
      '<p>The <a href="#gl">escapement</a> is late, and so are the buses.</p>',
      '<div class="glossary"><div id="gl" tabindex="-1">Escapement: what lets the wheel go.</div></div>',
    ],
    [
      '<p><a href="#e">Ann Lee</a> says so.</p>',
      '<div tabindex="-1" id="e">It is late, says Ann Lee of Ansty.</div>',
    ],
    [
      '<p><a href="#fn1">See note</a></p>',
      '<p id="fn1" tabindex="-1">The ledger of 1913 has it otherwise.</p>',
    ],
    [
      '<p>What came of it is told <a href="#s2">below</a>, where the choirs sing.</p>',
      '<p><span id="s2" tabindex="-1">The choirs will sing of it in the summer.</span></p>',
    ],
  ])('stays with it: %s', (line, below) => {
    const read = within(line, below);
    expect(read).toContain(line.replace(/<[^<>]*>/g, ''));
    expect(read).toContain(below.replace(/<[^<>]*>/g, ''));
  });

  it('stays with a note behind a star', () => {
    const read = within(
      '<p>The clock is late.<a href="#fn1">*</a> So are the buses.</p>',
      '<p><span id="fn1" tabindex="-1">* See the ledger of 1913.</span></p>',
    );
    expect(read).toContain('See the ledger of 1913.');
  });
});

describe('a box that the page offers to skip', () => {
  it.each([
    ['<h3>Timeline</h3><ul><li>1913: the bell is cast.</li></ul>', '1913: the bell is cast.'],
    ['<h3>The clock</h3><p>112 stairs, three bells, and a minute that was lost.</p>', '112 stairs'],
    ['<pre>x = 1</pre>', 'x = 1'],
    [
      '<p>Chart: bells by year</p><svg width="400" height="300"><text>12</text></svg>',
      'Chart: bells by year',
    ],
    ['<p>Chart of all late minutes</p><canvas></canvas>', 'Chart of all late minutes'],
    ['<p>Hear the bell</p><audio src="/a.mp3" controls></audio>', 'Hear the bell'],
  ])('keeps what it tells: %s', (inner, line) => expect(within(box(inner))).toContain(line));

  it('goes where it is made of links', () => {
    const read = within(
      box('<strong>Read on</strong><ul><li><a href="/b">The bus that waited for a bell</a></li></ul>'),
    );
    expect(read).not.toContain('The bus that waited');
    expect(read).not.toContain('End of box');
  });

  it('loses its two lines around a post', () => {
    const read = within(
      box('<blockquote><p>“Nine minutes is not long,” wrote the captain.</p></blockquote>'),
    );
    expect(read).toContain('Nine minutes is not long');
    expect(read).not.toContain('Skip box');
    expect(read).not.toContain('End of box');
  });
});
