import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { Values } from '#storage/unnest.js';

/** Appends rows by COPY: less work on both sides than arrays of parameters, and the gain grows with the batch. */
export async function copyRows<Row>(
  runner: QueryRunner,
  into: string,
  columns: readonly Values<Row>[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const client = await runner.connect();
  await pipeline(
    Readable.from([Buffer.from(textOf(columns, rows))]),
    client.query(copyFrom(`copy ${into} from stdin`)),
  );
}

/** One text, grown in place: arrays of fields and rows would be garbage of several times its size. */
function textOf<Row>(columns: readonly Values<Row>[], rows: readonly Row[]): string {
  let text = '';
  for (const row of rows) {
    let mark = '';
    for (const { of } of columns) {
      text += mark + field(of(row));
      mark = '\t';
    }
    text += '\n';
  }
  return text;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'string' ? value : String(value);
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => escapes[one] as string) : text;
}
