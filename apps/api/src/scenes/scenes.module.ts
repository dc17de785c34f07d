import { Module } from '@nestjs/common';
import { SceneDesk } from '#scenes/scene-desk.js';
import { ScenesController } from '#scenes/scenes.controller.js';

/** Scenes that are arranged on the page. */
@Module({ controllers: [ScenesController], providers: [SceneDesk] })
export class ScenesModule {}
