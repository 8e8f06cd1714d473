// @vitest-environment jsdom
/** How stories end in six languages, and lines of the page that stand among the story. */
import { describe, expect, it, test } from 'vitest';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';

type Words = {
  lang: string;
  by: string;
  story: string;
  about: string;
  rights: string;
};

const pages: readonly Words[] = [
  {
    lang: 'de',
    by: 'Ina Brandner',
    story:
      'Die Fähre nach Skerrin legte am Montag eine Stunde später ab, weil ein Reiher auf der Rampe sein Nest gebaut hatte und niemand ihn stören wollte.',
    about: 'Ina Brandner schreibt seit neun Jahren über Vögel und füttert sie gegen jeden Rat.',
    rights: '© Hafenbote. Alle Rechte vorbehalten.',
  },
  {
    lang: 'fr',
    by: 'Maëlle Corvec',
    story:
      'Le bac de Skerrin est parti lundi avec une heure de retard, parce qu’un héron avait fait son nid sur la rampe et que personne ne voulait le déranger.',
    about: 'Maëlle Corvec suit les oiseaux pour ce journal depuis neuf ans, et les nourrit en secret.',
    rights: '© Le Courrier du port. Tous droits réservés.',
  },
  {
    lang: 'es',
    by: 'Inés Cabrales',
    story:
      'El transbordador de Skerrin salió el lunes con una hora de retraso, porque una garza había hecho su nido en la rampa y nadie quería molestarla.',
    about: 'Inés Cabrales escribe sobre aves desde hace nueve años y les da de comer a escondidas.',
    rights: '© El Correo del Puerto. Todos los derechos reservados.',
  },
  {
    lang: 'ru',
    by: 'Инна Бережная',
    story:
      'Паром на остров Скеррин отошёл в понедельник на час позже, потому что цапля свила гнездо на сходнях и никто не хотел её беспокоить.',
    about: 'Инна Бережная девять лет пишет о птицах и тайком их кормит.',
    rights: '© Портовый вестник. Все права защищены.',
  },
  {
    lang: 'ar',
    by: 'سلمى المرفأ',
    story:
      'تأخرت العبّارة المتجهة إلى جزيرة سكيرين ساعة كاملة يوم الاثنين لأن طائر البلشون بنى عشه على المنحدر ولم يرغب أحد في إزعاجه أثناء النهار.',
    about: 'سلمى المرفأ تكتب عن الطيور منذ تسعة أعوام وتطعمها سرا كل صباح.',
    rights: '© بريد المرفأ. جميع الحقوق محفوظة.',
  },
  {
    lang: 'ja',
    by: '港野さくら子',
    story:
      'スケリン島へ向かう渡し船は月曜日、乗船口にサギが巣を作ったため一時間遅れて出港した。船員も乗客も巣を動かすことを望まず、港長と獣医と二人の小学生が話し合うあいだ、静かに待っていたという。',
    about: '港野さくら子は九年前から鳥の記事を書き、こっそり餌をやっている。',
    rights: '© 港だより 無断転載を禁じます。',
  },
];

function read(html: string, head = ''): { text: string; asides: string[] } {
  const page = new DOMParser().parseFromString(
    `<html><head><title>Ferry 7</title>${head}</head><body>${html}</body></html>`,
    'text/html',
  );
  const article = extractArticle(page, 'https://courier.example/2026/03/14/harbour/ferry');
  if (article === null) throw new Error('no story found');
  const { text, setAside } = articleRecord(article);
  return { text, asides: setAside.map(({ pass }) => pass) };
}

const days = [1, 2, 3, 4, 5, 6];
const paragraphs = (story: string): string => days.map((day) => `<p>${day}. ${story}</p>`).join('');
const signed = (by: string): string => `<meta name="author" content="${by}">`;

describe.each(pages)('a story in $lang', ({ by, story, about, rights }) => {
  it('keeps its paragraphs, and ends before the notice of rights', () => {
    const { text } = read(
      `<article><h1>Ferry 7</h1>${paragraphs(story)}<p>${rights}</p></article>`,
      signed(by),
    );
    for (const day of days) expect(text).toContain(`${day}. ${story}`);
    expect(text).not.toContain(rights);
  });

  it('ends before the paragraph about its author, set as its own paragraphs are', () => {
    const body = `<article><h1>Ferry 7</h1>${paragraphs(story)}<p>${about}</p></article>`;
    expect(read(body, signed(by)).text).not.toContain(about);
    expect(read(body, signed('Oda Lind')).text).toContain(about);
  });
});

const ferry = pages[2]?.story ?? '';

test('a line that only says where to read more goes from the middle, one that says what stays', () => {
  const half = paragraphs(ferry);
  const { text } = read(
    `<article><h1>Ferry 7</h1>${half}<p>Read more:</p><p>Read more: the tide tables of Skerrin, which nobody has believed since the spring of 1931.</p>${half.replaceAll('. ', '! ')}</article>`,
  );
  expect(text.split('\n').map((line) => line.trim())).not.toContain('Read more:');
  expect(text).toContain('tide tables of Skerrin');
});

test('a heading goes with the box below it, and stays where it has text', () => {
  const box =
    '<div class="newsletter-signup"><p>Our letter of the harbour comes on Fridays.</p><form><input type="email"></form></div>';
  const next = `<h2>The harbour in winter</h2><p>7. ${ferry}</p>`;
  const { text } = read(
    `<article><h1>Ferry 7</h1>${paragraphs(ferry)}<h2>Letters for sailors</h2>${box}${next}</article>`,
  );
  expect(text).not.toContain('Letters for sailors');
  expect(text).toContain('The harbour in winter');
});
