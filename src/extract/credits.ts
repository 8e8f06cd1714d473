/** Who took a picture, told apart from what is on it. */
import { quick } from './quick.ts';

/** How captions end in a credit: "… (Photo: Ann Lee / Agency)", "… Credit: Ann Lee", "© Agency". */
const labels = [
  'photo|picture|image|illustration|graphic|video|photograph|photograph(?:y|er)|credit|source|courtesy of|handout',
  'foto|bild|bildquelle|quelle|grafik|fotograf(?:in|ie)?|bildnachweis',
  'photographie|crédits?(?: photos?)?|crédit|credits? photo|photo d.illustration',
  'crédito|fotógraf[oa]|fotografía|imagen|fuente|fonte|créditos?|imagem|divulgação|reprodução|arquivo',
  'fotografi[ae]|immagine|fotografie|zdjęcie|fot\\.?|źródło|фото|источник|снимка|fotoğraf|kaynak|valokuva|kuva|foto ?kredit',
  'تصوير|صورة|الصورة|صورة من|עכס|צילום|תצלום|फोटो|फ़ोटो|ছবি|புகைப்படம்',
].join('|');
const by = '(?:\\s+(?:by|von|par|de|di|door|av|af|do|da))?';
/** Where a credit may begin when no sign follows its label. */
const edge = '(?<=^|[.!?。…)\\]|([”"]\\s{0,3})';
const spelled = quick(
  new RegExp(
    `(?:(?<!\\s)\\s+)?(?:[([|–—-]\\s*)?((?<!\\p{L})(?:${labels})s?(?:\\s+credit)?${by}\\s*[:：/|]\\s*[^()[\\]]{2,120}|${edge}(?:photo|photograph|picture|illustration|photographie|foto)s?\\s(?:by|par|von|di|de|av|courtesy of)\\s[^()[\\].]{2,80}|${edge}cr[eé]dits?\\s?(?:\\.{3}|…)\\s*[^()[\\]]{2,120}|©\\s*[^()[\\]]{2,120})[)\\]]?\\s*$`,
    'iu',
  ),
);
/** Chinese, Japanese and Korean newsrooms name the thing, and then who took it: "写真=佐藤", "사진=연합뉴스". */
const eastern = quick(
  /(?:(?<![\s（(【[])[\s（(【[]+)?((?:写真|撮影|画像|提供|图片来源|图源|图|圖片?(?:來源|提供)?|攝影|摄影|사진|자료사진|출처)(?:提供)?\s*[=＝:：／/]\s*[^（()）]{1,60})[)）】\]]?\s*$/u,
);
/** And they end a caption with who took the picture: “…。顾云帆 摄”. */
const taken = quick(
  /(?<=[。．.！？」”\s])([\p{Script=Han}\p{Script=Hangul}·]{2,12}\s?(?:摄|攝|撮影|기자|촬영))$/u,
);
/** "(Reuters)", "(AP Photo/Ann Lee)", "[AFP]": agencies, and names that a stroke joins with one. */
const agencies =
  'AP|AFP|dpa|epa|efe|ansa|apa|tass|pap|čtk|ctk|mti|stt|ritzau|ntb|tt|anp|belga|lusa|pa|afp|upi|ians|pti|ani|aa|dha|iha|xinhua|reuters|getty(?: images)?|kyodo|yonhap|keystone|bloomberg|shutterstock|i?stock(?:photo)?|unsplash|pixabay|wikimedia(?: commons)?|flickr|alamy|imago|associated press|anadolu(?: agency)?|file(?: photo)?|archive?|archiv|archivo|handout|courtesy';
const bracketed = quick(
  new RegExp(
    `(?:(?<!\\s)\\s+)?[([]\\s*((?:[^()[\\]/]{1,60}/)*(?:${agencies})(?:\\s+(?:photo|file|images?|archive|handout))*(?:\\s*[/,–-]\\s*[^()[\\]]{2,60})?|[^()[\\]]{2,60}(?:/|\\svia\\s)(?:${agencies})[^()[\\]]{0,30}|[^()[\\]/]{0,40}(?:photos?|foto|image|pool)\\s?/[^()[\\]/]{2,60})[)\\]]\\.?\\s*$`,
    'iu',
  ),
);
/** "The ferry at the pier | Ann Lee/dpa": parted by a bar, an agency behind it. */
const barred = quick(
  new RegExp(
    `\\s\\|\\s((?:[^|/]{2,60}/\\s?)?(?:picture alliance\\s?/\\s?)?(?:${agencies})(?:\\s?/[^|/]{2,60})?)\\s*$`,
    'iu',
  ),
);
/** "… May 3, 2024. REUTERS/Ann Lee": an agency in capitals and a name, behind a full stop. */
const unbracketed = quick(
  /(?<=[.!?”"]\s)((?:REUTERS|AFP|AP|EPA|EFE|ANSA|DPA|UPI|TASS|XINHUA|KYODO|YONHAP|ANADOLU)\s?\/\s?\p{Lu}[^.!?()]{2,60})\s*$/u,
);
/** What is left is a picture's credit as a whole: "Ann Lee/Reuters", "Getty Images". */
const whole = quick(
  new RegExp(`^(?:[^.!?()]{2,60}\\s?[/|]\\s?)?(?:${agencies})(?:\\s?[/|]\\s?[^.!?()]{2,60})?$`, 'iu'),
);

/** The forms, each with a sign that it has: most captions have none of these, and a browser takes long to make the forms. */
const forms: readonly { form: RegExp; sign: RegExp }[] = [
  { form: bracketed, sign: /[([]/ },
  { form: spelled, sign: /./ },
  { form: barred, sign: /\|/ },
  { form: unbracketed, sign: /\// },
  { form: eastern, sign: /[=＝:：／/]/ },
  { form: taken, sign: /./ },
];

/** A caption of a few words without a full stop before a credit with a label and a colon, or behind a bar. */
function isParted(text: string): boolean {
  const label = spelled.exec(text);
  const isLabelled = label !== null && label.index > 0 && /[:：©…]|\.{3}/.test(label[0]);
  return isLabelled || (text.includes('|') && barred.test(text));
}

/** A caption that ends in its credit, taken apart. */
export function tellCredit(text: string): { caption: string; credit: string | null } {
  if (text.length < 120 && whole.test(text) && !isParted(text)) return { caption: '', credit: text };
  for (const { form, sign } of forms) {
    const found = sign.test(text) ? form.exec(text) : null;
    if (found !== null)
      return { caption: text.slice(0, found.index).trim(), credit: found[1]?.trim() ?? null };
  }
  return { caption: text, credit: null };
}

const pointing = quick(
  /^[▲▼△▽][^▲▼△▽]{1,200}[(（【[](?:(?:사진|写真|[圖图]片?|photo)\s?[=＝:：／/][^()（）]{1,40}|[^()（）]{2,30}[攝摄])[)）】\]]$/iu,
);

/** True for "▲ The tower in March. (Photo: Lee)": one sign that points to a picture, and whose that is in brackets. */
export function pointsAtPicture(line: string): boolean {
  return pointing.test(line);
}
