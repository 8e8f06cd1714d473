/** What a person sets in Firefox's own page for add-ons, set through the modules that this page uses. */
import type { FirefoxWindow } from './firefox-window.ts';
import type { Access } from './galley.ts';

const privately = `{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }`;
const sites = `{ permissions: [], origins: ['http://*/*', 'https://*/*'] }`;

const changes: Readonly<Record<Access, (gecko: string) => string>> = {
  'private-windows': (gecko) => `
    await ExtensionPermissions.add('${gecko}', ${privately});
    await (await AddonManager.getAddonByID('${gecko}')).reload();`,
  'no-sites': (gecko) =>
    `await ExtensionPermissions.remove('${gecko}', ${sites}, WebExtensionPolicy.getByID('${gecko}').extension);`,
  off: (gecko) => `await (await AddonManager.getAddonByID('${gecko}')).disable()`,
  'all-sites': (gecko) =>
    `await ExtensionPermissions.add('${gecko}', ${sites}, WebExtensionPolicy.getByID('${gecko}').extension);`,
};

/** Changes what the add-on of that id may do. */
export async function setAccess(window: FirefoxWindow, gecko: string, access: Access): Promise<void> {
  const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  await window.script(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('${module}');
    ${changes[access](gecko)}`);
}
