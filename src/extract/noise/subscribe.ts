import { joinNames } from '../copy.ts';
import { textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { boxesNamed, proseIn } from './prose.ts';

const names =
  /-(?:paywall\w*|pay-?wall|regwall|reg-?wall|meter\w{0,6}|piano\w*|tp-\w+|subscri(?:be|ption|ber)\w*-?(?:box|banner|promo|prompt|offer|cta|message|widget|block)?|membership|become-?a-?member|donat(?:e|ion)\w*|support-?(?:us|box)|contribut(?:e|ion)-?(?:box|banner)?|cta|call-?to-?action|offer-?box|abo-?(?:box|teaser|hinweis))-/;

/** What an offer says, in words that stand together; never enough by itself. */
const offer =
  /subscri|sign (?:in|up)|log ?in|membership|become a member|members? only|support (?:us|our)|donat|free trial|unlimited|premium|cancel any ?time|already (?:a|have)|abonn|anmelden|registrier|testen|inscri|connect|suscri|regístr|iníci?[ae]|assin|doe agora|accedi|prenumerer|zaloguj|подпис|войти|abone|üye ol|اشترك|سجل|会員|登録|ログイン|订阅|訂閱|登录|登入|会员|會員|구독|로그인/i;

/** Offers to subscribe, to join or to give. */
export const subscribe: Noise = {
  id: 'subscribe',
  reason: 'subscription offer',
  *find(page) {
    for (const box of boxesNamed(page, names, 1_200)) if (!holdsRest(box, page)) yield box;
  },
};

/** Names of what stands before the rest of a story, or around it. */
const gates =
  /-(?:paywall\w*|pay-?wall|regwall|reg-?wall|meter\w{0,6}|piano\w*|tp-\w+|subscri(?:ber|ption)-?(?:content|only))-/;

/** Prose that offers nothing: newsrooms name the rest of a story after the wall that they may put before it. */
function holdsRest(box: Element, page: Page): boolean {
  if (!gates.test(joinNames(`${box.className} ${box.id}`))) return false;
  return proseIn(box, page) > 0 && box.querySelector('form, button') === null && !offer.test(textOf(box));
}
