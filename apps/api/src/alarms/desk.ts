import { Inject, Injectable } from '@nestjs/common';
import type { AcknowledgedTogether, AlarmDetail, AlarmGroups, AlarmItem, AlarmList } from '@ioc/shared/answers/alarms';
import { DataSource } from 'typeorm';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import { inTransaction } from '#storage/in-transaction.js';
import { act } from '#alarms/act.sql.js';
import type { Actor } from '#identity/actor.js';
import { sightOf } from '#identity/sight.js';
import { alarmDetail } from '#alarms/alarm-detail.sql.js';
import { alarmItem } from '#alarms/alarm-item.js';
import { readGroups } from '#alarms/groups.sql.js';
import { type Mine, readAlarms } from '#alarms/list.sql.js';
import type { AcknowledgeOrder, AlarmListQuery, AlarmOrder } from '#alarms/orders.js';
import { alarmConflict, noAlarm, type Sentence } from '#alarms/refusals.js';

/** The alarms as operators see them, and what operators do with them. */
@Injectable()
export class AlarmDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  async list({ mine, ...query }: AlarmListQuery, actor: Actor, units: readonly string[] = []): Promise<AlarmList> {
    const whose: Mine =
      mine === 'true'
        ? { me: actor.name }
        : mine === 'units'
          ? { units: sightOf(units, this.catalogue.current) ?? [] }
          : {};
    const { rows, ...counts } = await readAlarms(this.db, query, whose);
    return { ...counts, rows: rows.map((row) => alarmItem(row, this.catalogue.current)) };
  }

  groups(): Promise<AlarmGroups> {
    return readGroups(this.db, this.catalogue.current);
  }

  async one(id: string): Promise<AlarmDetail> {
    const detail = await alarmDetail(this.db, this.catalogue.current, id);
    if (!detail) throw noAlarm();
    return detail;
  }

  async act(id: string, order: AlarmOrder, actor: Actor): Promise<{ alarm: AlarmItem }> {
    const acted = await inTransaction(this.db, (runner) => act(runner, id, order, actor, new Date()));
    if (acted.kind === 'missing') throw noAlarm();
    if (acted.kind !== 'done') throw alarmConflict(`alarm-${acted.kind}`, acted.words);
    return { alarm: alarmItem(acted.row, this.catalogue.current) };
  }

  /** Each by itself: one that somebody else took meanwhile keeps none of the others. */
  async acknowledge({ alarms, reason }: AcknowledgeOrder, actor: Actor): Promise<AcknowledgedTogether> {
    const done: string[] = [];
    const refused: { id: string; why: Sentence }[] = [];
    const now = new Date();
    await inTransaction(this.db, async (runner) => {
      // In order of ids: two who acknowledge at once wait for each other and never in a circle.
      for (const { id, version } of [...alarms].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        const acted = await act(runner, id, { action: 'acknowledge', version, note: reason }, actor, now);
        if (acted.kind === 'done') done.push(id);
        else refused.push({ id, why: acted.kind === 'missing' ? missing : acted.words });
      }
    });
    return { done, refused };
  }
}

const missing: Sentence = { vi: 'Không có cảnh báo này', en: 'no such alarm' };
