/** Fetches one picture for a story that is being saved; the only request that the library ever makes. */
import { pictureType } from './picture-type.ts';
import { mayReach } from './private-host.ts';

export type PictureRequest = {
  address: string;
  /** The address of the story: it decides which hosts may be asked. */
  page: string;
  signal: AbortSignal;
};

export const pictureLimits = { bytes: 10_000_000, milliseconds: 15_000 } as const;

/**
 * The picture as a blob of its true type, or null where there is none to be had: a refused host, a failed or
 * slow answer, too many bytes, no picture. No cookies and no referrer are sent. Redirects can only be judged
 * by where they ended, for the browser does not show their steps; what came from a refused place is not read.
 */
export async function fetchPicture(asked: PictureRequest, ask = globalThis.fetch): Promise<Blob | null> {
  if (!mayReach(asked.page, asked.address)) return null;
  try {
    const response = await ask(asked.address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif' },
      signal: AbortSignal.any([asked.signal, AbortSignal.timeout(pictureLimits.milliseconds)]),
    });
    return await pictureIn(response, asked);
  } catch {
    return null; // The network, the server or the clock said no.
  }
}

async function pictureIn(response: Response, { page, address }: PictureRequest): Promise<Blob | null> {
  const isRefused = !response.ok || !mayReach(page, response.url || address);
  const stated = Number(response.headers.get('content-length') ?? 0);
  if (isRefused || stated > pictureLimits.bytes || response.body === null) {
    await response.body?.cancel();
    return null;
  }
  const parts = await partsOf(response.body);
  const type = parts === null ? null : pictureType(await headOf(parts));
  return parts === null || type === null ? null : new Blob([parts], { type });
}

async function headOf(picture: Blob): Promise<Uint8Array> {
  return new Uint8Array(await picture.slice(0, 64).arrayBuffer());
}

/** All bytes of a stream, null once there are too many. */
async function partsOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(value);
    size += value.byteLength;
    if (size <= pictureLimits.bytes) continue;
    await reader.cancel();
    return null;
  }
}
