import type { Noise } from '../pass.ts';
import { boxesNamed } from './prose.ts';

const names =
  /-(?:paywall\w*|pay-?wall|regwall|reg-?wall|meter\w{0,6}|piano\w*|tp-\w+|subscri(?:be|ption|ber)\w*-?(?:box|banner|promo|prompt|offer|cta|message|widget|block)?|membership|become-?a-?member|donat(?:e|ion)\w*|support-?(?:us|box)|contribut(?:e|ion)-?(?:box|banner)?|cta|call-?to-?action|offer-?box|abo-?(?:box|teaser|hinweis))-/;

/** Offers to subscribe, to join or to give. */
export const subscribe: Noise = {
  id: 'subscribe',
  reason: 'subscription offer',
  find: (page) => boxesNamed(page, names, 1_200),
};
