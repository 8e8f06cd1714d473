/** The packages of the tests' server that come without types. */
declare module 'express';
declare module 'express-pouchdb';
declare module 'pouchdb-adapter-leveldb';
declare module 'pouchdb-mapreduce';
declare module 'pouchdb-replication';
