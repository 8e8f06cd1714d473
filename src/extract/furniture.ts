/** Single lines of the page's furniture that stand among the story, and headings whose section was set aside. */
import { blockText, textKey } from './block-text.ts';
import { textOf } from './dom.ts';
import { isInvitation } from './edges/invitation.ts';
import { linkShare } from './link-share.ts';
import { leadsElsewhere } from './noise/lexicon.ts';
import { quick } from './quick.ts';
import type { Unit } from './units.ts';

const furniture = { pass: 'furniture', reason: 'page controls' } as const;
const longest = 60;
/** More lines of links than this are a list of the story's own. */
const mostButtons = 2;
/** What buttons of a page ask for, as whole lines. */
const calls = quick(
  /^(?:(?:subscribe|sign up|log ?in|sign in|register|join)(?: (?:now|today|here|free|for free))*|(?:leave|post|add|write) a (?:comment|reply)|abonnieren|jetzt abonnieren|anmelden|s.abonner|se connecter|suscríbete|suscribirse|iniciar sesión|assine|entrar|abbonati|accedi|abonneren|inloggen|подписаться|войти|abone ol|giriş yap|اشترك|سجل الدخول|scroll down for (?:more )?videos?|loading|carregando|cargando|chargement|wird geladen|laden|загрузка|previous|next|prev|zurück|weiter|précédent|suivant|anterior|siguiente|próximo|precedente|successivo|vorige|volgende|назад|вперёд|далее|登録する|ログイン|订阅|登录|구독하기|로그인)[!.…»>→]*$/iu,
);

/** What stands where comments are shut, and over the buttons for larger letters. */
const states = quick(
  /^(?:comments (?:are )?(?:now )?closed|(?:text|font) size|schriftgröße|taille du texte|tamaño de letra|文字サイズ|字体大小|글자크기)[.:]?$/iu,
);

/** The label of a player that reads the page aloud. */
const listen = quick(
  /^(?:new\s?)?(?:(?:you can now )?listen to (?:\S+ ){1,3}(?:article|story|stories|articles|news)|listen now|(?:den )?artikel (?:jetzt )?(?:an)?hören|(?:écouter|écoutez) (?:l.article|cet article)|escuch(?:ar|a|e)(?: (?:el|este) artículo| (?:la|esta) noticia)?|ouvir(?: o)? (?:texto|artigo)|ouça (?:este|o) (?:texto|artigo|conteúdo)|ascolta (?:l.articolo|questo articolo)|luister naar dit artikel|(?:по)?слушать статью|haberi dinle|استمع إلى المقال|記事を聴く|朗读|語音朗讀|기사 듣기)[.!:]?$/iu,
);

/** How long reading takes, as a line of its own. */
const minutes = quick(
  /^(?:\d{1,3}[\s-]?min(?:ute)?s? read|(?:reading time|lesezeit|lesedauer|(?:temps de )?lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|время чтения|okuma süresi|読了時間|阅读时间)\s?[:：]?\s?\d{1,3}\s?(?:min(?:ut\p{L}{0,3})?|мин(?:ут\p{L}?)?|dk|分钟?)?)\.?$/iu,
);

/** What stands where a player, a form or a script could not run, told to who reads with a browser. */
const fallback = quick(
  /\b(?:your|this) browser (?:does not|doesn.t|cannot)\b|\benable javascript (?:to|in)\b|\b(?:javascript|flash player) (?:must be|is) (?:enabled|installed|required)\b|\bihr browser unterstützt|\bvotre navigateur ne |\b(?:su navegador no|seu navegador não) |\bsuo browser non |\buw browser ondersteunt|ваш браузер не |お使いのブラウザ.{0,20}いません|(?:您|你)的浏览器不支持|브라우저.{0,20}지원하지 않/iu,
);

/** "WATCH: The mayor speaks", linked to a film elsewhere, and "1 of 3", beside a picture: no sentence, and alone. */
const offers =
  /^(?:WATCH|LISTEN|READ|SEE|VIDEO|PHOTOS|GALLERY)(?: (?:MORE|NOW|ALSO|LIVE|NEXT))?\s?[|:]\s.*[^.!?"”’)]$/;
const counter = /^(\d{1,3})\s?(?:of|von|sur|de|di|van)\s?(\d{1,3})$/;
/** Share of an offer that leads to what it offers. */
const mostOfIt = 0.6;
const longestOffer = 110;

/** The units with such lines set aside. */
export function withoutFurniture(units: readonly Unit[]): Unit[] {
  const buttons = units.filter((unit) => unit.aside === null && isButton(unit));
  const cleared = units.map((unit, index) => {
    const isOne = buttons.length <= mostButtons && buttons.includes(unit);
    const isOffered = isOne || isFurniture(unit) || countsPictures(units, index);
    return unit.aside === null && isOffered ? { ...unit, aside: furniture } : unit;
  });
  return cleared.map((unit, index) =>
    isOrphan(cleared, index) || isOverContents(unit, cleared[index + 1])
      ? { ...unit, aside: furniture }
      : unit,
  );
}

function lineOf({ blocks }: Unit, most = longest): string | null {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'paragraph') return null;
  const text = blockText(only).trim();
  return text.length <= most ? text : null;
}

function isFurniture(unit: Unit): boolean {
  const [only] = unit.blocks;
  const line = lineOf(unit);
  if (only?.kind === 'paragraph' && unit.blocks.length === 1 && isInvitation(only.text, 'within'))
    return true;
  if (only !== undefined && offers.test(lineOf(unit, longestOffer) ?? '') && linkShare(only) > mostOfIt)
    return true;
  if (line === null) return isFallback(unit);
  const lead = leadsElsewhere.exec(line);
  const saysNoMore = lead !== null && textKey(line.slice(lead[0].length)) === '';
  return saysNoMore || [calls, states, listen, minutes, fallback].some((says) => says.test(line));
}

/** "9 of 10" is an answer, and "24 de 7" a day, where no picture stands right beside it. */
function countsPictures(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  const [, place, all] = (unit === undefined ? null : counter.exec(lineOf(unit) ?? '')) ?? [];
  if (place === undefined || Number(place) > Number(all)) return false;
  return [units[index - 1], units[index + 1]].some((beside) =>
    beside?.blocks.some(({ kind }) => kind === 'figure' || kind === 'gallery'),
  );
}

/** One or two sentences that are all of their box; an article about browsers says more than that. */
function isFallback({ blocks: [only, ...others] }: Unit): boolean {
  if (only?.kind !== 'paragraph' || others.length > 0) return false;
  const text = blockText(only);
  return text.length < 180 && fallback.test(text);
}

/** A few words that are all one link, on a line of their own: a button, whatever it is called. */
function isButton(unit: Unit): boolean {
  const line = lineOf(unit);
  const [only] = unit.blocks;
  if (line === null || only === undefined || line.length > 24) return false;
  return linkShare(only) > 0.95 && !/[.!?:。！？؟]$/u.test(line);
}

/** A heading right before what was set aside, with no text of its own after it. */
function isOrphan(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit?.aside !== null || unit.blocks[0]?.kind !== 'heading' || unit.blocks.length !== 1) return false;
  const after = units[index + 1]?.aside ?? null;
  if (after === null || after.pass === 'body' || after.pass === 'start') return false;
  const next = units.slice(index + 1).find(({ aside }) => aside === null);
  return next === undefined || next.blocks[0]?.kind === 'heading';
}

/** A short line right before a table of contents that was set aside: what that is called. */
function isOverContents(unit: Unit, next: Unit | undefined): boolean {
  const [only] = unit.blocks;
  if (unit.aside !== null || next === undefined || next.aside === null || unit.blocks.length !== 1)
    return false;
  if (only?.kind !== 'paragraph' && only?.kind !== 'heading') return false;
  if (blockText(only).length > longest || /[.!?:。！？]\s*$/.test(blockText(only))) return false;
  const links = [...next.element.querySelectorAll('a[href^="#"]')];
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return links.length > 2 && linked > textOf(next.element).length * 0.6;
}
