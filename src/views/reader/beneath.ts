/**
 * The style of the page beneath the reader, as text of a style element inside the reader's host: gone with it.
 * The page must not scroll and must not be printed, and its layout must stay to the pixel, or it would jump, load
 * more or lose its place. Find-in-page needs nothing: a modal dialog makes the rest inert, and both browsers skip that.
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

/** The style sheet for a page of that layout; `host` is the selector of the reader's host. */
export function beneathStyle({ scrollBar, padding, overflowFrom }: Beneath, host: string): string {
  const body = overflowFrom === 'body' ? 'body{overflow:visible!important}' : '';
  return `@media screen{
html{overflow:hidden!important;padding-inline-end:calc(${padding} + ${scrollBar}px)!important}
${body}
}
@media print{
html>:not(${host}){display:none!important}
html,html>${host}{position:static!important;inline-size:auto!important;block-size:auto!important;max-block-size:none!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:none!important;transform:none!important;columns:auto!important}
}`;
}
