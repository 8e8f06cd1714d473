/** What the settings page asks of the background about other devices. The entry gives these; each may reject. */
import type { Answer, Choice, Connection, Deed, Kept, Shown, Status } from '../../../devices.ts';

export type Standing = { shown: Shown | null; status: Status; kept: Kept | null };
export type Joining = { connection: Connection; passphrase: string; choice: Choice };

export type DeviceVerbs = {
  standing(): Promise<Standing>;
  /** Calls back whenever the standing changed. */
  watchStanding(onChange: () => void, signal: AbortSignal): void;
  test(connection: Connection): Promise<Answer>;
  /** Makes the database first. */
  make(connection: Connection): Promise<Answer>;
  join(joining: Joining): Promise<Answer>;
  choose(choice: Choice): Promise<unknown>;
  do(deed: Deed): Promise<unknown>;
};
