/** What newsrooms write above their key points, by language. Each stands for a whole heading, never for a part. */
import { keyOf } from './metadata/compare.ts';

const lists: readonly string[] = [
  'story highlights|highlights|key events|key developments|article highlights|key points|key point|main points|key takeaways|the key takeaways|takeaways|key takeaway|main takeaways|quick takeaways|our key takeaways|top takeaways',
  'das wichtigste in kürze|das wichtigste|das wichtigste auf einen blick|auf einen blick|in kürze|kurz und knapp|kurz zusammengefasst|zusammenfassung',
  'l essentiel|l essentiel en bref|en bref|en résumé|les points clés|points clés|les points clefs|à retenir',
  'en resumen|lo esencial|claves|las claves|puntos clave|los puntos clave|lo más destacado|lo más importante',
  'em resumo|resumo|pontos principais|pontos chave|principais pontos|destaques|o essencial|o que precisa de saber',
  'in sintesi|in breve|i punti chiave|punti chiave|punti principali|i punti principali|l essenziale|cosa sapere',
  'in het kort|het belangrijkste|samenvatting|kernpunten|belangrijkste punten|de belangrijkste punten|in één oogopslag|wat je moet weten',
  'w skrócie|najważniejsze informacje|najważniejsze|najważniejsze punkty|podsumowanie|w pigułce|co warto wiedzieć|kluczowe punkty',
  'главное|коротко|кратко|основное|самое важное|что важно знать|ключевые моменты|ключевые тезисы',
  'головне|коротко|стисло|основні тези|ключові моменти',
  'özet|öne çıkanlar|haberin özeti|önemli noktalar|kısaca|ana başlıklar|özetle|başlıca noktalar',
  'أبرز النقاط|أهم النقاط|ملخص|باختصار|الخلاصة|في نقاط|النقاط الرئيسية|أبرز ما جاء',
  'نکات مهم|خلاصه|خلاصه خبر|چکیده|نکات کلیدی',
  'עיקרי הדברים|בקצרה|תקציר|נקודות עיקריות|על סדר היום',
  'मुख्य बातें|प्रमुख बातें|मुख्य बिंदु|खास बातें|सारांश|संक्षेप में|हाइलाइट्स|स्टोरी हाइलाइट्स',
  'ポイント|この記事のポイント|要点|まとめ|記事の要約|概要|記事のポイント|ざっくり言うと',
  '要点|核心要点|内容提要|重点|重點|摘要|核心提示|文章摘要',
  '요약|핵심 요약|주요 내용|기사 요약|핵심 포인트|한눈에 보기|3줄 요약|세줄 요약',
  'sammanfattning|i korthet|det viktigaste|höjdpunkter|kort sagt|fakta i korthet|kort oppsummert|oppsummert',
  'stručně|shrnutí|v kostce|hlavní body|nejdůležitější|v skratke|zhrnutie|ukratko',
  'ringkasan|poin penting|poin utama|intisari|inti berita|tóm tắt|điểm chính|những điểm chính',
];

/** A heading as it is looked up: letters and digits only. */
function bare(text: string): string {
  return keyOf(text).replace(/^\d+ (?=\p{L})/u, '');
}

const words = new Set(lists.flatMap((list) => list.split('|').map(bare)));

/** True for a heading that announces a publisher's key points, in any of some twenty-five languages. */
export function announcesHighlights(heading: string): boolean {
  return (
    words.has(bare(heading)) ||
    /^(?:key (?:points|takeaways)|the key (?:points|takeaways)|quick (?:take|facts)|at a glance)\b.{0,40}$/.test(
      bare(heading),
    )
  );
}
