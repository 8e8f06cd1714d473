/** Words that are hard to print, and any others. */
import fc from 'fast-check';

/** Words that have broken exporters of others, and some that only look as if they would. */
export const hostile = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><![CDATA[x]]>',
  '<!-- --><svg onload=alert(1)>',
  '</style></head><body onload=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  'title: x\n---\n# Not a heading\n---',
  '[click](javascript:alert(1))',
  '![](https://tracker.example/x.png)',
  '[^1]: <iframe src=//evil.example>',
  '`` ` ``` ~~~ | a | b | \\| $x$ {{x}} <%= x %>',
  '\u202etxt.exe\u202c \u2066isolated\u2069 \u200b\ufeff',
  'nul\u0000 bell\u0007 escape\u001b[31m \u0085\u2028\u2029',
  'half \ud83d and half \ude00',
  '../../etc/passwd',
  'CON',
  'a\\b/c:d*e?f"g<h>i|j',
  '👩‍👩‍👧‍👦 नमस्ते 港の鐘 مرحبا \u0301',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'long '.repeat(200),
] as const;

/** Any words. */
export const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
/** Any words of a length that one line may have. */
export const line = words.map((text) => text.slice(0, 2_000));
/** Or nothing. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
