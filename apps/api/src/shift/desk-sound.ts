import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthWatch } from '#health/watch.js';
import type { Found } from '#problems/problem-times.js';
import { Repeater } from '#platform/repeater.js';
import type { Queryable } from '#ledger/queryable.js';

const everyMs = 5000;

/** Makes a desk that cannot be heard a problem, which rules of alarms may watch, until it is heard again or its shift is over. */
@Injectable()
export class DeskSound implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Shift');
  private readonly looks = new Repeater(
    () => this.look(),
    (error) => this.log.warn(`Không đọc được sổ ca / The log cannot be read: ${String(error)}`),
  );
  private found: readonly Found[] = [];

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(HealthWatch) private readonly health: Pick<HealthWatch, 'add'>,
  ) {}

  onApplicationBootstrap(): void {
    this.health.add(() => this.found);
    this.looks.start(everyMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looks.stop();
  }

  /** Reads once which desks cannot be heard. */
  async look(now = new Date()): Promise<void> {
    this.found = (await unheardDesks(this.db, now)).map(problemOf);
  }
}

type Unheard = 'muted' | 'blocked';

/** In which ways desks cannot be heard, by what each said last within the hours of a shift. */
async function unheardDesks(db: Queryable, now: Date): Promise<Unheard[]> {
  const rows: { sound: Unheard }[] = await db.query(
    `select distinct sound from (
       select distinct on (author) sound from shift_entry
       where sound is not null and at > $1::timestamptz - interval '12 hours' order by author, id desc) last
     where sound <> 'heard' order by sound`,
    [now],
  );
  return rows.map(({ sound }) => sound);
}

const words = {
  muted: ['Một bàn cảnh báo đã tắt âm báo', 'A desk of alarms is muted'],
  blocked: ['Trình duyệt của một bàn cảnh báo chặn âm thanh', 'The browser of a desk of alarms blocks sound'],
} as const;

/** Whose desk it is stands in the log of the shift alone: walls name no person. */
const problemOf = (sound: Unheard): Found => ({
  code: 'desk-silent',
  topic: sound,
  message: `${words[sound][0]}; bật lại ở trang cảnh báo, sổ ca ghi của ai`,
  messageEn: `${words[sound][1]}; turn it on at the page of alarms, the log of the shift says whose`,
  closesDoor: false,
  stale: false,
});
