/** What newsrooms write above their key points, by language. Each stands for a whole heading, never for a part. */
import { isWestern } from '../clean-text.ts';
import { keyOf } from './metadata/compare.ts';

/** Said above key points and nothing else. */
const sure: readonly string[] = [
  'story highlights|article highlights|key highlights|report highlights|news highlights|top highlights|key events|key developments|key points|key point|main points|the main points|key takeaways|the key takeaways|takeaways|the takeaways|key takeaway|main takeaways|quick takeaways|our key takeaways|top takeaways|key facts|key insights|tl dr|tldr|tl dr key takeaways|too long didn t read|story at a glance|the story at a glance|article summary|story summary|news summary|quick summary|summary points|in bullet points|what you need to know|need to know|things to know|five key points|three key points|bullet points|quick read|the short version|the essentials|at a glance|in brief|the lowdown',
  'das wichtigste in kürze|das wichtigste|das wichtigste auf einen blick|das wichtigste zusammengefasst|die wichtigsten punkte|die wichtigsten fakten|wichtige punkte|auf einen blick|in kürze|kurz und knapp|kurz zusammengefasst|kurz gesagt|darum geht s|darum geht es|worum es geht',
  'l essentiel|l essentiel en bref|l essentiel à retenir|en bref|en résumé|les points clés|points clés|les points clefs|points clefs|les points essentiels|les faits saillants|faits saillants|ce qu il faut retenir|ce qu il faut savoir|à retenir|en un coup d œil',
  'lo esencial|claves|las claves|las claves de la noticia|puntos clave|los puntos clave|puntos claves|lo más destacado|lo más importante|lo que hay que saber|lo que debes saber|en breve|en pocas palabras|aspectos destacados',
  'pontos principais|os pontos principais|pontos chave|pontos essenciais|principais pontos|o essencial|em síntese|em poucas palavras|o que precisa de saber|o que você precisa saber|destaques da notícia',
  'in sintesi|i punti chiave|punti chiave|punti principali|i punti principali|punti salienti|l essenziale|cosa sapere|da sapere|in pillole',
  'els punts clau|punts clau|el més destacat|claus|les claus',
  'in het kort|kort samengevat|het belangrijkste|kernpunten|de kernpunten|hoofdpunten|de hoofdpunten|belangrijkste punten|de belangrijkste punten|in één oogopslag|wat je moet weten|wat moet je weten',
  'w skrócie|najważniejsze informacje|najważniejsze|najważniejsze punkty|najważniejsze fakty|w pigułce|co warto wiedzieć|kluczowe punkty|kluczowe informacje|z artykułu dowiesz się',
  'главное|самое главное|коротко о главном|основное|самое важное|что важно знать|что нужно знать|ключевые моменты|ключевые тезисы|основные тезисы|вкратце',
  'головне|головне за хвилину|стисло|основні тези|ключові моменти|що треба знати',
  'най важното|накратко|ключови моменти|основни моменти|најважније|укратко|најважно|накратко кажано',
  'öne çıkanlar|haberin özeti|haber özeti|önemli noktalar|önemli başlıklar|ana başlıklar|özetle|başlıca noktalar|satır başları|neler biliyoruz',
  'أبرز النقاط|أهم النقاط|أبرز ما جاء|النقاط الرئيسية|النقاط الرئيسة|أهم ما جاء|الخلاصة|في نقاط|ملخص الخبر|أبرز المعلومات|نقاط رئيسية|قصص مختصرة',
  'نکات مهم|نکات کلیدی|مهم ترین نکات|خلاصه خبر|نکات اصلی|اہم نکات|خلاصہ|خبر کا خلاصہ|اہم باتیں',
  'עיקרי הדברים|עיקרי הכתבה|נקודות עיקריות|הנקודות העיקריות|על סדר היום|מה חשוב לדעת',
  'मुख्य बातें|प्रमुख बातें|मुख्य बिंदु|मुख्य बिंदू|खास बातें|बड़ी बातें|हाइलाइट्स|स्टोरी हाइलाइट्स|खबर की मुख्य बातें|मुख्य अंश|महत्त्वाच्या गोष्टी|ठळक मुद्दे|ठळक बातम्या',
  'মূল বিষয়|মূল বিষয়সমূহ|মূল পয়েন্ট|মূল কথা|এক নজরে|முக்கிய அம்சங்கள்|முக்கிய விஷயங்கள்|ముఖ్యాంశాలు|പ്രധാന പോയിന്റുകൾ|ಮುಖ್ಯಾಂಶಗಳು|મુખ્ય મુદ્દા|ਮੁੱਖ ਗੱਲਾਂ',
  'この記事のポイント|記事のポイント|記事の要約|記事の要点|要点|ざっくり言うと|3行でわかる|三行まとめ|3行まとめ|ポイントまとめ|この記事の要点|主なポイント',
  '核心要点|核心提示|内容提要|本文要点|文章摘要|新闻摘要|新聞摘要|要点速览|要點|新聞重點|文章重點|重點摘要|懶人包|重点速览|快读|划重点|三大重點|ai摘要|ai 摘要',
  '핵심 요약|기사 요약|핵심 포인트|핵심 내용|주요 포인트|한눈에 보기|3줄 요약|세줄 요약|세 줄 요약|기사의 핵심|ai 요약|ai요약|주요 요점',
  'ประเด็นสำคัญ|สรุปประเด็น|สรุปข่าว|สรุปสาระสำคัญ|ไฮไลท์|ไฮไลต์',
  'i korthet|det viktigaste|det viktigaste i korthet|höjdpunkter|kort sagt|fakta i korthet|det här har hänt|kort oppsummert|oppsummert|kortversjonen|hovedpunkter|hovedpunkterne|det vigtigste|kort fortalt|saken kort|saken kort oppsummert|hovedpunkter i saken|aðalatriði|í stuttu máli',
  'pääkohdat|tiivistelmä|lyhyesti|jutun pääkohdat|tärkeimmät kohdat|lühidalt|peamised punktid|īsumā|galvenais|trumpai|svarbiausia',
  'stručně|v kostce|hlavní body|nejdůležitější body|klíčové body|to nejdůležitější|v skratke|kľúčové body|hlavné body|ukratko|ključne točke|najvažnije|glavne točke|ključne stvari',
  'τα βασικά σημεία|βασικά σημεία|κύρια σημεία|με λίγα λόγια|εν συντομία|συνοπτικά|τι πρέπει να γνωρίζετε',
  'pe scurt|puncte cheie|punctele principale|pe scurt despre|ideile principale|esențialul|röviden|a lényeg|legfontosabb|a legfontosabb pontok|kulcspontok|összefoglalva|pikat kryesore|shkurtimisht',
  'poin penting|poin poin penting|poin utama|intisari|intisari berita|inti berita|ringkasan berita|ringkasan artikel|sorotan berita|điểm chính|những điểm chính|điểm nổi bật|tóm tắt nhanh|nội dung chính|mambo muhimu|mga pangunahing punto|sa madaling salita',
];

/** Said of key points, and of much else further down a page. */
const loose: readonly string[] = [
  'highlights|the highlights|summary|ai summary|in short|in summary|quick facts|quick take|the gist|topline|the details in brief|what to know|executive summary|abstract in brief|key findings|in a nutshell|overview in brief',
  'zusammenfassung|kurzfassung|überblick|highlights des tages|résumé|le résumé|synthèse|en resumen|resumen|destacados|resum|em resumo|resumo|destaques|in breve|riassunto|sintesi|il riassunto|samenvatting|podsumowanie|streszczenie|коротко|кратко|резюме|кратке|підсумок|özet|kısaca|ملخص|باختصار|خلاصه|چکیده|תקציר|בקצרה|सारांश|संक्षेप में|সারসংক্ষেপ|சுருக்கம்|ポイント|まとめ|概要|摘要|重点|重點|总结|總結|요약|주요 내용|요점|สรุป|บทสรุป|sammanfattning|sammendrag|resumé|opsummering|yhteenveto|kokkuvõte|shrnutí|souhrn|zhrnutie|sažetak|povzetek|σύνοψη|περίληψη|rezumat|összefoglaló|összefoglalás|ringkasan|rangkuman|tóm tắt|sorotan|ai özet|ai zusammenfassung|ki zusammenfassung|resumen ia|résumé ia',
];

/** A heading as it is looked up: letters and digits only. */
function bare(text: string): string {
  return bareOfNumber(keyOf(text));
}

function bareOfNumber(key: string): string {
  return /^\d/.test(key) ? key.replace(/^\d+ (?=\p{L})/u, '') : key;
}

/** A letter in none of the languages above, which stays where signs go. */
const parting = ' ǀ ';

/** All in one text are spelled much faster than one by one: each story begins with that. */
const setOf = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(keyOf(lists.join('|').replaceAll('|', parting)).split(parting).map(bareOfNumber));
const [sureWords, looseWords] = [setOf(sure), setOf(loose)];

/** Headings that go on: "Key takeaways for parents", "Summary by AI". */
const openSure =
  /^(?:the )?(?:key (?:points|takeaways)|at a glance|tl ?dr)\b.{0,40}$|^(?:top|main|here are the|our)? ?(?:key|main) (?:points|takeaways)(?: of (?:the|this) (?:story|article))?$|^(?:three|four|five|six) (?:key |main |quick )?(?:takeaways|things to know|points)\b.{0,30}$/;
const openLoose =
  /^(?:quick (?:take|facts)\b.{0,40}|(?:.{0,24} )?(?:ai|ki|ia|yapay zeka)(?: \w{2,12})? (?:summary|overview|zusammenfassung|takeaways|highlights|ozet\w*)|summary (?:generated )?by ai.{0,20}|highlights (?:of|from) (?:the|this) (?:story|article|report))$/;

/** Longest heading, in UTF-16 units. */
const longest = 80;

/** How the known headings begin, as they are written and as they are looked up: most texts of a page begin otherwise. */
const starts = new Set(
  [...[...sure, ...loose].flatMap((list) => list.split('|')), ...sureWords, ...looseWords].map((one) =>
    one.slice(0, 3),
  ),
);
const open = /^(?:\d|key|the|top|our|main|here|three|four|five|six|.{0,24}\b(?:ai|ki|ia)\b)/;

/** The first three letters of a text, where they are ASCII ones. */
const opening = /^[^a-z\d\u0080-\uffff]*([a-z\d]{3})/i;
const openStarts: ReadonlySet<string> = new Set('key the top our mai her thr fou fiv six'.split(' '));
const machine = /(?<![a-z\d])(?:ai|ki|ia)(?![a-z\d])/i;

/** False for most texts that announce nothing, told by their first letters, cleaned or not. */
export function mayOpen(text: string): boolean {
  const three = opening.exec(text)?.[1]?.toLowerCase();
  if (three === undefined || starts.has(three) || openStarts.has(three)) return true;
  return /^\d/.test(three) || machine.test(text);
}

/** False for texts that announce nothing, for nearly all. */
function mayAnnounce(heading: string): boolean {
  if (!mayOpen(heading)) return false;
  const first = /^[a-z\d]/i.test(heading) ? 0 : heading.search(/[\p{L}\p{N}]/u);
  if (first < 0) return false;
  const own = heading.slice(first, first + 40).toLowerCase();
  const start = own.replace(isWestern(own) ? /[^a-z\d]/g : /[^\p{L}\p{N}\p{M}]/gu, ' ');
  return starts.has(start.slice(0, 3)) || open.test(start);
}

/** How surely a heading announces a publisher's key points: 2, 1 where other lists bear it too, or 0. */
export function announces(heading: string): 0 | 1 | 2 {
  if (heading.length < 2 || heading.length > longest || !mayAnnounce(heading)) return 0;
  const key = bare(heading);
  if (sureWords.has(key) || openSure.test(key)) return 2;
  return looseWords.has(key) || openLoose.test(key) ? 1 : 0;
}
