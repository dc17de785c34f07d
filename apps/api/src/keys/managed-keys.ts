import { randomBytes } from 'node:crypto';
import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { MadeSourceKey, SourceKeyRow } from '@ioc/shared/answers/source-keys';
import { DataSource, type EntityManager } from 'typeorm';
import type { Source } from '#catalogue/catalogue.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { KeyRing } from '#identity/key-ring.js';
import type { Sight } from '#identity/sight.js';
import { hashOf, keyText } from '#identity/source-keys.js';
import type { GivenKey } from '#keys/given-key.js';
import { KeyPoll } from '#keys/key-poll.js';
import { fileRow, storedRow } from '#keys/key-row.js';
import {
  addKey,
  countKeys,
  endKeyAfter,
  listKeys,
  lockKey,
  revokeKey,
  type NewKey,
  type StoredKey,
} from '#keys/managed-keys.sql.js';
import { inTransaction } from '#storage/in-transaction.js';
import { advisoryLocks } from '#storage/locks.js';

/** Two systems of a source, and both while they rotate; a script that makes keys for ever ends here. */
const mostOfSource = 20;

/** Keys by which departments stream in: made, rotated, revoked. What a department may not see is not there for it. */
@Injectable()
export class ManagedKeys {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
    @Inject(KeyRing) private readonly ring: Pick<KeyRing, 'fileKeys'>,
    @Inject(KeyPoll) private readonly poll: Pick<KeyPoll, 'read' | 'noteUses'>,
  ) {}

  async list(sight: Sight): Promise<SourceKeyRow[]> {
    await this.poll.noteUses();
    const seen =
      sight === null ? null : [...this.catalogue.current.sources.keys()].filter((code) => this.sees(sight, code));
    const stored = await listKeys(this.db, seen);
    const ofFile = this.ring.fileKeys().filter(({ source }) => this.sees(sight, source));
    const now = Date.now();
    return [
      ...stored.map((key) => storedRow(key, this.nameOf(key.source), now)),
      ...ofFile.map((key) => fileRow(key, this.nameOf(key.source))),
    ];
  }

  /** @throws 404 for a source that is not there for whoever asks, 400 for a limit that means nothing, 409 where there are too many */
  async make(given: GivenKey, sight: Sight, by: string): Promise<MadeSourceKey> {
    this.check(given, this.source(given.source, sight));
    return this.change((manager) =>
      this.add(manager, { ...given, kinds: [...given.kinds], units: [...given.units], created_by: by }),
    );
  }

  /** A new key of the same limits; the old one opens so many hours more. @throws 404, 409 */
  rotate(id: string, hours: number, sight: Sight, by: string): Promise<MadeSourceKey> {
    return this.change(async (manager) => {
      const old = await this.found(manager, id, sight);
      await endKeyAfter(manager, id, hours);
      return this.add(manager, { ...old, created_by: by });
    });
  }

  /** It opens nothing any more: here at once, in other processes within a second. @throws 404 */
  async revoke(id: string, sight: Sight, by: string): Promise<void> {
    await this.change(async (manager) => {
      await this.found(manager, id, sight);
      await revokeKey(manager, id, by);
    });
  }

  private async change<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const done = await inTransaction(this.db, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(${advisoryLocks.sourceKeys})`);
      return work(manager);
    });
    await this.poll.read();
    return done;
  }

  private async add(manager: EntityManager, like: Omit<NewKey, 'sha256'>): Promise<MadeSourceKey> {
    const { source, kinds, units, note, created_by } = like;
    if ((await countKeys(manager, source)) >= mostOfSource) throw new ConflictException(tooManyKeys);
    const key = keyText(source, randomBytes(32));
    const sha256 = Buffer.from(hashOf(key), 'hex');
    const stored = await addKey(manager, { source, sha256, kinds, units, note, created_by });
    return { key, row: storedRow(stored, this.nameOf(source), Date.now()) };
  }

  private async found(manager: EntityManager, id: string, sight: Sight): Promise<StoredKey> {
    const key = await lockKey(manager, id);
    if (!key || !this.sees(sight, key.source)) throw new NotFoundException(noKey);
    return key;
  }

  private source(code: string, sight: Sight): Source {
    const source = this.catalogue.current.sources.get(code);
    if (!source || !this.sees(sight, code))
      throw new NotFoundException(`source: không có nguồn ${code} / there is no such source`);
    return source;
  }

  private check({ kinds, units }: GivenKey, source: Source): void {
    const known: readonly string[] = source.kinds;
    const kind = kinds.find((one) => one === 'source' || !known.includes(one));
    if (kind !== undefined)
      throw new BadRequestException(
        `kinds: nguồn ${source.code} không gửi ${kind} / the source does not send it: ${known.filter((one) => one !== 'source').join(', ')}`,
      );
    const unit = units.find((one) => !this.catalogue.current.units.has(one));
    if (unit !== undefined) throw new BadRequestException(`units: không có đơn vị ${unit} / no such unit`);
  }

  private sees(sight: Sight, source: string): boolean {
    const unit = this.catalogue.current.sources.get(source)?.unit ?? null;
    return sight === null || (unit !== null && sight.includes(unit));
  }

  private nameOf(source: string): string {
    return this.catalogue.current.sources.get(source)?.name ?? source;
  }
}

const noKey = 'Không có khóa này, hoặc khóa đã hết hiệu lực / there is no such key, or it has ended';
const tooManyKeys = `source: nguồn đã có ${mostOfSource} khóa: thu hồi khóa cũ trước / the source has ${mostOfSource} keys: revoke one first`;
