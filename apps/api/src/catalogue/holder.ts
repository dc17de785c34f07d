import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Catalogue } from '#catalogue/catalogue.js';
import { CatalogueError, loadCatalogue } from '#catalogue/load.js';
import { problemText, type Problem } from '#catalogue/problem.js';

export type Reloaded = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** An editor writes a file in several steps; reading waits until it has been quiet this long. */
const quietMs = 300;

/** The catalogue in force. A wrong one is refused and said so; the one before stays in force. */
export class CatalogueHolder implements OnApplicationShutdown {
  private readonly log = new Logger('Catalogue');
  private readonly listeners = new Set<(catalogue: Catalogue) => void>();
  private readonly watchers: FSWatcher[] = [];
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  /** Why the last reload was refused; empty when the files on disk are in force. */
  problems: readonly Problem[] = [];

  private constructor(
    private readonly dir: string,
    private readonly province: string,
    public current: Catalogue,
  ) {}

  /** Loads the first catalogue; throws CatalogueError, because without one there is nothing to fall back to. */
  static async open(dir: string, province: string): Promise<CatalogueHolder> {
    return new CatalogueHolder(dir, province, await loadCatalogue(dir, province));
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

  /** From now on a changed file or a SIGHUP reloads. */
  watch(): this {
    if (this.watchers.length > 0) return this;
    // What all provinces share lies beside them: the national states, and holidays in a folder of their own.
    for (const folder of [join(this.dir, this.province), this.dir, join(this.dir, 'calendars')]) {
      const watcher = watch(folder, (_event, name) => {
        if (name === null || name.endsWith('.yaml')) this.soon();
      });
      watcher.on('error', (error) =>
        this.log.warn(`Không theo dõi được tệp danh mục / Files not watched: ${error.message}`),
      );
      this.watchers.push(watcher);
    }
    process.on('SIGHUP', this.soon);
    return this;
  }

  onApplicationShutdown(): void {
    process.off('SIGHUP', this.soon);
    for (const watcher of this.watchers.splice(0)) watcher.close();
    if (this.timer) clearTimeout(this.timer);
  }

  private readonly soon = (): void => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.reload().catch((error: unknown) => this.log.error(error));
    }, quietMs);
  };

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
