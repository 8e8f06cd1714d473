/** "By" in the languages whose bylines are read. */
import { quick } from '../quick.ts';

const before =
  '(?:article|story|post|blog|text|words|report|recipe|photos?|images?|guest post|opinion|column|analysis|interview|review|contributed|presented|sponsored|researched)';
const deed =
  '(?:written|posted|published|authored|reported|created|submitted|compiled|updated|shared|penned|curated|researched)';
const by =
  'by|von|par|por|di|da|door|av|af|przez|autor(?:ka|in|en|es|a)?|auteurs?|autore|author(?:s|\\(s\\))?|writers?|text|texte|redaktion|tekst|автор(?:ы|и)?|текст|yazar|yazan|haber|بقلم|كتبت?|كتبه|تحرير|إعداد|الكاتب|लेखक|द्वारा|作者|撰文|文(?=\\s|[:：●／/・|]|$)|记者|記者|執筆者?|著者|筆者|글쓴이|기자|penulis|bởi|theo(?=\\s*:)|toimittanut|kirjoittanut|συντάκτης|του|της|από τον|από την|szerző|írta|autora?|texto|testo|foto e testo|скрыла|пише|снимки и текст|โดย|ผู้เขียน|লেখক|tác giả|szerző|geschreven door|(?:geplaatst|ingestuurd|ingezonden|ingediend) door|(?:erstellt|eingestellt|eingereicht|gespeichert|veröffentlicht|gepostet) von|skr[ie]vet a[vf]|indsendt af|inskickat av|beküldte|vložil[ai]?|soumis par|proposé par|enviado por|inviato da|pubblicato da|postado por|opublikowan[ey] przez|dodan[ey] przez|verfasst von|écrit par|publié par|escrito por|publicado por|scritto da|napisan[ey]? przez|мнение|מאת';
/** "Oleh" is "by" in Indonesian and a first name in Ukrainian: before a single surname it is the name. */
const oleh = String.raw`oleh(?=\s*:|\s*$|\s+(?!\S+\s+(?:and|und|et|y|i|та|і|dan|&)\s)[\p{L}.'’-]+\s+\p{L})`;
const startsWith = (words: string): RegExp =>
  quick(
    new RegExp(
      String.raw`^(?:${before}\s+)?(?:(?:${deed})\s+)?(?:${words})(?:\s*[:：|·]\s*|\s+|(?=[\p{Script=Han}\p{Script=Hangul}])|$)`,
      'iu',
    ),
  );
/** "By", "Von", "Par" and their kin at the start of a byline, with what often stands before them; and after another. */
export const prefixes = startsWith(`${by}|${oleh}`);
export const furtherPrefixes = startsWith(by);
