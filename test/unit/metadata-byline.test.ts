// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { graph, metadataOf, story } from './metadata-page.ts';

const bylineOf = (line: string, head = '') => {
  const { byline, authors } = metadataOf(head, `<h1>River rises again</h1>${line}${story}`);
  return { byline, authors };
};

describe('the byline', () => {
  it('keeps the agency in the line and the person as author', () => {
    expect(bylineOf('<div class="byline">By <strong>Ann Lee</strong>, CNN</div>')).toEqual({
      byline: 'Ann Lee, CNN',
      authors: ['Ann Lee'],
    });
  });

  it.each([
    ['By Ann Lee', 'Ann Lee'],
    ['Von Jörg Müller', 'Jörg Müller'],
    ['Par Zoé Dupré', 'Zoé Dupré'],
    ['Por José Núñez', 'José Núñez'],
    ['Di Carla Rossi', 'Carla Rossi'],
    ['Door Jan de Vries', 'Jan de Vries'],
    ['Av Åsa Öberg', 'Åsa Öberg'],
    ['Przez Łucja Żak', 'Łucja Żak'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['作者：王小明', '王小明'],
    ['記者 陳大文', '陳大文'],
    ['بقلم: سامي حداد', 'سامي حداد'],
  ])('is stripped of its "by": %s', (line, name) => {
    expect(bylineOf(`<p class="byline">${line}</p>`)).toEqual({ byline: name, authors: [name] });
  });

  it('parts several authors', () => {
    expect(bylineOf('<p class="byline">By Ann Lee, Bob Ray and Cy Dunn</p>').authors).toEqual([
      'Ann Lee',
      'Bob Ray',
      'Cy Dunn',
    ]);
    expect(bylineOf('<p class="byline">Von Jörg Müller und Eva Klein</p>').authors).toEqual([
      'Jörg Müller',
      'Eva Klein',
    ]);
  });

  it('holds no date, reading time, address, handle or post', () => {
    const line =
      'By Ann Lee, Senior Reporter • ann.lee@daily.example • @annlee • March 15, 2013 • 5 min read';
    expect(bylineOf(`<div class="byline">${line}</div>`)).toEqual({
      byline: 'Ann Lee, Senior Reporter',
      authors: ['Ann Lee'],
    });
  });

  it('keeps an agency that stands alone', () => {
    expect(bylineOf('<p class="byline">By The Example Press</p>')).toEqual({
      byline: 'The Example Press',
      authors: ['The Example Press'],
    });
  });

  it('finds the name behind a label of its own', () => {
    expect(bylineOf('<div><p>Written by</p><p>Ann Lee</p></div>').authors).toEqual(['Ann Lee']);
  });

  it('says a name once that a profile box repeats', () => {
    const box =
      '<div class="author"><img alt="Ann Lee"><a href="/authors/ann-lee">Ann Lee</a><a href="/authors/ann-lee">Ann Lee</a></div>';
    expect(bylineOf(box, graph({ '@type': 'Article', author: { name: 'Ann Lee' } }))).toEqual({
      byline: 'Ann Lee',
      authors: ['Ann Lee'],
    });
  });

  it('comes from JSON-LD and meta tags where nothing is shown', () => {
    const nodes = {
      '@graph': [
        { '@type': 'Article', author: { '@id': '#a' } },
        { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
      ],
    };
    expect(bylineOf('', graph(nodes)).authors).toEqual(['Ann Lee']);
    expect(bylineOf('', '<meta name="author" content="By Ann Lee">').authors).toEqual(['Ann Lee']);
    expect(bylineOf('')).toEqual({ byline: null, authors: [] });
  });

  it('leaves out those who checked or edited the story', () => {
    const line =
      '<div class="byline">By <a href="/authors/ann">Ann Lee</a> | Fact-checked by <a href="/authors/bob">Bob Ray</a></div>';
    const head = graph({ '@type': 'Article', author: [{ name: 'Ann Lee' }, { name: 'Bob Ray' }] });
    expect(bylineOf(line, head)).toEqual({ byline: 'Ann Lee', authors: ['Ann Lee'] });
  });

  it('takes neither editors nor the writers of comments', () => {
    const page = '<p>Edited by Bob Ray</p>';
    const comments = '<div class="comments"><span class="author">Troll King</span></div>';
    expect(bylineOf(`${page}${comments}`)).toEqual({ byline: null, authors: [] });
  });
});
