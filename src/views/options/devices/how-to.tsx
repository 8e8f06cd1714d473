/** How to run a CouchDB of one's own, in five minutes. */
import type { JSX } from 'preact';
import { say } from '../../../words.ts';

/** What is typed on the computer that becomes the server: no words of a language. */
const commands = `docker run -d --name couchdb --restart unless-stopped \\
  -p 5984:5984 -e COUCHDB_USER=galley \\
  -e COUCHDB_PASSWORD=… -v couchdb:/opt/couchdb/data couchdb:3`;
const address = 'http://192.168.1.20:5984';
const proxy = `couch.example {
  reverse_proxy 127.0.0.1:5984
}`;

export function HowTo(): JSX.Element {
  return (
    <details class="device-how">
      <summary>{say('syncHow')}</summary>
      <p>{say('syncHowStart')}</p>
      <pre dir="ltr">{commands}</pre>
      <p>{say('syncHowAddress', address)}</p>
      <p>{say('syncHowSecure')}</p>
      <pre dir="ltr">{proxy}</pre>
      <p>{say('syncHowOthers')}</p>
    </details>
  );
}
