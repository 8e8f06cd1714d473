/** Pictures that a story carries in their very addresses, as pictures like the others: books take no such addresses. */
import { sha256 } from './archive-format.ts';
import { bytesOfBase64 } from './base64.ts';
import { withPictures } from './picture-places.ts';
import { type ExportedPicture, type ExportedStory, isPictureType } from './story.ts';

async function carried(address: string): Promise<ExportedPicture | null> {
  const [, given = '', text = ''] = /^data:([^;,]*);base64,(.*)$/is.exec(address) ?? [];
  const type = given.toLowerCase();
  const bytes = isPictureType(type) ? bytesOfBase64(text) : null;
  return bytes === null || !isPictureType(type) ? null : { bytes, type, sha256: await sha256(bytes) };
}

/** The story with those pictures beside its others. */
export async function withCarried(story: ExportedStory): Promise<ExportedStory> {
  const addresses = new Set<string>();
  withPictures(story.article, (address) => {
    if (address.startsWith('data:')) addresses.add(address);
    return address;
  });
  const pictures = new Map(story.pictures);
  for (const address of addresses) {
    const picture = pictures.has(address) ? null : await carried(address);
    if (picture !== null) pictures.set(address, picture);
  }
  return { ...story, pictures };
}
