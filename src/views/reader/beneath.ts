/**
 * The style of the page beneath the reader, as text of a style element inside the reader's host: gone with it.
 * The page must not scroll and must not be printed, and its layout must stay to the pixel, or it would jump, load
 * more or lose its place. Firefox ends our scripts at once when Galley is switched off or removed, while their dialog stands:
 * then Escape still closes it, and the page must not be held for ever. While the dialog is modal nothing beneath can be
 * under the pointer or in focus, so what is there tells that it is gone. Find-in-page needs nothing: a modal dialog makes
 * the rest inert, and both browsers skip that.
 */

/** How the page is laid out before the reader opens. */
export type Beneath = {
  /** Width of the classic scroll bar in CSS pixels, 0 for overlay bars. */
  scrollBar: number;
  /** Computed `padding-inline-end` of the root element. */
  padding: string;
  /** Whether the overflow of body is that of the viewport, as it is while the root element's is visible. */
  overflowFrom: 'html' | 'body';
};

/** Measures the page. */
export function measure(root: Element, view: Window): Beneath {
  const style = view.getComputedStyle(root);
  return {
    scrollBar: Math.max(0, view.innerWidth - root.clientWidth),
    padding: style.paddingInlineEnd || '0px',
    overflowFrom: style.overflowX === 'visible' && style.overflowY === 'visible' ? 'body' : 'html',
  };
}

/** What the host bears while the browser prints: left behind by a dead script, it would have pages printed empty. */
export const printingMark = 'data-printing';

/** The style sheet for a page of that layout; `host` is the selector of the reader's host. */
export function beneathStyle({ scrollBar, padding, overflowFrom }: Beneath, host: string): string {
  const held = `html:not(:has(>:not(${host}):is(:hover,:focus-within)))`;
  const body = overflowFrom === 'body' ? `${held}>body{overflow:visible!important}` : '';
  const printed = `html:has(>${host}[${printingMark}])`;
  return `@media screen{
${held}{overflow:hidden!important;padding-inline-end:calc(${padding} + ${scrollBar}px)!important}
${body}
}
@media print{
${printed}>:not(${host}){display:none!important}
${printed},${printed}>${host}{position:static!important;inline-size:auto!important;block-size:auto!important;max-block-size:none!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:none!important;transform:none!important;columns:auto!important}
}`;
}
