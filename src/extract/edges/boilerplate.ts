import type { Block } from '../../article.ts';
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
      'please (?:follow|like|join|subscribe|sign up|send)\\b|follow(?![-\\w])|like (?:us|our|the .{2,40} on)\\b|join (?:us|our|the|thousands)\\b|subscribe\\b|sign up\\b|download (?:the|our|it)\\b|get (?:the|our) (?:app|latest|best)\\b|e-?mail (?:us|the|your|\\S+@)|contact (?:us|the|our|\\S+ at)\\b|write to (?:us|the)\\b|send (?:us|your|an? )|share your\\b|click here to\\b|read the latest\\b',
      '(?:do|have) you .{0,40}\\b(?:opinion|story|tips?|questions?|experience|information|affected|comments?|feedback)\\b|got a (?:tip|story)\\b|(?:enjoyed|liked) this\\b|if you have (?:a|any) (?:story|tip|question|comment|information)|you can (?:follow|find|reach|contact) (?:us|him|her|me|them|\\p{Lu}\\S+)\\b',
      'hat (?:dir|ihnen|euch)|gefällt (?:dir|ihnen|euch)|(?:folgen|abonnieren|schreiben|schicken|laden) sie\\b|abonnieren?t?\\b|folgt? uns|haben sie .{0,30}(?:fragen|hinweise|anregungen|meinung|tipps)',
      '(?:suivez|abonnez|rejoignez|retrouvez|téléchargez|inscrivez|écrivez)[\\s-]|vous avez aimé',
      'síguenos|sigue (?:a |toda |todas |nuestr)|suscríbe\\p{L}*|únete|descarga (?:la|nuestra|aquí)|escríbenos|envíanos|te ha gustado',
      'siga\\b|assine\\b|inscreva\\b|participe d|receba\\b|baixe\\b|gostou|segui(?:ci|teci)?\\b|iscriviti|scarica (?:la|l)|scrivici|ti è piaciuto|volg (?:ons|het|de)\\b|abonneer',
      'подписывайт\\p{L}*|подпиш\\p{L}*|следите за|присоединяйт\\p{L}*|скача?йте|скачивайте|читайте нас|понравил',
      'takip edin|abone olun|تابعوا|تابعونا|اشترك|关注(?:我们|本报|公众号)|扫码|下载|フォロー',
    ].join('|')})`,
    'iu',
  ),
);
const elsewhere = quick(
  /facebook|twitter|instagram|telegram|телеграм|whatsapp|youtube|tiktok|linkedin|\bmastodon|bluesky|\bthreads\b|\bapps?\b|приложени|newsletter|infolettre|рассылк|\be-?mails?\b|courriel|[\w.+-]@[\w-]{1,60}\.\w|\bchannel\b|\bkanal\b|\bcanal\b|канал|weibo|微信|微博|客户端|公众号|coverage of .{3,60} at\b/iu,
);
/** An invitation is a sentence or two. */
const longestAsk = 420;

/** True for an invitation to go elsewhere. A story may end with a call: it names no network, letter or app with it. */
function isInvitation(text: string): boolean {
  return text.length < longestAsk && asks.test(text) && elsewhere.test(text) && !/["“”«»„]/.test(text);
}

/** True for notices of rights, counts of comments and lists of tags. Only asked at the end of a story. */
export function isBoilerplate(block: Block): boolean {
  if (block.kind === 'list')
    return (
      block.items.length === 1 &&
      block.items.every(({ text, list }) => list === null && isInvitation(plain(text)))
    );
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const text = blockText(block).trim();
  return (
    rights.test(text) ||
    (block.kind === 'paragraph' && isInvitation(text)) ||
    (text.length < 400 && rightsAnywhere.test(text)) ||
    (text.length < 200 && furniture.test(text))
  );
}
