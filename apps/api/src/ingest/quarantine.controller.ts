import {
  Body,
  Controller,
  Get,
  GoneException,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { QuarantineList } from '@ioc/shared/answers/cases';
import { QuarantineGroups, Replayed } from '@ioc/shared/answers/quarantine';
import { RecordPlace } from '@ioc/shared/answers/words';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import type { EventLog } from '#event-log/event-log.js';
import { EVENT_LOG } from '#event-log/event-log.token.js';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { ByAdministrator } from '#identity/by-administrator.js';
import { readQuarantine, readQuarantineGroups } from '#ingest/quarantine.query.js';
import { OffsetNumber, PartitionNumber, pageLimit } from '#platform/query-words.js';
import { OwnUnits } from '#identity/principal.js';
import { ownSources } from '#identity/own-sources.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { replayRecord, replayGroup } from '#ingest/replay-quarantine.js';

const PageQuery = z.strictObject({
  after: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z\|\d{1,19}$/,
      'cần `next` của trang trước / expected `next` of the page before',
    )
    .optional(),
  limit: pageLimit(50),
  reason: z.string().min(1).max(40).optional().describe('as a group has it; absent: any'),
  path: z.string().min(1).max(300).optional().describe('as a group has it; - for none'),
  detail: z.string().min(1).max(2000).optional().describe('as a group has it; - for none'),
  source: z.string().min(1).max(200).optional().describe('as a group has it; - for none'),
});
type PageQuery = z.infer<typeof PageQuery>;

const Group = z.strictObject({
  reason: z.string().min(1).max(40),
  path: z.string().max(300).optional(),
  detail: z.string().max(2000).optional(),
  source: z.string().max(200).optional(),
});
type Group = z.infer<typeof Group>;
const goneWords =
  'Bản ghi đã hết hạn lưu trong nhật ký; đề nghị nguồn gửi lại / retention took the record from the log: have its source send it again';
/** Records that one request offers again; the answer says how many are left. */
const mostAtOnce = 5000;

/** What could not be understood: to be seen, and to be offered again once the catalogue or the sender is fixed. */
@ApiTags('quarantine')
@Controller('api/quarantine')
export class QuarantineController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get()
  @ApiOkResponse({
    description: 'Records that wait, newest first, without their contents.',
    standardSchema: QuarantineList,
  })
  list(@Query({ schema: PageQuery }) query: PageQuery, @OwnUnits(SightPipe) sight: Sight) {
    return readQuarantine(this.db, query, ownSources(sight, this.catalogue.current));
  }

  @Get('groups')
  @ApiOkResponse({ description: 'What waits, counted by reason, field and source.', standardSchema: QuarantineGroups })
  groups(@OwnUnits(SightPipe) sight: Sight) {
    return readQuarantineGroups(this.db, ownSources(sight, this.catalogue.current));
  }

  @Post('replay')
  @ByAdministrator()
  @HttpCode(200)
  @ApiOkResponse({
    description: `All records of these words (of a group) were appended to the log again, at most ${mostAtOnce} at once.`,
    standardSchema: Replayed,
  })
  replayGroup(@Body({ schema: Group }) group: Group) {
    return replayGroup(this.db, this.eventLog, group, mostAtOnce);
  }

  @Post(':topic/:partition/:offset/replay')
  @ByAdministrator()
  @ApiOkResponse({ description: 'The record was appended to the log again; where.', standardSchema: RecordPlace })
  async replay(
    @Param('topic') topic: string,
    @Param('partition', { schema: PartitionNumber }) partition: number,
    @Param('offset', { schema: OffsetNumber }) offset: number,
  ) {
    const appended = await replayRecord(this.db, this.eventLog, { topic, partition, offset: BigInt(offset) });
    if (appended === 'gone') throw new GoneException(goneWords);
    if (!appended) throw new NotFoundException('Không có bản ghi nào đang chờ ở đó / no record waits there');
    return { ...appended, offset: String(appended.offset) };
  }
}
