import type { Queryable } from '#ledger/queryable.js';
import type { Actor } from '#identity/actor.js';
import type { SceneFile } from '#catalogue/scene-schema.js';
import type { PublishedScenes } from '#scenes/in-force.js';

export interface SceneChange {
  readonly version: number;
  readonly kind: 'draft' | 'published' | 'withdrawn';
  readonly author: string;
  readonly at: Date;
  readonly definition: unknown;
}

/** So many published versions are tried, one after another, before the file's scene stands. */
const mostTried = 5;

/** Versions that were published since the scene was last withdrawn, the newest first. */
export async function readPublished(db: Queryable): Promise<PublishedScenes> {
  const rows: { code: string; versions: unknown[] }[] = await db.query(
    `select code, (array_agg(definition order by version desc))[:${mostTried}] as versions
     from scene_change one where kind = 'published' and version > coalesce(
       (select max(version) from scene_change where code = one.code and kind = 'withdrawn'), 0)
     group by code order by min(id)`,
  );
  return new Map(rows.map(({ code, versions }) => [code, versions]));
}

/** The newest change of every scene of the page, by code. */
export async function newestChanges(db: Queryable): Promise<ReadonlyMap<string, SceneChange>> {
  const rows: (SceneChange & { code: string })[] = await db.query(
    `select distinct on (code) code, version, kind, author, at, definition from scene_change order by code, version desc`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** The newest changes of one scene, the newest first. */
export const changesOfScene = (db: Queryable, code: string, most: number): Promise<SceneChange[]> =>
  db.query(
    `select version, kind, author, at, definition from scene_change where code = $1 order by version desc limit $2`,
    [code, most],
  ) as Promise<SceneChange[]>;

/** One line more of a scene; false: its version is taken, somebody was faster. Walls hear of what they show. */
export async function appendChange(
  db: Queryable,
  {
    code,
    version,
    kind,
    definition,
  }: Pick<SceneChange, 'version' | 'kind'> & { code: string; definition: SceneFile | null },
  { name, role }: Actor,
): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `insert into scene_change (at, author, role, code, version, kind, definition)
     select now(), $1, $2, $3, $4, $5, $6::jsonb
     where $4::int = 1 + coalesce((select max(version) from scene_change where code = $3), 0)
     on conflict do nothing returning id`,
    [name, role, code, version, kind, definition && JSON.stringify(definition)],
  );
  if (rows.length > 0 && kind !== 'draft') await db.query(scenesChanged);
  return rows.length > 0;
}

/** The channel's payload: nothing was added to the ledger, scenes and what they ask for are read again. */
const scenesChanged = `select pg_notify('ioc', '{"kinds":["scene"],"places":[],"chunks":0}')`;
