// @vitest-environment jsdom
/** Posts, players and frames become one card each, and are never text of the story twice. */
import { expect, test } from 'vitest';
import { middleOf } from './small-story.ts';

const words = 'The wall is not a wall any more, it is a view. Come and see it while it lasts.';
const dated = '<a href="https://chirper.example/salt_lane/status/81">3 May 2026</a>';

test.each([
  [
    'a network by name',
    `<blockquote class="twitter-tweet"><p>${words}</p>&mdash; Salt Lane (@salt_lane) ${dated}</blockquote>`,
  ],
  [
    'a network by shape',
    `<blockquote class="chirper-post"><p>${words}</p>— Salt Lane (@salt_lane) ${dated}</blockquote>`,
  ],
  [
    'a box for a frame',
    `<div class="fb-post" data-href="https://chirper.example/salt_lane/status/81"><blockquote class="fb-xfbml-parse-ignore"><p>${words}</p>Salt Lane (@salt_lane) 3 May 2026</blockquote></div>`,
  ],
])('a post of %s is one card with what it says, who said it and where', (_which, html) => {
  expect(middleOf(html)).toEqual([
    {
      kind: 'embed',
      media: 'social',
      provider: 'chirper.example',
      title: 'Salt Lane (@salt_lane) 3 May 2026',
      url: 'https://chirper.example/salt_lane/status/81',
      text: [{ text: words }],
    },
  ]);
});

test('a quote with a link that is no date is a quote', () => {
  const html = `<blockquote class="inline-media"><p>${words}</p><a href="https://courier.example/wall">the minutes</a></blockquote>`;
  expect(middleOf(html)[0]?.kind).toBe('quote');
});

test('what stands in for a player leads to what it plays', () => {
  const html =
    '<lite-youtube videoid="abc123" title="The storm, from the church"></lite-youtube><amp-youtube data-videoid="abc124"></amp-youtube>';
  expect(middleOf(html)).toMatchObject([
    { media: 'video', title: 'The storm, from the church', url: 'https://www.youtube.com/watch?v=abc123' },
    { media: 'video', url: 'https://www.youtube.com/watch?v=abc124' },
  ]);
});

test('the caption of a framed map is its title, and no text', () => {
  const html =
    '<figure><iframe src="https://maps.example/embed/salt-lane" title="Map"></iframe><figcaption>Where the wall stood</figcaption></figure>';
  expect(middleOf(html)).toMatchObject([{ kind: 'embed', title: 'Where the wall stood', text: [] }]);
});

test('the same player twice is one card', () => {
  const frame = '<iframe src="https://video.example/embed/81" title="The storm"></iframe>';
  expect(
    middleOf(`${frame}<p>The storm came on a Tuesday and stayed until the Friday after it.</p>${frame}`).map(
      ({ kind }) => kind,
    ),
  ).toEqual(['embed', 'paragraph']);
});

test('a button to like a story is no part of it', () => {
  const html =
    '<div>Tweet <iframe src="https://network.example/plugins/like.php?href=https://courier.example/wall" width="100" height="40"></iframe></div>';
  expect(middleOf(html).filter(({ kind }) => kind === 'embed')).toEqual([]);
});
