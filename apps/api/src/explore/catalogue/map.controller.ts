import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { parse } from 'yaml';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import type { Config } from '#config.js';
import { CONFIG } from '#config.token.js';

/** The geography of the catalogue, as files: base map, cartogram, the province's own polygons once imported, the country. */
@ApiTags('map')
@Controller('api/map')
export class MapController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get('base')
  base() {
    return this.file(this.config.PROVINCE, 'map', 'base.topo.json');
  }

  @Get('vietnam')
  vietnam() {
    return this.file('map', 'vietnam.topo.json');
  }

  /** 204 until the province has imported its own polygons: their lack is no error. */
  @Get('communes')
  async communes(@Res({ passthrough: true }) response: Response) {
    const imported = await this.file(this.config.PROVINCE, 'map', 'communes.topo.json').catch(() => undefined);
    if (!imported) response.status(204);
    return imported;
  }

  @Get('hexes')
  async hexes() {
    const text = await readFile(join(this.config.CATALOGUE_DIR, this.config.PROVINCE, 'map', 'hexes.yaml'), 'utf8');
    return { cells: parse(text) as unknown };
  }

  /** Where each commune lies, for circles. */
  @Get('units')
  units() {
    const communes = [...this.catalogue.current.units.values()].filter(({ kind }) => kind === 'commune');
    return { units: communes.map(({ code, name, shortName, lat, lon }) => ({ code, name, shortName, lat, lon })) };
  }

  private async file(...path: string[]) {
    const name = join(this.config.CATALOGUE_DIR, ...path);
    await access(name).catch(() => {
      throw new NotFoundException(`Chưa có lớp bản đồ ${path.at(-1)} / no such map layer`);
    });
    return new StreamableFile(createReadStream(name), { type: 'application/json' });
  }
}
