import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AuditList } from '@ioc/shared/answers/audit';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { searchLinks } from '#audit/audit.sql.js';
import { QueryDay, pageLimit } from '#platform/query-words.js';
import { cutPage } from '#platform/cut-page.js';

const AuditQuery = z.strictObject({
  who: z.string().max(100).optional().describe('name that the person signs in with'),
  kind: z.string().max(40).optional(),
  what: z.string().max(200).optional().describe('part of an address: a code, a unit'),
  from: QueryDay.optional(),
  to: QueryDay.optional(),
  after: z
    .string()
    .regex(/^\d{1,18}$/, 'cần `next` của trang trước / expected `next` of the page before')
    .optional(),
  limit: pageLimit(50),
});
type AuditQuery = z.infer<typeof AuditQuery>;

/** What was written down of who did what. */
@ApiTags('accounts')
@Controller('api/audit')
export class AuditController {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Get()
  @ApiOkResponse({ description: 'Who did what, newest first.', standardSchema: AuditList })
  async search(@Query({ schema: AuditQuery }) { after, limit, ...asked }: AuditQuery): Promise<AuditList> {
    const found = await searchLinks(this.db, { ...asked, before: after, limit: limit + 1 });
    const page = cutPage(found, limit, ({ seq }) => seq);
    return { rows: page.rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })), next: page.next };
  }
}
