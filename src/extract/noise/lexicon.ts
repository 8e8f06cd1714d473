/** The words that newsrooms print on furniture, by language. Each stands for a whole line, never for a part of one. */

const bare = (line: string): string =>
  line
    .toLocaleLowerCase('und')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

function lexicon(...lists: readonly string[]): (line: string) => boolean {
  const words = new Set(lists.flatMap((list) => list.split('|').map(bare)));
  return (line) => words.has(bare(line));
}

/** True for a line that labels what is around it as advertising. */
export const saysAdvertisement = lexicon(
  'ad|ads|advert|adverts|advertisement|advertisements|advertising|advertise with us|advertisement feature|sponsored|sponsored content|sponsored links|sponsored by|paid content|paid post|promoted|promoted content|promotion|paid partnership|ad feature|advertorial|remove ads|report this ad|why this ad|about this ad|ad choices|adchoices|close ad|skip ad|loading ad|ad loading',
  'advertisement scroll to continue|advertisement continue reading below|continue reading below|continue reading the main story|story continues below advertisement|article continues below advertisement|story continues below|article continues below|article continues after advertisement|story continues after advertisement|content continues below|scroll to continue|scroll to continue with content|scroll down to continue|continue reading|story continues|article continues after this advertisement|continues below advertisement|read on below',
  'anzeige|anzeigen|werbung|reklame|gesponsert|gesponserter inhalt|sponsor|bezahlte anzeige|advertorial anzeige|anzeige scrollen|nach der anzeige weiterlesen|artikel wird nach der anzeige fortgesetzt|werbung schließen|artikel geht nach der werbung weiter|unterstützt von',
  'publicité|publicités|pub|annonce|annonces|annonce publicitaire|sponsorisé|contenu sponsorisé|contenu partenaire|partenaire|la suite après la publicité|la suite après cette publicité|l article continue après la publicité|fermer la publicité',
  'publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|patrocinio|publirreportaje|continúa tras la publicidad|sigue leyendo después de la publicidad|la noticia continúa después de la publicidad',
  'publicidade|anúncio|anúncios|conteúdo patrocinado|publieditorial|continua após a publicidade|continua depois da publicidade|pub publicidade|propaganda',
  'pubblicità|annuncio|annunci|sponsorizzato|contenuto sponsorizzato|messaggio pubblicitario|inserzione|la storia continua sotto|continua dopo la pubblicità|l articolo continua dopo la pubblicità',
  'advertentie|advertenties|reclame|gesponsord|gesponsorde inhoud|partnerbijdrage|lees verder na de advertentie|artikel gaat verder na advertentie|lees verder onder de advertentie',
  'reklama|reklamy|ogłoszenie|ogłoszenia|materiał sponsorowany|artykuł sponsorowany|materiał promocyjny|dalsza część artykułu pod reklamą|dalsza część tekstu pod reklamą|ciąg dalszy artykułu pod reklamą|reklama dalsza część artykułu znajduje się pod materiałem',
  'реклама|рекламное объявление|на правах рекламы|партнерский материал|партнёрский материал|спонсорский материал|объявление|продолжение после рекламы|читайте далее после рекламы',
  'реклама продовження після реклами|оголошення|партнерський матеріал',
  'reklam|reklamlar|ilan|sponsorlu|sponsorlu içerik|advertorial içerik|haberin devamı reklamdan sonra|haber reklamdan sonra devam ediyor',
  'إعلان|اعلان|إعلانات|اعلانات|إعلان ممول|محتوى إعلاني|مساحة إعلانية|دعاية|برعاية|تابع القراءة بعد الإعلان',
  'تبلیغات|آگهی|پیام بازرگانی',
  'פרסומת|פרסום|תוכן ממומן|תוכן שיווקי',
  'विज्ञापन|प्रायोजित|एडवर्टाइजमेंट|विज्ञापन के बाद जारी|प्रचार',
  'বিজ্ঞাপন|விளம்பரம்|ప్రకటన|જાહેરાત|जाहिरात',
  '広告|広告の後に記事が続きます|広告の下に記事が続きます|プロモーション|スポンサー|スポンサードコンテンツ|スポンサーリンク|記事広告|pr|ad 広告',
  '广告|廣告|推广|推廣|赞助|贊助|赞助内容|贊助內容|广告之后继续|文章繼續於廣告下方|廣告 請繼續往下閱讀|请继续往下阅读|請繼續往下閱讀|推广信息',
  '광고|스폰서|협찬|광고 후 계속|기사 본문 광고|광고 아래에 계속|후원',
  'annons|annonser|annonse|reklaam|mainos|mainokset|reklám|hirdetés|publicitate|reclamă|oglas|oglasi|διαφήμιση|διαφημίσεις|iklan|pariwara|quảng cáo|โฆษณา|reklama inzerce|inzerce|inzercia|advertensie|pubblicita|publicitat',
);

/** True for a line of a share bar. */
export const saysShare = lexicon(
  'share|share this|share this article|share this story|share this post|share article|share story|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share with friends|share it|sharing|more sharing|more sharing options|share options|sharethis|share now|share to|tweet|tweet this|pin it|pin|email|e mail|e mail this|email this|email this article|print|print this|print this article|print article|copy link|link copied|copy url|copied|facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|tumblr|flipboard|messenger|bluesky|threads|save article|bookmark|bookmark this|follow us|follow us on|like us on facebook|follow|recommend|gift this article|give this article|listen to this article|listen',
  'teilen|artikel teilen|auf facebook teilen|auf twitter teilen|auf x teilen|per mail versenden|drucken|artikel drucken|merken|artikel merken|link kopieren|beitrag teilen|weiterleiten|folgen sie uns|feedback|artikel versenden',
  'partager|partager l article|partager cet article|partager sur facebook|partager sur twitter|envoyer par email|imprimer|copier le lien|suivez nous|offrir l article|réagir|écouter l article|ajouter à vos favoris',
  'compartir|compartir en facebook|compartir en twitter|comparte|compártelo|imprimir|enviar por correo|copiar enlace|síguenos|síguenos en|escuchar|guardar',
  'compartilhar|compartilhe|partilhar|partilhe|copiar link|siga nos|ouvir|salvar',
  'condividi|condividi su facebook|condividi su twitter|stampa|copia link|invia|seguici|ascolta|ascolta l articolo',
  'delen|deel|deel dit artikel|deel via facebook|deel via e mail|afdrukken|kopieer link|volg ons|luister|bewaren',
  'udostępnij|podziel się|drukuj|skopiuj link|obserwuj nas|wyślij|posłuchaj',
  'поделиться|поделитесь|поделиться в|распечатать|печать|скопировать ссылку|подписывайтесь на нас|подписаться|отправить',
  'поділитися|поширити|надрукувати',
  'paylaş|haberi paylaş|facebook ta paylaş|yazdır|bağlantıyı kopyala|bizi takip edin|dinle|kaydet',
  'شارك|مشاركة|شارك المقال|مشاركة عبر|طباعة|نسخ الرابط|انشر|حفظ|تابعونا|استمع',
  'שתף|שיתוף|הדפסה|שתפו|העתק קישור',
  'शेयर|शेयर करें|साझा करें|प्रिंट|कॉपी लिंक|फॉलो करें|सुनें',
  'シェア|シェアする|ツイート|ポスト|印刷|リンクをコピー|保存|共有|フォロー|ブックマーク',
  '分享|分享到|分享至|打印|列印|复制链接|複製連結|收藏|转发|轉發|关注我们|追蹤我們|字号|字級|收听|朗读',
  '공유|공유하기|인쇄|링크 복사|스크랩|url 복사|기사 공유|글자 크기|글자크기|글자 크기 변경|구독|듣기|기사저장',
  'dela|del|jaa|megosztás|distribuie|κοινοποίηση|bagikan|chia sẻ|แชร์|sdílet|zdieľať|podijeli|deli',
);

/** True for a line that leads past the header. */
export const saysSkip = lexicon(
  'skip to main content|skip to content|skip to main|skip to navigation|skip navigation|skip to article|skip to main navigation|skip to footer|skip to search|skip to the content|jump to content|jump to main content|skip past newsletter promotion|after newsletter promotion|skip past photo|skip advertisement|skip ad|back to top|return to top|go to top|to the top|open menu|close menu|toggle navigation|toggle menu|close|menu|show more|show less',
  'zum inhalt springen|zum hauptinhalt springen|zum inhalt|direkt zum inhalt|zum hauptinhalt|springe zum inhalt|nach oben|zurück nach oben|menü|menü öffnen|schließen|zur navigation springen',
  'aller au contenu|aller au contenu principal|passer au contenu|accéder au contenu|retour en haut|haut de page|menu principal|fermer',
  'saltar al contenido|ir al contenido|ir al contenido principal|saltar al contenido principal|pasar al contenido principal|volver arriba|cerrar',
  'ir para o conteúdo|pular para o conteúdo|saltar para o conteúdo|ir para conteúdo|voltar ao topo|fechar',
  'vai al contenuto|salta al contenuto|vai al contenuto principale|salta al contenuto principale|torna su|chiudi',
  'naar de inhoud|ga naar de inhoud|ga naar hoofdinhoud|ga direct naar de inhoud|naar boven|sluiten|spring naar inhoud|direct naar inhoud',
  'przejdź do treści|przejdź do głównej treści|przejdź do zawartości|do góry|zamknij',
  'перейти к содержимому|перейти к основному содержанию|перейти к содержанию|наверх|закрыть|меню',
  'içeriğe geç|ana içeriğe geç|ana içeriğe atla|içeriğe atla|yukarı çık|kapat',
  'تخطى إلى المحتوى|انتقل إلى المحتوى|التجاوز إلى المحتوى|الانتقال إلى المحتوى|انتقل إلى المحتوى الرئيسي|تخطي إلى المحتوى|إلى الأعلى|إغلاق|القائمة',
  'דלג לתוכן|דלג לתוכן העיקרי|מעבר לתוכן',
  'मुख्य सामग्री पर जाएं|सामग्री पर जाएं|ऊपर जाएं|बंद करें',
  '本文へ|本文へスキップ|コンテンツへスキップ|メインコンテンツへスキップ|メインコンテンツに移動|本文へ移動|ページトップへ|ページの先頭へ|トップへ戻る|閉じる|メニュー',
  '跳到主要内容|跳转到主要内容|跳至内容|跳至正文|跳到主要內容|跳至主要內容|移至主內容|返回顶部|回到頂部|回頂端|关闭|關閉|菜单|選單',
  '본문 바로가기|본문으로 바로가기|메인 콘텐츠로 건너뛰기|주메뉴 바로가기|콘텐츠로 건너뛰기|맨위로|상단으로|닫기|메뉴',
);

/** A line that leads to another story begins so: "Read more: …", "Lesen Sie auch: …". */
export const leadsElsewhere = new RegExp(
  `^[\\s>»→►▶•*\\[(–—-]*(?:${[
    'read (?:more|also|next|now|the full story|on)|also read|related(?: stor(?:y|ies)| articles?| content| coverage| links?| topics?| posts?| news)?|more (?:on|from|about|in) [^.:]{1,40}|more stor(?:y|ies)|see also|see more|see related|recommended(?: reading| stories| for you)?|don.t miss|you (?:may|might) (?:also )?(?:like|be interested in)|further reading|in case you missed it|more coverage|up next|next (?:story|article|post|up)|previous (?:story|article|post)|must read|editor.s picks?|top stories|most (?:read|popular|viewed)|trending(?: now| stories)?|watch(?: now| live| more| next| video)?|learn more|click here|view (?:more|gallery|all)|keep reading|explore more|what to read next',
    'lesen sie (?:auch|mehr|hier|weiter|dazu)|lies auch|mehr (?:zum thema|dazu|lesen|von|aus|zu)|zum thema|siehe auch|auch interessant|das könnte sie (?:auch )?interessieren|weiterlesen|weitere (?:artikel|meldungen|themen|nachrichten)|meistgelesen|passend dazu|verwandte (?:artikel|themen)|mehr erfahren|hier weiterlesen|empfehlungen?',
    'lire (?:aussi|également|la suite|plus)|à lire (?:aussi|également)|a lire aussi|voir aussi|sur le même (?:sujet|thème)|à voir aussi|en savoir plus|pour aller plus loin|dans la même (?:rubrique|catégorie)|plus d.(?:articles|infos)|les plus lus|retrouvez|articles? (?:liés?|similaires?|recommandés?|associés?)|notre sélection',
    'le[aeé]r? (?:también|más|tambi[eé]n)|lea también|lee también|te puede interesar|le puede interesar|(?:noticias?|artículos?|contenidos?) relacionad[oa]s?|relacionad[oa]s?|ver (?:más|también)|más (?:información|noticias|sobre|leído)|no te pierdas|también te puede interesar|además|sigue leyendo|puedes leer|lo más (?:leído|visto)',
    'lei[ae] (?:também|mais)|veja (?:também|mais)|saiba mais|notícias? relacionadas?|artigos? relacionados?|leia ainda|mais (?:lidas|notícias|sobre)|confira (?:também|mais)|recomendados?',
    'leggi (?:anche|di più|tutto)|vedi anche|articol[io] correlat[io]|approfondisci|per approfondire|potrebbe interessarti|ti potrebbe interessare|i più letti|guarda anche|altri articoli',
    'lees (?:ook|meer|verder)|bekijk ook|meer (?:over|lezen|nieuws)|gerelateerd[e]?(?: artikelen)?|ook interessant|zie ook|meest gelezen|aanbevolen',
    'czytaj (?:też|także|również|więcej|dalej)|przeczytaj (?:też|także|również)|zobacz (?:też|także|również|więcej)|sprawdź (?:też|także)|powiązane(?: artykuły)?|polecamy|więcej (?:na temat|informacji|o)|najczęściej czytane|może cię zainteresować',
    'читайте (?:также|ещё|еще|далее|подробнее)|читать (?:также|далее|ещё)|смотрите также|по теме|материалы по теме|похожие (?:статьи|материалы|новости)|подробнее|рекомендуем|самое (?:читаемое|популярное)|ещё по теме',
    'читайте також|дивіться також|за темою',
    'ayrıca (?:oku(?:yun)?|bakınız)|bunu da oku|(?:daha )?fazla(?:sını)? oku|ilgili haber(?:ler)?|benzer haberler|haberin devamı|bunlar da ilginizi çekebilir|önerilen(?:ler)?|en çok okunanlar',
    'اقرأ (?:أيضا|أيضاً|أيضًا|المزيد)|إقرأ أيضا|طالع أيضا|شاهد (?:أيضا|أيضاً|أيضًا)|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|ذات صلة|قد يهمك|الأكثر قراءة|المزيد (?:عن|من)|مقالات ذات صلة|موضوعات متعلقة',
    'קראו (?:גם|עוד)|כתבות נוספות|עוד בנושא|ראו גם|אולי יעניין',
    '(?:यह भी|ये भी|इसे भी) (?:पढ़ें|पढें|देखें)|और पढ़ें|संबंधित (?:खबरें|ख़बरें|समाचार|लेख)|पढ़ें[:–-]|सबसे ज्यादा पढ़ी',
    '関連(?:記事|ニュース|リンク|キーワード)?|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|続きを読む|もっと(?:読む|見る)|次のページ|人気記事|アクセスランキング|【関連',
    '相关(?:阅读|新闻|文章|报道|推荐|链接)|相關(?:閱讀|新聞|文章|報導|連結)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|更多(?:新闻|新聞|内容|內容|报道|報導)|阅读更多|閱讀更多|猜你喜欢|猜你喜歡|热门(?:新闻|文章)|熱門(?:新聞|文章)|看更多|你可能也想看|点击(?:查看|阅读)',
    '관련\\s?(?:기사|뉴스|글|콘텐츠)|함께 (?:읽어|보면)[^.]{0,20}|더 (?:보기|읽기)|추천\\s?(?:기사|뉴스)|많이 본 (?:뉴스|기사)|이어서 읽기|이 기사도|주요 (?:뉴스|기사)',
    'läs (?:också|även|mer)|les også|læs også|lue (?:myös|lisää)|olvassa el|citește și|přečtěte si|čtěte (?:také|více)|čítajte (?:tiež|viac)|pročitajte|baca (?:juga|selengkapnya)|xem thêm|đọc thêm|อ่านเพิ่มเติม|διαβάστε (?:επίσης|ακόμη)|δείτε επίσης',
  ].join('|')})(?=$|[\\s:：\\-–—>»→►|!?.…】\\])])`,
  'iu',
);
