import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import { EventsController } from '#doors/http/events.controller.js';
import { EventDoor } from '#doors/http/receive.js';
import { openApi } from '#ops/openapi.js';

@Module({ controllers: [EventsController], providers: [EventDoor] })
class Doors {}

describe('the OpenAPI document', () => {
  it('shows the event door, its keys and all its answers, with the shape of each', async () => {
    const app = await NestFactory.create(Doors, { preview: true, logger: false, abortOnError: false });
    const { paths, components } = openApi(app);
    const post = paths['/api/v1/events']?.post;
    expect(Object.keys(post?.responses ?? {})).toEqual([
      '200',
      '207',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '429',
      '431',
      '500',
      '503',
    ]);
    expect(Object.keys(post?.requestBody && 'content' in post.requestBody ? post.requestBody.content : {})).toEqual([
      'application/cloudevents+json',
      'application/cloudevents-batch+json',
      'application/json',
    ]);
    expect(Object.keys(components?.schemas ?? {}).sort()).toEqual([
      'Error',
      'EventAccepted',
      'EventRefused',
      'EventResults',
    ]);
    expect(Object.keys(components?.securitySchemes ?? {}).sort()).toEqual([
      'administrator-key',
      'api-key',
      'session',
      'source-key',
    ]);
    expect(JSON.stringify(post)).toContain('#/components/schemas/EventResults');
    await app.close();
  });
});
