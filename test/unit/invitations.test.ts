// @vitest-environment jsdom
/** Invitations of newsrooms in many languages, and ordinary paragraphs that begin or end like one. */
import { describe, expect, it } from 'vitest';
import { paragraphs, story, textOf, title } from './newsroom-ground.ts';

const page = (text: string) => `<main><h1>${title}</h1><div class="text">${text}</div></main>`;
const atEnd = (line: string) => textOf(page(`${story}<p>${line}</p>`));
const within = (line: string) =>
  textOf(page(`${paragraphs.slice(0, 3).join('')}<p>${line}</p>${paragraphs.slice(3).join('')}`));
const wordsOf = (line: string) => line.replace(/<[^<>]*>/g, '');

describe('an invitation to go elsewhere', () => {
  it.each([
    '<em>Dapatkan update berita pilihan setiap hari dari Kurir.com. Mari bergabung di Grup Telegram "Kurir News Update", caranya klik link <a href="https://t.me/kurir">https://t.me/kurir</a>, kemudian join.</em>',
    'Ikuti kami di <a href="https://x.com/courier">Instagram</a> dan Telegram untuk mendapatkan berita terbaru.',
    'Simak berita lainnya di saluran WhatsApp Kurir.com: <a href="https://whatsapp.com/channel/x">klik di sini</a>',
    'Theo dõi chúng tôi trên <a href="https://www.facebook.com/courier">Facebook</a> và Zalo để nhận tin mới nhất.',
    'Ακολουθήστε μας στο <a href="https://news.google.com/publications/x">Google News</a> και μάθετε πρώτοι όλες τις ειδήσεις.',
    'Γραφτείτε στο newsletter μας και λάβετε τις ειδήσεις της ημέρας στο e-mail σας.',
    'Haberleri anında öğrenmek için bizi <a href="https://x.com/courier">Twitter</a>\'dan takip edin.',
    'Sledujte nás na <a href="https://www.facebook.com/courier">Facebooku</a> a Instagramu, ať vám nic neunikne.',
    'Přihlaste se k odběru našeho newsletteru a mějte přehled.',
    'Kövessen minket a <a href="https://www.facebook.com/courier">Facebookon</a> is, hogy ne maradjon le semmiről!',
    'Urmăriți-ne pe <a href="https://www.facebook.com/courier">Facebook</a> și pe canalul nostru de WhatsApp pentru cele mai noi știri.',
    'Abonați-vă la newsletterul nostru pentru a primi știrile zilei pe e-mail.',
    'Підписуйтесь на наш Telegram-канал, щоб не пропустити важливе.',
    'Читайте нас у <a href="https://t.me/courier">Telegram</a> та Facebook.',
    'Obserwuj nas na <a href="https://www.facebook.com/courier">Facebooku</a> i w Google News, aby być na bieżąco.',
    'Zapisz się do naszego newslettera i otrzymuj najważniejsze wiadomości.',
    'Masz ciekawy temat? Napisz do nas na adres <a href="mailto:a@b.example">redakcja@kurier.example</a>.',
    'ताजा खबरों के लिए हमें <a href="https://www.facebook.com/courier">Facebook</a> और Twitter पर फॉलो करें।',
    'সর্বশেষ খবর পেতে আমাদের <a href="https://news.google.com/publications/x">Google News</a> চ্যানেল ফলো করুন।',
    'உடனடி செய்திகளுக்கு எங்கள் WhatsApp சேனலில் <a href="https://whatsapp.com/channel/x">இணையுங்கள்</a>.',
    'ติดตามข่าวสารได้ที่ <a href="https://line.me/x">Facebook</a> และ LINE ของเรา',
    '네이버에서 강변일보 채널을 <a href="https://n.naver.com/x">구독</a>하세요',
    '▶ 강변일보 유튜브 채널 <a href="https://www.youtube.com/courier">구독하기</a>',
    '제보는 카카오톡 okjebo, 이메일 <a href="mailto:a@b.example">jebo@courier.example</a>로 보내주세요.',
    '追蹤我們的 <a href="https://www.facebook.com/courier">Facebook</a> 粉絲專頁，掌握最新消息。',
    '加入信使新聞 LINE 好友，<a href="https://line.me/x">點我加入</a>',
    'ما را در <a href="https://t.me/courier">تلگرام</a> و اینستاگرام دنبال کنید.',
    'تابعوا آخر أخبارنا عبر قناتنا على <a href="https://t.me/courier">تلغرام</a>.',
    'עקבו אחרינו ב<a href="https://www.facebook.com/courier">פייסבוק</a> ובטלגרם.',
    'הצטרפו לערוץ ה-WhatsApp שלנו לקבלת עדכונים.',
    'Folgen Sie uns auf <a href="https://www.facebook.com/courier">Facebook</a> und abonnieren Sie unseren WhatsApp-Kanal.',
    'Sie haben Fragen oder Hinweise? Schreiben Sie uns an <a href="mailto:a@b.example">redaktion@kurier.example</a>.',
    'Retrouvez toute l’actualité sur notre chaîne WhatsApp.',
    'Vous souhaitez réagir ? Écrivez-nous à <a href="mailto:a@b.example">courrier@courrier.example</a>.',
    'Síguenos en <a href="https://whatsapp.com/channel/x">WhatsApp</a> para no perderte nada.',
    'Recibe nuestro boletín en tu correo: <a href="https://courier.example/newsletter">suscríbete aquí</a>.',
    'Únete a nuestro canal ¡EL CORREO ya está en Whatsapp!, desde tu dispositivo móvil entérate de las noticias más relevantes del día.',
    'Siga o canal do Correio no <a href="https://whatsapp.com/channel/x">WhatsApp</a> e receba as notícias.',
    'Quer receber as notícias em primeira mão? Entre no nosso grupo do WhatsApp.',
    'Seguici anche su <a href="https://news.google.com/publications/x">Google News</a> e sul nostro canale Telegram.',
    'Volg ons ook op <a href="https://www.instagram.com/courier">Instagram</a> of meld je aan voor onze nieuwsbrief.',
    'Heeft u een tip of opmerking? Mail de redactie: <a href="mailto:a@b.example">redactie@koerier.example</a>.',
    'Подпишитесь на «Вестник» в <a href="https://t.me/courier">Telegram</a>: там быстрее.',
    'Больше новостей — в нашем <a href="https://t.me/courier">Telegram-канале</a>.',
    'Хотите быть в курсе? Читайте нас в «Дзене» и <a href="https://vk.com/courier">ВКонтакте</a>.',
    'Tufuate kwenye <a href="https://www.facebook.com/courier">Facebook</a> na Instagram kupata habari zaidi.',
    'Do you have a photo or video of a breaking news story? Send it to us <a href="/c">here</a> with a brief description.',
    'Stay up to date with the latest news with our <a href="/wa">WhatsApp channel</a>.',
    'To get all the latest stories straight to your phone, join our <a href="/wa">WhatsApp group here</a>.',
    'Want more stories like this? <a href="/nl">Sign up for our daily email</a>.',
  ])('goes wherever it stands: %s', (line) => {
    const beginning = wordsOf(line).slice(0, 24);
    expect(atEnd(line)).not.toContain(beginning);
    expect(within(line)).not.toContain(beginning);
  });

  it.each([
    'Mời độc giả theo dõi kênh YouTube của báo để xem thêm video.',
    'Iratkozzon fel hírlevelünkre, és minden reggel elküldjük a legfontosabb híreket.',
    '更多精彩内容，请关注我们的微信公众号。',
    'للمزيد من الأخبار تابعونا على فيسبوك وتويتر.',
    'Reach Dana Reeve at 555-0123 or dana.reeve@courier.example.',
    'For more local news, visit our <a href="/local">homepage</a> or follow us on Facebook.',
    'Got a story? Email newsdesk@courier.example or call us on 0800 555 0123.',
  ])('goes from the end, where nothing but an invitation stands: %s', (line) => {
    expect(atEnd(line)).not.toContain(wordsOf(line).slice(0, 24));
  });

  it.each([
    'For more than a decade news about the mine reached the valley by <a href="https://court.example/a">WhatsApp</a> alone.',
    'To get the latest news to the islands, the post office built <a href="https://court.example/a">an app</a>.',
    'Stay tuned for the verdict on Monday, he told followers on <a href="https://court.example/a">YouTube</a> before his arrest.',
    'Reach a voter by email and he yawns, says <a href="https://court.example/a">the study</a>.',
    'Хотите знать, почему закрыли завод? Ответ лежит в переписке в WhatsApp, которую <a href="https://court.example/a">прочитал суд</a>.',
    '加入北约的讨论在<a href="https://court.example/a">Facebook</a>上引发争议，三天之内有一万人留言。',
    'للمزيد من الضغط على الحكومة، أطلق الناشطون حملة على <a href="https://court.example/a">فيسبوك</a> هذا الأسبوع.',
    'Folgen Sie der Spur des Geldes, dann landen Sie bei <a href="https://court.example/a">Facebook</a>.',
    'Suivez l’argent, et vous ne trouverez que <a href="https://court.example/a">Facebook</a> au bout de la piste.',
    'Siga o dinheiro, dizem eles, e chegará ao <a href="https://court.example/a">Facebook</a>.',
    'Follow me on Instagram and I will follow you, was how the fraud began in the spring of that year.',
    'Contact the clerk at ansty@council.example before Easter, or lose your vote for good, the mayor told the meeting.',
    'Dapatkan bantuan dari desa, kata lurah itu di <a href="https://court.example/a">Facebook</a> kemarin.',
    'Theo dõi qua camera, công an thấy xe dừng lại, theo <a href="https://court.example/a">Facebook</a> của phường.',
    'Sledujte peníze, říká soudce na <a href="https://court.example/a">Facebooku</a>, a najdete viníka.',
  ])('is not what tells of networks: %s', (line) => {
    expect(atEnd(line)).toContain(wordsOf(line));
    expect(within(line)).toContain(wordsOf(line));
  });

  it.each([
    '关注此案的律师在微信上说，我们的司法需要更多时间。',
    'Join us at the river, my uncle wrote in an e-mail that <a href="https://court.example/a">we published</a> last week.',
    'Get the latest app, they told us, and the letter by e-mail will find you wherever the river takes you.',
  ])('is not, within a story, what tells of us and of networks: %s', (line) => {
    expect(within(line)).toContain(wordsOf(line));
  });

  it.each([
    'Reach the top by noon, she says, and the channel lies below you like a ribbon that somebody has let go.',
    'Stay informed, the captain tells her crew each morning, and our app is the last thing she means by that.',
    'For more than forty years the newsletter of the harbour has come out on Fridays, and our story began with it.',
    'Get more rope, the captain said to us, and whatever the app says about the wind, tie it twice before you sleep.',
    'The views expressed by the author of the plan were not those of the ferrymen, and nobody asked them for their own.',
    'This article of the bylaw was published in 1911, and has been read aloud at the harbour each spring since then.',
    'See a mistake in the chart? Then it is the river that has moved, the captain says, and not the ink on the paper.',
    'To get the latest boat home they had to leave the story unfinished, and the apps on their phones went dark.',
    'Do you have a photo of the flood? Everybody in Millbrook does, and they hang in the kitchens, beside the clock.',
    'Join the band, they told him, and see the river; he has seen a good part of it on YouTube since he left them.',
    'Haben Sie Fragen zum Fluss, so gehen Sie zu ihr; auf Facebook oder per E-Mail ist die Kapitänin nicht zu finden.',
    'Folgen Sie dem Kanal bis zur Schleuse, sagt sie, dann links, und unser Boot liegt hinter dem zweiten Schuppen.',
    'Vous voulez réagir vite sur la rivière : il ne faut pas attendre le canal, dit la capitaine, qui ne possède ni montre ni radio.',
    'Sigue el canal hasta la esclusa, dice ella, y encontrarás el barco detrás del segundo galpón, con la soga puesta.',
    'Siga o canal até a eclusa, diz ela, e o barco estará atrás do segundo galpão, com a corda bem amarrada no poste.',
    'Хотите верьте, хотите нет, говорит капитан, а канал замерзает каждую зиму, и телеграммы от этого идут дольше.',
    'Больше новостей в тот день не было, и канал молчал до утра, пока паром не вернулся с тёмной стороны реки.',
    'Masz informacje z pierwszej ręki, mówi kapitan, kiedy sam stoisz na promie, a kanał jest tak wąski, że słychać drugi brzeg.',
    'Dołączył do załogi w maju, a kanał znał już z opowieści ojca, który przez trzydzieści lat nie miał telefonu ani poczty.',
    'Sledujte řeku, říká kapitánka, a kanál vám ukáže, kdy přijde led, protože kachny odletí o den dřív než vítr.',
    'Kaptan, kanal donduğunda çocuklara ‘bizi takip edin’ demez; çünkü herkes buzun nerede ince olduğunu zaten bilir.',
    'Dapatkan umpan sebelum subuh, kata kapten, karena kanal itu sudah ramai oleh perahu lain ketika matahari terbit.',
    'Theo dõi con nước, thuyền trưởng nói, thì sẽ biết khi nào kênh đóng băng, và chẳng ai cần đến bản tin nữa.',
    '加入微信群之后，船长每天早上都会收到水位的消息，不过她说还是更相信码头上的那根木桩。',
    '선장은 사람들이 보낸 이메일을 모두 상자에 넣어 두었고, 겨울이 오면 난로 옆에서 읽겠다고 했다.',
    'تابعوا سيرهم على ضفة القناة حتى وصلوا إلى السد، وهناك انتظروا العبارة ساعتين تحت المطر قبل أن تعود إليهم.',
    'कप्तान ने कहा कि नाव पर आने वाले सभी लोग पहले रस्सी देखें, फिर पानी, और व्हाट्सएप बाद में करें।',
  ])('is not what begins or ends like one: %s', (line) => {
    expect(atEnd(line)).toContain(line);
    expect(within(line)).toContain(line);
  });
});

describe('a notice of who publishes', () => {
  it.each([
    '<strong>Citation</strong>: A minute late in Ansty (2026, March 14) retrieved 15 March 2026 from https://news.example/ansty/clock',
    'See a spelling or grammatical error in our story? Please click <a href="https://docs.example/form">here</a> to report it.',
    '(Except for the headline, this story has not been edited by NDRV staff and is published from a syndicated feed.)',
    'The views expressed in this article are the author’s own and do not necessarily reflect the editorial policy of the Courier.',
    'This article was originally published on <a href="https://talk.example">The Talk</a>. Read the <a href="https://talk.example/1">original article</a>.',
    '(Except for the headline, this story has not been edited by the Courier’s staff and is published from a syndicated feed.)',
  ])('goes from the end: %s', (line) => {
    expect(atEnd(line)).not.toContain(wordsOf(line).slice(0, 24));
  });

  it.each([
    'This story was published in three papers before the council denied it, and in two more after that.',
    'This report was first published by the court in 1998, and nobody in Ansty has read it since.',
    'The views expressed here by the villagers are their own, but the river is everybody’s.',
    'The opinions expressed in this letter cost Darrow his job, although they were his own.',
    'Citation: a word that Ansty’s football club has come to hate, and that its lawyer loves.',
    'See a small typo in this and you have understood what the clock of Ansty is to those who live by it.',
  ])('is not an ending that begins like one: %s', (line) => {
    expect(atEnd(line)).toContain(line);
  });
});
