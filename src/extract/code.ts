/** Text whose line breaks and spaces count. */
import { limits } from '../text.ts';
import { mathSource } from './embeds.ts';
import { finish, type Walk } from './flow.ts';

/** Reads a `pre` as code, with its language where a class names it. */
export function readCode(element: Element, { flow }: Walk): void {
  const source = (element.textContent ?? '')
    .toWellFormed()
    .replace(/^\n+|\s+$/g, '')
    .slice(0, limits.text);
  const language = /\b(?:language|lang)-([\w+#-]{1,30})/.exec(
    `${element.className} ${element.firstElementChild?.className ?? ''}`,
  )?.[1];
  if (source !== '') finish(flow, { kind: 'code', language: language ?? null, source }, element);
}

/** Reads a formula: one on a line of its own as its MathML source, one in a line as text. */
export function readMath(element: Element, { flow, ink }: Walk): void {
  if (element.getAttribute('display') === 'block')
    finish(
      flow,
      {
        kind: 'code',
        language: 'mathml',
        source: new XMLSerializer().serializeToString(element).slice(0, limits.text),
      },
      element,
    );
  else flow.run.push({ ...ink, text: mathSource(element) });
}
