/** What the browser does once in a process, done while nobody waits for it. */

/**
 * Lets the browser list the locales that it can write times, numbers and lists in, which it does once in a process and
 * which takes as long as reading a story does. Stands alone: it runs in tabs too.
 */
export function listLocales(): void {
  const kinds: { supportedLocalesOf: (locale: string) => unknown }[] = [
    ...[Intl.DateTimeFormat, Intl.NumberFormat],
    ...[Intl.ListFormat, Intl.Segmenter],
  ];
  for (const kind of kinds) kind.supportedLocalesOf('en');
}
