import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { DisplayList, DisplayRow } from '@ioc/shared/answers/displays';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import * as z from 'zod';
import { Displays } from '#displays/displays.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';

const DisplayId = z.uuid('cần mã của màn hình / expected the id of a display');
const Confirmed = z.strictObject({
  code: z.string().min(1).max(20).describe('as the screen shows it; spaces and case do not count'),
  name: z.string().trim().min(1).max(60),
  room: z.string().trim().min(1).max(60),
});
type Confirmed = z.infer<typeof Confirmed>;

/** Screens that show the live tables without a person. */
@ApiTags('displays')
@Controller('api/displays')
export class DisplaysController {
  constructor(@Inject(Displays) private readonly displays: Displays) {}

  @Get()
  @ApiOkResponse({
    description: 'Displays in force by name, then those that were revoked within 90 days; at most 1000.',
    standardSchema: DisplayList,
  })
  async list(): Promise<DisplayList> {
    return { rows: await this.displays.list(Date.now()) };
  }

  @Post()
  @ApiCreatedResponse({ description: 'The screen that shows the code is a display now.', standardSchema: DisplayRow })
  @ApiNotFoundResponse({
    description: 'Không màn hình nào hiện mã này / no screen shows the code',
    standardSchema: ErrorAnswer,
  })
  @ApiConflictResponse({ description: 'Tên đã có / the name is taken', standardSchema: ErrorAnswer })
  @ApiResponse({ status: 429, description: 'Thử quá nhiều mã / too many codes tried', standardSchema: ErrorAnswer })
  confirm(@CurrentPrincipal() by: Principal, @Body({ schema: Confirmed }) body: Confirmed): Promise<DisplayRow> {
    return this.displays.confirm(body, by);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Its token opens nothing any more; its open sockets end within two seconds.' })
  @ApiNotFoundResponse({ description: 'Không có màn hình này / there is no such display', standardSchema: ErrorAnswer })
  revoke(@CurrentPrincipal() by: Principal, @Param('id', { schema: DisplayId }) id: string): Promise<void> {
    return this.displays.revoke(id, by);
  }
}
