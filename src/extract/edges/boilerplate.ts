import type { Block } from '../../article.ts';
import { blockText } from '../block-text.ts';
import { quick } from '../quick.ts';
import { isInvitation } from './invitation.ts';

/** How notices of rights begin, in any language that uses the sign, and the few that spell it out. */
const rights = quick(
  /^(?:[[(【<]?\s?[©ⓒ]|\(c\)\s|copyright\b(?!,)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|著作權|저작권자)/iu,
);
const rightsAnywhere = quick(
  /all rights reserved|this material may not be published|^a version of this (?:article|story|review|column|report) (?:(?:also |first |originally )?appear(?:s|ed)|was (?:first |originally )?published) (?:in|on)\b|^\W?(?:except for the headline, )?this (?:story|article|report) has not been edited by\b|(?:views|opinions) expressed (?:here |in this \S+ |by (?:the )?(?:author|writer|columnist|contributor)s? ){1,2}(?:are (?:(?:solely |strictly )?those of |(?:the (?:author|writer)\S{0,3}|their|his|her) own[.,]? (?:and|$)|not necessarily )|(?:do|may) not (?:necessarily )?(?:reflect|represent))|^(?:see|spot(?:ted)?|notice) an? (?:\S+ ){0,4}(?:error|typo|mistake) in (?:our|this) (?:story|article|report)\?|subject to copyright|creative commons (?:attribution|licen[cs]e)|ctrl\s?\+\s?enter|^thanks for reading .{2,80}[!.] (?:this post is public|subscribe)|^(?:特别声明|免责声明|版权声明|yasal uyarı)\s?[:：]|prohibida (?:la|su) reproducción|proibida a reprodução|संपादित नहीं किया|^δείτε όλες τις τελευταίες|무단\s?전재|無断転載|版[权權]所有|不得[转轉][载載]|se prohíbe la reproducción|in the print edition of|^for (?:all )?the latest .{3,60}, (?:download|follow|subscribe)\b/iu,
);
/** How a page says where its text comes from, and how to cite it: both lead there. */
const source = quick(
  /^(?:citation\s*[:：]|this (?:article|story|review|column|report) (?:(?:also |first |originally )?appear(?:s|ed)|(?:was|is) (?:first |originally )?(?:re)?published) (?:in|on|by|from|under)\b)/iu,
);
const leads = /https?:/;
/** "12 Comments", "Filed under", "Tags:" and the like, as whole short lines. */
const furniture = quick(
  /^(?:\d[\d.,]*k?\s)?(?:comments?|shares?|likes?|views?|kommentare?|commentaires?|comentarios?|reacties)\b.{0,12}$|^(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords?|schlagwörter|étiquettes|etiquetas|temas?|tag)\s*[:：]/iu,
);

/** True for notices of rights, counts of comments and lists of tags. Only asked at the end of a story. */
export function isBoilerplate(block: Block): boolean {
  if (block.kind === 'list')
    return (
      block.items.length === 1 &&
      block.items.every(({ text, list }) => list === null && isInvitation(text, 'end'))
    );
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const text = blockText(block).trim();
  return (
    rights.test(text) ||
    (block.kind === 'paragraph' && isInvitation(block.text, 'end')) ||
    (text.length < 400 && (rightsAnywhere.test(text) || (source.test(text) && leadsAway(block)))) ||
    (text.length < 200 && furniture.test(text))
  );
}

function leadsAway(block: Block): boolean {
  return (
    leads.test(blockText(block)) ||
    (block.kind === 'paragraph' && block.text.some(({ link }) => link !== undefined))
  );
}
