/** Addresses for pictures that are in memory: made when first asked for, once each, and taken back at the end. */

/** The picture's own address while the signal lasts, or null for one that is not stored. */
export function blobUrls(
  pictures: ReadonlyMap<string, Blob>,
  signal: AbortSignal,
): (address: string) => string | null {
  const urls = new Map<string, string>();
  signal.addEventListener('abort', () => {
    for (const url of urls.values()) URL.revokeObjectURL(url);
    urls.clear();
  });
  return (address) => {
    const blob = pictures.get(address);
    if (blob === undefined || signal.aborted) return null;
    const url = urls.get(address) ?? URL.createObjectURL(blob);
    urls.set(address, url);
    return url;
  };
}
