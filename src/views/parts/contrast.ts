/** How well a colour stands out from another, by the WCAG. No DOM. */

function channel(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The relative luminance of `#rrggbb`, from 0 for black to 1 for white. */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(colour.slice(at, at + 2)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast of two colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What a contrast is good for: `great` is the WCAG's AAA, `good` its AA, `large` its AA for large letters. */
export type Legibility = 'great' | 'good' | 'large' | 'poor';

/** What a contrast is good for. */
export function legibilityOf(contrast: number): Legibility {
  if (contrast >= 7) return 'great';
  if (contrast >= 4.5) return 'good';
  return contrast >= 3 ? 'large' : 'poor';
}
