/** Addresses that run or load, in every attribute and spelling that was ever taken for one. */
import { type Payload, payloads } from './payload.ts';

const link = (address: string): string =>
  `<p>The founder’s book is <a href="${address}">in the archive</a>.</p>`;

/** What may stand before a scheme, or within it, and be passed over by a browser of today or of old. */
const spaces = [
  0x01, 0x08, 0x09, 0x0b, 0x0c, 0x0e, 0x1f, 0x20, 0x85, 0xa0, 0xad, 0x1680, 0x180e, 0x2000, 0x2003,
].concat([0x2007, 0x200a, 0x200b, 0x200e, 0x2028, 0x2029, 0x202e, 0x205f, 0x2060, 0x3000, 0xfeff]);
const coded = (code: number): string => `&#x${code.toString(16)};`;
const before = Object.fromEntries(
  spaces.map((code) => [`before-${code.toString(16)}`, link(`${coded(code)}javascript:%`)]),
);
const within = Object.fromEntries(
  [0x00, 0x01, 0x03, 0x09, 0x0a, 0x0d, 0xad, 0x200b].map((code) => [
    `within-${code.toString(16)}`,
    link(`java${coded(code)}script:%`),
  ]),
);

const spellings: Readonly<Record<string, string>> = {
  mixed: link('jAvAsCrIpT:%'),
  'decimal-no-semicolon': link('&#106&#97vascript:%'),
  'hex-padded': link('&#x0000006a;avascript:%'),
  'named-tab': link('java&Tab;script:%'),
  'named-newline': link('java&NewLine;script&colon;%'),
  'percent-scheme': link('%6aavascript:1'),
  'label-scheme': link('javascript:javascript:%'),
  'comment-newline': link('javascript://quay.example/%0a1;%'),
  'wide-letters': link('ｊavascript:%'),
  'kelvin-sign': link('javaſcript:%'),
  livescript: link('livescript:%'),
  mocha: link('mocha:%'),
  vbscript: link('vbscript:MsgBox(1)'),
  'data-base64': link('data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+'),
  'data-xml': link('data:text/xml,<x xmlns=&quot;http://www.w3.org/1999/xhtml&quot;>1</x>'),
  'data-no-type': link('data:,bell'),
  mhtml: link('mhtml:http://quay.example/a.html!b.html'),
  jar: link('jar:http://quay.example/a.zip!/b.html'),
  feed: link('feed:javascript:%'),
  intent: link('intent://quay#Intent;scheme=javascript;end'),
  'ms-word': link('ms-word:ofe|u|http://quay.example/a.docx'),
  about: link('about:blank'),
  'moz-extension': link('moz-extension://11111111-2222-4333-8444-555555555555/library.html'),
  resource: link('resource://gre/modules/a.js'),
  ftp: link('ftp://quay.example/a'),
  'user-name': link('https://news.example@quay.example/a'),
  backslashes: link('https:\\\\quay.example\\a'),
  'no-host': link('https:///quay.example/a'),
  'bracketed-host': link('http://[::1'),
  'endless-port': link('http://quay.example:99999999/a'),
};

const attributes = payloads('attribute', {
  'xlink-href': '<svg><a xlink:href="javascript:%"><text x="9" y="9">bell</text></a></svg>',
  'drawing-href': '<svg><a href="javascript:%"><text x="9" y="9">bell</text></a></svg>',
  'drawing-use': '<svg><use href="data:image/svg+xml,<svg id=\'b\'><script>%</script></svg>#b"></use></svg>',
  'drawing-use-away': '<svg><use xlink:href="@#b"></use></svg>',
  'drawing-image': '<svg><image href="@" width="9" height="9"></image></svg>',
  'drawing-set':
    '<svg><a><set attributeName="href" to="javascript:%"></set><text y="9">bell</text></a></svg>',
  'drawing-set-handler': '<svg><g><set attributeName="onmouseover" to="%"></set></g></svg>',
  'drawing-animate':
    '<svg><a><animate attributeName="xlink:href" begin="0s" from="javascript:%" to="&"></animate></a></svg>',
  'drawing-animate-keys':
    '<svg><image><set attributeName="href" begin="accessKey(a)" to="@?a"></set></image></svg>',
  'drawing-fe-image': '<svg><filter id="f"><feImage href="@"></feImage></filter></svg>',
  'drawing-handler': '<svg><handler type="application/ecmascript" ev:event="load">%</handler></svg>',
  'drawing-foreign-frame': '<svg><foreignObject><iframe src="javascript:%"></iframe></foreignObject></svg>',
  'drawing-discard': '<svg><discard href="#b" onbegin=%></discard></svg>',
  'drawing-style': '<svg><rect style="fill:url(@#a);filter:url(@#b);mask:url(@#c)"></rect></svg>',
  'form-action': '<form action="javascript:%"><button>Send</button></form>',
  'button-form-action': '<form id="f9"></form><button form="f9" formaction="javascript:%">Send</button>',
  'input-image': '<input type="image" src="@" formaction="javascript:%" alt="">',
  'object-data': '<object data="javascript:%"></object>',
  'object-data-html': '<object type="text/html" data="data:text/html,<script>%</script>"></object>',
  'object-parameter': '<object><param name="movie" value="javascript:%"></object>',
  'embed-source': '<embed src="javascript:%" allowscriptaccess="always">',
  'applet-code': '<applet code="@" archive="@"></applet>',
  'frame-srcdoc': '<iframe srcdoc="&lt;script&gt;%&lt;/script&gt;"></iframe>',
  'frame-source': '<iframe src="jav&#x9;ascript:%"></iframe>',
  'frame-sandbox':
    '<iframe sandbox="allow-scripts allow-same-origin" src="data:text/html,<script>%</script>"></iframe>',
  'video-poster': '<video poster="javascript:%" preload="none"></video>',
  'video-source': '<video preload="none"><source src="javascript:%" onerror=%></video>',
  'track-source': '<video preload="none"><track src="javascript:%"></video>',
  'audio-data': '<audio preload="none" src="data:,bell"></audio>',
  'body-background':
    '<table background="javascript:%"><tr><td background="javascript:%">Low</td></tr></table>',
  'quote-cite': '<blockquote cite="javascript:%"><p>The rope is gone.</p></blockquote>',
  'ins-cite':
    '<p>It was <ins cite="javascript:%">re</ins>hung on <del cite="javascript:%">Monday</del> Tuesday.</p>',
  'image-longdesc': '<img src="/picture.png" longdesc="javascript:%" usemap="#m9" alt="Bell">',
  'image-lowsrc': '<img src="/picture.png" lowsrc="javascript:%" dynsrc="javascript:%" alt="Bell">',
  'image-srcset': '<img src="/picture.png" srcset="javascript:% 1x, data:text/html,x 2x" alt="Bell">',
  'image-data-svg':
    '<img width="600" height="400" alt="Bell" src="data:image/svg+xml,<svg onload=\'%\'></svg>">',
  'image-data-space': '<img width="600" height="400" alt="Bell" src=" data:image/jpeg,x">',
  'map-area': '<map name="m9"><area href="javascript:%" shape="default"></map>',
  'link-ping': '<p>See <a href="/tides" ping="@" attributionsrc="@">the tides</a>.</p>',
  'link-target': '<p>See <a href="/tides" target="javascript:%" download="../../a.exe">the tides</a>.</p>',
  'link-rel': '<p>See <a href="/tides" rel="opener" referrerpolicy="unsafe-url">the tides</a>.</p>',
  'link-nested-frame': '<p><a href="/tides"><iframe src="javascript:%"></iframe></a></p>',
  'meta-refresh': '<meta http-equiv="refresh" content="9999;url=javascript:%">',
  'meta-policy': '<meta http-equiv="content-security-policy" content="script-src *">',
  'meta-cookie': '<meta http-equiv="set-cookie" content="bell=1">',
  'link-sheet': '<link rel="stylesheet" href="data:text/css,*{background:url(@)}">',
  'link-import': '<link rel="import" href="@"><link rel="modulepreload" href="@">',
  'style-import': "<style>@import 'data:text/css,*{color:red}';</style>",
  'style-attribute':
    '<p style="background:url(javascript:%);behavior:url(#default#time2)">Low water was at six.</p>',
  'style-content': '<p style="content:url(data:image/svg+xml,<svg/>)" onload=%>High water was at noon.</p>',
  'style-variables': '<p style="--a:url(@);-moz-binding:url(@#b)">Slack water was short.</p>',
  'details-name': '<details name="x" ontoggle=% open><summary>Rope</summary>Hemp</details>',
  'portal-source': '<portal src="javascript:%"></portal>',
  'bgsound-source': '<bgsound src="javascript:%">',
  'layer-source': '<layer src="javascript:%"></layer><ilayer src="javascript:%"></ilayer>',
  'xml-source': '<xml id="x9" src="@"></xml><label datasrc="#x9" datafld="a" dataformatas="html"></label>',
  'command-menu': '<menu><command icon="javascript:%" label="Ring"></menu>',
});

export const addresses: readonly Payload[] = [
  ...payloads('spelling', { ...before, ...within, ...spellings }),
  ...attributes,
];
