import type { Block } from '../../article.ts';
import { blockText } from '../block-text.ts';
import { quick } from '../quick.ts';
import { isInvitation } from './invitation.ts';

/** How notices of rights begin, in any language that uses the sign, and the few that spell it out. */
const rights = quick(
  /^(?:[[(【<]?\s?[©ⓒ](?!\sis\b)|\(c\)\s(?:\S+\s){0,5}\d{4}|copyright\b(?!,|\s(?:is|was|are|has|had|and|or|on|in|of|for|does|may|can|will|laws?|claims?|holders?|cases?)\b)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|著作權|저작권자)/iu,
);
/** Other notices: each opens a block or a sentence with what it is about, the story or the page itself, and with no other. */
const notices = quick(
  new RegExp(
    `^\\W*(?:${[
      '(?:[^“”"„«.!?]{0,80}[.,|·–—-] ?)?all rights reserved(?:\\s?[.!|]|$)|this material may not be published',
      'a version of this (?:article|story|review|column|report) (?:(?:also |first |originally )?appear(?:s|ed)|was (?:first |originally )?published) (?:in|on)\\b',
      'published in the print edition of the [\\p{L}\\d, ]{4,24}, issue\\b',
      '(?:except for the headline, )?this (?:story|article|report) has not been edited by .{2,40} (?:staff|team)\\b',
      '(?:disclaimer: )?(?:the |all |any )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here |in this \\S+ |by (?:the )?(?:author|writer|columnist|contributor)s? ){1,2}(?:are (?:(?:solely |strictly )?those of |(?:the (?:author|writer)\\S{0,3}|their|his|her) own[.,]? (?:and|$)|not necessarily )|(?:do|may) not (?:necessarily )?(?:reflect|represent))',
      '(?:see|spot(?:ted)?|notice) an? (?:\\S+ ){0,4}(?:error|typo|mistake) in (?:our|this) (?:story|article|report)\\?',
      'this (?:document|article|story|content|material|page) is subject to copyright(?:[.!]|$)',
      '(?:our|this|these) (?:stories|story|articles?|content|works?|texts?|report) (?:is|are|may be|can be) (?:\\S+ ){1,8}creative commons (?:\\S+ ){0,3}licen[cs]e',
      '(?:если вы |якщо ви )?(?:нашли|заметили|увидели|обнаружили|знайшли|помітили|побачили|found|spotted|noticed) (?:\\S+ ){0,4}(?:ошибк|опечатк|помилк|error|typo|mistake).{0,100}(?:нажмите|натисніть|press) ctrl\\s?\\+\\s?enter',
      'thanks for reading .{2,80}[!.] (?:this post is public so|subscribe (?:for free|now|to receive)\\b)',
      '(?:特别声明|免责声明|版权声明)\\s?[:：].{0,60}(?:本[网站文平]|以上内容|作者本人|转载|版权)',
      'yasal uyarı\\s?[:：].{0,120}(?:burada yer alan|sitemiz|izinsiz|telif|kaynak göster)',
      '(?:queda |está )?prohibida (?:la|su) reproducción (?:total|parcial)|se prohíbe (?:expresamente )?la reproducción (?:total|parcial)|(?:é |fica )?proibida a reprodução (?:total|parcial)',
      '(?:हेडलाइन के अलावा,?\\s)?(?:इस|यह)\\s(?:खबर|ख़बर|स्टोरी|रिपोर्ट|लेख)\\s.{0,60}संपादित नहीं किया.{0,60}(?:फीड|फ़ीड)',
      'δείτε όλες τις τελευταίες ειδήσεις .{3,80} στο \\S+\\.\\S',
      '.{0,40}무단\\s?전재.{0,24}금지[\\s\\])>.]*$',
      '.{0,30}無断(?:転載|で転載|複製).{0,16}(?:を禁じます|を禁止します|はお断りします|お断り)[\\s。.\\])）]*$',
      '(?:本|著作).{0,14}版[权權]所有.{0,20}不得.{0,6}[转轉][载載][。.！!\\s]*$|版[权權]所有(?:[，, ]{0,2}(?:翻印必究|侵权必究|侵權必究|请勿转载|請勿轉載)){0,2}[。.！!\\s]*$',
      '(?:本[文网網站报報]|未[经經]|非[经經]).{0,24}不得(?:擅自)?[转轉][载載](?:[、及或和][^。，,]{1,8}){0,3}[。.！!\\s]*$',
      'for (?:all )?the latest .{0,40}(?:news|updates|headlines), (?:download (?:the|our) [^,.]{1,30}\\bapp|follow us on [^,.]{2,40}|subscribe to our [^,.]{2,40})[.!]?$',
    ].join('|')})`,
    'iu',
  ),
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
    (text.length < 400 && (notices.test(text) || (source.test(text) && leadsAway(block)))) ||
    (text.length < 200 && furniture.test(text))
  );
}

function leadsAway(block: Block): boolean {
  return (
    leads.test(blockText(block)) ||
    (block.kind === 'paragraph' && block.text.some(({ link }) => link !== undefined))
  );
}
