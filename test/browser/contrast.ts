/** Texts that are too faint to read, measured from computed colours: axe cannot do it in the top layer. */
import type { View } from './view.ts';

/**
 * Each text whose contrast to what is behind it is below the WCAG's AA level (4.5, or 3 for large type), with
 * its ratio. What is behind is taken from the nearest ancestors that paint a colour; pictures are not looked at.
 */
export async function faintTexts(view: View): Promise<string[]> {
  const { faint, measured } = await view.run(measure);
  return measured > 0 ? faint : ['there was no text to measure'];
}

/** Runs in the view, so it brings along all that it needs. */
function measure(root: ParentNode): { faint: string[]; measured: number } {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = (css: string): Colour => {
    if (canvas === null) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (front: Colour, back: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => front[at] * front[3] + back[at] * (1 - front[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const parentOf = (element: Element): Element | null => element.parentElement;
  const ancestors = (element: Element | null): Element[] =>
    element === null ? [] : [element, ...ancestors(parentOf(element))];
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const canvasColour: Colour = isDark ? [0, 0, 0, 1] : [255, 255, 255, 1];
  const behind = (element: Element): Colour =>
    ancestors(element).reduceRight(
      (back, each) => over(parse(getComputedStyle(each).backgroundColor), back),
      canvasColour,
    );
  const light = ([red, green, blue]: Colour): number => {
    const linear = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const ratio = (a: Colour, b: Colour): number =>
    (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const holdsText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  const texts = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      holdsText(element) &&
      !element.matches('style, script, title, option, :disabled') &&
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
  );
  const faint = texts.flatMap((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const back = behind(element);
    const found = ratio(over(parse(color), back), back);
    if (found >= (isLarge ? 3 : 4.5)) return [];
    return [
      `contrast ${found.toFixed(2)}: ${element.localName} “${(element.textContent ?? '').trim().slice(0, 40)}”`,
    ];
  });
  return { faint, measured: texts.length };
}
