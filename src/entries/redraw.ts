/** Draws a picture anew, in a kind that every program shows. */
import { sha256 } from '../export/archive-format.ts';
import { type ExportedPicture, isPictureType } from '../export/story.ts';

/** As many pixels as are drawn at most: a larger picture becomes smaller. */
const most = 16_000_000;

/** The picture as PNG where one sees through it, else as JPEG; null where the browser cannot draw it. */
export async function redraw({ bytes, type }: ExportedPicture): Promise<ExportedPicture | null> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => null);
  if (bitmap === null) return null;
  try {
    return await drawn(bitmap);
  } catch {
    return null; // There is no room for it, or no canvas.
  } finally {
    bitmap.close();
  }
}

async function drawn(bitmap: ImageBitmap): Promise<ExportedPicture | null> {
  const share = Math.min(1, Math.sqrt(most / (bitmap.width * bitmap.height)));
  const [width, height] = [bitmap.width, bitmap.height].map((size) => Math.max(1, Math.floor(size * share)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({
    type: isOpaque(data) ? 'image/jpeg' : 'image/png',
    quality: 0.9,
  });
  if (!isPictureType(blob.type)) return null;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, type: blob.type, sha256: await sha256(bytes) };
}

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
