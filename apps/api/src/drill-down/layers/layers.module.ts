import { Module } from '@nestjs/common';
import { Layers } from '#drill-down/layers/layers.js';
import { LayersController } from '#drill-down/layers/layers.controller.js';

/** Layers of the map as data. */
@Module({ controllers: [LayersController], providers: [Layers] })
export class LayersModule {}
