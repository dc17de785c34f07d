import { protocolVersion } from '@ioc/shared/live/protocol';
import { tableNames, type TableName } from '@ioc/shared/live/tables';
import * as z from 'zod';

const Table = z.enum(tableNames as [TableName, ...TableName[]]);
const Subscribe = z.strictObject({ protocol: z.int(), tables: z.array(Table).min(1).max(tableNames.length) });
const Resync = z.strictObject({ table: Table });

export type Understood<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** A subscription, or why it is none (SPEC L14). Pure, as all that a stranger can send is. */
export function readSubscribe(body: unknown): Understood<TableName[]> {
  const parsed = Subscribe.safeParse(body);
  if (!parsed.success) return refused('live:subscribe', parsed.error);
  if (parsed.data.protocol === protocolVersion) return { ok: true, value: [...new Set(parsed.data.tables)] };
  const versions = `${parsed.data.protocol} ≠ ${protocolVersion}`;
  return {
    ok: false,
    reason: `Khác phiên bản giao thức, hãy tải lại trang / Other protocol version, reload the page: ${versions}`,
  };
}

export function readResync(body: unknown): Understood<TableName> {
  const parsed = Resync.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data.table } : refused('live:resync', parsed.error);
}

function refused(event: string, { issues }: z.ZodError): { ok: false; reason: string } {
  const what = issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  return { ok: false, reason: `Không hiểu / Not understood: ${event}: ${what.join('; ')}` };
}
