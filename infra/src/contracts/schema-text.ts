interface Queryable {
  query(sql: string): Promise<unknown>;
}
interface Table {
  name: string;
  unlogged: boolean;
  options: string | null;
  comment: string | null;
}
interface Line {
  table: string;
  line: string;
}

/**
 * The tables of a migrated database as SQL that a person reads to know what there is: columns, types, defaults, keys and
 * indexes, in order of name. Made from the system catalogue, so it says what the migrations came to and not what they say.
 */
export async function schemaText(db: Queryable): Promise<string> {
  const read = async <T>(sql: string) => (await db.query(sql)) as T[];
  const tables = await read<Table>(
    `select relname as name, relpersistence = 'u' as unlogged, array_to_string(reloptions, ', ') as options,
       obj_description(oid, 'pg_class') as comment
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate "C"`,
  );
  const columns = await read<Line>(
    `select c.relname as table, quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
       || case when a.attnotnull then ' not null' else '' end
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
     order by a.attnum`,
  );
  // Not-null constraints stand with their columns.
  const keys = await read<Line>(
    `select c.relname as table, 'constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) as line
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where c.relnamespace = 'public'::regnamespace and k.contype <> 'n' order by k.contype desc, k.conname collate "C"`,
  );
  const indexes = await read<Line>(
    `select c.relname as table, pg_get_indexdef(i.indexrelid) as line
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by n.relname collate "C"`,
  );
  const of = (lines: readonly Line[], table: string) =>
    lines.filter((one) => one.table === table).map(({ line }) => line);
  const texts = tables.map(({ name, unlogged, options, comment }) => {
    const inside = [...of(columns, name), ...of(keys, name)].map((line) => `  ${line}`).join(',\n');
    const create = `create ${unlogged ? 'unlogged ' : ''}table ${name} (\n${inside}\n)${options ? ` with (${options})` : ''};`;
    const said = comment === null ? [] : [`comment on table ${name} is '${comment.replaceAll("'", "''")}';`];
    return [create, ...said, ...of(indexes, name).map((line) => `${line};`)].join('\n');
  });
  return `-- Made from a migrated database by infra/src/contracts/schema-sql.ts; do not edit.\n\n${texts.join('\n\n')}\n`;
}
