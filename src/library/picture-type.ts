/** What a picture is, told by its first bytes and never by what the server says. */

type Signature = { type: string; at: number; bytes: string };

const signatures: readonly Signature[] = [
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, bytes: 'GIF87a' },
  { type: 'image/gif', at: 0, bytes: 'GIF89a' },
];

/** The media type of PNG, JPEG, GIF, WebP and AVIF data, null for anything else, SVG included. */
export function pictureType(data: Uint8Array): string | null {
  const head = String.fromCharCode(...data.subarray(0, 64));
  const found = signatures.find(({ at, bytes }) => head.startsWith(bytes, at));
  if (found !== undefined) return found.type;
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image/webp';
  return isAvif(head) ? 'image/avif' : null;
}

/** An ISO media file whose own or compatible brands name AVIF (AVIF 1.1, section 6). */
function isAvif(head: string): boolean {
  if (!head.startsWith('ftyp', 4)) return false;
  const boxLength = head.charCodeAt(2) * 256 + head.charCodeAt(3);
  const brands = head.slice(8, boxLength).match(/[\s\S]{4}/g) ?? [];
  return brands.some((brand, index) => index !== 1 && (brand === 'avif' || brand === 'avis'));
}
