/** Text whose line breaks and spaces count. */
import { limits } from '../text.ts';
import { mathSource } from './embeds.ts';
import { finish, type Walk } from './flow.ts';

/** Reads a `pre` as code, with its language where a class names it. */
export function readCode(element: Element, { flow }: Walk): void {
  const source = (element.textContent ?? '')
    .toWellFormed()
    .replace(/^\n+|(?<!\s)\s+$/g, '')
    .slice(0, limits.text);
  const language = languageOf(element);
  if (source !== '') finish(flow, { kind: 'code', language, source }, element);
}

/** Highlighters name the language on the `pre`, on what is in it or on a box around it, each in its own way. */
function languageOf(element: Element): string | null {
  const around = [
    element.firstElementChild,
    element,
    element.parentElement,
    element.parentElement?.parentElement,
  ];
  for (const box of around) {
    const stated = box?.getAttribute('data-lang') ?? box?.getAttribute('data-language') ?? '';
    const named = /\b(?:language|lang|highlight-source|brush:?)[- ]\s*([\w+#-]{1,30})/.exec(
      box?.className ?? '',
    )?.[1];
    const found = /^[\w+#-]{1,30}$/.exec(stated)?.[0] ?? named;
    if (found !== undefined) return found;
  }
  return null;
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
