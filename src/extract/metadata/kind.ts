/** What kind of story it is, by what the page says of itself. */
import type { kinds } from '../../article.ts';
import { lineOf, listOf, typesOf } from './json-ld.ts';
import { metasOf, type Sources } from './sources.ts';

export type Kind = (typeof kinds)[number];

/** Labels of kicker and section in many languages; the whole label, for "Opinion polls" is news. */
const labels: readonly [Kind, RegExp][] = [
  [
    'sponsored',
    /^(?:sponsored(?: content| post)?|paid (?:post|content)|partner content|advertorial|promoted|brand(?:ed)? content|anzeige|publirreportaje|contenido patrocinado|contenu sponsorisé|conteúdo patrocinado|contenuto sponsorizzato)$/iu,
  ],
  [
    'opinion',
    /^(?:opinions?|op-?eds?|comment(?:ary|isfree)?|editorials?|columns?|columnists?|viewpoints?|perspectives?|letters?|meinung(?:en)?|kommentar(?:e)?|leitartikel|kolumnen?|gastbeitrag|opinión|columnas?|tribunes?|débats?|idées|édito(?:rial)?|chroniques?|opinião|colunas?|opinioni|commenti|editoriale|opinie|columns?|felietony?|komentarze?|мнения?|мнение|колонки?|yazarlar|köşe yazıları|görüş|رأي|آراء|مقالات|الرأي|विचार|राय|संपादकीय|社説|オピニオン|評論|评论|社论|观点|觀點|사설|칼럼|오피니언)$/iu,
  ],
  [
    'analysis',
    /^(?:(?:news )?analys[ie]s|explainers?|analyse[ns]?|hintergrund|análisis|décryptages?|análises?|analisi|analiza|анализ|аналитика|analiz|تحليل|विश्लेषण|分析|解説|分析评论|분석)$/iu,
  ],
  [
    'review',
    /^(?:(?:film|book|music|theatre|theater|tv|game|product|restaurant)? ?reviews?|rezension(?:en)?|kritik(?:en)?|critiques?|reseñas?|críticas?|recensioni?|recensies?|recenzj[ae]|рецензи[ия])$/iu,
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
  /\/(?:live(?:-?blogs?|-?updates|-?ticker|-?news)?|liveticker|en-direct|en-vivo|ao-vivo|diretta)(?:[/-]|$)|-live-(?:updates|blog)|\/[\w-]+-live(?:\/|$)/i;
const pathKinds: readonly [Kind, RegExp][] = [
  ['sponsored', /\/(?:sponsored|advertorial|paid-?post|brand-?content|partner-?content)\//i],
  [
    'opinion',
    /\/(?:opinions?|op-?eds?|commentisfree|editorials?|commentary|columnists?|meinung|kommentar|opinion[ei]|tribunes?|editoriale)\//i,
  ],
  ['review', /\/reviews?\//i],
];

function byType(sources: Sources): Kind | null {
  const own = sources.story === null ? '' : typesOf(sources.story).join(' ');
  return types.find(([, pattern]) => pattern.test(own))?.[0] ?? null;
}

function byLabel(lines: readonly string[]): Kind | null {
  for (const line of lines) for (const [kind, pattern] of labels) if (pattern.test(line.trim())) return kind;
  return null;
}

/** The kind of story, from schema.org types, its labels and its address; news where nothing says otherwise. */
export function readKind(sources: Sources, shown: readonly (string | null)[]): Kind {
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
    (livePath.test(path) ? 'live' : null) ??
    pathKinds.find(([, pattern]) => pattern.test(path))?.[0] ??
    'news'
  );
}
