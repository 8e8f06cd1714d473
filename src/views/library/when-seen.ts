/** Calls back each time an element comes near the visible part of the page, until the signal aborts. */
export function whenSeen(element: Element, onSeen: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onSeen();
    },
    { rootMargin: '600px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
