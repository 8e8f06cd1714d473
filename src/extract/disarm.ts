/** Takes from the copy what would lead its readers astray: names that stand in the place of properties, and endless ones. */

/** Elements that a document offers by their name, and some by their id. */
const offered = 'img[name], form[name], iframe[name], embed[name], object[name], object[id]';

/** Longest list of names, and longest style, that are read; no page of news comes near. */
const longest = { class: 2_000, id: 500, style: 4_000 } as const;

/** Drops names that would clobber the document, and cuts those that go on without end. */
export function disarm(root: Element): void {
  for (const element of root.querySelectorAll(offered))
    for (const attribute of ['name', 'id'])
      if ((Element.prototype.getAttribute.call(element, attribute) ?? '') in Document.prototype)
        Element.prototype.removeAttribute.call(element, attribute);
  cut(root, 'class', longest.class);
  cut(root, 'id', longest.id);
  cut(root, 'style', longest.style);
}

function cut(root: Element, attribute: string, most: number): void {
  for (const element of root.querySelectorAll(`[${attribute}]`)) {
    const value = Element.prototype.getAttribute.call(element, attribute) ?? '';
    if (value.length > most) Element.prototype.setAttribute.call(element, attribute, value.slice(0, most));
  }
}
