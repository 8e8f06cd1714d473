/** Texts that mean something to what a story is written out as: Markdown, HTML, XML, YAML, tables, style sheets. */
import { around, type HostilePage, inStory, quoted } from '../story.ts';

const injections: Readonly<Record<string, (run: string) => string>> = {
  'close-tags': (run) => `</p></article></body></html><script>${run}</script>`,
  'close-style': (run) => `</style></title></textarea></xmp><img src=x onerror=${run}>`,
  'close-cdata': (run) => `]]></p><script xmlns="http://www.w3.org/1999/xhtml">${run}</script><![CDATA[`,
  'close-comment': (run) => `--><script>${run}</script><!--`,
  attribute: (run) => `" onmouseover="${run}" x="' onerror='${run}' y='`,
  entity: (run) => `&lt;script&gt;${run}&lt;/script&gt; &#60;img src=x onerror=${run}&#62; &quot;&apos;`,
  'markdown-link': (run) =>
    `[x](javascript:${run}) ![x](x"onerror="${run}) <javascript:${run}> [x]: javascript:${run}`,
  'markdown-block': (run) =>
    `\n\n# Bell\n\n---\n\n\`\`\`html\n<script>${run}</script>\n\`\`\`\n\n| a | b |\n|---|---|\n> quay`,
  'markdown-escape': (run) =>
    `\\](javascript:${run}) \\\\[x\\\\](javascript:${run}) *_~^=\`${'`'.repeat(9)}<img src=x onerror=${run}>`,
  yaml: (run) => `"\ntitle: Other\n---\n<script>${run}</script>\n...\n!!js/function x: &a *a "#`,
  css: (run) => `\\3c/style\\3e}</style>*{background:url(javascript:${run})}@import 'x';`,
  template: (run) =>
    `{{constructor.constructor("${run}")()}} \${${run}} <%= ${run} %> #{${run}} %{${run}} $$x$$ \\(${run}\\)`,
  control: (run) =>
    `\u0000\u0008\u001b]8;;javascript:${run}\u0007Bell\u001b]8;;\u0007\u2028\u2029\ufffe\uffff`,
  surrogates: (run) => `\ud83d<img src=x onerror=${run}>\udc00 \ud83d\ud83d \udc00\ud83d`,
};

export const texts: readonly HostilePage[] = Object.entries(injections).flatMap(([name, write]) => [
  around(`text-${name}-said`, `${name} in all that a page says of itself`, ({ run }) => {
    const text = quoted(`Bell ${write(run)}`);
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: `Bell ${write(run)}`,
      author: { name: write(run) },
      keywords: [write(run)],
      articleSection: write(run),
      description: write(run),
      publisher: { name: write(run) },
    }).replaceAll('<', '\\u003c');
    return {
      title: text,
      headline: text,
      byline: text,
      head: `${['og:title', 'og:site_name', 'author', 'description', 'keywords', 'article:tag', 'article:section', 'news_keywords', 'og:image:alt', 'language'].map((said) => `<meta property="${said}" name="${said}" content="${text}">`).join('')}<script type="application/ld+json">${json}</script>`,
    };
  }),
  inStory(
    `text-${name}-told`,
    `${name} in captions, lists, tables, code, quotations, links and notes`,
    ({ own, run }) => {
      const text = quoted(write(run));
      return `<figure><img src="${own}/picture.png" width="600" height="400" alt="${text}" title="${text}"><figcaption>The bell ${text} <cite>${text}</cite></figcaption></figure><h2>Rope ${text}</h2><ul><li>Tower ${text}</li></ul><blockquote><p>Quay ${text}</p><cite>${text}</cite></blockquote><pre><code class="language-${text}">${text}</code></pre><table><caption>${text}</caption><tr><th>${text}</th><th>b|c</th></tr><tr><td>${text}</td><td>x</td></tr></table><p>See <a href="https://quay.example/${text}" title="${text}">the ${text}</a> and <code>${text}</code> and <time datetime="${text}">${text}</time><sup><a href="#fn1" id="r1">1</a></sup> on the quay.</p><ol><li id="fn1">${text} <a href="#r1">↩</a></li></ol>`;
    },
  ),
]);
