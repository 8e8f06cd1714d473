/** What this device keeps of a connection: secrets too, so it is stored for itself and goes into no export. */
import * as v from 'valibot';
import {
  type Access,
  ChoiceSchema,
  type Connection,
  ConnectionSchema,
  noStatus,
  type Shown,
  type Status,
} from '../devices.ts';
import { LockSchema } from './about.ts';

export const PlanSchema = v.strictObject({
  version: v.literal(1),
  connection: ConnectionSchema,
  choice: ChoiceSchema,
  /** The lock and the key that was made for it from the passphrase, in base64; the passphrase itself is not kept. */
  seal: v.nullable(v.strictObject({ key: v.string(), lock: LockSchema })),
  /** False while the person paused it. */
  on: v.boolean(),
  /** True where it runs only when the person says so. */
  byHand: v.optional(v.boolean(), false),
});
export type Plan = v.InferOutput<typeof PlanSchema>;
export type Seal = NonNullable<Plan['seal']>;

/** A stored value as a plan, null where there is none that can be read. */
export function parsePlan(stored: unknown): Plan | null {
  const { success, output } = v.safeParse(PlanSchema, stored);
  return success ? output : null;
}

/** A plan without its secrets. */
export function shownOf({ connection, choice, seal, on, byHand }: Plan): Shown {
  const { address, database, access } = connection;
  const user = access.by === 'password' ? access.user : '';
  return { address, database, by: access.by, user, encrypted: seal !== null, choice, on, byHand };
}

/** A connection whose empty password or token is the one that is known for that very place and user. */
export function withKnownSecret(asked: Connection, known: Plan | null): Connection {
  if (known === null || !isEmpty(asked.access)) return asked;
  const { connection } = known;
  const isSame =
    asked.address === connection.address &&
    asked.database === connection.database &&
    asked.access.by === connection.access.by &&
    userIn(asked.access) === userIn(connection.access);
  return isSame ? connection : asked;
}

/** True where both lead to one database and one key. */
export function isSamePlace(one: Plan, other: Plan | null): boolean {
  const place = ({ connection: { address, database }, seal }: Plan) =>
    JSON.stringify([address, database, seal?.key]);
  return other !== null && place(one) === place(other);
}

/** The plan of a connection that is made, or changed: then it runs as the person left it. */
export function planOf(joined: Pick<Plan, 'connection' | 'choice' | 'seal'>, before: Plan | null): Plan {
  return { version: 1, ...joined, on: before?.on ?? true, byHand: before?.byHand ?? false };
}

/** How it stands before the first run of a plan: what was true of another place says nothing of this one. */
export function standingOf(plan: Plan, before: Plan | null): Partial<Status> {
  const known = isSamePlace(plan, before) ? { problem: null } : noStatus;
  return { ...known, at: plan.on ? 'waiting' : 'paused' };
}

function isEmpty(access: Access): boolean {
  return access.by === 'password' ? access.password === '' : access.by === 'token' && access.token === '';
}

const userIn = (access: Access): string => (access.by === 'password' ? access.user : '');
