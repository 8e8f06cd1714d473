/** Elements of other namespaces, of templates and of components, in the midst of the story. */
import { type HostilePage, inStory } from '../story.ts';

const shapes: Readonly<Record<string, string>> = {
  'svg-html':
    '<svg width="9" height="9"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src=x onerror=%><script>%</script></body></foreignObject></svg>',
  'svg-use':
    '<svg width="9" height="9"><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=1 onerror=% /></svg>#x"/></svg>',
  'svg-set':
    '<svg width="9" height="9"><a id="l"><rect width="9" height="9"/></a><set href="#l" attributeName="href" to="javascript:%"/></svg>',
  'svg-handler':
    '<svg width="9" height="9"><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">%</handler></svg>',
  'svg-paragraph':
    '<svg><desc><p>The rope of the bell was never found again.</p></desc><title><p>Bell</p></title></svg>',
  'math-html':
    '<math><annotation-xml encoding="application/xhtml+xml"><p onclick=%>x</p><img src=x onerror=%></annotation-xml></math>',
  'math-style-closed':
    '<math><style><img src=x onerror=%></style><mtext><style><img src=x onerror=%></style></mtext></math>',
  'math-style-open': '<math><style><img src=x onerror=%>',
  'svg-style-open': '<svg width="9" height="9"><style>.a { color: red }<script>%</script>',
  'svg-title-closed': '<svg width="9" height="9"><title><style><img src=x onerror=%></style>x</title></svg>',
  'math-link': '<math href="javascript:%"><mi>x</mi></math>',
  'template-shadow':
    '<section><template shadowrootmode="closed"><p>Under the quay.</p><img src=x onerror=%></template></section>',
  'template-clonable':
    '<div><template shadowrootmode="open" shadowrootclonable shadowrootserializable shadowrootdelegatesfocus><slot></slot><script>%</script></template><p>The tower has a second bell, of which nobody speaks.</p></div>',
  'template-slots':
    '<div><template shadowrootmode="open"><slot name="b"></slot><slot name="a"></slot></template><p slot="a">First the tide went out and stayed there.</p><p slot="b">Then the crew of the ferry went to look.</p></div>',
  is: '<p is="bell-line" onbell=%>The customs quay is older than the town is.</p><button is="bell-button" onclick=%>Ring</button>',
  'form-owner':
    '<form id="f"></form><input form="f" name="attributes"><button form="f" formaction="javascript:%" formmethod="dialog">Ring</button><output form="f" name="parentNode"></output><object form="f" name="children"></object><fieldset form="f" name="remove"></fieldset>',
  'label-for':
    '<label for="story" onfocus=% tabindex="0">The almanac of the harbour was right about the tide.</label>',
  details:
    '<details name="a" ontoggle=% open><summary onclick=%>More</summary><p>The founder had two daughters.</p></details><details name="a" open></details>',
  invoker:
    '<button command="show-modal" commandfor="story">Ring</button><button popovertarget="pop" popovertargetaction="show">Ring</button><div id="pop" popover onbeforetoggle=% ontoggle=%>x</div>',
  interest:
    '<a href="/tides" interestfor="pop2" target="_top" download="a.exe" rel="opener prefetch">The tides</a><div id="pop2" popover="hint">x</div>',
  marquee: '<marquee onstart=% onfinish=% onbounce=%>The almanac says so.</marquee>',
  'image-alias':
    '<image src=x onerror=%><isindex prompt=% action="javascript:%"><listing>&lt;img src=x onerror=%&gt;</listing>',
  plaintext:
    '<xmp><img src=x onerror=%></xmp><noembed><img src=x onerror=%></noembed><noframes><img src=x onerror=%></noframes>',
  processing:
    '<?xml-stylesheet href="javascript:%"?><!ELEMENT x><![CDATA[<img src=x onerror=%>]]><?php echo "%" ?>',
  select:
    '<select><button><selectedcontent></selectedcontent></button><option>a<img src=x onerror=%></option><hr></select>',
  table:
    '<table><tr><td>Low<table><tr><td><table background="javascript:%"><tr><td>1.2 m<caption onclick=%>x</caption></table></table><tr><td>High<td>4.1 m</table>',
  ruby: '<p>The name <ruby>Corvane<rp>(<rt onclick=%>kor-vain<img src=x onerror=%><rp>)</ruby> is of uncertain origin, they say.</p>',
  media:
    '<video controls><source onerror=% src=x><track src=x onerror=%></video><audio src=x onerror=%></audio>',
  'editable-words':
    '<p contenteditable="plaintext-only" oninput=% onpaste=% onfocus=%>The old words may be written over by you.</p>',
  'invisible-letters':
    '<p>Be\u00adll \u2028 and \u2029 rope \u{e0041}\u{e0042} \u3164 \u115f \uffa0 are on the quay of the town.</p>',
  entities:
    '<p>&NotEqualTilde; &#x0; &#xD800; &#1114112; &bogus; &amp;lt;script&amp;gt;%&amp;lt;/script&amp;gt; are what the sailor wrote.</p>',
};

export const namespaces: readonly HostilePage[] = Object.entries(shapes).map(([name, markup]) =>
  inStory(`namespace-${name}`, `elements of another kind: ${name}`, ({ run }) =>
    markup.replaceAll('%', () => run),
  ),
);
