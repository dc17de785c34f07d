import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RecordView } from '@ioc/shared/answers/cases';
import { Cases } from '#drill-down/cases/cases.js';
import { OperationId } from '#platform/operation-id.js';
import { OwnUnits } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { OffsetNumber, PartitionNumber } from '#platform/query-words.js';

/** Records of the event log, by their place. */
@ApiTags('explore')
@Controller('api/events')
export class RecordsController {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  @Get(':topic/:partition/:offset')
  @OperationId('ExploreController_event')
  @ApiOkResponse({
    description: 'One record of the event log: what it said, where it lies, and the SHA-256 of its raw bytes.',
    standardSchema: RecordView,
  })
  read(
    @Param('topic') topic: string,
    @Param('partition', { schema: PartitionNumber }) partition: number,
    @Param('offset', { schema: OffsetNumber }) offset: number,
    @OwnUnits(SightPipe) sight: Sight,
  ) {
    return this.cases.record(topic, partition, offset, sight);
  }
}
