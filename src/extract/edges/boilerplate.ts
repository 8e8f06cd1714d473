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
  /^[\s*•►>–—-]*(?:(?:please )?(?:follow|like|join|subscribe|sign up|download|get|e-?mail|contact|write to|send|share your|click here to|read the latest)\b|(?:do|have) you\b|got a (?:tip|story)|(?:enjoyed|liked) this|hat (?:dir|ihnen|euch)|gefällt (?:dir|ihnen|euch)|vous avez aimé|te ha gustado|gostou|ti è piaciuto|понравил|if you have (?:a|any)|you can (?:follow|find|reach|contact)|(?:folgen|folgt|abonnieren|schreiben|schicken|laden|haben) sie\b|abonnieren?t?\b|folge? uns|(?:suivez|abonnez|rejoignez|retrouvez|téléchargez|inscrivez|écrivez)[\s-]|(?:s[ií]gue|síguenos|suscríbe|únete|descarga|escríbe|envía)\p{L}*|(?:siga|assine|inscreva|participe|receba|baixe)\b|(?:segui|seguici|iscriviti|scarica|scrivi)\b|(?:volg|abonneer|download)\b|(?:подпис|следите|присоединя|скачивайте|читайте нас)\p{L}*|(?:takip edin|abone olun)|(?:تابعوا|تابعونا|اشترك)|(?:关注|扫码|下载)|フォロー)/iu,
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
