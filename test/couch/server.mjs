/**
 * A server that speaks like CouchDB, for tests: express-pouchdb on LevelDB in the folder given. It listens on the
 * loopback address and says its port. `COUCH_LOGIN` is the login that it asks for; one called `reader` may not write.
 */
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import level from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import mapreduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';

const [folder, port] = process.argv.slice(2);
const login = process.env['COUCH_LOGIN'];
const app = express();

app.use((/** @type {any} */ request, /** @type {any} */ response, /** @type {() => void} */ next) => {
  const known = [`Basic ${btoa(login ?? '')}`, `Basic ${btoa('reader:reader')}`, `Bearer ${login}`];
  const said = request.headers.authorization;
  if (login !== undefined && !known.includes(said ?? ''))
    response.status(401).json({ error: 'unauthorized', reason: 'Name or password is incorrect.' });
  else if (login !== undefined && said === known[1] && request.method === 'PUT')
    response.status(403).json({ error: 'forbidden', reason: 'You are not allowed to write.' });
  else next();
});
app.use(
  expressPouchdb(
    PouchDB.plugin(level)
      .plugin(mapreduce)
      .plugin(replication)
      .defaults({ prefix: `${folder}/` }),
    {
      mode: 'minimumForPouchDB',
      inMemoryConfig: true,
    },
  ),
);

const server = app.listen(Number(port ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify(server.address()));
});
