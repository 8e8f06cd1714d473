/** What the context menus offer. */
import browser, { type Menus } from 'webextension-polyfill';
import { say } from '../words.ts';

/** The entries for a link, and what each does with it. */
export const linkVerbs: Readonly<Record<string, 'read' | 'save'>> = {
  'menu-link-read': 'read',
  'menu-link-save': 'save',
};

const web = ['http://*/*', 'https://*/*'];

/** Makes the entries anew, for an update may bring others. */
export function addMenus(): void {
  const onPage: Partial<Menus.CreateCreatePropertiesType> = {
    // Pictures and headlines that are links are part of the page too: a click on them is meant for its story.
    contexts: ['page', 'selection', 'link', 'image'],
    documentUrlPatterns: web,
  };
  const onLink: Partial<Menus.CreateCreatePropertiesType> = {
    contexts: ['link'],
    documentUrlPatterns: web,
    targetUrlPatterns: web,
  };
  const items: Menus.CreateCreatePropertiesType[] = [
    { id: 'menu-read', title: say('menuRead'), ...onPage },
    { id: 'menu-save', title: say('menuSave'), ...onPage },
    { id: 'menu-link-read', title: say('menuLinkRead'), ...onLink },
    { id: 'menu-link-save', title: say('menuLinkSave'), ...onLink },
    { id: 'menu-selection', title: say('menuSelection'), contexts: ['selection'], documentUrlPatterns: web },
    { id: 'menu-save-tabs', title: say('menuSaveTabs'), contexts: ['action'] },
    { id: 'menu-library', title: say('menuLibrary'), contexts: ['action'] },
  ];
  browser.contextMenus.removeAll().then(() => {
    for (const item of items) browser.contextMenus.create(item);
  });
}
