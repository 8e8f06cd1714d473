/** Turns of the wheel that were handed on before a page could keep them: the turn itself may come after its copy. */

const copies = new WeakMap<Event, Event>();

/** Whoever hears of that turn later knows what its copy did. */
export function noteTurned(turn: Event, copy: Event): void {
  copies.set(turn, copy);
}

/** True where a copy of the turn was heard already; what that moved, the browser does not move as well. */
export function wasTurned(turn: Event): boolean {
  const copy = copies.get(turn);
  if (copy?.defaultPrevented === true) turn.preventDefault();
  return copy !== undefined;
}
