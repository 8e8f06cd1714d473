// @vitest-environment jsdom
/** The reader goes with the page that it was opened over, and stays for what does not name another. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../src/addresses.ts';
import { open, ports } from './reader-ground.ts';
import { richStory } from './stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the reader over a page that goes elsewhere', () => {
  it('closes when the page goes elsewhere without loading, but not for a place on it', () => {
    const reader = open();
    history.pushState(null, '', '#place');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(reader.signal.aborted).toBe(false);
    history.pushState(null, '', '/other');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(reader.signal.aborted).toBe(true);
  });

  it('stays where the query alone changes, as long as the page tells the same story', () => {
    document.title = `(3) ${richStory.title} - The Gazette`;
    history.pushState(null, '', '/story?at=1');
    const reader = open();
    history.replaceState(null, '', '/story?at=2');
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(false);
    document.title = 'Another story - The Gazette';
    document.body.innerHTML = `<h1>${richStory.title}</h1>`;
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(false);
    document.body.innerHTML = '<h1>Another story</h1>';
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(true);
  });

  it('takes a headline of a word or two for told only where a heading says that alone', () => {
    const live = { ...richStory, title: 'Live news' };
    document.body.innerHTML = '<h1>LIVE: News</h1>';
    history.pushState(null, '', '/story?at=1');
    const reader = open(ports({ at: 'story', article: live }));
    history.replaceState(null, '', '/story?at=2');
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(false);
    document.body.innerHTML = '<h1>Live news: the ferry comes back</h1>';
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(true);
  });

  it('looks at the address when told that it changed, and stays for what does not name another page', () => {
    history.pushState(null, '', '/story?id=3');
    const reader = open();
    history.replaceState(null, '', '/story?id=3&utm_source=letter#comments');
    reader.look();
    expect(reader.signal.aborted).toBe(false);
    history.replaceState(null, '', '/story?id=4');
    act(() => reader.look());
    expect(reader.signal.aborted).toBe(true);
  });
});

describe('pageOf', () => {
  it('drops a place on the page and keeps a route', () => {
    expect(pageOf('https://news.example/a#comments')).toBe('https://news.example/a');
    expect(pageOf('https://news.example/#/story/3')).toBe('https://news.example/#/story/3');
    expect(pageOf('https://news.example/#!story')).toBe('https://news.example/#!story');
  });

  it('drops what tracks the reader and keeps the rest of the query', () => {
    expect(pageOf('https://news.example/a?utm_source=x&fbclid=1')).toBe('https://news.example/a');
    expect(pageOf('https://news.example/a?id=3&gclid=2')).toBe('https://news.example/a?id=3');
    expect(pageOf('https://news.example/a?page=2')).toBe('https://news.example/a?page=2');
  });
});
