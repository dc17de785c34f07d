import { join } from 'node:path';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueError, loadCatalogue } from '#catalogue/load.js';
import { problemText, type Problem } from '#catalogue/problem.js';
import { stampOf } from '#catalogue/stamp.js';

export type Reloaded = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** So often the files are looked at. An editor writes in several steps: they are read when two looks in a row agree. */
const lookMs = 500;

/** The catalogue in force. A wrong one is refused and said so; the one before stays in force. */
export class CatalogueHolder implements OnApplicationShutdown {
  private readonly log = new Logger('Catalogue');
  private readonly listeners = new Set<(catalogue: Catalogue) => void>();
  private looking: NodeJS.Timeout | null = null;
  private watched = false;
  private running: Promise<unknown> = Promise.resolve();
  /** Why the last reload was refused; empty when the files on disk are in force. */
  problems: readonly Problem[] = [];

  private constructor(
    private readonly dir: string,
    private readonly province: string,
    public current: Catalogue,
    /** State of the files that were read last. */
    private read: string,
  ) {}

  /** Loads the first catalogue; throws CatalogueError, because without one there is nothing to fall back to. */
  static async open(dir: string, province: string): Promise<CatalogueHolder> {
    const stamp = await stampOf(foldersOf(dir, province));
    return new CatalogueHolder(dir, province, await loadCatalogue(dir, province), stamp);
  }

  /** Calls back after each catalogue that comes into force; returns the way to stop. */
  onChange(listener: (catalogue: Catalogue) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the files again, one reload after another. Never throws for what is wrong in them. */
  reload(): Promise<Reloaded> {
    const next = this.running.then(() => this.reloadNow());
    this.running = next.catch(() => undefined);
    return next;
  }

  /** From now on a changed file or a SIGHUP reloads. Polled: links that are exchanged and network disks send no events. */
  watch(): this {
    if (this.watched) return this;
    this.watched = true;
    process.on('SIGHUP', this.again);
    void this.look('');
    return this;
  }

  onApplicationShutdown(): void {
    this.watched = false;
    process.off('SIGHUP', this.again);
    if (this.looking) clearTimeout(this.looking);
  }

  private readonly again = (): void => {
    this.reload().catch((error: unknown) => this.log.error(error));
  };

  private async look(before: string): Promise<void> {
    const stamp = await stampOf(foldersOf(this.dir, this.province));
    if (!this.watched) return;
    if (stamp !== this.read && stamp === before) {
      this.read = stamp;
      this.again();
    }
    this.looking = setTimeout(() => void this.look(stamp), lookMs).unref();
  }

  private async reloadNow(): Promise<Reloaded> {
    try {
      const next = await loadCatalogue(this.dir, this.province);
      this.problems = [];
      if (next.version === this.current.version) return { ok: true };
      this.current = next;
      this.log.log(`Danh mục mới có hiệu lực / New catalogue in force: ${next.version.slice(0, 12)}`);
      for (const listener of this.listeners) listener(next);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error;
      this.problems = error.problems;
      const kept = `Giữ danh mục cũ / Old catalogue stays: ${this.current.version.slice(0, 12)}`;
      this.log.error(`${kept}\n${error.problems.map((problem) => `  ${problemText(problem)}`).join('\n')}`);
      return { ok: false, problems: error.problems };
    }
  }
}

/** What all provinces share lies beside them: the national states, and holidays in a folder of their own. */
const foldersOf = (dir: string, province: string) => [join(dir, province), dir, join(dir, 'calendars')];
