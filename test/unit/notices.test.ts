// @vitest-environment jsdom
/** Notices of publishers, at the end of a story and among its paragraphs, and sentences of stories that sound like them. */
import { describe, expect, it } from 'vitest';
import { paragraphs, story, textOf, title } from './newsroom-ground.ts';

const page = (text: string) => `<main><h1>${title}</h1><div class="text">${text}</div></main>`;
const atEnd = (line: string) => textOf(page(`${story}<p>${line}</p>`));
const within = (line: string) =>
  textOf(page(`${paragraphs.slice(0, 3).join('')}<p>${line}</p>${paragraphs.slice(3).join('')}`));

describe('a notice that links are paid for', () => {
  it.each([
    'We may earn a commission if you buy something through one of our links. It changes nothing of what we write.',
    'This article contains affiliate links. They have no influence on what is in it.',
    'Buying through these links may earn us a small commission, at no cost to you.',
    'Die mit einem Stern markierten Links sind Affiliate-Links. Kaufen Sie darüber, erhält die Redaktion eine Provision.',
    'Cet article contient des liens affiliés : nous pouvons toucher une petite commission sur vos achats.',
    'Este artículo contiene enlaces de afiliado, por los que el periódico puede recibir una comisión.',
    'Questo articolo contiene link di affiliazione: acquistando potremmo ricevere una piccola commissione.',
    'Este texto contém links de afiliados: podemos receber uma comissão pelas compras feitas.',
  ])('goes wherever it stands: %s', (line) => {
    expect(atEnd(line)).not.toContain(line.slice(0, 24));
    expect(within(line)).not.toContain(line.slice(0, 24));
  });

  it.each([
    'Those who sell springs by way of links on their pages earn a commission of a tenth, says the clerk, who looked it up.',
    'The commission receives letters by the hundred, and links each of them to the tower in a ledger of its own.',
    '“We earn a commission on every link,” says the brother of the clockmaker, who sells watches and is ashamed of it.',
    'The railway links Ansty with the coast, and the council gets a percentage of each ticket, which it spends on horns.',
    'El ministro recibió a la comisión que estudia los enlaces ferroviarios entre Ansty y la costa, y le dio un reloj.',
    'O presidente recebeu a comissão e falou dos enlaces e dos links da cidade com a torre, que são poucos e antigos.',
    'La mairie a reçu une délégation de la commission sur les liens entre école et famille, qui a visité la tour.',
    'Il reçoit une commission sur les liens vendus, a reconnu le maire devant le tribunal de Vale, vendredi soir.',
    'Nach Angaben von Links-Abgeordneten haben wir die Provision für die Glocke nie bekommen, und auch die Feder nicht.',
    'Der Makler geht links am Turm vorbei und denkt an uns, an die Provision und an die Minute, die ihm fehlt.',
    'Investigators said the sites make money: we get a commission, one owner admitted, if anyone clicks a link.',
    'Our report contains no affiliate links, the council said, but it contains a photograph of a heron on the clock.',
    'Golf links in the county pay us: we receive compensation for every ball that lands in the churchyard at night.',
    'We earn a commission on each of our links, says the smith of the chain, and it feeds us through the winter.',
  ])('stays where it is told: %s', (line) => {
    expect(atEnd(line)).toContain(line);
    expect(within(line)).toContain(line);
  });
});

describe('a notice below a story', () => {
  it.each([
    'This document is subject to copyright. Apart from any fair dealing for private study, no part of it may be used.',
    'Our stories may be republished under a Creative Commons license. Please edit only for style or to shorten.',
    'Нашли ошибку? Выделите её и нажмите Ctrl+Enter.',
    'Thanks for reading the Tower Letter! This post is public so feel free to share it.',
    'For all the latest Ansty News, download the Courier App.',
    '[ⓒ 강변일보, 무단 배포 금지]',
    '免责声明：以上内容仅代表作者本人的观点，与本网站无关。如有版权问题，请在三十日内与我们联系。',
    '※ 本文版權所有，非經授權，不得轉載。',
    'Se prohíbe la reproducción total o parcial de este contenido sin autorización.',
    'Published in the print edition of the March 14, 2026, issue, with the headline “One Minute.”',
    'Prohibida su reproducción total o parcial sin permiso escrito de los editores de este diario.',
    'The Courier welcomes letters. Send them to <a href="mailto:a@b.example">letters@courier.example</a> and include your name.',
    'Dacă ți-a plăcut articolul, urmărește-ne pe <a href="https://www.facebook.com/courier">Facebook</a> și Google News.',
    'Dziękujemy, że przeczytałaś nasz artykuł do końca. Obserwuj nas w <a href="https://news.google.com/x">Wiadomościach Google</a>.',
  ])('goes: %s', (line) => {
    expect(atEnd(line)).not.toContain(line.replace(/<[^<>]*>/g, '').slice(0, 24));
  });

  it.each([
    'Whether the sound of a bell is a work of art, and subject to rights of its own, was left to the court in Vale.',
    'He pressed all the keys at once, as he had been told, and the clock went on being late by exactly a minute.',
    '“Thanks for reading the clock to me,” said the oldest of the bus drivers, and sounded his horn for the last time.',
    'The choir welcomes anyone who can hold a note for a minute, or for as long as the clock happens to need.',
    'Whether a chime is subject to copyright at all, no court has ever said, and no choir has ever asked one to.',
    'This work is subject to copyright, the founder told the judge, and rang the bell that he had brought along.',
    'He licensed the recording under a Creative Commons licence, and forty towns now ring with it on Friday nights.',
    'The first drawing stood in the print edition of 4 May 1913, and nobody saw that its clock was drawn backwards.',
    'Published in the print edition of 4 May 1913, the drawing has hung beside the clock for more than a century.',
    'He pressed Ctrl+Enter, and the bells of nine towns rang at once, for a minute and then for another minute.',
    'For the latest ferry, follow the man with the lamp, the pilots used to say, and run as fast as you can.',
    'For all the latest news of the town, follow the baker, said everyone who knew him and how early he rose.',
    'El decreto dice que fue prohibida su reproducción en cautividad, y los ganaderos de la comarca protestan.',
    'Se prohíbe la reproducción de jabalíes en cautividad, según el decreto que el ministerio publicó el viernes.',
    'No aquário foi proibida a reprodução dos tubarões, disse o biólogo que os conhece a todos pelo nome próprio.',
    '法院判决，未经许可不得转载他人作品的网站须赔偿三万元，并在首页上道歉三天。',
    '版权所有，翻印必究，这八个字写在每一本书的最后一页上，但从来没有人读过。',
    '特别声明：这封信不是他写的。镇上的人都知道，只有钟楼的看守人不知道。',
    'यह पत्र कभी संपादित नहीं किया गया, और मंत्री ने इसे सदन में पढ़ा, जब घड़ी रुकी हुई थी।',
    '무단 전재를 막기 위한 법안이 국회 본회의를 통과했고, 시계는 그날도 늦었다.',
    '無断転載を禁じる法律が国会で成立したが、時計はその日も一分遅れていた。',
    'Yasal uyarı: Baro, avukatlara bir uyarı gönderdi ve saat bir dakika geç kaldığı için cevap bekliyor.',
    'Δείτε όλες τις τελευταίες ειδήσεις, έλεγε η πινακίδα στον σταθμό, και κανείς δεν κοίταζε το ρολόι.',
    'Thanks for reading the clock to me! This post is public property, he told the pigeon on it, and went home.',
    'Copyright is the subject on which the two choirs fell out, and the clock was late on that day as well.',
    '(c) The council pays for the spring, and the choirs, which have waited for it, sing for it on Friday.',
    'The label on the bell says all rights reserved in nine languages, none of which the founder could read.',
    'Dacă ți-a plăcut filmul nostru, spune regizorul, mai avem unul pe YouTube, și acela e despre ceas.',
    'Dziękujemy, że przeczytałeś nasz list, napisał burmistrz w mailu do rady, która go nie przeczytała.',
    'The BBC welcomes <a href="https://twitter.com/x/status/1">the apology</a> on Twitter, a spokesman said on Friday night.',
    'The Kremlin welcomes the decision, its spokesman told our reporter by email, and asked what the time was.',
    'The government welcomes comments that the mayor made in <a href="https://x.com/a/1">a post</a>, it said in an email.',
  ])('is not what a story ends with: %s', (line) => {
    expect(atEnd(line)).toContain(line.replace(/<[^<>]*>/g, ''));
  });
});

describe('a line among the paragraphs', () => {
  it.each([
    '<strong>WATCH: <a href="/film/4">The clockmaker on the stairs</a></strong>',
    '<a href="/sound/9">LISTEN | Why a minute matters</a>',
  ])('goes where it leads to what is not there: %s', (line) =>
    expect(within(line)).not.toContain(line.replace(/<[^<>]*>/g, '')),
  );
  it('goes where it counts pictures and stands beside one', () => {
    const picture = '<figure><img src="/a.jpg" width="600" height="400" alt="The clock"></figure>';
    expect(
      textOf(
        page(`${paragraphs.slice(0, 3).join('')}${picture}<p>1 of 3</p>${paragraphs.slice(3).join('')}`),
      ),
    ).not.toContain('1 of 3');
    expect(within('1 of 3')).toContain('1 of 3');
    expect(
      textOf(
        page(`${paragraphs.slice(0, 3).join('')}${picture}<p>24 de 7</p>${paragraphs.slice(3).join('')}`),
      ),
    ).toContain('24 de 7');
  });
  it.each([
    'Watch: the heron lifts one foot, and nothing else moves for a minute',
    'READ: I do not think so.',
    'LISTEN: that was the first word of the letter she never sent',
    'READ: Psalm 23',
    'SEE: Matthew 5:3, on which she preached for forty years',
    'WATCH: Channel 4, Sunday 8pm',
    'GALLERY: Hall of the clockmakers, ground floor',
    '9 of 10',
    '24 de 7',
    'The count: 1 of 3',
    '5/5',
  ])('stays where it is told: %s', (line) => expect(within(line)).toContain(line));
});
