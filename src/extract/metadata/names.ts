/** Takes a byline apart into people. */
import { cleanLine } from '../clean-text.ts';
import { spokenDate } from './spoken-date.ts';

/** "By", "Von", "Par" and their kin at the start of a byline, with what often stands before them. */
const prefixes =
  /^(?:(?:article|story|post|text|words|report|photos?|reviewed|updated|created|contributed|guest post|opinion|column|analysis|medically reviewed|fact[- ]checked)\s+)?(?:(?:written|posted|published|authored|reported|created|submitted|edited|compiled|reviewed)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|autor(?:ka|in|en|es|a)?|auteurs?|autore|author(?:s|\(s\))?|writer|text|texte|redaktion|tekst|автор(?:ы|и)?|текст|yazar|yazan|haber|بقلم|كتب(?:ت)?|إعداد|लेखक|द्वारा|作者|撰文|文|记者|記者|執筆者?|著者|筆者|글쓴이|기자|written by|words by|oleh|tác giả|szerző|γράφει(?: ο| η)?|мнение|מאת)(?:\s*[:：|]\s*|\s+|(?=[\p{Script=Han}\p{Script=Hangul}]))/iu;
const email = /[([<]?\s*(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s*[)\]>]?/g;
const handle = /(?:^|\s)@\w{2,30}\b/g;
const minutes =
  /\b\d{1,3}\s?(?:-|–)?\s?(?:min(?:ute)?s?|minuten|minutos|minuti|мин(?:ут[аы]?)?|dk|dakika|分钟?|分鐘|분)\.?(?:\s+(?:read(?:ing)?(?: time)?|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|чтения|okuma))?/giu;
const leftovers =
  /\b(?:read time|reading time|min read|share|comments?|last (?:updated|modified|reviewed)|updated|published|posted(?: on| in)?|first published|date|on|at|opens in a new (?:tab|window)|view (?:all )?(?:posts|bio|profile).{0,40}|follow(?:ing)?|see (?:full )?bio|more from .{0,40}|about the author)\s*:?\s*$/iu;
const trailing = /[\s,;:|•·–—/\\\-.«»"'“”]+$/u;
const leading = /^[\s,;:|•·–—/\\\-«»"“”]+/u;

function trimmed(text: string): string {
  return text.replace(leading, '').replace(/[\s,;:|•·–—/\\«»"“”-]+$/u, '');
}

/** The byline without its "By", dates, reading time, e-mail addresses and handles; '' where nothing is left. */
export function bareByline(text: string): string {
  let rest = trimmed(cleanLine(text)).replace(email, ' ').replace(minutes, ' ');
  const date = spokenDate(rest);
  if (date !== null) rest = date.at <= 3 ? rest.slice(date.end) : rest.slice(0, date.at);
  const withoutHandles = rest.replace(handle, ' ');
  if (/\p{L}/u.test(withoutHandles)) rest = withoutHandles;
  for (let round = 0; round < 3; round += 1)
    rest = trimmed(trimmed(rest).replace(prefixes, '').replace(leftovers, ''));
  return cleanLine(rest);
}

/** True when a line begins as bylines do. */
export function startsAsByline(text: string): boolean {
  return prefixes.test(`${text.trim()} `);
}

const joints =
  /\s+(?:and|und|et|y|e|en|och|og|i|и|ve|with|mit|avec|con|com|met|والـ?|और|та)\s+|\s*[;|/•·]\s*|\s*&\s*|、|，|\s+-\s+|\s+–\s+/iu;
/** What follows a name after a comma and is no further name: degrees, posts, agencies, places. */
const credential =
  /^(?:[A-Z][A-Za-z]{0,3}\.?(?:[A-Z]{1,4}\.?){1,3}(?:-?\w{1,4})?|Jr\.?|Sr\.?|I{2,3}|Ph\.? ?D\.?|M\.?D\.?|MS|MA|RD|RN|Esq\.?|CPA|MBA|CFP®?|.{0,3}®)$/u;
const post =
  /\b(?:correspondent|reporter|editor|writer|contributor|staff|desk|news|press|agency|agence|agentur|redakteur\w*|korrespondent\w*|journalist|columnist|director|manager|officer|professor|expert|specialist|dietitian|president|founder|ceo|cto|head|lead|senior|chief|company|inc|llc|ltd|team|university|institute|magazine|times|post|journal|herald|reuters|bloomberg|today|online|media|tv|radio|network|bureau)\b|\b[A-Z]{2,5}$/iu;

/** The names in a bare byline, each once, agencies only where no person stands beside them. */
export function namesIn(byline: string): string[] {
  const pieces = byline.split(joints).flatMap((piece) => splitCommas(piece));
  const names: string[] = [];
  for (const piece of pieces) {
    const name = trimmed(piece.replace(prefixes, '')).replace(/\s+\([^()]{1,60}\)$/u, '');
    if (name !== '' && !names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names.slice(0, 30);
}

function splitCommas(piece: string): string[] {
  const parts = piece.split(/\s*,\s*(?:and\s+)?/).filter((part) => part !== '');
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && credential.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else if (last === undefined || !post.test(part)) names.push(part);
  }
  return names;
}

/** True for a line that can be a list of names: few words, no sentence, no address. */
export function looksLikeNames(text: string): boolean {
  if (text === '' || text.length > 200 || /https?:|www\.|[!?]|\.\s\p{Lu}\p{Ll}{3,}\s\p{Ll}/u.test(text))
    return false;
  if (/^\d|^[@#]|[=<>{}]|\d{3}/.test(text)) return false;
  if (
    /^(?:admin(?:istrator)?|authors?|author name|guest|editor|user|none|null|undefined|unknown|anonymous|about|home|login|follow|share|menu|search|contact(?: us)?|comments?|leave a comment|no comments)$/iu.test(
      text,
    )
  )
    return false;
  const words = text.split(/\s+/);
  return words.length <= 24 && /\p{L}{2}/u.test(text) && (trailing.test(text) ? words.length <= 12 : true);
}
