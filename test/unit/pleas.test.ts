// @vitest-environment jsdom
/** Pleas for gifts, and parts of stories that lead to authors, songs, charities and help. */
import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs, story, textOf, title } from './newsroom-ground.ts';

const page = (text: string) => `<main><h1>${title}</h1><div class="text">${text}</div></main>`;
const within = (inner: string) =>
  textOf(page(paragraphs.slice(0, 3).join('') + inner + paragraphs.slice(3).join('')));
const atEnd = (inner: string) => textOf(page(story + inner));
const part = (text: string, link: string) => `<h2>Two choirs</h2><p>${text}</p><p>${link}</p>`;

describe('a part of a story that ends in a link', () => {
  it.each([
    ['/contributors/ann-lee', 'Ann Lee'],
    ['/authors/don-quill', 'Don Quill'],
    ['/authors/donate', 'Don Ate'],
    ['/song/give-it-up', 'Give it up'],
    ['/2024/05/don-giovanni-in-ansty', 'Don Giovanni in Ansty'],
    ['/help/support/', 'Where to find help'],
    ['https://support.example/x', 'Help for singers'],
    ['https://don.example/x', 'The river Don'],
    ['https://gov.example/contributions/', 'Tables'],
  ])('stays where that leads to %s', (href, words) => {
    const inner = part('It took us nine hours to reach our seats.', `<a href="${href}">${words}</a>`);
    expect(within(inner)).toContain('It took us nine hours');
    expect(atEnd(inner)).toContain('It took us nine hours');
  });

  it.each([
    ['The town needs us all, says the choir, and every penny counts.', 'https://fund.example/donate'],
    ['The family asks for no flowers. A gift would please our father.', 'https://fund.example/donate'],
    ['“They asked us to sing for the spring,” says the choirmaster.', '/donate'],
    ['„Helfen Sie uns“, sagt der Chor, der ihre Feder bezahlt.', '/spenden'],
    ['Our rivers need help, and what keeps us from giving it is the clock.', '/donate'],
    ['Die Stadt liebt ihre Glocke und ihren Chor.', '/spenden'],
    ['« On nous a tout donné », dit la gardienne de la tour.', '/don'],
  ])('stays where it speaks for others: %s', (text, href) => {
    const inner = part(text, `<a href="${href}">Tower fund</a>`);
    expect(within(inner)).toContain(text);
    expect(within(`<div>${inner}</div>`)).toContain(text);
  });

  it('stays in a box of facts', () => {
    const text = 'The hospice took our mother in when nobody else would.';
    expect(
      within(
        `<div class="facts"><h3>Where to give</h3><p>${text}</p><p><a href="/donate">Give</a></p></div>`,
      ),
    ).toContain(text);
    expect(
      within(
        `<aside class="factbox"><h3>Where to give</h3><p>${text}</p><p><a href="/donate">Give</a></p></aside>`,
      ),
    ).toContain(text);
  });

  it.each(['/contributors/ann-lee', '/donate'])('stays around the headline: %s', (href) => {
    const line = 'How our town can help its clock, and what that means for the buses.';
    const head = `<div class="head"><h1>${title}</h1><p>${line}</p><div><a href="${href}">Ann Lee</a></div></div>`;
    const { setAside } = articleOf(`<main>${head}<div class="text">${story}</div></main>`);
    expect(setAside.map(({ pass }) => pass)).not.toContain('call-out');
  });
});

describe('a plea of the newsroom', () => {
  it.each([
    ['Help us to keep our reporters on the ferry.', '/donate'],
    ['Your gift keeps our pages open to all.', 'https://news.example/support-us/'],
    ['Your gift keeps our pages open to all.', 'https://donate.news.example/'],
    ['Unterstützen Sie uns mit einem Betrag, der Ihnen passt.', '/spenden'],
    ['Aidez-nous à garder notre journal libre.', '/faire-un-don'],
  ])('goes: %s %s', (text, href) => {
    const inner = `<div><h3>News you can lean on</h3><p>${text}</p><p><a href="${href}">Give now</a></p></div>`;
    expect(within(inner)).not.toContain(text);
  });
});
