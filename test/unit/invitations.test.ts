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
    'Ikuti kami di <a href="https://x.example">Instagram</a> dan Telegram untuk mendapatkan berita terbaru.',
    'Simak berita lainnya di saluran WhatsApp Kurir.com: <a href="https://wa.example">klik di sini</a>',
    'Theo dõi chúng tôi trên <a href="https://fb.example">Facebook</a> và Zalo để nhận tin mới nhất.',
    'Mời độc giả theo dõi kênh YouTube của báo để xem thêm video.',
    'Ακολουθήστε μας στο <a href="https://g.example">Google News</a> και μάθετε πρώτοι όλες τις ειδήσεις.',
    'Γραφτείτε στο newsletter μας και λάβετε τις ειδήσεις της ημέρας στο e-mail σας.',
    'Haberleri anında öğrenmek için bizi <a href="https://x.example">Twitter</a>\'dan takip edin.',
    'Sledujte nás na <a href="https://fb.example">Facebooku</a> a Instagramu, ať vám nic neunikne.',
    'Přihlaste se k odběru našeho newsletteru a mějte přehled.',
    'Kövessen minket a <a href="https://fb.example">Facebookon</a> is, hogy ne maradjon le semmiről!',
    'Iratkozzon fel hírlevelünkre, és minden reggel elküldjük a legfontosabb híreket.',
    'Urmăriți-ne pe <a href="https://fb.example">Facebook</a> și pe canalul nostru de WhatsApp pentru cele mai noi știri.',
    'Abonați-vă la newsletterul nostru pentru a primi știrile zilei pe e-mail.',
    'Підписуйтесь на наш Telegram-канал, щоб не пропустити важливе.',
    'Читайте нас у <a href="https://t.me/x">Telegram</a> та Facebook.',
    'Obserwuj nas na <a href="https://fb.example">Facebooku</a> i w Google News, aby być na bieżąco.',
    'Zapisz się do naszego newslettera i otrzymuj najważniejsze wiadomości.',
    'Masz ciekawy temat? Napisz do nas na adres <a href="mailto:a@b.example">redakcja@kurier.example</a>.',
    'ताजा खबरों के लिए हमें <a href="https://fb.example">Facebook</a> और Twitter पर फॉलो करें।',
    'সর্বশেষ খবর পেতে আমাদের <a href="https://g.example">Google News</a> চ্যানেল ফলো করুন।',
    'உடனடி செய்திகளுக்கு எங்கள் WhatsApp சேனலில் <a href="https://w.example">இணையுங்கள்</a>.',
    'ติดตามข่าวสารได้ที่ <a href="https://line.example">Facebook</a> และ LINE ของเรา',
    '네이버에서 강변일보 채널을 <a href="https://n.example">구독</a>하세요',
    '▶ 강변일보 유튜브 채널 <a href="https://y.example">구독하기</a>',
    '제보는 카카오톡 okjebo, 이메일 <a href="mailto:a@b.example">jebo@courier.example</a>로 보내주세요.',
    '更多精彩内容，请关注我们的微信公众号。',
    '追蹤我們的 <a href="https://fb.example">Facebook</a> 粉絲專頁，掌握最新消息。',
    '加入信使新聞 LINE 好友，<a href="https://l.example">點我加入</a>',
    'ما را در <a href="https://t.me/x">تلگرام</a> و اینستاگرام دنبال کنید.',
    'تابعوا آخر أخبارنا عبر قناتنا على <a href="https://t.me/x">تلغرام</a>.',
    'للمزيد من الأخبار تابعونا على فيسبوك وتويتر.',
    'עקבו אחרינו ב<a href="https://fb.example">פייסבוק</a> ובטלגרם.',
    'הצטרפו לערוץ ה-WhatsApp שלנו לקבלת עדכונים.',
    'Folgen Sie uns auf <a href="https://fb.example">Facebook</a> und abonnieren Sie unseren WhatsApp-Kanal.',
    'Sie haben Fragen oder Hinweise? Schreiben Sie uns an <a href="mailto:a@b.example">redaktion@kurier.example</a>.',
    'Retrouvez toute l’actualité sur notre chaîne WhatsApp.',
    'Vous souhaitez réagir ? Écrivez-nous à <a href="mailto:a@b.example">courrier@courrier.example</a>.',
    'Síguenos en <a href="https://wa.example">WhatsApp</a> para no perderte nada.',
    'Recibe nuestro boletín en tu correo: <a href="https://nl.example">suscríbete aquí</a>.',
    'Únete a nuestro canal ¡EL CORREO ya está en Whatsapp!, desde tu dispositivo móvil entérate de las noticias más relevantes del día.',
    'Siga o canal do Correio no <a href="https://wa.example">WhatsApp</a> e receba as notícias.',
    'Quer receber as notícias em primeira mão? Entre no nosso grupo do WhatsApp.',
    'Seguici anche su <a href="https://g.example">Google News</a> e sul nostro canale Telegram.',
    'Volg ons ook op <a href="https://i.example">Instagram</a> of meld je aan voor onze nieuwsbrief.',
    'Heeft u een tip of opmerking? Mail de redactie: <a href="mailto:a@b.example">redactie@koerier.example</a>.',
    'Подпишитесь на «Вестник» в <a href="https://t.me/x">Telegram</a>: там быстрее.',
    'Больше новостей — в нашем <a href="https://t.me/x">Telegram-канале</a>.',
    'Хотите быть в курсе? Читайте нас в «Дзене» и <a href="https://vk.example">ВКонтакте</a>.',
    'Tufuate kwenye <a href="https://fb.example">Facebook</a> na Instagram kupata habari zaidi.',
    'Do you have a photo or video of a breaking news story? Send it to us <a href="/c">here</a> with a brief description.',
    'Get more news at <a href="/x">courier.example</a>. Download the Courier app for free.',
    'Reach Dana Reeve at 555-0123 or dana.reeve@courier.example.',
    'For more local news, visit our <a href="/local">homepage</a> or follow us on Facebook.',
    'Got a story? Email newsdesk@courier.example or call us on 0800 555 0123.',
    'Stay up to date with the latest news with our <a href="/wa">WhatsApp channel</a>.',
    'To get all the latest stories straight to your phone, join our <a href="/wa">WhatsApp group here</a>.',
    'Want more stories like this? <a href="/nl">Sign up for our daily email</a>.',
  ])('goes wherever it stands: %s', (line) => {
    const beginning = wordsOf(line).slice(0, 24);
    expect(atEnd(line)).not.toContain(beginning);
    expect(within(line)).not.toContain(beginning);
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
});
