import type { Block, Span } from '../../article.ts';
import { plain } from '../../text.ts';
import { blockText } from '../block-text.ts';
import { quick } from '../quick.ts';

/** How notices of rights begin, in any language that uses the sign, and the few that spell it out. */
const rights = quick(
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|無断転載|版权所有|著作權|저작권자|무단\s?전재|ⓒ)/iu,
);
const rightsAnywhere = quick(
  /all rights reserved|this material may not be published|^a version of this (?:article|story|review|column|report) (?:(?:also |first |originally )?appear(?:s|ed)|was (?:first |originally )?published) (?:in|on)\b|무단\s?전재|無断転載/iu,
);
/** "12 Comments", "Filed under", "Tags:" and the like, as whole short lines. */
const furniture = quick(
  /^(?:\d[\d.,]*k?\s)?(?:comments?|shares?|likes?|views?|kommentare?|commentaires?|comentarios?|reacties)\b.{0,12}$|^(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords?|schlagwörter|étiquettes|etiquetas|temas?|tag)\s*[:：]/iu,
);

/**
 * "Follow the Gazette on Facebook", "Do you have an opinion? … by email", "Подписывайтесь на наш канал": what readers are
 * asked to do elsewhere, begun with the asking itself.
 */
const asks = quick(
  new RegExp(
    `^[\\s*•►>–—-]*(?:${[
      '(?:please )?(?:follow (?:us|our|me|@\\S|.{2,60} on\\b|.{2,60} coverage\\b)|like us\\b|join (?:us|our|the .{2,40}(?:channel|group|conversation))|subscribe (?:to|for|now|here)\\b|sign up (?:to|for|here|now)\\b|download (?:the|our) .{0,30}\\bapp\\b|get (?:the|our) .{0,30}(?:\\bapp\\b|newsletter)|e-?mail (?:us|the|your|\\S+@)|contact (?:us|the .{2,30} at\\b|\\S+ at\\b)|write to us\\b|send (?:us|your) |share your (?:story|stories|experiences?|views|thoughts)|click here to\\b|read the latest\\b)',
      '(?:do|have) you .{0,40}\\b(?:opinion|story|tips?|questions?|experience|information|affected|comments?|feedback)\\b|got a (?:tip|story)\\b|(?:enjoyed|liked) this\\b|if you have (?:a|any) (?:story|tip|question|comment|information)|you can (?:follow|reach|contact|e-?mail) \\S+ (?:\\S+ )?(?:on|at|by|via)\\b',
      'hat (?:dir|ihnen|euch) (?:der|die|das|dieser|diese|dieses) |gefällt (?:dir|ihnen|euch) (?:der|die|das|dieser|diese|dieses|unser) |(?:folgen|abonnieren|schreiben|schicken|laden) sie\\b|abonnieren?t? (?:unser|den|jetzt)|folgt? uns|haben sie .{0,30}(?:fragen|hinweise|anregungen|meinung|tipps)',
      '(?:suivez|abonnez|rejoignez|retrouvez|téléchargez|inscrivez|écrivez)[\\s-]|vous avez aimé cet? ',
      'síguenos|sigue (?:toda |todas |nuestr)|suscríbe(?:te|se)|únete a|descarga (?:la|nuestra) |escríbenos|envíanos|te ha gustado (?:el|la|este|esta) ',
      'siga (?:o|a|nos|nossas?) |siga-nos|assine (?:o|a|nossa) |inscreva-se|participe d[oae]|receba (?:no|as|os|em)|baixe o|gostou d[eoa]|seguici|iscriviti|scarica l|scrivici|ti è piaciut[oa] (?:l|quest)|volg ons|abonneer je',
      'подписывайтесь|подпишитесь|следите за (?:нами|наш)|присоединяйтесь|скачайте|скачивайте|читайте нас|понравил(?:ся|ась|ось) (?:статья|материал|текст)',
      'takip edin|abone olun|تابعونا|اشترك في|关注(?:我们|本报|公众号)|扫码|下载(?!量)|フォロー(?:して|は)',
    ].join('|')})`,
    'iu',
  ),
);
const elsewhere = quick(
  /facebook|twitter|instagram|telegram|телеграм|whatsapp|youtube|tiktok|linkedin|\bmastodon|bluesky|\bthreads\b|\bapps?\b|приложени|newsletter|infolettre|рассылк|\be-?mails?\b|courriel|[\w.+-]@[\w-]{1,60}\.\w|\bchannel\b|\bkanal\b|\bcanal\b|канал|weibo|微信|微博|客户端|公众号|coverage of .{3,60} at\b/iu,
);
/** Whose it is: who invites speaks of himself, or links to where he is. */
const own = quick(
  /(?<!\p{L})(?:us|our|uns|unser\p{L}*|nous|notre|nos|nuestr\p{L}*|noss[oa]s?|nostr\p{L}|ci|ons|onze|нас|нами|наш\p{L}*|bizi|بنا|قناتنا)(?!\p{L})|-nous|-nos\b|seguici|scrivici|síguenos|我们|本报/iu,
);
/** An invitation is a sentence or two. */
const longestAsk = 420;

/**
 * True for an invitation to go elsewhere, which names a network, a letter or an app, and whose that is or a link to it. A
 * story may end with a call, and with a sentence about networks.
 */
function isInvitation(text: string, link: 'with-link' | 'plain'): boolean {
  if (text.length >= longestAsk || !asks.test(text) || !elsewhere.test(text) || /["“”«»„]/.test(text))
    return false;
  return link === 'with-link' || own.test(text) || /@[\w-]{1,60}\.\w|https?:/.test(text);
}

function linkIn(text: readonly Span[]): 'with-link' | 'plain' {
  return text.some(({ link }) => link !== undefined) ? 'with-link' : 'plain';
}

/** True for notices of rights, counts of comments and lists of tags. Only asked at the end of a story. */
export function isBoilerplate(block: Block): boolean {
  if (block.kind === 'list')
    return (
      block.items.length === 1 &&
      block.items.every(({ text, list }) => list === null && isInvitation(plain(text), linkIn(text)))
    );
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const text = blockText(block).trim();
  return (
    rights.test(text) ||
    (block.kind === 'paragraph' && isInvitation(text, linkIn(block.text))) ||
    (text.length < 400 && rightsAnywhere.test(text)) ||
    (text.length < 200 && furniture.test(text))
  );
}
