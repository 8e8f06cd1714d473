import type { Noise } from '../pass.ts';
import { boxesNamed, holdsStory } from './prose.ts';

/** Names that ad servers and content recommendation widgets leave on the boxes they fill. */
const names =
  /-(?:ads?|advert\w*|adsby\w*|adslot\w*|adunit\w*|adbox\w*|adcontainer|ad\d+|adsense|dfp\w*|gpt|mpu|leaderboard|skyscraper|billboard|interstitial|sponsor(?:ed|ship|s)?|promoted|outbrain|taboola|revcontent|teads|mgid|zergnet|dianomi|anzeigen?|werbung|publicite|publicidad|pubblicita)-/;

/** Boxes made for advertising. */
export const adSlot: Noise = {
  id: 'ad-slot',
  reason: 'advertisement',
  *find(page) {
    for (const slot of page.body.querySelectorAll(
      'amp-ad, amp-embed, amp-sticky-ad, ins.adsbygoogle, [data-ad-slot], [data-google-query-id]',
    ))
      if (!holdsStory(slot, page)) yield slot;
    yield* boxesNamed(page, names, 1_500);
  },
};
