/** What kind of story it is, by what the page says of itself. */
import type { kinds } from '../../article.ts';
import { quick } from '../quick.ts';
import { lineOf, listOf, typesOf } from './json-ld.ts';
import { metasOf, type Sources } from './sources.ts';

export type Kind = (typeof kinds)[number];

/** Labels of kicker and section in many languages; the whole label, for "Opinion polls" is news. */
const labels: readonly [Kind, RegExp][] = [
  [
    'sponsored',
    quick(
      /^(?:sponsored(?: content| post| by .{2,40})?|paid (?:post|content)|partner content|advertorial|promoted|brand(?:ed)? content|anzeige|werbung|sponsored story|in partnership with .{2,40}|publirreportaje|publireportage|publicidad|publieditorial|advertorial(?:en)?|branded|artykuł sponsorowany|materiał sponsorowany|на правах рекламы|реклама|партнерский материал|advertentie|annons|annonsørinnhold|annoncørbetalt|kaupallinen yhteistyö|reklam|إعلان|محتوى برعاية|प्रायोजित|PR|タイアップ|広告企画|广告|推广|赞助内容|광고|기획광고|contenido patrocinado|contenu sponsorisé|conteúdo patrocinado|contenuto sponsorizzato)$/iu,
    ),
  ],
  [
    'opinion',
    quick(
      /^(?:opinions?|op-?eds?|comment(?:ary|isfree)?|editorials?|columns?|columnists?|viewpoints?|perspectives?|letters?|meinung(?:en)?|kommentar(?:e)?|leitartikel|kolumnen?|gastbeitrag|gastkommentar|standpunkt|debatte|opinión|columnas?|tribuna|firmas|cartas al director|tribunes?|débats?|idées|édito(?:rial)?|chroniques?|opinião|colunas?|artigos? de opinião|opinioni?|l.?opinione|il commento|commento|commenti|editoriale?|opinie|columns?|felietony?|komentarze?|opinia|debatt|ledare|leder|kronikk?|krönika|debat|mielipide|pääkirjoitus|kolumni|komentář|názory?|gnómi|γνώμη|απόψεις|opinii|vélemény|опинія|думка|блоги?|точка зрения|мнения?|мнение|колонки?|yazarlar|köşe yazıları|görüş|رأي|آراء|مقالات|الرأي|विचार|राय|संपादकीय|社説|オピニオン|評論|评论|社论|观点|觀點|时评|社評|论坛|사설|칼럼|오피니언|기고|시론|opini|tajuk rencana|quan điểm|ý kiến|ความคิดเห็น|บทบรรณาธิการ|اداریہ|یادداشت|سرمقاله|דעות|דעה|טור|মতামত|সম্পাদকীয়|கருத்து|தலையங்கம்)$/iu,
    ),
  ],
  [
    'analysis',
    quick(
      /^(?:(?:news )?analys[ie]s|explainers?|explained|in depth|analyse[ns]?|analyys?i|analýza|elemzés|ανάλυση|hintergrund|einordnung|análisis|décryptages?|análises?|analisi|analiza|анализ|аналитика|analiz|تحليل|विश्लेषण|分析|解説|分析评论|深度分析|분석|해설|analisis|phân tích|تحلیل|تجزیہ|ניתוח|аналіз|บทวิเคราะห์)$/iu,
    ),
  ],
  [
    'review',
    quick(
      /^(?:(?:film|book|music|theatre|theater|tv|game|product|restaurant)? ?reviews?|rezension(?:en)?|kritik(?:en)?|critiques?|reseñas?|críticas?|recensioni?|recensies?|recenzj[ae]|рецензи[ия])$/iu,
    ),
  ],
];
const types: readonly [Kind, RegExp][] = [
  ['live', /liveblogposting/],
  ['sponsored', /advertisercontentarticle/],
  ['opinion', /opinionnewsarticle/],
  ['analysis', /analysisnewsarticle|backgroundnewsarticle|askpublicnewsarticle/],
  ['review', /review/],
];
const livePath =
  /\/(?:live-?(?:blogs?|updates|ticker|coverage|reporting|news)|liveticker|en-direct|en-vivo|en-directo|ao-vivo|diretta|minuto-a-minuto|tempo-reale|na-zywo|canli)(?:[/-]|$)|-live-(?:updates|blog)|\/live\/[^/]*\d|-(?:liveblog|liveticker|as-it-happened)(?:[/.-]|$)/i;
/** "Live:", as headlines begin while a story goes on. */
const liveTitle = quick(
  /^(?:live(?:\s?blog|\s?ticker|\s?updates?)?|en direct|direct|en vivo|en directo|ao vivo|diretta|in diretta|canlı|онлайн|прямой эфир|na żywo|relacja na żywo|مباشر|لحظه به لحظه|लाइव|ライブ|直播|라이브|สด|suora|direkt|liveblogg)\s*[:：|–—•-]\s|^(?:【直播】|\[라이브\]|\[속보\]라이브)|\blive (?:updates|blog)\b/iu,
);
/** "Film review: …", "… – review", in the words of seven languages. */
const reviewTitle = quick(
  /(?:^|[\s(])(?:review|rezension|kritik|critique|reseña|crítica|recensione|recensie|recenzja|рецензия)(?:\s*[:：–—|]|\s+[–—|-]\s)|\s[–—|-]\s(?:\w+ )?(?:review|rezension|critique|reseña|recensione)$/iu,
);
const pathKinds: readonly [Kind, RegExp][] = [
  ['sponsored', /\/(?:sponsored|advertorial|paid-?post|brand-?content|partner-?content)\//i],
  [
    'opinion',
    /\/(?:opinions?|op-?eds?|commentisfree|editorials?|commentary|meinung|kolumnen?|columnas?|tribune|debate|kommentar|opinion[ei]|tribunes?|editoriale)\//i,
  ],
  ['review', /\/reviews?\/[^/]{6}/i],
];

function byType(sources: Sources): Kind | null {
  const own = sources.story === null ? '' : typesOf(sources.story).join(' ');
  return types.find(([, pattern]) => pattern.test(own))?.[0] ?? null;
}

function byLabel(lines: readonly string[]): Kind | null {
  for (const line of lines) for (const [kind, pattern] of labels) if (pattern.test(line.trim())) return kind;
  return null;
}

/** "Opinion | …", "Analysis: …", "… | Comment": what a headline says of itself at either end. */
function byTitle(titles: readonly string[]): Kind | null {
  for (const title of titles) {
    if (liveTitle.test(title)) return 'live';
    const parts = title
      .split(/(?<!\s)\s+[|–—-]\s+|(?:(?<!\s)\s+)?[:：|｜]\s*|[[\]【】]/u)
      .filter((part) => part !== '');
    const found = parts.length > 1 ? byLabel([parts[0] ?? '', parts.at(-1) ?? '']) : null;
    if (found !== null) return found;
    if (reviewTitle.test(title)) return 'review';
  }
  return null;
}

/** The kind of story, from schema.org types, its labels and its address; news where nothing says otherwise. */
export function readKind(
  sources: Sources,
  shown: readonly (string | null)[],
  titles: readonly string[],
): Kind {
  const path = URL.canParse(sources.url) ? `${new URL(sources.url).pathname}/` : '';
  const stated = [
    ...shown.filter((line) => line !== null),
    ...metasOf(sources, ['article:section', 'section', 'article:opinion', 'content-type', 'article.type']),
    ...listOf(sources.story?.['articleSection']).map(lineOf),
    ...listOf(sources.story?.['genre']).map(lineOf),
  ];
  if (/^true$/i.test(metasOf(sources, ['article:opinion'])[0] ?? '')) return 'opinion';
  return (
    byType(sources) ??
    byLabel(stated) ??
    byTitle(titles) ??
    (livePath.test(path) ? 'live' : null) ??
    pathKinds.find(([, pattern]) => pattern.test(path))?.[0] ??
    'news'
  );
}
