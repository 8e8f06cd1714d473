/** Headlines that break the names of files, and what files are written in: tables, front matter, markup, scripts. */
import { around, type HostilePage, quoted } from '../story.ts';

const titles: Readonly<Record<string, string>> = {
  'folders-up': '../../../../etc/passwd',
  'folders-down': 'C:\\Windows\\..\\system32\\a.exe',
  device: 'CON',
  'device-ending': 'NUL.txt',
  'dots-only': '. . . . .',
  long: 'bell'.repeat(75),
  'long-emoji': '👩‍👩‍👧‍👦'.repeat(60),
  stacked: `B${'\u0301\u0323'.repeat(200)}ell`,
  'turned-ending': 'Bell of the harbour \u202Egpj.exe',
  'no-width': '\u200b\u2060\ufeffBell\u00ad',
  'lone-halves': '\ud83d Bell \udc00',
  'controls-null': 'Bell\u0000\u0007\u001b[31m.exe\u0085\u2028\u2029',
  'wide-slashes': 'Bell ／ rope ∕ tower ⧸ quay ＼ sand',
  wildcards: 'Bell? "rope" <tower> | quay: *',
  formula: '=HYPERLINK("http://quay.example","Bell")',
  'formula-command': "@SUM(1+1)*cmd|' /C calc'!A0",
  'front-matter': '--- tags: [a] --- # Bell',
  heading: '# Bell [rope] *tide* `code` > quay | - sand',
  template: '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} $(id) %PATH% ~/.ssh',
  markup: '</title></style></script><script>alert(1)</script> ]]> <!--',
  entity: '&lt;!ENTITY b SYSTEM "file:///etc/passwd"&gt; &amp;b; &#0; &#x202e;',
  'look-alike': 'Саrvаnе.ехаmрlе rings',
  arabic: '\u2067جرس الميناء\u2069 Bell \u2066end',
};

const languages = [
  'en-US-x-'.padEnd(120, 'y'),
  '12345',
  'x-',
  'i-klingon',
  'en_US.UTF-8',
  '../..',
  'de-\u0000',
  'null',
];
const times = [
  '0000-00-00',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-19T23:59:59Z',
  '2024-02-30T25:61:61Z',
].concat([
  '2024-03-05T08:00:00+99:99',
  'Infinity',
  '1e309',
  '99999999999999999999',
  '2024-W60-9',
  '٢٠٢٤-٠٣-٠٥',
]);

export const titlePages: readonly HostilePage[] = [
  ...Object.entries(titles).map(([name, title]) =>
    around(`title-${name}`, `a headline for files: ${name}`, () => ({
      title: quoted(title),
      headline: quoted(title),
      head: `<meta property="og:title" content="${quoted(title)}"><meta name="author" content="${quoted(title)}">`,
    })),
  ),
  ...languages.map((language, at) =>
    around(`title-language-${at + 1}`, 'a language that no clock, voice or hyphen knows', () => ({
      htmlAttributes: `xml:lang="${language}"`,
      head: `<meta http-equiv="content-language" content="${language}"><meta property="og:locale" content="${language}">`,
      inside: `<p lang="${language}">Low water was at six, the almanac of the harbour says.</p>`,
    })),
  ),
  ...times.map((time, at) =>
    around(`title-time-${at + 1}`, 'a time that no calendar has', () => ({
      head: `<meta property="article:modified_time" content="${time}"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', datePublished: time, dateModified: time, dateCreated: Number(time) })}</script>`,
      inside: `<p>The tide turned <time datetime="${time}">then</time>, and the crew went home.</p>`,
    })),
  ),
];
