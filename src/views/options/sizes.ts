/** Amounts of storage as people read them. No DOM. */

/** Nobody counts single bytes, and some languages have no short word for several. */
const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit that leaves a number of at least one, such as `12 MB`, in `language`; little is told in kilobytes. */
export function sizeInWords(bytes: number, language: string): string {
  const whole = Math.max(0, bytes) / 1000;
  const power = Math.min(Math.floor(Math.log10(Math.max(1, whole)) / 3), units.length - 1);
  const unit = units[power] ?? 'kilobyte';
  const amount = whole / 1000 ** power;
  const maximumFractionDigits = amount < 10 && power > 0 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
