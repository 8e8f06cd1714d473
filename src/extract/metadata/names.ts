/** Takes a byline apart into people. */
import { cleanLine } from '../../clean-text.ts';
import { quick } from '../quick.ts';
import { furtherPrefixes, prefixes } from './by-words.ts';
import { spokenDate } from './spoken-date.ts';
import { dateLabel, withoutClock } from './time-words.ts';

/** What stands behind a name in languages that set the post last, and where one was sent. */
const behind = quick(
  /(?<=\p{L})(?:\s*[／/]\s?[\p{Script=Han}]{2,10}(?:報導|报道|電|电)|\s*(?:기자|특파원|선임기자|논설위원|記者|记者|特派員|通讯员|編集委員|報道)(?=$|\s|[)\]）=])|[\s,]+(?:envoyée?s? spécia(?:le|l|ux|les)|correspondante?s?|journaliste|enviad[oa]s? especial(?:es)?|corresponsal(?:es)?|redactora?|inviat[oaie]|corrispondente|dal nostro|korrespondent\w*|redakteur\w*|redaktor\w*|verslaggever|dziennikarz\w*|muhabir\w*|корреспондент\p{L}*|спецкор\p{L}*|обозреватель|журналист\p{L}*|special to .{3,40}))(?:[\s,].*)?$/iu,
);
/** Whose reporter somebody is, before the name: "新华社记者王小明", "Our correspondent". */
const ahead = quick(
  /^(?:[（(【[]\s*)?(?:[\p{Script=Han}]{2,6}(?:社|报|報|网|網|台)?\s?(?:记者|記者|特派員|通讯员)|our (?:staff |special )?(?:reporter|correspondent)|de notre (?:correspondante?|envoyée? spéciale?))\s*[:：]?\s*/iu,
);

/** Lines about others who worked on the story. */
const helpers =
  /^(?:(?:medically|expert|clinically|fact|legally|scientifically|technically)[\s-]+)?(?:reviewed|checked|edited|verified|tested|photograph(?:s|ed|y)|photos?|images?|illustrat(?:ed|ions?)|translat(?:ed|ions?)|produced|narrated|approved|fact[\s-]check)\b/i;
const email =
  /(?:[([<]\s*|(?<!\s)\s+)?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s*[)\]>]?|\[email[^\]]{0,12}protected\]/g;
const handle = /(?:^|\s)@\w{2,30}\b/g;
const minutes = quick(
  /\b\d{1,3}\s?(?:-|–)?\s?(?:min(?:ute)?s?|minuten|minutos|minuti|мин(?:ут[аы]?)?|dk|dakika|分钟?|分鐘|분)\.?(?![\p{L}])(?:\s+(?:read(?:ing)?(?: time)?|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|чтения|okuma))?/giu,
);
const leftovers = quick(
  /(?:^|[\s|•·⋅,–—-])(?:read time|reading time|min read|share|comments?|last (?:updated|modified|reviewed)|updated|published|posted(?: on| in)?|first published|date|on|at|in|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\s*:?\s*$/iu,
);
const tails = quick(
  /(?:^|\s)(?:opens in (?:a )?new (?:tab|window)|view (?:all|in|bio|profile|posts)\b.{0,60}|see (?:full )?bio.{0,40}|more from .{0,60}|more (?:posts|articles|stories)\b.{0,60}|about the author.{0,60}|read more.{0,60}|read (?:full )?(?:bio|profile).{0,40}|[Ff]ollow(?:ing)?\b.{0,60}|FOLLOW\b.{0,60}|on behalf of .{0,80}|[Ff]or [Tt]he .{3,60}|in (?=[A-Z]).{3,60}|is an? .{0,200}|has been .{0,200})$/u,
);
/** What leads to a date, with the day of the week: "op ma, 14/03/2016", "am Mo., 14.3.2016". */
const ofDay = quick(/\s(?:am\s\p{L}{2,10}\.?|(?:op|le|el|il|em|w|dne|на)(?:\s\p{Ll}{2,12}\.?)?)[\s,]*$/u);
/** What a line adds about those who checked or edited the story. */
const checkers = quick(
  /(?<![\s|·•⋅,;–—-])[\s|·•⋅,;–—-]+(?:(?:medically|expert|clinically|fact|legally|and)[\s-]+){0,4}(?:reviewed|checked|edited|verified|tested|photographed|illustrated|translated|analysis|data|design|additional reporting)\s+by\b.*$/iu,
);
/** "Jun 2 Written by Ann Lee": what stands before the "by" is no name. */
const midway = /^.{0,40}?\b(?:written|posted|words|story|text|article|report(?:ed)?) by\b[\s:·]*/i;
const trailing = /(?<![\s,;:|│•·⋅●∙⸱–—/\\«»"“”(*†-])[\s,;:|│•·⋅●∙⸱–—/\\«»"“”(*†-]+$/u;
/** A post that stands behind a name without a comma. */
const role = quick(
  /(?<=\p{L} \p{L}{1,60})(?:\s+(?:senior|staff|lead|chief|contributing|guest)){0,4}\s+(?:writer|editor|reporter|author|contributor|correspondent|journalist|columnist)$/iu,
);
const leading = /^[\s,;:|│•·⋅●∙⸱–—/\\«»"“”&)-]+/u;

function trimmed(text: string): string {
  return text.replace(leading, '').replace(trailing, '');
}

/** "[Ann Lee, Gazette]": a line that is in brackets as a whole. */
const bracketed = /^[[【（(]([^[\]【】（）()]{2,80})[\]】）)]$/u;

/** Longest text that is read as a byline, in UTF-16 units. */
const longest = 1_000;

/** The byline without its "By", dates, reading time, e-mail addresses and handles; '' where nothing is left. */
export function bareByline(text: string): string {
  let rest = trimmed(cleanLine(text.slice(0, longest)).replace(bracketed, '$1'))
    .replace(/<[^<>]{0,80}@[^<>]{0,80}>/g, ' ')
    .replace(email, ' ')
    .replace(minutes, ' ');
  rest = rest.replace(midway, '').replace(checkers, '');
  const date = spokenDate(rest);
  if (date !== null) rest = date.at <= 3 ? rest.slice(date.end) : rest.slice(0, date.at).replace(ofDay, '');
  rest = withoutClock(rest);
  const withoutHandles = rest.replace(handle, ' ');
  if (/\p{L}/u.test(withoutHandles)) rest = withoutHandles;
  for (let round = 0; round < 3; round += 1)
    rest = trimmed(
      trimmed(
        trimmed(rest)
          .replace(ahead, '')
          .replace(round === 0 ? prefixes : furtherPrefixes, ''),
      )
        .replace(tails, '')
        .replace(behind, '')
        .replace(leftovers, ''),
    );
  if (dateLabel.test(rest)) return '';
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

const joints = quick(
  /(?<!\s)\s+(?:and|und|et|y|e|en|och|og|i|и|й|ve|with|mit|avec|con|com|met|та|ja|és|και|și|dan|và|და|और|एवं|و|ו|и также|oraz|sowie)\s+|(?<!\s)\s+و\s+|(?:(?<!\s)\s+)?[;|/•·⋅●∙⸱]\s*|(?:(?<!\s)\s+)?&\s*|、|，|(?<!\s)\s+[-–—]\s+/iu,
);
/** Degrees that are written behind a name. */
const credential = quick(
  /^(?:Jr\.?|Sr\.?|I{2,3}|IV|Ph\.? ?D\.?|M\.? ?D\.?|[A-Z]{1,3}\.?[A-Z]{1,4}\.?(?:-?[A-Z\d]{1,5})?|E-?RYT.{0,6}|RYT.{0,5}|Esq\.?|[A-Z]{2,6}®?(?:\s(?!(?:TODAY|NEWS|TIMES|POST|ONLINE|RADIO)$)[A-Z]{2,6})?|Ed\.?D\.?|Psy\.?D\.?|Pharm\.?D\.?)$/u,
);
const agencies =
  /^(?:AP|AFP|UPI|DPA|EFE|ANSA|TASS|CNN|BBC|NBC|ABC|CBS|NPR|PBS|ARD|ZDF|ORF|SRF|RTL|NYT|WSJ|FAZ|SZ|APA|KNA|EPD|SID|PAP|PTI|ANI|IANS|USA)$/;
/** An agency that a stroke joins with a person. */
const agency = /^[A-Z]{2,4}$/;
const post = quick(
  /\b(?:correspondents?|reporters?|editors?|editorial|writers?|contributors?|chair|staff|desk|news|press|agency|agence|agentur|redakteur\w*|korrespondent\w*|journalist\w*|columnist|director|manager|officer|professor|expert|specialist|dietitian|astrologer|gardener|educators?|president|founder|co-founder|owner|ceo|cto|cmo|coo|head|chief|lead|senior|strategist|analyst|attorney|consultant|coach|coordinator|marketer|marketing|developer|engineer|researcher|scientist|grader|physician|doctor|nutritionist|therapist|author|blogger|producer|host|partner|associate|assistant|intern|lawyer|designer|architect|company|inc|llc|ltd|team|university|institute|magazine|times|journal|herald|reuters|bloomberg|media|network|bureau|facebook|tweet|pinterest|share)\b/iu,
);

/** The names in a bare byline, each once, without what a comma adds about them. */
export function namesIn(byline: string): string[] {
  const names: string[] = [];
  for (const piece of splitCommas(byline))
    for (const name of namesOfPiece(piece, names))
      if (
        !nobody.test(name) &&
        !dateLabel.test(name) &&
        !names.some((known) => known.toLowerCase() === name.toLowerCase())
      )
        names.push(name);
  return names.slice(0, 30);
}

const ends = /\b(?:writers?|reporters?|editors?|correspondents?|contributors?|journalists?|columnists?)$/i;

/** The people between two commas; none where a post goes on after an "and": "Head of Sales and Marketing". */
function namesOfPiece(piece: string, known: readonly string[]): string[] {
  const names: string[] = [];
  let before = '';
  for (const part of piece.split(joints)) {
    const name = trimmed(part.replace(furtherPrefixes, ''))
      .replace(/(?<!\s)\s+\([^()]{1,60}\)$/u, '')
      .replace(role, '');
    const isPost =
      known.length + names.length > 0 && (post.test(name) || relative.test(name) || agency.test(name));
    const isOfPost = before !== '' && !ends.test(before);
    before = isPost ? name : before !== '' && isOfPost ? before : '';
    if (/\p{L}/u.test(name) && !isPost && !isOfPost && !namesHelper(name)) names.push(name);
  }
  return names;
}

/** "1 hr ago". */
const relative = quick(/^\d{1,2}\s?\p{L}{1,8}\.?(?:\s\d{1,2}\s?\p{L}{1,8}\.?)?\s(?:ago|önce|назад)$/iu);
const isLone = (name: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}-]+$/u.test(name);

function splitCommas(byline: string): string[] {
  const pieces: string[] = [];
  for (const one of byline.split(/(?:(?<!\s)\s+)?[,，]\s*|、/u)) {
    const [first] = pieces;
    const part =
      first === undefined ? one : one.replace(/^(?:and|und|et|y|e|och|og|i|и|ve|en|ja|és)\s+/i, '');
    const last = pieces.at(-1);
    if (part === '' || (last !== undefined && (agencies.test(part) || outlet.test(part)))) continue;
    if (last !== undefined && credential.test(part)) pieces[pieces.length - 1] = `${last}, ${part}`;
    else if (first === undefined || isLone(first) || !isLone(part)) pieces.push(part);
  }
  return pieces;
}

const outlet = /^[A-Z]{2,6} (?:TODAY|NEWS|TIMES|POST|ONLINE|RADIO)$|\.(?:com|org|net)$/;

const nobody = quick(
  /^(?:(?:(?:facebook|pinterest|twitter|e-?mail|linkedin|whatsapp|instagram|telegram|reddit|bluesky|mastodon|threads|youtube|x|share|print)[\s·|,]*)+|(?:photo |press |news )?archives?|contact|previous|next|size|(?:text|font) size|(?:email|print|share|save) (?:this|article|story)|save|bookmark|bio|profile|rss|feed|close|open|credit|source|photo|video|tweet|pin|more|by|(?:site ?)?admin(?:istrator)?|authors?|author name|guest|user|none|null|undefined|unknown|about|home|log ?in|follow|menu|search|contact(?: us)?|comments?|leave a comment|no comments|reply|editor|categor(?:y|ies)|tags?|(?:see|view|read|show|more) (?:all|more|full|from|by)\b.{0,60}|link|photographers?|filed under|subscribe|advertisement|posted|published|updated|mon|tue|wed|thu|fri|sat|sun|of this article|.{0,12}log ?in|.{0,12}sign ?(?:in|up)|register|meet the .{1,30}|our (?:team|authors|services|story|mission|blog|.{2,20} team)|(?:articles|posts|stories) by .{1,40})$/iu,
);

/** The line without those of its parts that name nobody: "Ann Lee · Archive | Contact". */
export function withoutNobody(line: string): string {
  const parts = line.split(/(?<!\s)\s+([·|])\s+/u);
  if (parts.length < 3) return line;
  const kept = parts.filter((part, index) => index % 2 === 0 && !nobody.test(part) && !dateLabel.test(part));
  return kept.length * 2 - 1 === parts.length ? line : kept.join(' · ');
}

/** Scripts that set no spaces say a sentence in as many signs as others need for three names. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u;
const mostSigns = 60;

/** True for a line that can be a list of names: few words, no sentence, no address. */
export function looksLikeNames(text: string): boolean {
  if (text === '' || text.length > 200 || !/\p{L}{2}/u.test(text) || nobody.test(text)) return false;
  if (text.length > mostSigns && spaceless.test(text)) return false;
  if (/https?:|www\.|[!?。！？]|\.\s\p{Lu}\p{Ll}{3,}\s\p{Ll}|[=<>{}#⟨⟩]|\w\.\w+\.\w/u.test(text))
    return false;
  if (/: |^[@\d]{3,}|\d{4}/.test(text) && !/^[\da-z-]+$/.test(text)) return false;
  return text.split(/\s+/).length <= 24;
}
