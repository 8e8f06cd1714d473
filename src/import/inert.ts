/** HTML from a file as a document in which nothing runs and nothing loads: it is read as data and never shown. */

type Policy = { createHTML: (html: string) => string };
type Policies = { createPolicy: (name: string, policy: Policy) => Policy };

const asIs: Policy = { createHTML: (html) => html };

/** The one place in our pages that may parse HTML; the policy's name stands in the manifest. */
let policy: Policy | null = null;

function policies(): Policies | null {
  const found: unknown = Reflect.get(globalThis, 'trustedTypes');
  return isPolicies(found) ? found : null;
}

function isPolicies(value: unknown): value is Policies {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** The document of a text. */
export function inertDocument(html: string): Document {
  policy ??= policies()?.createPolicy('galley-inert', asIs) ?? asIs;
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}
