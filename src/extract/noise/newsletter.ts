import { stamps } from '../copy.ts';
import { saysMoreThan, textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { boxesNamed, holdsStory } from './prose.ts';

const names =
  /-(?:newsletters?|news-letter|nl-?signup|sign-?up|mailing-?list|mailchimp|mc4wp|mc-embed\w*|email-?(?:signup|capture|subscribe|subscription|form|optin)|opt-?in|lead-?magnet|subscribe-?(?:form|box|widget))-/;
/** What a sign-up pitch says, in words that stand together; never enough by itself. */
const pitch =
  /newsletter|sign up|signup|inbox|subscribe|mailing list|infolettre|boletín|boletim|abonnier|anmelden|abonnez|inscri|suscr[ií]b|iscriviti|nieuwsbrief|aanmelden|zapisz się|подпиш|рассылк|bülten|abone ol|النشرة|اشترك|ניוזלטר|न्यूज़लेटर|メルマガ|ニュースレター|登録|订阅|訂閱|뉴스레터|구독/i;

const signUp = /newsletter|sign-?up|subscri|abonn|suscri|iscri/i;

/** Boxes that ask for an e-mail address, and paragraphs that pitch a newsletter. */
export const newsletter: Noise = {
  id: 'newsletter',
  reason: 'newsletter box',
  *find(page) {
    yield* boxesNamed(page, names, 900);
    for (const form of page.body.querySelectorAll(`[${stamps.asks}]`)) yield pitchAround(form, page);
    yield* pitches(page);
  },
};

/** The form with the words that introduce it: the largest box around it that is still a pitch. */
function pitchAround(form: Element, page: Page): Element {
  let box = form;
  for (let up = form.parentElement; up !== null && up !== page.body; up = up.parentElement) {
    if ((up.textContent ?? '').length > 5_000 || textOf(up).length > 500 || holdsStory(up, page)) break;
    if (pitch.test(up.textContent ?? '')) box = up;
  }
  return box;
}

/** A call to sign up for letters: the verb and the thing, close together. */
const call =
  /\b(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|inbox|mailing list|e-?mails?|alerts)\b|\b(?:melden sie sich|melde dich|abonnieren sie)\b.{0,60}newsletter|(?:inscrivez|abonnez)-vous.{0,60}(?:newsletter|infolettre|lettre)|suscr[ií]b[ea](?:te|se).{0,60}(?:boletín|newsletter)|(?:assine|inscreva-se|subscreva).{0,60}newsletter|iscri(?:viti|vetevi).{0,60}newsletter|meld je aan.{0,60}nieuwsbrief|(?:メール|メルマガ|ニュースレター).{0,24}登録/i;
const longestCall = 180;

/**
 * A short paragraph of its own that is a pitch and links to where one signs up, or that calls to do so and links. Asked
 * of each paragraph, not of each link: one may hold thousands.
 */
function* pitches(page: Page): Iterable<Element> {
  for (const paragraph of page.body.querySelectorAll('p')) {
    const links = paragraph.querySelectorAll('a[href]');
    if (links.length === 0 || saysMoreThan(paragraph, 260)) continue;
    const text = textOf(paragraph);
    const leads = pitch.test(text) && [...links].some((link) => signUp.test(link.getAttribute('href') ?? ''));
    if (leads || (text.length <= longestCall && call.test(text))) yield paragraph;
  }
}
