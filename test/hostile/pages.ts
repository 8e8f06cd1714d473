/** All hostile pages, group by group. */
import { attributes, written } from './groups/attributes.ts';
import { broken } from './groups/broken.ts';
import { clobbering } from './groups/clobbering.ts';
import { components } from './groups/components.ts';
import { containers } from './groups/containers.ts';
import { disguises } from './groups/disguises.ts';
import { documents } from './groups/documents.ts';
import { fields } from './groups/fields.ts';
import { frames } from './groups/frames.ts';
import { giants } from './groups/giants.ts';
import { headers } from './groups/headers.ts';
import { huge } from './groups/huge.ts';
import { latePages } from './groups/late.ts';
import { listeners } from './groups/listeners.ts';
import { loading } from './groups/loading.ts';
import { mutation } from './groups/mutation.ts';
import { names } from './groups/names.ts';
import { namespaces } from './groups/namespaces.ts';
import { overlays } from './groups/overlays.ts';
import { pageScripts } from './groups/page-scripts.ts';
import { payloads } from './groups/payloads.ts';
import { pictures } from './groups/pictures.ts';
import { policies } from './groups/policies.ts';
import { prototypes } from './groups/prototypes.ts';
import { requests } from './groups/requests.ts';
import { script } from './groups/script.ts';
import { settings } from './groups/settings.ts';
import { spoofing } from './groups/spoofing.ts';
import { structured } from './groups/structured.ts';
import { takeovers } from './groups/takeovers.ts';
import { texts } from './groups/texts.ts';
import { titlePages } from './groups/titles.ts';
import { traps } from './groups/traps.ts';
import { urls } from './groups/urls.ts';
import type { HostilePage } from './story.ts';

export const hostileGroups: Readonly<Record<string, readonly HostilePage[]>> = {
  script,
  urls: [...urls, ...attributes],
  frames,
  mutation: [...mutation, ...namespaces],
  payloads,
  fields: [...fields, ...structured, ...texts, ...written],
  titles: titlePages,
  pictures,
  clobbering,
  requests: [...requests, ...loading],
  spoofing: [...spoofing, ...overlays, ...disguises],
  huge: [...huge, ...giants],
  broken,
  headers: [...headers, ...documents, ...policies],
  containers,
  settings,
  pageScripts: [...pageScripts, ...prototypes, ...latePages, ...takeovers, ...components],
  traps,
  listeners,
  names,
};

export const hostilePages: readonly HostilePage[] = Object.values(hostileGroups).flat();
