/** What each part of the facade is made of: the library once it is open. */
import type { Saver } from '../save.ts';

/** Opens the library at the first call. Rejects with a StorageFailure. */
export type Ready = () => Promise<Saver>;
