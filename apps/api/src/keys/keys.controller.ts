import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { MadeSourceKey, SourceKeyList } from '@ioc/shared/answers/source-keys';
import * as z from 'zod';
import { CurrentPrincipal, OwnUnits, type Principal } from '#identity/principal.js';
import type { Sight } from '#identity/sight.js';
import { SightPipe } from '#identity/sight.pipe.js';
import { GivenKey, KeyId, OverlapHours } from '#keys/given-key.js';
import { ManagedKeys } from '#keys/managed-keys.js';

const Rotation = z.strictObject({ overlapHours: OverlapHours });

/** Keys of the event door. Those in the keys file are listed, and withdrawn in the file. */
@ApiTags('source-keys')
@Controller('api/source-keys')
export class SourceKeysController {
  constructor(@Inject(ManagedKeys) private readonly keys: ManagedKeys) {}

  @Get()
  @ApiOkResponse({
    description: 'Keys by source, newest first, with those that ended within 90 days; at most 1000.',
    standardSchema: SourceKeyList,
  })
  async list(@OwnUnits(SightPipe) sight: Sight): Promise<SourceKeyList> {
    return { rows: await this.keys.list(sight) };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiCreatedResponse({ description: 'The key, shown this once.', standardSchema: MadeSourceKey })
  @ApiNotFoundResponse({ description: 'Không có nguồn này / there is no such source', standardSchema: ErrorAnswer })
  @ApiConflictResponse({ description: 'Quá nhiều khóa / too many keys', standardSchema: ErrorAnswer })
  make(
    @CurrentPrincipal() { name }: Principal,
    @OwnUnits(SightPipe) sight: Sight,
    @Body({ schema: GivenKey }) given: GivenKey,
  ): Promise<MadeSourceKey> {
    return this.keys.make(given, sight, name);
  }

  @Post(':id/rotation')
  @Header('cache-control', 'no-store')
  @ApiCreatedResponse({ description: 'A new key of the same limits, shown this once.', standardSchema: MadeSourceKey })
  @ApiNotFoundResponse({ description: 'Không có khóa này / there is no such key', standardSchema: ErrorAnswer })
  rotate(
    @Param('id', { schema: KeyId }) id: string,
    @CurrentPrincipal() { name }: Principal,
    @OwnUnits(SightPipe) sight: Sight,
    @Body({ schema: Rotation }) { overlapHours }: z.infer<typeof Rotation>,
  ): Promise<MadeSourceKey> {
    return this.keys.rotate(id, overlapHours, sight, name);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It opens nothing any more, in any process, within a second.' })
  @ApiNotFoundResponse({ description: 'Không có khóa này / there is no such key', standardSchema: ErrorAnswer })
  revoke(
    @Param('id', { schema: KeyId }) id: string,
    @CurrentPrincipal() { name }: Principal,
    @OwnUnits(SightPipe) sight: Sight,
  ): Promise<void> {
    return this.keys.revoke(id, sight, name);
  }
}
