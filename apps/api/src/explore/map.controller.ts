import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parse } from 'yaml';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';

/** The geography of the catalogue, as files: base map, cartogram, the province's own polygons once imported, the country. */
@ApiTags('map')
@Controller('api/map')
export class MapController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('base')
  base() {
    return this.file(this.config.PROVINCE, 'map', 'base.topo.json');
  }

  @Get('vietnam')
  vietnam() {
    return this.file('map', 'vietnam.topo.json');
  }

  @Get('communes')
  communes() {
    return this.file(this.config.PROVINCE, 'map', 'communes.topo.json');
  }

  @Get('hexes')
  async hexes() {
    const text = await readFile(join(this.config.CATALOGUE_DIR, this.config.PROVINCE, 'map', 'hexes.yaml'), 'utf8');
    return parse(text) as unknown;
  }

  private async file(...path: string[]) {
    const name = join(this.config.CATALOGUE_DIR, ...path);
    await access(name).catch(() => {
      throw new NotFoundException(`Chưa có lớp bản đồ ${path.at(-1)} / no such map layer`);
    });
    return new StreamableFile(createReadStream(name), { type: 'application/json' });
  }
}
