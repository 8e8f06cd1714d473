// @vitest-environment jsdom
/** Scripts that say more with a sign than an alphabet does, or that set no stops: their stories end where others end too. */
import { describe, expect, it } from 'vitest';
import { textOf } from './newsroom-ground.ts';

const stories = {
  ja: [
    '塔の時計は冬から一分遅れているが、バス会社が手紙を書くまで誰も気にしなかった。',
    '時計師は月の最後の金曜日に塔に上り、町じゅうがその音を同時に聞く。',
    '「古いぜんまいは下のガラスの箱に残してほしい」と合唱団は条件を付けた。',
    '復活祭までには時計が駅の時計と合うはずだと町の書記は話している。',
    '運転手は警笛を鳴らすのをやめた。',
  ],
  zh: [
    '塔上的钟从冬天起就慢了一分钟，直到公共汽车公司写信给镇议会，才有人在意。',
    '钟表匠每月最后一个星期五登上塔楼，整条街都会同时听到钟声。',
    '两个合唱团愿意出钱换新发条，条件是旧发条留在楼下的玻璃柜里。',
    '镇书记说，到复活节时，这座钟应该又会和车站的钟一致了。',
    '司机们答应不再按喇叭。',
  ],
  ko: [
    '안스티 마을 탑의 시계는 지난 겨울부터 일 분 늦었지만 버스 회사가 편지를 쓸 때까지 아무도 신경 쓰지 않았다.',
    '시계공은 매달 마지막 금요일에 탑에 오르고 온 거리가 동시에 그 소리를 듣는다.',
    '합창단 두 곳은 낡은 태엽을 아래층 유리 상자에 두는 조건으로 새 태엽 값을 내겠다고 했다.',
    '읍 서기는 부활절까지는 시계가 역의 시계와 다시 맞을 것이라고 말했다.',
    '일 분을 잃은 의회가 그 시간을 어떻게 할지는 안건에 없었다고 서기는 덧붙였다.',
    '버스 회사는 새 시간표를 봄에 내기로 했고 종소리에 맞춰 차를 보내기로 했다.',
    '기사들은 경적을 멈췄다.',
  ],
} as const;
const ends = {
  ja: ['【写真】時計師の手帳（3枚）', '学校前に信号を、保護者が要望', '百十一歳の橋、その歴史'],
  zh: ['责任编辑：张三', '家长要求在校门口设信号灯', '一百一十一岁的桥和它的故事'],
  ko: ['이마루 기자 maru@river.example', '▶ 학교 앞 신호등 요구하는 학부모들', '▶ 새 다리를 약속한 시장'],
} as const;

describe.each(['ja', 'zh', 'ko'] as const)('a story in %s, of short paragraphs', (lang) => {
  const [line, ...links] = ends[lang];
  const list = links.map((text, at) => `<li><a href="/articles/2024/02/0${at}.html">${text}</a></li>`);
  it('ends with its last sentence, however short, and not with what is set below', () => {
    const read = textOf(
      `<main><h1>A</h1><div class="text">${stories[lang].map((text) => `<p>${text}</p>`).join('')}<p>${line}</p><ul>${list.join('')}</ul></div></main>`,
      lang,
    );
    for (const text of stories[lang]) expect(read).toContain(text);
    for (const text of ends[lang]) expect(read).not.toContain(text);
  });
  it('does so where breaks alone part its paragraphs', () => {
    const read = textOf(
      `<main><h1>A</h1><article>${stories[lang].join('<br><br>')}<br><br>${line}<br><br><ul>${list.join('')}</ul></article></main>`,
      lang,
    );
    for (const text of stories[lang]) expect(read).toContain(text);
    for (const text of ends[lang]) expect(read).not.toContain(text);
  });
});

it('keeps the last paragraph of a story in Thai, which sets no stops', () => {
  const story = [
    'นาฬิกาบนหอคอยเดินช้าไปหนึ่งนาทีตั้งแต่ฤดูหนาว ซึ่งไม่มีใครใส่ใจจนกระทั่งบริษัทรถประจำทางเขียนจดหมายถึงสภาเมือง แล้วทั้งถนนก็เริ่มพูดถึงเรื่องนี้กันทุกเช้า เพราะรถออกก่อนเวลาที่หอคอยบอกเสมอ และไม่มีใครรู้ว่าควรเชื่ออะไร',
    'ช่างซ่อมนาฬิกาขึ้นหอคอยทุกวันศุกร์สุดท้ายของเดือน พร้อมแปรงและสมุดบันทึกของปู่ที่เขียนไว้เมื่อห้าสิบปีก่อน และทั้งถนนจะได้ยินเสียงระฆังพร้อมกัน เธอบอกว่าฤดูใบไม้ผลินี้ทุกอย่างจะกลับมาตรงเวลาอีกครั้ง',
    'คนขับรถสัญญาว่าจะเลิกบีบแตรหน้าหอคอยตั้งแต่วันจันทร์นี้',
  ];
  const read = textOf(
    `<main><h1>A</h1><div class="text">${story.map((text) => `<p>${text}</p>`).join('')}</div></main>`,
    'th',
  );
  for (const text of story) expect(read).toContain(text);
});

describe('a sentence at the beginning or the end of a story', () => {
  const said = [
    ['ja', '「古いぜんまいは残してほしい。」'],
    ['ja', '「これで町の時計はまた駅と同じ時を刻む」'],
    ['ja', '「さようなら」と彼女は言った'],
    ['ja', '『鐘は止まった。』'],
    ['zh', '『鐘停了。』'],
    ['zh', '「這一分鐘是大家的。」'],
    ['zh', '“一分钟而已，何必着急呢”'],
    ['zh', '【钟停了。】'],
    ['ko', '“종은 멈추지 않는다”'],
  ] as const;
  const page = (text: string) => `<main><h1>A</h1><div class="text">${text}</div></main>`;
  it.each(said)('is one in %s where it is said in quotes: %s', (lang, line) => {
    const story = stories[lang].map((text) => `<p>${text}</p>`).join('');
    expect(textOf(page(`<p>${line}</p>${story}`), lang)).toContain(line);
    expect(textOf(page(`${story}<p>${line}</p>`), lang)).toContain(line);
  });

  it.each([
    ['km', 'នាឡិកាយឺតមួយនាទី។'],
    ['am', 'ሰዓቱ ቆሟል።'],
    ['el', 'Ποιος άργησε;'],
    ['el', 'Ποιος άργησε\u037e'],
  ])('is one in %s by its stop: %s', (lang, line) => {
    const story = stories.zh.map((text) => `<p>${text}</p>`).join('');
    expect(textOf(page(`<p>${line}</p>${story}`), lang)).toContain(line);
    expect(textOf(page(`${story}<p>${line}</p>`), lang)).toContain(line);
  });
});
