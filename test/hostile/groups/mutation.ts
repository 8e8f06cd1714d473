/** Markup that changes its meaning when it is written out and read again. */
import { type HostilePage, inStory } from '../story.ts';

const shapes: readonly (readonly [string, string])[] = [
  [
    'math-style',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=%&gt;">',
  ],
  ['svg-style', '<svg></p><style><a id="</style><img src=1 onerror=%>">'],
  ['noscript-title', '<noscript><p title="</noscript><img src=x onerror=%>"></p></noscript>'],
  ['form-math', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=%></style></form>'],
  ['select-xmp', '<select><xmp><script>%</script></xmp></select>'],
  ['textarea', '<textarea></textarea><img src=x onerror=%></textarea>'],
  ['title-in-svg', '<svg><title><style></title><img src=x onerror=%></style></title></svg>'],
  [
    'annotation',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=%></style></annotation-xml></math>',
  ],
  ['comment-end', '<!--><img src=x onerror=%>-->'],
  ['comment-bang', '<!-- x --!><img src=x onerror=%> -->'],
  ['cdata', '<svg><![CDATA[><img src=x onerror=%>]]></svg>'],
  ['foreign', '<svg><foreignObject><p><style></p></style><img src=x onerror=%></p></foreignObject></svg>'],
  ['desc', '<svg><desc><noembed><img title="</noembed><img src=x onerror=%>"></noembed></desc></svg>'],
  [
    'plaintext-attribute',
    '<p title="</p><img src=x onerror=%>">A line with a long title about the bell.</p>',
  ],
  ['nested-a', '<a href="/x"><table><a href="/y"></table><img src=x onerror=%></a>'],
  ['template-nest', '<template><template><img src=x onerror=%></template></template>'],
  ['entity-text', '<p>&lt;img src=x onerror=%&gt; is what the sailor carved into the rail of the boat.</p>'],
  [
    'double-entity',
    '<p>&amp;lt;img src=x onerror=%&amp;gt; is what stood on the second rail of the boat.</p>',
  ],
];

export const mutation: readonly HostilePage[] = shapes.map(([name, markup]) =>
  inStory(`mutation-${name}`, `markup that mutates: ${name}`, ({ run }) => markup.replaceAll('%', () => run)),
);
