/** All hostile pages, group by group. */
import { broken } from './groups/broken.ts';
import { clobbering } from './groups/clobbering.ts';
import { fields } from './groups/fields.ts';
import { frames } from './groups/frames.ts';
import { headers } from './groups/headers.ts';
import { huge } from './groups/huge.ts';
import { mutation } from './groups/mutation.ts';
import { pageScripts } from './groups/page-scripts.ts';
import { payloads } from './groups/payloads.ts';
import { pictures } from './groups/pictures.ts';
import { requests } from './groups/requests.ts';
import { script } from './groups/script.ts';
import { spoofing } from './groups/spoofing.ts';
import { titlePages } from './groups/titles.ts';
import { urls } from './groups/urls.ts';
import type { HostilePage } from './story.ts';

export const hostileGroups: Readonly<Record<string, readonly HostilePage[]>> = {
  script,
  urls,
  frames,
  mutation,
  payloads,
  fields,
  titles: titlePages,
  pictures,
  clobbering,
  requests,
  spoofing,
  huge,
  broken,
  headers,
  pageScripts,
};

export const hostilePages: readonly HostilePage[] = Object.values(hostileGroups).flat();
