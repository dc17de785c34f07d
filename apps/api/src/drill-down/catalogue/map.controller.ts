import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Inject, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Hexes, Topology, UnitPoints } from '@ioc/shared/answers/catalogue';
import { parse } from 'yaml';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import { CatalogueHolder } from '#catalogue/holder.js';
import { todayOf } from '#catalogue/today.js';
import { unitInForce } from '#catalogue/unit-at.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { NoContentInterceptor } from '#platform/no-content.interceptor.js';

const noLayer = { description: 'Không có lớp bản đồ này / there is no such layer' };

/** The geography of the catalogue, as files: base map, cartogram, the province's own polygons once imported, the country. */
@ApiTags('map')
@Controller('api/map')
export class MapController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CATALOGUE) private readonly catalogue: CatalogueHolder,
  ) {}

  @Get('base')
  @UseInterceptors(NoContentInterceptor)
  @ApiOkResponse({ standardSchema: Topology })
  @ApiNoContentResponse(noLayer)
  base() {
    return this.file(this.config.PROVINCE, 'map', 'base.topo.json');
  }

  @Get('vietnam')
  @UseInterceptors(NoContentInterceptor)
  @ApiOkResponse({ standardSchema: Topology })
  @ApiNoContentResponse(noLayer)
  vietnam() {
    return this.file('map', 'vietnam.topo.json');
  }

  @Get('communes')
  @UseInterceptors(NoContentInterceptor)
  @ApiOkResponse({ standardSchema: Topology })
  @ApiNoContentResponse(noLayer)
  communes() {
    return this.file(this.config.PROVINCE, 'map', 'communes.topo.json');
  }

  @Get('hexes')
  @ApiOkResponse({ standardSchema: Hexes })
  async hexes() {
    const name = join(this.config.CATALOGUE_DIR, this.config.PROVINCE, 'map', 'hexes.yaml');
    return { cells: parse(await readFile(name, 'utf8').catch(() => '[]')) as unknown };
  }

  /** Where each commune in force lies, for circles; of a province whose communes have no places, each district. */
  @Get('units')
  @ApiOkResponse({ standardSchema: UnitPoints })
  units() {
    const catalogue = this.catalogue.current;
    const today = todayOf(catalogue, Date.now());
    const inForce = [...catalogue.units.values()].filter((unit) => unitInForce(unit, today));
    const communes = inForce.filter(({ kind }) => kind === 'commune');
    const districts = inForce.filter(({ kind, lat }) => kind === 'district' && lat !== null);
    const drawn = communes.some(({ lat }) => lat !== null) || districts.length === 0 ? communes : districts;
    return { units: drawn.map(({ code, name, shortName, lat, lon }) => ({ code, name, shortName, lat, lon })) };
  }

  /** Null where there is no such layer: a province of history has no map, and few have imported their own polygons. */
  private async file(...path: string[]): Promise<StreamableFile | null> {
    const name = join(this.config.CATALOGUE_DIR, ...path);
    const there = await access(name).then(
      () => true,
      () => false,
    );
    return there ? new StreamableFile(createReadStream(name), { type: 'application/json' }) : null;
  }
}
