import { describe, expect, it } from 'vitest';
import { type LoadPorts, loadStory, originsOf } from '../../src/views/popup/load.ts';
import { plainStory } from './stories.ts';

const refuse = async (): Promise<never> => {
  throw new Error('refused');
};

function ports(change: Partial<LoadPorts> = {}): LoadPorts {
  return {
    findTab: async () => ({ id: 7, url: 'https://news.example/a' }),
    inject: async () => undefined,
    ask: async () => ({ found: { at: 'none' }, readerOpen: false }),
    hasAccess: async () => true,
    ...change,
  };
}

describe('loadStory', () => {
  it('gives the story of the tab below', async () => {
    const state = await loadStory(
      ports({ ask: async () => ({ found: { at: 'story', article: plainStory }, readerOpen: true }) }),
    );
    expect(state).toMatchObject({
      at: 'story',
      tabId: 7,
      article: { title: plainStory.title },
      readerOpen: true,
    });
  });

  it('takes the address from the browser and not from the page, without user name and password', async () => {
    const given = ports({
      findTab: async () => ({ id: 7, url: 'https://ines:secret@news.example/a?id=3' }),
      ask: async () => ({ found: { at: 'story', article: plainStory }, readerOpen: false }),
    });
    expect(await loadStory(given)).toMatchObject({ article: { url: 'https://news.example/a?id=3' } });
  });

  it('files the story under the query that it was first read with, whatever the page wrote into it since', async () => {
    const read = (claimed: string) =>
      loadStory(
        ports({
          findTab: async () => ({ id: 7, url: 'https://news.example/a?at=40#end' }),
          ask: async () => ({
            found: { at: 'story', article: { ...plainStory, url: claimed } },
            readerOpen: false,
          }),
        }),
      );
    const urlOf = (url: string) => ({ article: { url } });
    expect(await read('https://news.example/a')).toMatchObject(urlOf('https://news.example/a#end'));
    const other = urlOf('https://news.example/a?at=40#end');
    expect(await read('https://news.example/b?id=1')).toMatchObject(other);
    expect(await read('https://other.example/a?id=1')).toMatchObject(other);
  });

  it('asks as told', async () => {
    const asked: string[] = [];
    const given = ports({
      ask: async (tabId, anyway) => {
        asked.push(`${tabId} ${anyway}`);
        return { found: { at: 'none' }, readerOpen: false };
      },
    });
    await loadStory(given);
    await loadStory(given, 'anyway');
    expect(asked).toEqual(['7 as-usual', '7 anyway']);
  });

  it('says where there is none, and of which tab', async () => {
    expect(await loadStory(ports())).toEqual({ at: 'none', tabId: 7, asked: 'as-usual' });
    expect(await loadStory(ports(), 'anyway')).toEqual({ at: 'none', tabId: 7, asked: 'anyway' });
  });

  it('says why the page could not be read', async () => {
    const state = await loadStory(
      ports({ ask: async () => ({ found: { at: 'failed', why: 'too-large' }, readerOpen: false }) }),
    );
    expect(state).toEqual({ at: 'failed', why: 'too-large' });
  });

  it.each([
    'chrome://settings/',
    'about:config',
    'file:///stories/a.html',
    'view-source:https://news.example/',
  ])('knows that the browser keeps %s to itself', async (url) => {
    const given = ports({
      findTab: async () => ({ id: 7, url }),
      inject: refuse,
      hasAccess: async () => false,
    });
    expect(await loadStory(given)).toEqual({ at: 'forbidden' });
  });

  it('does not even ask a page that is not of the web', async () => {
    const given = ports({ findTab: async () => ({ id: 7, url: 'file:///stories/a.html' }) });
    expect(await loadStory(given)).toEqual({ at: 'forbidden' });
  });

  it('knows a page of the browser by its silence where its address is not told', async () => {
    const given = ports({ findTab: async () => ({ id: 7, url: null }), ask: refuse });
    expect(await loadStory(given)).toEqual({ at: 'forbidden' });
  });

  it('knows a guarded page on the web by having access and being refused all the same', async () => {
    expect(await loadStory(ports({ inject: refuse }))).toEqual({ at: 'forbidden' });
  });

  it('offers to ask for the site where access was withdrawn', async () => {
    const state = await loadStory(ports({ inject: refuse, hasAccess: async () => false }));
    expect(state).toEqual({ at: 'no-access', origins: ['https://news.example/*'] });
  });

  it('offers to ask for all sites where the address is not told', async () => {
    const given = ports({
      findTab: async () => ({ id: 7, url: null }),
      inject: refuse,
      hasAccess: async () => false,
    });
    expect(await loadStory(given)).toEqual({ at: 'no-access', origins: ['http://*/*', 'https://*/*'] });
  });

  it('fails with words, never with an exception', async () => {
    expect(await loadStory(ports({ ask: refuse }))).toEqual({ at: 'failed', why: 'error' });
    expect(await loadStory(ports({ findTab: refuse }))).toEqual({ at: 'failed', why: 'error' });
    expect(await loadStory(ports({ findTab: async () => null }))).toEqual({ at: 'forbidden' });
  });
});

describe('originsOf', () => {
  it('leaves out the port, which match patterns do not know', () => {
    expect(originsOf('http://127.0.0.1:8080/a')).toEqual(['http://127.0.0.1/*']);
  });
});
