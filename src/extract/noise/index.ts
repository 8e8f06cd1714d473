/** The noise passes, in the order in which they run: an element belongs to the first that selects it. */
import type { Noise } from '../pass.ts';
import { adLabel } from './ad-label.ts';
import { adSlot } from './ad-slot.ts';
import { authorBio } from './author-bio.ts';
import { callOut } from './call-out.ts';
import { comments } from './comments.ts';
import { cookieNote } from './cookie-note.ts';
import { follower } from './follower.ts';
import { form } from './form.ts';
import { hidden } from './hidden.ts';
import { navigation } from './navigation.ts';
import { newsletter } from './newsletter.ts';
import { related } from './related.ts';
import { shareBar } from './share-bar.ts';
import { skipLink } from './skip-link.ts';
import { subscribe } from './subscribe.ts';
import { teaserRail } from './teaser-rail.ts';

export const noise: readonly Noise[] = [
  hidden,
  skipLink,
  adLabel,
  adSlot,
  shareBar,
  newsletter,
  subscribe,
  callOut,
  cookieNote,
  form,
  comments,
  navigation,
  follower,
  related,
  teaserRail,
  authorBio,
];
