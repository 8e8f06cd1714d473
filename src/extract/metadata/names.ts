/** Takes a byline apart into people. */
import { cleanLine } from '../clean-text.ts';
import { spokenDate } from './spoken-date.ts';

const before =
  '(?:article|story|post|blog|text|words|report|recipe|photos?|images?|guest post|opinion|column|analysis|interview|review|contributed|presented|sponsored|researched)';
const deed =
  '(?:written|posted|published|authored|reported|created|submitted|compiled|updated|shared|penned|curated|researched)';
const by =
  'by|von|par|por|di|da|door|av|af|przez|autor(?:ka|in|en|es|a)?|auteurs?|autore|author(?:s|\\(s\\))?|writers?|text|texte|redaktion|tekst|автор(?:ы|и)?|текст|yazar|yazan|haber|بقلم|كتبت?|إعداد|الكاتب|लेखक|द्वारा|作者|撰文|文|记者|記者|執筆者?|著者|筆者|글쓴이|기자|oleh|tác giả|szerző|geschreven door|verfasst von|écrit par|publié par|escrito por|publicado por|scritto da|napisan[ey]? przez|мнение|מאת';
/** "By", "Von", "Par" and their kin at the start of a byline, with what often stands before them. */
const prefixes = new RegExp(
  String.raw`^(?:${before}\s+)?(?:(?:${deed})\s+)?(?:${by})(?:\s*[:：|·]\s*|\s+|(?=[\p{Script=Han}\p{Script=Hangul}])|$)`,
  'iu',
);
/** Lines about others who worked on the story. */
const helpers =
  /^(?:(?:medically|expert|clinically|fact|legally|scientifically|technically)[\s-]+)?(?:reviewed|checked|edited|verified|tested|photograph(?:s|ed|y)|photos?|images?|illustrat(?:ed|ions?)|translated|produced|narrated|approved|fact[\s-]check)\b/i;
const email =
  /[([<]?\s*(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s*[)\]>]?|\[email[^\]]{0,12}protected\]/g;
const handle = /(?:^|\s)@\w{2,30}\b/g;
const minutes =
  /\b\d{1,3}\s?(?:-|–)?\s?(?:min(?:ute)?s?|minuten|minutos|minuti|мин(?:ут[аы]?)?|dk|dakika|分钟?|分鐘|분)\.?(?![\p{L}])(?:\s+(?:read(?:ing)?(?: time)?|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|чтения|okuma))?/giu;
const leftovers =
  /(?:^|[\s|•·⋅,–—-])(?:read time|reading time|min read|share|comments?|last (?:updated|modified|reviewed)|updated|published|posted(?: on| in)?|first published|date|on|at|in|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\s*:?\s*$/iu;
const tails =
  /(?:^|\s)(?:opens in (?:a )?new (?:tab|window)|view (?:all|in|bio|profile|posts)\b.{0,60}|see (?:full )?bio.{0,40}|more from .{0,60}|more (?:posts|articles|stories)\b.{0,60}|about the author.{0,60}|read more.{0,60}|read (?:full )?(?:bio|profile).{0,40}|follow(?:ing)?\b.{0,60}|on behalf of .{0,80}|for the .{3,60}|in (?=[A-Z]).{3,60}|is an? .{0,200}|has been .{0,200})$/u;
/** What a line adds about those who checked or edited the story. */
const checkers =
  /[\s|·•⋅,;–—-]+(?:(?:medically|expert|clinically|fact|legally|and)[\s-]+)*(?:reviewed|checked|edited|verified|tested|photographed|illustrated|translated|analysis|data|design|additional reporting)\s+by\b.*$/iu;
/** "Jun 2 Written by Ann Lee": what stands before the "by" is no name. */
const midway = /^.{0,40}?\b(?:written|posted|words|story|text|article|report(?:ed)?) by\b[\s:·]*/i;
const trailing = /[\s,;:|•·⋅●∙⸱–—/\\«»"“”(*†-]+$/u;
/** A post that stands behind a name without a comma. */
const role =
  /(?<=\p{L}+ \p{L}+)(?:\s+(?:senior|staff|lead|chief|contributing|guest))*\s+(?:writer|editor|reporter|author|contributor|correspondent|journalist|columnist)$/iu;
const leading = /^[\s,;:|•·⋅●∙⸱–—/\\«»"“”&)-]+/u;

function trimmed(text: string): string {
  return text.replace(leading, '').replace(trailing, '');
}

/** Longest text that is read as a byline, in UTF-16 units. */
const longest = 1_000;

/** The byline without its "By", dates, reading time, e-mail addresses and handles; '' where nothing is left. */
export function bareByline(text: string): string {
  let rest = trimmed(cleanLine(text.slice(0, longest)))
    .replace(email, ' ')
    .replace(minutes, ' ');
  rest = rest.replace(midway, '').replace(checkers, '');
  const date = spokenDate(rest);
  if (date !== null) rest = date.at <= 3 ? rest.slice(date.end) : rest.slice(0, date.at);
  const withoutHandles = rest.replace(handle, ' ');
  if (/\p{L}/u.test(withoutHandles)) rest = withoutHandles;
  for (let round = 0; round < 3; round += 1)
    rest = trimmed(trimmed(trimmed(rest).replace(prefixes, '')).replace(tails, '').replace(leftovers, ''));
  return unrepeated(cleanLine(rest).replace(/(?<=\p{L}{3})\.$/u, ''));
}

/** "Ann Lee Ann Lee", once from the line and once from the portrait beside it, said once. */
function unrepeated(text: string): string {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  return half.length > 3 && text.slice(half.length).trim() === half ? half : text;
}

/** True when a line begins as bylines do. */
export function startsAsByline(text: string): boolean {
  return prefixes.test(text.trim());
}

/** True for "Written by" and its kin with nobody behind it: the name stands in the next element. */
export function isBareLabel(text: string): boolean {
  const line = text.trim();
  return line !== '' && line.length < 40 && startsAsByline(line) && bareByline(line) === '';
}

/** True for lines about editors, reviewers and photographers. */
export function namesHelper(text: string): boolean {
  return helpers.test(text.trim());
}

const joints =
  /\s+(?:and|und|et|y|e|en|och|og|i|и|ve|with|mit|avec|con|com|met|та)\s+|\s*[;|/•·⋅●∙⸱]\s*|\s*&\s*|、|，|\s+-\s+|\s+–\s+|\s+—\s+/iu;
/** Degrees that are written behind a name. */
const credential =
  /^(?:Jr\.?|Sr\.?|I{2,3}|IV|Ph\.? ?D\.?|M\.? ?D\.?|[A-Z]{1,3}\.?[A-Z]{1,4}\.?(?:-?[A-Z\d]{1,5})?|E-?RYT.{0,6}|RYT.{0,5}|Esq\.?|[A-Z]{2,6}®?(?:\s[A-Z]{2,6})?|Ed\.?D\.?|Psy\.?D\.?|Pharm\.?D\.?)$/u;
const agencies =
  /^(?:AP|AFP|UPI|DPA|EFE|ANSA|TASS|CNN|BBC|NBC|ABC|CBS|NPR|PBS|ARD|ZDF|ORF|SRF|RTL|NYT|WSJ|FAZ|SZ|APA|KNA|EPD|SID|PAP|PTI|ANI|IANS|USA)$/;
const post =
  /\b(?:correspondent|reporter|editors?|editorial|writer|contributors?|staff|desk|news|press|agency|agence|agentur|redakteur\w*|korrespondent\w*|journalist\w*|columnist|director|manager|officer|professor|expert|specialist|dietitian|astrologer|gardener|educators?|president|founder|co-founder|owner|ceo|cto|cmo|coo|head|chief|lead|senior|strategist|analyst|attorney|consultant|coach|coordinator|marketer|marketing|developer|engineer|researcher|scientist|grader|physician|doctor|nutritionist|therapist|author|blogger|producer|host|partner|associate|assistant|intern|lawyer|designer|architect|company|inc|llc|ltd|team|university|institute|magazine|times|journal|herald|reuters|bloomberg|media|network|bureau|facebook|tweet|pinterest|share)\b/iu;

/** The names in a bare byline, each once, without what a comma adds about them. */
export function namesIn(byline: string): string[] {
  const names: string[] = [];
  for (const piece of byline.split(joints).flatMap(splitCommas)) {
    const name = trimmed(piece.replace(prefixes, ''))
      .replace(/\s+\([^()]{1,60}\)$/u, '')
      .replace(role, '');
    if (!/\p{L}/u.test(name) || (names.length > 0 && post.test(name))) continue;
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names.slice(0, 30);
}

function splitCommas(piece: string): string[] {
  const names: string[] = [];
  for (const part of piece.split(/\s*,\s*/)) {
    const last = names.at(-1);
    if (part === '' || (last !== undefined && agencies.test(part))) continue;
    if (last !== undefined && credential.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else if (last === undefined || !post.test(part)) names.push(part);
  }
  return names;
}

const nobody =
  /^(?:(?:site ?)?admin(?:istrator)?|authors?|author name|guest|user|none|null|undefined|unknown|about|home|log ?in|follow|share|menu|search|contact(?: us)?|comments?|leave a comment|no comments|reply|editor|categor(?:y|ies)|tags?|(?:see|view|read|show|more) (?:all|more|full|from|by)\b.{0,60}|link|photographers?|filed under|subscribe|advertisement|print|email|facebook|twitter|bluesky|mastodon|threads|whatsapp|linkedin|instagram|youtube|pinterest|posted|published|updated|mon|tue|wed|thu|fri|sat|sun|of this article|.{0,12}log ?in|.{0,12}sign ?(?:in|up)|register|meet the .{1,30}|our (?:team|authors|services|story|mission|blog)|(?:articles|posts|stories) by .{1,40})$/iu;

/** True for a line that can be a list of names: few words, no sentence, no address. */
export function looksLikeNames(text: string): boolean {
  if (text === '' || text.length > 200 || !/\p{L}{2}/u.test(text) || nobody.test(text)) return false;
  if (/https?:|www\.|[!?]|\.\s\p{Lu}\p{Ll}{3,}\s\p{Ll}|[=<>{}#⟨⟩]|\w\.\w+\.\w/u.test(text)) return false;
  if (/: |^[@\d]{3,}|\d{4}/.test(text) && !/^[\da-z-]+$/.test(text)) return false;
  return text.split(/\s+/).length <= 24;
}

/** True for two to five words with capitals, or a few signs of a script without them: a person's name as a rule. */
export function looksLikePerson(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ ]{2,12}$/u.test(name))
    return true;
  const words = name.replace(/,.*$/, '').split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:d[aeiu]l?|v[ao]n|de[nr]|la|le|bin|ibn|al|el|y|e|ter|ten|zu|af|av|do[s]?)$/iu.test(word),
  );
  return small.length === 0 && !/\d/.test(name);
}
