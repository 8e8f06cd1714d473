/** Frames, objects and whatever else loads a document of its own. */
import { around, type HostilePage, inStory, quoted } from '../story.ts';

export const frames: readonly HostilePage[] = [
  inStory(
    'frame-srcdoc',
    'a frame written in place',
    ({ run }) => `<iframe srcdoc="${quoted(`<script>${run}</script>`)}"></iframe>`,
  ),
  inStory(
    'frame-javascript',
    'a frame whose address runs',
    ({ run }) => `<iframe src="javascript:${quoted(run)}"></iframe>`,
  ),
  inStory(
    'frame-data',
    'a frame of data',
    ({ run }) => `<iframe src="data:text/html,${quoted(`<script>${run}</script>`)}"></iframe>`,
  ),
  inStory(
    'frame-object',
    'an object',
    ({ address }) => `<object data="${address}"><p>The bell in motion.</p></object>`,
  ),
  inStory('frame-embed', 'an embed', ({ address }) => `<embed src="${address}">`),
  inStory('frame-portal', 'a fenced frame', ({ address }) => `<fencedframe src="${address}"></fencedframe>`),
  inStory(
    'frame-video',
    'a video that loads and plays',
    ({ address }) => `<video autoplay muted src="${address}" poster="${address}"></video>`,
  ),
  inStory(
    'frame-refresh',
    'a refresh in the story',
    ({ address }) => `<meta http-equiv="refresh" content="9999;url=${address}">`,
  ),
  around('frame-frameset-name', 'frames named like our interfaces', () => ({
    before: '<iframe name="browser"></iframe><iframe name="chrome"></iframe>',
  })),
  inStory(
    'frame-link',
    'a sheet in the story',
    ({ address }) => `<link rel="stylesheet" href="${address}"><link rel="prefetch" href="${address}">`,
  ),
];
