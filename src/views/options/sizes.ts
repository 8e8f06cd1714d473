/** Amounts of storage as people read them. No DOM. */

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit that leaves a number of at least one, such as `12 MB`, in `language`. */
export function sizeInWords(bytes: number, language: string): string {
  const whole = Math.max(0, bytes);
  const power = Math.min(Math.floor(Math.log10(Math.max(1, whole)) / 3), units.length - 1);
  const unit = units[power] ?? 'byte';
  const amount = whole / 1000 ** power;
  const maximumFractionDigits = amount < 10 && power > 1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
