/** What our pages ask of the background about other devices: apart, for the popup and the reader ask nothing of it. */
import * as v from 'valibot';
import {
  AnswerSchema,
  ChoiceSchema,
  ConnectionSchema,
  deeds,
  KeptSchema,
  ShownSchema,
  StatusSchema,
} from '../devices.ts';
import type { Table } from './routes.ts';

const nothing = v.null();

export const deviceRoutes = {
  /** The connection with other devices without its secrets, and how it stands. */
  'sync-shown': {
    from: ['page'],
    request: v.strictObject({}),
    reply: v.strictObject({
      shown: v.nullable(ShownSchema),
      status: StatusSchema,
      kept: v.nullable(KeptSchema),
    }),
  },
  /** Tries a connection; `make` makes its database first. An empty secret is the one that is kept already. */
  'sync-test': {
    from: ['page'],
    request: v.strictObject({ connection: ConnectionSchema, make: v.boolean() }),
    reply: AnswerSchema,
  },
  /** Tries a connection, and where it is good keeps it and begins. */
  'sync-join': {
    from: ['page'],
    request: v.strictObject({
      connection: ConnectionSchema,
      passphrase: v.pipe(v.string(), v.maxLength(1_000)),
      choice: ChoiceSchema,
    }),
    reply: AnswerSchema,
  },
  'sync-choose': { from: ['page'], request: v.strictObject({ choice: ChoiceSchema }), reply: nothing },
  'sync-do': {
    from: ['page'],
    request: v.strictObject({
      deed: v.picklist(deeds),
    }),
    reply: nothing,
  },
  /** Asked again and again by a page that is open: waits for news, and says how long to wait before the next time. */
  'sync-listen': { from: ['page'], request: v.strictObject({}), reply: v.strictObject({ wait: v.number() }) },
} as const satisfies Table;
export type DeviceRoutes = typeof deviceRoutes;
