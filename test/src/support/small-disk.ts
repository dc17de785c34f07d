import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

/** A disk on which some tables lie, that can be filled up and emptied. */
export interface SmallDisk {
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Moves the tables onto a file system of a few megabytes. Where this machine may mount none, a trigger refuses with the
 * same SQLSTATE as a full disk (53100).
 */
export async function smallDisk(db: DataSource, tables: readonly string[]): Promise<SmallDisk> {
  const dir = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0777', 'tmpfs', dir], { stdio: 'pipe' });
  } catch {
    rmSync(dir, { recursive: true });
    return refusing(db, tables);
  }
  chmodSync(dir, 0o777);
  return mounted(db, tables, dir);
}

async function mounted(db: DataSource, tables: readonly string[], dir: string): Promise<SmallDisk> {
  const name = `small_${Date.now()}`;
  const ballast = join(dir, 'ballast');
  const place = join(dir, 'space');
  execFileSync('install', ['-d', '-m', '0700', '-o', await owner(db), place]);
  await db.query(`create tablespace ${name} location '${place}'`);
  for (const table of tables) await db.query(`alter table ${table} set tablespace ${name}`);
  const free = async () => rmSync(ballast, { force: true });
  return {
    free,
    fill: async () => {
      try {
        for (let n = 0; n < 4096; n++) writeFileSync(ballast, Buffer.alloc(4096), { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    remove: async () => {
      await free();
      for (const table of tables) await db.query(`alter table ${table} set tablespace pg_default`);
      await db.query(`drop tablespace ${name}`);
      execFileSync('umount', [dir]);
      rmSync(dir, { recursive: true });
    },
  };
}

/** The system's user as whom the server runs: the owner of its data directory. */
async function owner(db: DataSource): Promise<string> {
  const [row] = (await db.query(`select current_setting('data_directory') as dir`)) as { dir: string }[];
  return execFileSync('stat', ['-c', '%u', row!.dir], { encoding: 'utf8' }).trim();
}

function refusing(db: DataSource, tables: readonly string[]): SmallDisk {
  const free = async () => {
    for (const table of tables) await db.query(`drop trigger if exists full_disk on ${table}`);
  };
  return {
    free,
    fill: async () => {
      await db.query(
        `create or replace function full_disk() returns trigger language plpgsql as
         $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`,
      );
      for (const table of tables)
        await db.query(`create trigger full_disk before insert on ${table} execute function full_disk()`);
    },
    remove: free,
  };
}
