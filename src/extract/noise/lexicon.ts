/** The words that newsrooms print on furniture, by language. Each stands for a whole line, never for a part of one. */
import { isWestern } from '../../clean-text.ts';
import type { Line } from '../pass.ts';
import { quick } from '../quick.ts';

/** A line as the lexicons spell it: letters and digits in lower case, one space between words. */
export function bare(line: string): string {
  if (isWestern(line))
    return line
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return line
    .toLocaleLowerCase('und')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A letter in none of the languages below, which stays where signs go. */
const parting = ' ǀ ';

function lexicon(...lists: readonly string[]): (line: Line) => boolean {
  // All in one text are spelled much faster than one by one: each story begins with that.
  const words = new Set(bare(lists.join('|').replaceAll('|', parting)).split(parting));
  return ({ key }) => words.has(key);
}

const labelsAdvertising = lexicon(
  'ad|ads|advert|adverts|advertisement|advertisements|advertising|sponsored|sponsored content|sponsored links|sponsored by|paid content|paid post|promoted|promoted content|promotion|paid partnership|ad feature|advertorial',
  'advertisement scroll to continue|advertisement continue reading below|continue reading below|continue reading the main story|story continues below advertisement|article continues below advertisement|story continues below|story continues below this ad|article continues below|article continues after advertisement|story continues after advertisement|content continues below|scroll to continue|scroll to continue with content|scroll down to continue|continue reading',
  'anzeige|anzeigen|werbung|reklame|gesponsert|gesponserter inhalt|sponsor|bezahlte anzeige|nach der anzeige weiterlesen|weiterlesen nach der anzeige|artikel wird nach der anzeige fortgesetzt|werbung schließen|artikel geht nach der werbung weiter',
  'publicité|publicités|pub|annonce|annonces|annonce publicitaire|sponsorisé|contenu sponsorisé|contenu partenaire après la publicité|la suite après cette publicité|l article continue après la publicité|fermer la publicité',
  'publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|patrocinio|publirreportaje|continúa tras la publicidad|sigue leyendo después de la publicidad|la noticia continúa después de la publicidad',
  'publicidade|anúncio|anúncios|conteúdo patrocinado|publieditorial|continua após a publicidade|continua depois da publicidade|pub publicidade|propaganda',
  'pubblicità|annuncio|annunci|sponsorizzato|contenuto sponsorizzato|messaggio pubblicitario|inserzione|la storia continua sotto|continua dopo la pubblicità|l articolo continua dopo la pubblicità',
  'advertentie|advertenties|reclame|gesponsord|gesponsorde inhoud|partnerbijdrage|lees verder na de advertentie|artikel gaat verder na advertentie|lees verder onder de advertentie',
  'reklama|reklamy|ogłoszenie|ogłoszenia|materiał sponsorowany|artykuł sponsorowany|materiał promocyjny|dalsza część artykułu pod reklamą|dalsza część tekstu pod reklamą|ciąg dalszy artykułu pod reklamą|dalszy ciąg materiału pod wideo|dalszy ciąg tekstu pod materiałem wideo|dalsza część artykułu pod materiałem wideo',
  'реклама|рекламное объявление|на правах рекламы|партнерский материал|партнёрский материал|спонсорский материал|объявление|продолжение после рекламы|читайте далее после рекламы',
  'реклама продовження після реклами|оголошення|партнерський матеріал',
  'reklam|reklamlar|ilan|sponsorlu|sponsorlu içerik|advertorial içerik|haberin devamı reklamdan sonra',
  'إعلان|اعلان|إعلانات|اعلانات|إعلان ممول|محتوى إعلاني|مساحة إعلانية|دعاية|برعاية|تابع القراءة بعد الإعلان',
  'تبلیغات|آگهی|پیام بازرگانی',
  'פרסומת|פרסום|תוכן ממומן|תוכן שיווקי',
  'विज्ञापन|प्रायोजित|एडवर्टाइजमेंट|विज्ञापन के बाद जारी|प्रचार',
  'বিজ্ঞাপন|விளம்பரம்|ప్రకటన|જાહેરાત|जाहिरात',
  '広告|広告の後に記事が続きます|広告の下に記事が続きます|プロモーション|スポンサー|スポンサードコンテンツ|スポンサーリンク|記事広告|pr|ad 広告',
  '广告|廣告|推广|推廣|赞助|贊助|赞助内容|贊助內容|广告之后继续|文章繼續於廣告下方|廣告 請繼續往下閱讀|请继续往下阅读|請繼續往下閱讀|推广信息',
  '광고|스폰서|협찬|광고 후 계속|기사 본문 광고|광고 아래에 계속|후원',
  'annons|annonser|annonse|reklaam|mainos|mainokset|reklám|hirdetés|publicitate|reclamă|διαφήμιση|διαφημίσεις|iklan|pariwara|quảng cáo|โฆษณา',
);

/** True for a line that labels what is around it as advertising: with one label, or two in a row. */
export function saysAdvertisement(line: Line): boolean {
  if (labelsAdvertising(line)) return true;
  const { key } = line;
  for (let at = key.indexOf(' '); at > 0 && key.length < longestLabel; at = key.indexOf(' ', at + 1))
    if (labelsAdvertising({ ...line, key: key.slice(0, at) }))
      return labelsAdvertising({ ...line, key: key.slice(at + 1) });
  return false;
}

/** "Advertisement - story continues below", and as much again. */
const longestLabel = 90;

const saysShareWord = lexicon(
  'share|share this|share this article|share this story|share this post|share article|share story|sharing|more sharing|tweet|tweet this|pin it|pin|email|e mail|e mail this|email this|email this article|print|print this|print this article|print article|copy link|link copied',
  'teilen|artikel teilen|drucken|artikel drucken|merken|artikel merken',
  'partager|partager l article|partager cet article|envoyer par email|imprimer|copier le lien',
  'compartir|comparte|compártelo|imprimir|enviar por correo|copiar enlace',
  'compartilhar|compartilhe|partilhar|partilhe|copiar link|siga nos',
  'condividi|stampa|copia link|invia|seguici',
  'delen|deel|deel dit artikel|afdrukken|kopieer link|volg ons',
  'udostępnij|podziel się|drukuj|skopiuj link|obserwuj nas|wyślij',
  'поделиться|поделитесь|поделиться в|распечатать|печать|скопировать ссылку',
  'поділитися|поширити|надрукувати',
  'paylaş|haberi paylaş|yazdır|bağlantıyı kopyala|bizi takip edin',
  'شارك|مشاركة|شارك المقال|مشاركة عبر|طباعة|نسخ الرابط',
  'שתף|שיתוף|הדפסה|שתפו|העתק קישור',
  'शेयर|शेयर करें|साझा करें|प्रिंट|कॉपी लिंक|फॉलो करें',
  'シェア|シェアする|ツイート|ポスト|印刷|リンクをコピー',
  '分享|分享到|分享至|打印|列印|复制链接',
  '공유|공유하기|인쇄|링크 복사|스크랩|url 복사',
  'dela|del|jaa|megosztás|distribuie|κοινοποίηση',
);

/** "Share on Facebook" and "Auf Facebook teilen": a verb and the name of a network. */
const network =
  '(?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|bluesky|threads|instagram|e-?mail)';
const shareVerb =
  '(?:share|tweet|teilen|partager|compart[ie]r?|compartilhar|condividi|delen|deel|udostępnij|поделиться|paylaş)';
const sharesOn = quick(
  new RegExp(`^${shareVerb}(?: \\S{1,7}){0,3} ${network}$|^(?:auf|per|via|в) ${network} ${shareVerb}$`, 'iu'),
);

/** True for a line of a share bar. */
export function saysShare(line: Line): boolean {
  return saysShareWord(line) || sharesOn.test(line.text);
}

/** True for a line that leads past a row of pictures, or back to where the page begins. */
export const saysSkip = lexicon(
  'skip to end of carousel|press enter to skip to end of carousel|end of carousel|back to top|return to top|go to top|to the top',
);

/** A line that leads to another story begins so: "Read more: …", "Lesen Sie auch: …". */
export const leadsElsewhere = quick(
  new RegExp(
    `^[\\s>»→►▶•*\\[(–—-]*(?:${[
      'read (?:more|also|next|now|the full story|on)|also read|related(?: stor(?:y|ies)| articles?| content| coverage| links?| topics?| posts?| news)?|more (?:on|from|about|in) [^.:]{1,40}|more stor(?:y|ies)|see also|see more|see related|recommended(?: reading| stories| for you)?|don.t miss|you (?:may|might) (?:also )?(?:like|be interested in)|further reading|in case you missed it|more coverage|up next|next (?:story|article|post|up)|previous (?:story|article|post)|must read|editor.s picks?|top stories|most (?:read|popular|viewed)|popular (?:videos?|stories|articles|posts|now)|trending(?: now| stories)?|watch(?: now| live| more| next| video)?|learn more|click here|view (?:more|gallery|all)',
      'lesen sie (?:auch|mehr|hier|weiter|dazu)|lies auch|mehr (?:zum thema|dazu|lesen|von|aus|zu)|zum thema|siehe auch|auch interessant|das könnte sie (?:auch )?interessieren|weiterlesen|weitere (?:artikel|meldungen|themen|nachrichten)|meistgelesen|passend dazu|verwandte (?:artikel|themen)|mehr erfahren',
      'lire (?:aussi|également|la suite|plus)|à lire (?:aussi|également)|a lire aussi|voir aussi|sur le même (?:sujet|thème)|à voir aussi|en savoir plus|pour aller plus loin|dans la même (?:rubrique|catégorie)|plus d.(?:articles|infos)|les plus lus|articles? (?:liés?|similaires?|recommandés?|associés?)',
      'le[aeé]r? (?:también|más|tambi[eé]n)|lea también|lee también|te puede interesar|le puede interesar|(?:noticias?|artículos?|contenidos?) relacionad[oa]s?|relacionad[oa]s?|ver (?:más|también)|más (?:información|noticias|sobre|leído)|no te pierdas|también te puede interesar|lo más (?:leído|visto)',
      'lei[ae] (?:também|mais)|veja (?:também|mais)|saiba mais|notícias? relacionadas?|artigos? relacionados?|leia ainda|mais (?:lidas|notícias|sobre)',
      'leggi (?:anche|di più|tutto)|vedi anche|articol[io] correlat[io]|approfondisci|per approfondire|potrebbe interessarti|ti potrebbe interessare|i più letti',
      'lees (?:ook|meer|verder)|bekijk ook|meer (?:over|lezen|nieuws)|gerelateerd[e]?(?: artikelen)?|ook interessant|zie ook',
      'czytaj (?:też|także|również|więcej|dalej)|przeczytaj (?:też|także|również)|zobacz (?:też|także|również|więcej)|sprawdź (?:też|także)|powiązane(?: artykuły)?|polecamy|więcej (?:na temat|informacji|o)',
      'читайте (?:также|ещё|еще|далее|подробнее)|читать (?:также|далее|ещё)|смотрите также|по теме|материалы по теме|похожие (?:статьи|материалы|новости)|подробнее|рекомендуем',
      'читайте також|дивіться також|за темою',
      'ayrıca (?:oku(?:yun)?|bakınız)|bunu da oku|(?:daha )?fazla(?:sını)? oku|[iİ]lg[iİ]l[iİ] haber(?:ler)?|benzer haberler|haber[iİ]n devamı|bunlar da ilginizi çekebilir',
      'اقرأ (?:أيضا|أيضاً|أيضًا|المزيد)|إقرأ أيضا|طالع أيضا|شاهد (?:أيضا|أيضاً|أيضًا)|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|ذات صلة|قد يهمك|المزيد (?:عن|من)|مقالات ذات صلة|موضوعات متعلقة',
      'קראו (?:גם|עוד)|כתבות נוספות|עוד בנושא|ראו גם|אולי יעניין',
      '(?:यह भी|ये भी|इसे भी) (?:पढ़ें|पढें|देखें)|और पढ़ें|संबंधित (?:खबरें|ख़बरें|समाचार|लेख)|पढ़ें[:–-]|सबसे ज्यादा पढ़ी',
      '関連(?:記事|ニュース|リンク|キーワード)?|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|続きを読む|もっと(?:読む|見る)',
      '相关(?:阅读|新闻|文章|报道|推荐|链接)|相關(?:閱讀|新聞|文章|報導|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|更多(?:新闻|新聞|内容|內容|报道|報導)|阅读更多|閱讀更多|看更多|你可能也想看',
      '관련\\s?(?:기사|뉴스|글|콘텐츠)|함께 (?:읽어|보면)[^.]{0,20}|더 (?:보기|읽기)|추천\\s?(?:기사|뉴스)|많이 본 (?:뉴스|기사)',
      'läs (?:också|även|mer)|les også|læs også|lue (?:myös|lisää)|olvassa el|citește și|přečtěte si|čtěte (?:také|více)|čítajte (?:tiež|viac)|pročitajte|baca (?:juga|selengkapnya)|xem thêm|đọc thêm|இதையும் படிங்க|soma (?:zaidi|pia)|بیشتر بخوانید|อ่านเพิ่มเติม|διαβάστε (?:επίσης|ακόμ[ηα])|δείτε επίσης',
    ].join('|')})(?=$|[\\s:：\\-–—>»→►|!?.…】\\])])`,
    'iu',
  ),
);
