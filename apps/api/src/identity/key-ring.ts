import { readFileSync, statSync } from 'node:fs';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  administratorOf,
  isSimulatedKey,
  type Key,
  keyIn,
  managedKeyOf,
  type ManagedKey,
  parseKeys,
  sourceOf,
  type SourceKey,
  type Speaker,
} from '#identity/source-keys.js';

/** A new or withdrawn key is in force after at most this long. */
const pollMs = 1000;

/**
 * The keys in force. No file: no keys, and every request is refused. A broken file is refused; the old keys stay. A key of a
 * source that may send nothing opens the door to a refusal of every event, and is named in the log.
 */
export class KeyRing implements OnApplicationShutdown {
  private readonly log = new Logger('SourceKeys');
  private keys: readonly Key[];
  private stamp: string;
  private managed: readonly ManagedKey[] = [];
  private used = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  /** Throws when the file is there and wrong. `why` says of a source why it may send nothing; null: it may. */
  constructor(
    private readonly file: string,
    private readonly why: (source: string) => string | null = () => null,
  ) {
    this.stamp = this.stampNow();
    this.keys = this.read();
    this.nameStrangers();
  }

  /** Says of which sources the keys are refused: at start, and whenever the keys or the catalogue changed. */
  nameStrangers(): void {
    const sources = this.keys.flatMap((key) => ('source' in key ? [key.source] : []));
    for (const source of new Set(sources)) {
      const why = this.why(source);
      if (why !== null)
        this.log.warn(
          `Khóa của nguồn ${source} bị từ chối, nguồn không có trong sources.yaml hoặc đã kết thúc / the key of ${source} is refused: ${why} (${this.file})`,
        );
    }
  }

  /** From now on a change of the file counts. Polled, because the file may not exist yet and editors replace it. */
  watch(): this {
    if (this.timer) return this;
    this.timer = setInterval(() => this.check(), pollMs).unref();
    process.on('SIGHUP', this.reload);
    return this;
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    process.off('SIGHUP', this.reload);
    this.timer = null;
  }

  /** The source that the key in these request headers speaks for; null: no key, or one that is not in force. */
  verify(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
    return this.speaker(headers)?.source ?? null;
  }

  /** As `verify`, with what the key may send; when a key of the database was used is noted. */
  speaker(headers: Readonly<Record<string, string | string[] | undefined>>): Speaker | null {
    const key = keyIn(headers);
    if (key === null) return null;
    const now = Date.now();
    const managed = managedKeyOf(this.managed, key, now);
    if (managed) this.used.set(managed.id, now);
    const source = managed ? null : sourceOf(this.keys, key);
    return managed ?? (source === null ? null : { source, kinds: [], units: [] });
  }

  /** These are the keys of the database in force from now on. */
  manage(keys: readonly ManagedKey[]): void {
    this.managed = keys;
  }

  /** When each key of the database was last used since this was called before, milliseconds. */
  takeUsed(): ReadonlyMap<string, number> {
    const used = this.used;
    this.used = new Map();
    return used;
  }

  /** Keys of sources in the file. */
  fileKeys(): SourceKey[] {
    return this.keys.flatMap((key) => ('source' in key ? key : []));
  }

  /** Who the administrator's key in these request headers belongs to; null: there is none in force. */
  administrator(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
    const key = keyIn(headers);
    return key === null ? null : administratorOf(this.keys, key);
  }

  /** Whether the key in these request headers is the simulator's. */
  isSimulated(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
    const key = keyIn(headers);
    return key !== null && isSimulatedKey(this.keys, key);
  }

  private check(): void {
    if (this.stampNow() !== this.stamp) this.reload();
  }

  private readonly reload = (): void => {
    this.stamp = this.stampNow();
    try {
      this.keys = this.read();
      this.log.log(`${this.keys.length} khóa có hiệu lực / keys in force`);
      this.nameStrangers();
    } catch (error) {
      this.log.error(`Giữ các khóa cũ / Old keys stay: ${(error as Error).message}`);
    }
  };

  /** Distinguishes one state of the file from another; the same for no file. */
  private stampNow(): string {
    const now = statSync(this.file, { throwIfNoEntry: false });
    return now ? `${now.ino}/${now.mtimeMs}/${now.size}` : 'none';
  }

  private read(): Key[] {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return parseKeys(this.file, text);
  }
}
