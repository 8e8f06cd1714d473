/** What readers are asked to do elsewhere: to follow, to join, to subscribe, to write. */
import type { Span } from '../../article.ts';
import { plain } from '../../text.ts';
import { quick } from '../quick.ts';

/**
 * "Follow the Gazette on Facebook", "Do you have an opinion? … by email", "Подписывайтесь на наш канал": lines that begin
 * with the asking itself, and in languages that set the verb last end with it.
 */
const asks = quick(
  new RegExp(
    `^[\\s*•►▶>–—-]*(?:${[
      '(?:please )?(?:follow (?:us|our|me|@\\S|.{2,60} on\\b|.{2,60} coverage\\b)|like us\\b|join (?:us|our|the .{2,40}(?:channel|group|conversation))|subscribe (?:to|for|now|here)\\b|sign up (?:to|for|here|now)\\b|download (?:the|our) .{0,30}\\bapp\\b|get (?:the|our) .{0,30}(?:\\bapp\\b|newsletter)|e-?mail (?:us|the|your|\\S+@)|contact (?:us|the .{2,30} at\\b|\\S+ at\\b)|write to us\\b|send (?:us|your) |share your (?:story|stories|experiences?|views|thoughts)|click here to\\b|reach (?:\\S+ ){1,3}(?:at|by|on|via) |stay (?:up to date|connected|informed|tuned) )|(?:to (?:get|receive)|get|for) (?:all )?(?:the latest|more) .{0,40}(?:news|stories|updates|coverage)\\b',
      '(?:do|have) you .{0,40}\\b(?:opinion|story|tips?|questions?|experience|information|affected|comments?|feedback|photos?|videos?)\\b|got a (?:tip|story)\\b|the \\S+ welcomes (?:your )?(?:letters|tips|comments|feedback|questions)(?: to the editor| from readers)?[.!:]|(?:enjoyed|liked) this\\b|if you have (?:a|any) (?:story|tip|question|comment|information)|you can (?:follow|reach|contact|e-?mail) \\S+ (?:\\S+ )?(?:on|at|by|via)\\b',
      'hat (?:dir|ihnen|euch) (?:der|die|das|dieser|diese|dieses) |gefällt (?:dir|ihnen|euch) (?:der|die|das|dieser|diese|dieses|unser) |(?:folgen|abonnieren|schreiben|schicken|laden) sie\\b|abonnieren?t? (?:unser|den|jetzt)|folgt? uns|(?:sie haben|haben sie) .{0,30}(?:fragen|hinweise|anregungen|meinung|tipps)',
      '(?:suivez|abonnez|rejoignez|retrouvez|téléchargez|inscrivez|écrivez)[\\s-]|vous (?:avez aimé cet? |(?:souhaitez|voulez) réagir)',
      'síguenos|sigue (?:toda |todas |nuestr)|suscríbe(?:te|se)|únete a|descarga (?:la|nuestra) |escríbenos|envíanos|recibe nuestr|te ha gustado (?:el|la|este|esta) ',
      'siga (?:o|a|nos|nossas?) |siga-nos|assine (?:o|a|nossa) |inscreva-se|participe d[oae]|receba (?:no|as|os|em)|quer receber|baixe o|gostou d[eoa]|seguici|iscriviti|scarica l|scrivici|ti è piaciut[oa] (?:l|quest)|volg ons|abonneer je|he(?:b je|eft u) een (?:tip|vraag|opmerking)',
      'подпи(?:сывайтесь|шитесь)|підписуйтес[ья]|следите за (?:нами|наш)|(?:присоединяй|приєднуй)тес[ья]|скач(?:айте|ивайте)|(?:больше|ещё больше) новостей|хотите |читайте нас|понравил(?:ся|ась|ось) (?:статья|материал|текст)',
      'obserwuj|zapisz się|dołącz|masz (?:ciekawy temat|informacj)|sledujte|přihlaste se|odebírejte|köves(?:d|sen|setek)|iratkozz|csatlakozz|urmări(?:ți|-ne)|abonați|dacă (?:ți|v)-a plăcut (?:articol|acest articol|materialul)|dziękujemy, że przeczytał\\p{L}* (?:nasz |ten )?(?:artykuł|tekst)|jesteś świadkiem|ακολουθ[ήε]στε|γραφτείτε|εγγραφείτε',
      'ikuti (?:kami|saluran)|dapatkan|simak berita|theo dõi|mời (?:bạn|độc giả|quý)|ติดตาม|tufuate|takip edin|abone olun|تابعون?ا|للمزيد|اشترك في|انضموا|עקבו|הצטרפו',
      '(?:更多.{0,16}[请請]|欢迎|歡迎)?(?:关注|關注|追蹤|追踪)|加入|扫码|下载(?!量)|フォロー(?:して|は)',
    ].join(
      '|',
    )})|(?:takip edin|abone olun|katılın|फॉलो करें|जुड़ें|ফলো করুন|যুক্ত হোন|இணையுங்கள்|دنبال کنید|بپیوندید|구독하(?:세요|기)|보내주세요|フォローしてください)[\\s.!।…]*$`,
    'iu',
  ),
);
const elsewhere = quick(
  /facebook|twitter|instagram|telegram|телеграм|whatsapp|youtube|유튜브|tiktok|linkedin|mastodon|bluesky|google (?:news|noti\p{L}+|actu\p{L}*)|wiadomości\p{L}* google|\bline\b|zalo|вконтакте|\bapps?\b|приложени|newsletter|infolettre|boletín|hírlev|рассылк|\b(?:e-?)?mails?\b|이메일|courriel|[\w.+-]@[\w-]{1,60}\.\w|(?<!\p{L})(?:our|unser\p{L}*|notre|nuestro|nosso|nostro|ons|наш\p{L}*|nasz\p{L}*)\s(?:\S+\s)?(?:channel|[kc]anal|канал)|채널|ت[لي]گرام|ت[لي]غرام|واتساب|فيسبوك|פייסבוק|טלגרם|weibo|微信|微博|客户端|公众号|send (?:it|them) to us|coverage of .{3,60} at\b/iu,
);
/** Whose it is: who invites speaks of himself, or links to where he is. */
const own = quick(
  /(?<!\p{L})(?:us|our|uns|unser\p{L}*|nous|notre|nos|nuestr\p{L}*|noss[oa]s?|nostr\p{L}|ci|ons|onze|нас|нами|наш\p{L}*|nas|nasz\p{L}*|naš\p{L}*|noastr\p{L}|nostru|kami|chúng tôi|kênh \p{Lu}\S+ của báo|μας|bizi|kanalımıza|minket|हमें|हमारे|আমাদের|எங்கள்|بنا|قناتنا|שלנו|אחרינו)(?!\p{L})|-(?:nous|nos|ne)\b|hírlevelünk|تابعونا|ของเรา|seguici|scrivici|síguenos|我们|我們|本报/iu,
);
/** An invitation is a sentence or two, between the paragraphs of a story a short one. */
const longest = { end: 420, within: 220 } as const;
/** The name of a channel or a paper, which is no speech. */
const name = /[«“"„][^«»“”"„,.!?]{2,30}[»”"“]/g;
/** Addresses of networks and of their apps, of letters to sign up for, and of mail. */
const network = quick(
  /^mailto:|\/\/(?:[\w-]+\.)*(?:facebook|fb|twitter|x|instagram|t|telegram|whatsapp|wa|youtube|tiktok|linkedin|bsky|weibo|vk|line|zalo|threads|naver|kakao|news\.google|play\.google|apps\.apple)\.\w{2,4}(?:[/?]|$)|\/(?:newsletters?|subscribe|whatsapp|telegram|apps?)(?:[/?]|$)/iu,
);
/** What links are called that lead where the line says. */
const here = /^(?:here|hier|ici|aqu[íi]|qui|click|klik|tutaj|здесь|тут|点|點|こちら|여기|구독|هنا|כאן)/iu;
/** Who ends with an address is to be written to there; who goes on tells of it. */
const addressed = /(?:@[\w-]{1,60}\.\w|https?:).{0,40}$/u;

/**
 * True for an invitation to go elsewhere, which names a network, a letter or an app, and whose that is or a link to it. A
 * story may end with a call, and with a sentence about networks. Within a story, where "follow us" is told as well, it has
 * to link to it.
 */
export function isInvitation(spans: readonly Span[], place: 'end' | 'within'): boolean {
  const text = plain(spans).trim();
  if (text.length >= longest[place] || !asks.test(text) || !elsewhere.test(text)) return false;
  if (/["“”«»„]/.test(text.replace(name, ''))) return false;
  const links = spans.filter(({ link }) => link !== undefined);
  if (links.some(({ link }) => network.test(link ?? ''))) return true;
  if (place === 'end') return own.test(text) || addressed.test(text);
  const isLinked = links.some((span) => elsewhere.test(span.text) || here.test(span.text.trim()));
  return isLinked ? own.test(text) : namesOwn(text);
}

/** Characters between "our" and "newsletter", where the one is said of the other. */
const apart = 24;

/** "Sign up for our newsletter": in the first clause, for who goes on tells of it. */
function namesOwn(text: string): boolean {
  const [mine, there] = [text.search(own), text.search(elsewhere)];
  const isClause = !/[,，;:]/.test(text.slice(0, Math.max(mine, there)));
  return mine >= 0 && isClause && Math.abs(mine - there) <= apart;
}
