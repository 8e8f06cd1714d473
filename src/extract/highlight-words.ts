/** What newsrooms write above their key points, by language. Each stands for a whole heading, never for a part. */
import { keyOf } from './metadata/compare.ts';

const lists: readonly string[] = [
  'story highlights|highlights|key events|key developments|article highlights|key points|key point|main points|key takeaways|the key takeaways|takeaways|key takeaway|main takeaways|quick takeaways|our key takeaways|top takeaways|at a glance|in brief|in short|the gist|key facts|quick facts|need to know|what you need to know|what to know|things to know|what we know|the big picture|key findings|key highlights|key messages|the key points|fast facts|quick summary|quick read|in this story|summary|article summary|ai summary|tl dr|tldr|tl dr summary|bottom line|the bottom line|five things|why it matters|key insights|the essentials|essentials|synopsis|in summary|executive summary|the short version|summary points|key learnings|generate key takeaways|news summary|overview of key points|story summary|bullet points',
  'das wichtigste in kürze|das wichtigste|das wichtigste auf einen blick|auf einen blick|in kürze|kurz und knapp|kurz zusammengefasst|zusammenfassung|die wichtigsten punkte|das müssen sie wissen|darum geht s|darum geht es|worum es geht|überblick|kernpunkte|die wichtigsten fakten|das wichtigste zum thema|kurz gefasst|kurz erklärt|das wichtigste zusammengefasst|schlüsselpunkte',
  'l essentiel|l essentiel en bref|en bref|en résumé|les points clés|points clés|les points clefs|à retenir|ce qu il faut retenir|ce qu il faut savoir|l essentiel à retenir|l essentiel du jour|les faits|résumé|principaux points|les principaux points|faits saillants',
  'en resumen|lo esencial|claves|las claves|puntos clave|los puntos clave|lo más destacado|lo más importante|lo que debes saber|lo que hay que saber|resumen|aspectos destacados|destacados|en breve|las claves de la noticia|ideas clave|en pocas palabras|lo que sabemos',
  'em resumo|resumo|pontos principais|pontos chave|principais pontos|destaques|o essencial|o que precisa de saber|o que você precisa saber|os pontos principais|o que se sabe|em síntese|resumo da notícia|em poucas palavras|o que saber',
  'in sintesi|in breve|i punti chiave|punti chiave|punti principali|i punti principali|l essenziale|cosa sapere|da sapere|in pillole|in evidenza|riassunto|i fatti|le cose da sapere',
  'in het kort|het belangrijkste|samenvatting|kernpunten|belangrijkste punten|de belangrijkste punten|in één oogopslag|wat je moet weten|wat we weten|in t kort|hoofdpunten|kort samengevat|de hoofdpunten',
  'w skrócie|najważniejsze informacje|najważniejsze|najważniejsze punkty|podsumowanie|w pigułce|co warto wiedzieć|kluczowe punkty|skrót|kluczowe informacje|z tego artykułu dowiesz się',
  'главное|коротко|кратко|основное|самое важное|что важно знать|ключевые моменты|ключевые тезисы|в двух словах|что известно|краткое содержание|основные тезисы|о чем эта статья|главные тезисы|суть',
  'головне|коротко|стисло|основні тези|ключові моменти',
  'özet|öne çıkanlar|haberin özeti|önemli noktalar|kısaca|ana başlıklar|özetle|başlıca noktalar|bilmeniz gerekenler',
  'أبرز النقاط|أهم النقاط|ملخص|باختصار|الخلاصة|في نقاط|النقاط الرئيسية|أبرز ما جاء|ملخص الخبر|أهم ما جاء|نقاط رئيسية|أبرز ما في الخبر',
  'نکات مهم|خلاصه|خلاصه خبر|چکیده|نکات کلیدی',
  'עיקרי הדברים|בקצרה|תקציר|נקודות עיקריות|על סדר היום',
  'मुख्य बातें|प्रमुख बातें|मुख्य बिंदु|खास बातें|सारांश|संक्षेप में|हाइलाइट्स|स्टोरी हाइलाइट्स|मुख्य अंश|मुख्य तथ्य',
  'ポイント|この記事のポイント|要点|まとめ|記事の要約|概要|記事のポイント|ざっくり言うと|要約|3行まとめ|この記事の3行まとめ|ニュースのポイント|主なポイント',
  '要点|核心要点|内容提要|重点|重點|摘要|核心提示|文章摘要|新聞重點|本文重點|新闻要点|快讀|重點整理|重點一次看|导读|本文要点|看点|新聞摘要|核心觀點|核心观点',
  '요약|핵심 요약|주요 내용|기사 요약|핵심 포인트|한눈에 보기|3줄 요약|세줄 요약|핵심내용|주요 포인트|ai 요약',
  'sammanfattning|i korthet|det viktigaste|höjdpunkter|kort sagt|fakta i korthet|kort oppsummert|oppsummert|kortversionen|kortversjonen|kort fortalt|det vigtigste|overblik|kort om|tiivistelmä|lyhyesti|pääkohdat|artikkelin pääkohdat|tärkeimmät',
  'stručně|shrnutí|v kostce|hlavní body|nejdůležitější|v skratke|zhrnutie|ukratko|sažetak|röviden|összefoglaló|a lényeg|pe scurt|rezumat|pe scurt|puncte cheie|με λίγα λόγια|τα βασικά σημεία|σύνοψη|накратко|най важното|обобщение',
  'ringkasan|poin penting|poin utama|intisari|inti berita|tóm tắt|điểm chính|những điểm chính|điểm nhấn|สรุป|ประเด็นสำคัญ|สรุปข่าว',
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
