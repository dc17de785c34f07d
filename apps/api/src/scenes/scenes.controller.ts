import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorAnswer } from '@ioc/shared/answers/error';
import { SceneSaved, Scenes, SceneToEdit } from '@ioc/shared/answers/scenes';
import { actorOf } from '#identity/actor.js';
import { CurrentPrincipal, type Principal } from '#identity/principal.js';
import { SceneOrder, ScenePath, WithdrawSceneOrder } from '#scenes/orders.js';
import { SceneDesk } from '#scenes/scene-desk.js';

/** What walls show, arranged on the page. Walls themselves read the live table `scenes`. */
@ApiTags('scenes')
@Controller('api/scenes')
export class ScenesController {
  constructor(@Inject(SceneDesk) private readonly desk: SceneDesk) {}

  @Get()
  @ApiOkResponse({
    description: 'Every scene, on walls or kept on the page alone, with its newest change.',
    standardSchema: Scenes,
  })
  all() {
    return this.desk.all();
  }

  @Get(':code')
  @ApiOkResponse({
    description: 'A scene as it is edited: its draft or what walls show, with its newest 20 changes.',
    standardSchema: SceneToEdit,
  })
  @ApiNotFoundResponse({ description: 'no such scene', standardSchema: ErrorAnswer })
  one(@Param('code', { schema: ScenePath }) code: string) {
    return this.desk.one(code);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    description: 'Keeps a draft with what is wrong in it, or publishes: walls show it within two seconds.',
    standardSchema: SceneSaved,
  })
  @ApiBadRequestResponse({ description: 'bad-scene: a check of scenes.yaml fails', standardSchema: ErrorAnswer })
  @ApiConflictResponse({ description: 'scene-changed: who was faster; scenes-full', standardSchema: ErrorAnswer })
  save(@Body({ schema: SceneOrder }) order: SceneOrder, @CurrentPrincipal() principal: Principal) {
    return this.desk.save(order, actorOf(principal));
  }

  @Post(':code/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({
    description: 'The scene of the file stands again; one that only the page has is shown no more.',
    standardSchema: SceneSaved,
  })
  @ApiNotFoundResponse({ description: 'no such scene on the page', standardSchema: ErrorAnswer })
  @ApiConflictResponse({ description: 'scene-changed', standardSchema: ErrorAnswer })
  withdraw(
    @Param('code', { schema: ScenePath }) code: string,
    @Body({ schema: WithdrawSceneOrder }) order: WithdrawSceneOrder,
    @CurrentPrincipal() principal: Principal,
  ) {
    return this.desk.withdraw(code, order, actorOf(principal));
  }
}
