/** Reads dates as bylines write them, in the languages of months.ts, in numbers and in Chinese, Japanese and Korean. */
import { quick } from '../quick.ts';
import { monthOf } from './months.ts';

/** Digits of other scripts as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10])
      if (code >= zero && code < zero + 10) return String(code - zero);
    return digit;
  });
}

/** Thailand counts its years from the death of the Buddha. */
const buddhist = 543;

function isoDay(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year > 2400 && year < 2650 ? year - buddhist : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (full < 1990 || full > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

/**
 * What may stand in the name of a month: all but space, figures and the signs around dates. A list decides what is one;
 * with the letters of Unicode, repeated, a browser would take half a second to make each of these expressions.
 */
const letter = String.raw`[^\s\d!-/:-@[-\`{-~\x80-©«-´¶-¹»-¿×÷\u2000-\u206f\u2100-\u2bff\u3000-\u303f\ud800-\uf8ff\uff00-\uff0f]`;
const word = String.raw`(${letter}{1,4}\.${letter}\.|${letter}{2,14})`;
const gap = String.raw`[.,]?\s{0,3}(?:(?:de|del|di|of|to|ng)\s{1,3}|d[’'])?`;
const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?${gap}${word}${gap}(?:['’]?)(\d{4})(?!\d)`,
  'g',
);
const monthFirst = new RegExp(
  String.raw`(?<!${letter})${word}\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?\s{0,2},?\s{1,3}(\d{4})(?!\d)`,
  'g',
);
const yearFirst =
  /(?<!\d)((?:19|20)\d{2})\s?[年년/.\-．]\s?(\d{1,2})\s?[月월/.\-．]\s?(\d{1,2})(?!\d)(?:\s?[日일])?/g;
const numeric = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d.])/g;

const yearMonthDay = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})[.,]?\s{1,3}(?:m\.\s|m\s)?${word}\.?\s{1,3}(\d{1,2})(?!\d|,?\s\d{4})`,
  'g',
);
/** "15 tháng 3, 2013", "15 de 3 de 2013": the month by its number. */
const numbered = /(?<!\d)(\d{1,2})\s(?:tháng|เดือน)\s(\d{1,2}),?\s(?:năm\s)?((?:19|20)\d{2})(?!\d)/g;

type Spoken = { day: string; at: number; end: number };
type Reading = (match: RegExpExecArray) => string | null;

function firstOf(pattern: RegExp, text: string, read: Reading): Spoken | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const day = read(match);
    if (day !== null) return { day, at: match.index, end: match.index + match[0].length };
  }
  return null;
}

const named = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null => {
  const number = monthOf(month ?? '');
  return number === null ? null : isoDay(Number(year), number, Number(day));
};

/** 3/4/2020 is March in the United States and April elsewhere; a number over twelve settles it. */
function readNumeric(match: RegExpExecArray, language: string): string | null {
  const [one, two] = [Number(match[1]), Number(match[3])];
  const monthLeads = two > 12 || (one <= 12 && match[2] !== '.' && /^en(?:-(?:us|ph|ca))?$/i.test(language));
  return monthLeads ? isoDay(Number(match[4]), one, two) : isoDay(Number(match[4]), two, one);
}

const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  et: '',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  msk: '+03:00',
  мск: '+03:00',
  ist: '+05:30',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
};
const clock = quick(
  /(?<![\d:])([01]?\d|2[0-3])\s?[:.h時时시]\s?([0-5]\d)?(?:\s?[分분]|:[0-5]\d)?(?!\d)\s{0,2}(a\.?m\.?|p\.?m\.?)?\s{0,2}\(?([\p{L}]{1,4}|[+-]\d{2}:\d{2})?/iu,
);

/** Time and zone within `text`, as `T11:08:00-04:00`; '' where the time or its zone is not told. */
function timeIn(text: string): string {
  const match = clock.exec(text);
  const zone = match?.[4] ?? '';
  const offset = /^[+-]/.test(zone) ? zone : (zones[zone.toLowerCase()] ?? '');
  if (match?.[2] === undefined || offset === '') return '';
  const half = (match[3] ?? '').toLowerCase().replaceAll('.', '');
  const hour = (Number(match[1]) % (half === '' ? 24 : 12)) + (half === 'pm' ? 12 : 0);
  return `T${String(hour).padStart(2, '0')}:${match[2]}:00${offset}`;
}

/** The ways to write a date of which each has the whole year. */
function withYear(text: string): (Spoken | null)[] {
  return [
    firstOf(yearFirst, text, (match) => isoDay(Number(match[1]), Number(match[2]), Number(match[3]))),
    firstOf(monthFirst, text, (match) => named(match[3], match[1], match[2])),
    firstOf(dayFirst, text, (match) => named(match[3], match[2], match[1])),
    firstOf(yearMonthDay, text, (match) => named(match[1], match[2], match[3])),
    firstOf(numbered, text, (match) => isoDay(Number(match[3]), Number(match[2]), Number(match[1]))),
  ];
}

/** Where `text` tells a date: its day or time as ISO 8601 and its place in the text; null where it tells none. */
export function spokenDate(text: string, language = ''): { time: string; at: number; end: number } | null {
  const plain = asciiDigits(text.slice(0, 500));
  const written = /\d{4}/.test(plain) ? withYear(plain) : [];
  const found = [...written, firstOf(numeric, plain, (match) => readNumeric(match, language))].filter(
    (spoken) => spoken !== null,
  );
  const first = found.toSorted((a, b) => a.at - b.at)[0];
  if (first === undefined) return null;
  const around = `${plain.slice(Math.max(0, first.at - 40), first.at)} ${plain.slice(first.end, first.end + 40)}`;
  return { time: first.day + timeIn(around), at: first.at, end: first.end };
}
