import { useEffect, useMemo } from 'preact/hooks';
import { blobUrls } from './blob-urls.ts';

/** Blob addresses of pictures that live as long as the story is shown. */
export function usePictures(pictures: ReadonlyMap<string, Blob>): (address: string) => string | null {
  const [pictureUrl, end] = useMemo(() => {
    const ending = new AbortController();
    return [blobUrls(pictures, ending.signal), () => ending.abort()] as const;
  }, [pictures]);
  useEffect(() => end, [end]);
  return pictureUrl;
}
