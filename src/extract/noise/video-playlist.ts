import type { Noise } from '../pass.ts';
import { boxesNamed } from './prose.ts';

const names =
  /-(?:playlists?|video-?(?:list|playlist|rail|carousel|strip|recommend\w*|related|thumbs?)|vid-?thumbs?|related-?videos?|more-?videos?|up-?next)-/;

/** Lists of other videos beside or below a player. */
export const videoPlaylist: Noise = {
  id: 'video-playlist',
  reason: 'videos',
  find: (page) => boxesNamed(page, names, 1_500),
};
