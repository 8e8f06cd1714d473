// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { graph, metadataOf, story } from './metadata-page.ts';

const titleOf = (head: string, body: string) => metadataOf(head, body).title;

describe('the title', () => {
  it('is the headline that the page shows', () => {
    const head =
      '<title>River rises | Daily Example</title><meta property="og:title" content="Why the river rises">';
    expect(titleOf(head, `<h1>River rises again in the north</h1>${story}`)).toBe(
      'River rises again in the north',
    );
  });

  it.each([
    [
      'The River Courier: Old ferry stays until June',
      '<b>The River Courier</b><p><font><b>Old ferry stays until June</b></font></p>',
    ],
    [
      'Old ferry stays until June - River Courier',
      '<table><tr><td><span>Old ferry stays until June</span></td></tr></table>',
    ],
    [
      'River Desk: Old ferry stays until June',
      '<h1><a href="/desk/notes">River Desk</a></h1><h4>Old ferry stays until June</h4>',
    ],
  ])('is the line that the page shows of its document title, where no heading is it: %s', (said, shown) => {
    expect(titleOf(`<title>${said}</title>`, `${shown}${story}`)).toBe('Old ferry stays until June');
  });

  it.each([
    ['<a href="/old-ferry">Old ferry stays until June</a>', 'a link'],
    ['<nav><span>Old ferry stays until June</span></nav>', 'navigation'],
    ['<p>Old ferry stays until June, says the board</p>', 'a longer line'],
    ['<p>Old ferry</p>', 'a shorter line'],
    ['<ul class="related"><li>Old ferry stays until June</li></ul>', 'a list of others'],
  ])('is no line like it in %s', (line) => {
    const said = 'The River Courier: Old ferry stays until June';
    expect(titleOf(`<title>${said}</title>`, `${line}${story}`)).toBe(said);
  });

  it('leaves the site name of a document title out', () => {
    const head =
      '<title>River rises again - Daily Example</title><meta property="og:site_name" content="Daily Example">';
    expect(titleOf(head, story)).toBe('River rises again');
    expect(titleOf('<title>River rises again | Something Else Weekly</title>', story)).toBe(
      'River rises again',
    );
    expect(
      titleOf('<title>Daily Example: River rises – again – Daily</title>', `<h1>River rises – again</h1>`),
    ).toBe('River rises – again');
  });

  it('is parted from section and site by underscores in Chinese', () => {
    expect(titleOf('<title>河水再次上涨，低处的街道已被淹没_天气_河边日报</title>', story)).toBe(
      '河水再次上涨，低处的街道已被淹没',
    );
  });

  it('is no name of the site where a template fills that field with it', () => {
    const said = 'River rises again in the north';
    const head = `<title>${said}</title><meta name="application-name" content="${said}">`;
    expect(titleOf(head, `<h1>${said}</h1>${story}`)).toBe(said);
  });

  it('passes by a masthead in an h1', () => {
    const head = '<title>River rises again | The Example Blog</title>';
    expect(titleOf(head, `<h1>The Example Blog</h1><h2>River rises again</h2>${story}`)).toBe(
      'River rises again',
    );
    expect(titleOf(head, `<h1><a href="/">Example</a></h1><h2>River rises again</h2>${story}`)).toBe(
      'River rises again',
    );
  });

  it('leaves the kicker and the live mark out', () => {
    const head = graph({ '@type': 'NewsArticle', headline: 'River rises again' });
    expect(titleOf(head, `<h1><span>Weather</span> <span>River rises again</span></h1>${story}`)).toBe(
      'River rises again',
    );
    expect(titleOf('', `<h1>Live: River rises again in the north</h1>${story}`)).toBe(
      'River rises again in the north',
    );
    expect(titleOf('', `<h1>En direct : la rivière monte encore</h1>${story}`)).toBe(
      'la rivière monte encore',
    );
  });

  it('is whole where a line below the story says the first half of it', () => {
    const said = 'The lost minute - Why Ansty fights for its clock';
    const body = `<h1>Opinion</h1>${story}<div class="tag">The lost minute</div>`;
    expect(titleOf(`<title>${said}</title>`, body)).toBe(said);
  });

  it('takes no headline of a box beside the story', () => {
    const head = '<meta property="og:title" content="River rises again">';
    expect(
      titleOf(head, `<aside><h1>River rises again</h1></aside><h1>River rises again now</h1>${story}`),
    ).toBe('River rises again now');
  });

  it('is clean, at most 500 characters long, and empty where there is none', () => {
    expect(titleOf('', `<h1>River\u202e rises\n  \u200bagain &amp; again</h1>${story}`)).toBe(
      'River rises again & again',
    );
    expect(titleOf(`<title>${'long '.repeat(300)}</title>`, story).length).toBeLessThanOrEqual(500);
    expect(titleOf('', '')).toBe('');
  });
});
