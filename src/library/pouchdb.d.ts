/** What the published types leave out: the adapter's own module and the four of its methods that `connection.ts` uses. */
declare module 'pouchdb-adapter-indexeddb' {
  const adapter: PouchDB.Plugin;

  export = adapter;
}

declare namespace PouchDB {
  type Done<T> = (error: unknown, result: T) => void;
  interface BulkRequest {
    docs: object[];
  }
  interface BulkResult {
    id?: string;
    error?: unknown;
  }
  interface Database {
    _bulkDocs(request: BulkRequest, options: object, done: Done<BulkResult[]>): void;
    _close(done: Done<void>): void;
    _openTransactionSafely(
      stores: readonly string[],
      mode: IDBTransactionMode,
      done: Done<IDBTransaction>,
    ): void;
  }
}
