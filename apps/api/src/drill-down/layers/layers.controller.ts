import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LayerThings, MapLayer, MapLayers } from '@ioc/shared/answers/layers';
import { Layers } from '#drill-down/layers/layers.js';
import { LayerQuery, ThingsQuery } from '#drill-down/layers/layers.query.js';

/** Layers of the map: base stations, schools, offices, cameras, counts by area. */
@ApiTags('map')
@Controller('api/map/layers')
export class LayersController {
  constructor(@Inject(Layers) private readonly layers: Layers) {}

  @Get()
  @ApiOkResponse({
    description: 'What the map can show besides cases, with how much of it.',
    standardSchema: MapLayers,
  })
  list() {
    return this.layers.list();
  }

  @Get(':code')
  @ApiOkResponse({
    description: 'One layer to be drawn: points, clusters above `bound`, or counts by area; with what has no place.',
    standardSchema: MapLayer,
  })
  draw(@Param('code') code: string, @Query({ schema: LayerQuery }) query: LayerQuery) {
    return this.layers.draw(code, query);
  }

  @Get(':code/things')
  @ApiOkResponse({
    description: 'The things of a layer, each with the record that said it.',
    standardSchema: LayerThings,
  })
  things(@Param('code') code: string, @Query({ schema: ThingsQuery }) query: ThingsQuery) {
    return this.layers.things(code, query);
  }
}
