/** JSON that is the same for equal values, in whatever order their fields were set. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner === null || typeof inner !== 'object' || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
}
