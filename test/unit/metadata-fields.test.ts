// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../src/extract/metadata/index.ts';
import { languageOf } from '../../src/extract/metadata/language.ts';
import { graph, metadataOf, pageOf, story } from './metadata-page.ts';

const of = (body: string, head = '') => metadataOf(head, `<h1>River rises again</h1>${body}${story}`);

describe('the dek', () => {
  it('is a heading under the headline that is a whole sentence; a subhead is none', () => {
    const sentence =
      'Thousands leave their homes in the valley, and the council opens the market hall for the night.';
    expect(of(`<div><h2 class="sub">${sentence}</h2></div>`).dek).toBe(sentence);
    expect(
      of('<div><h2>What happened in the valley during the night and on the day after it</h2></div>').dek,
    ).toBeNull();
  });

  it('is the line under the headline that names or repeats itself', () => {
    expect(of('<p class="standfirst">Thousands leave their homes in the valley.</p>').dek).toBe(
      'Thousands leave their homes in the valley.',
    );
    const head = '<meta name="description" content="Thousands leave their homes in the valley.">';
    expect(of('<div><h2>Thousands leave their homes in the valley.</h2></div>', head).dek).toBe(
      'Thousands leave their homes in the valley.',
    );
  });

  it('is neither a first paragraph nor a meta tag alone', () => {
    expect(
      of('', '<meta name="description" content="Thousands leave their homes in the valley.">').dek,
    ).toBeNull();
  });
});

describe('the lead image', () => {
  const image = '<img src="/img/flood-1200.jpg" width="1200" height="800" alt="Flooded street">';

  it('comes with alt, caption and credit', () => {
    const lead = of(
      `<figure>${image}<figcaption>The main street on Monday <span class="credit">Ann Lee</span></figcaption></figure>`,
    ).leadImage;
    expect(lead).toMatchObject({
      image: { src: 'https://daily.example/img/flood-1200.jpg', alt: 'Flooded street' },
      credit: 'Ann Lee',
    });
    expect(lead?.caption).toEqual([{ text: 'The main street on Monday' }]);
  });

  it('may bear an address with escapes that stand for nothing', () => {
    const odd = '<img src="/img/flood%E0%A4-%C3(0x0).jpg" width="1200" height="800" alt="Flooded street">';
    const head = '<meta property="og:image" content="https://daily.example/img/%C3%28flood%E0.jpg">';
    expect(of(`<figure>${odd}</figure>`, head).leadImage?.image.src).toContain('flood');
  });

  it.each(['flood-1200.jpg', 'IMG_2041', 'Harbour_storm-final.JPEG'])(
    'is not described by the name of its file: %s',
    (alt) => {
      const own = image.replace('Flooded street', alt);
      expect(of(`<figure>${own}<figcaption>The main street</figcaption></figure>`).leadImage?.image.alt).toBe(
        '',
      );
    },
  );

  it('is no logo, icon or portrait of the author', () => {
    const others =
      '<img class="logo" src="/logo.png" width="400"><div class="author"><img src="/ann.jpg" width="300" alt="Ann Lee"></div>';
    expect(of(others).leadImage).toBeNull();
    expect(of(`${others}<figure>${image}</figure>`).leadImage?.image.alt).toBe('Flooded street');
  });

  it('is the one that the page names for other sites where none is shown', () => {
    expect(of('', '<meta property="og:image" content="/img/flood.jpg">').leadImage?.image.src).toBe(
      'https://daily.example/img/flood.jpg',
    );
    expect(of('', '<meta property="og:image" content="/img/site-logo.png">').leadImage).toBeNull();
    expect(of('', '<meta property="og:image" content="javascript:alert(1)">').leadImage).toBeNull();
  });
});

describe('labels', () => {
  it('tell section, kicker and kind', () => {
    expect(of('', '<meta property="article:section" content="Opinion">')).toMatchObject({
      section: 'Opinion',
      kind: 'opinion',
    });
    expect(metadataOf('', `<p class="kicker">Analyse</p><h1>River rises again</h1>${story}`)).toMatchObject({
      kicker: 'Analyse',
      kind: 'analysis',
    });
    expect(of('', graph({ '@type': 'LiveBlogPosting', headline: 'River' })).kind).toBe('live');
    expect(of('').kind).toBe('news');
  });

  it('tell the site', () => {
    expect(of('', '<meta property="og:site_name" content="Daily Example">').siteName).toBe('Daily Example');
    expect(of('', graph({ '@type': 'Article', publisher: { name: 'Daily Example' } })).siteName).toBe(
      'Daily Example',
    );
    expect(of('').siteName).toBeNull();
  });

  it('tell the canonical address if it is a safe one', () => {
    expect(of('', '<link rel="canonical" href="/world/river">').canonicalUrl).toBe(
      'https://daily.example/world/river',
    );
    expect(of('', '<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBeNull();
    expect(of('', '<base href="https://other.example/a/"><link rel="canonical" href="b">').canonicalUrl).toBe(
      'https://other.example/a/b',
    );
  });
});

describe('the language', () => {
  it.each([
    ['en', 'The mayor said that the river had risen in the night and that it was not over.'],
    ['de', 'Der Fluss ist in der Nacht gestiegen und die Stadt ist nicht mehr von dem Wasser zu retten.'],
    [
      'fr',
      'Le maire a dit que la rivière est montée dans la nuit et que les rues sont pour le moment fermées.',
    ],
    ['es', 'El alcalde dijo que los vecinos de la ciudad se han ido por la noche y que el río sube más.'],
    ['ru', 'Мэр сказал, что река поднялась ночью.'],
    ['uk', 'Мер сказав, що річка піднялася вночі і її рівень росте.'],
    ['ar', 'قال العمدة إن النهر ارتفع ليلا'],
    ['fa', 'شهردار گفت که آب رودخانه چهار متر بالا آمد'],
    ['hi', 'महापौर ने कहा कि नदी रात में बढ़ गई'],
    ['ja', '市長は川が夜の間に増水したと述べた。'],
    ['zh', '市长说河水夜间上涨。'],
    ['ko', '시장은 밤사이 강물이 불었다고 말했다.'],
  ])('%s is known by its script or commonest words', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is what the page says, unless its text is of another script', () => {
    expect(of('').language).toBe('en');
    const arabic = `<p>${'قال العمدة إن النهر ارتفع ليلا في المدينة القديمة. '.repeat(4)}</p>`;
    const read = (attributes: string) =>
      readMetadata(pageOf('', arabic, attributes), 'https://daily.example/a');
    expect(read('lang="en"')).toMatchObject({ language: 'ar', direction: 'rtl' });
    expect(read('lang="ar-EG"')).toMatchObject({ language: 'ar-EG', direction: 'rtl' });
  });
});

describe('what was taken', () => {
  const taken = (body: string) =>
    metadataOf('', body).taken.map((element) => element.className || element.localName);

  it('is headline, byline, date, dek and picture, none of them twice', () => {
    const figure =
      '<figure class="lead"><img src="/f.jpg" width="900" alt="Flood"><figcaption>The flood</figcaption></figure>';
    const head =
      '<p class="dek">Thousands leave their homes in the valley.</p><p class="byline">By Ann Lee</p><time class="when" datetime="2013-03-15">March 15, 2013</time>';
    expect(taken(`<article><h1>River rises again</h1>${head}${figure}${story}</article>`).sort()).toEqual([
      'byline',
      'dek',
      'h1',
      'lead',
      'when',
    ]);
  });

  it('never holds a paragraph of the story', () => {
    const body = `<div class="author published"><h1>River rises again</h1><p class="byline">By Ann Lee</p>${story}</div>`;
    const { taken: elements } = metadataOf('', body);
    expect(elements.length).toBeGreaterThan(0);
    expect(elements.every((element) => !(element.textContent ?? '').includes('lower streets'))).toBe(true);
  });

  it('changes nothing in the page', () => {
    const page = pageOf(
      graph({ '@type': 'Article', headline: 'River' }),
      `<h1>River</h1><p class="byline">By Ann Lee</p>${story}`,
    );
    const before = page.documentElement.outerHTML;
    readMetadata(page, 'https://daily.example/a');
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
