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
    const { info, paths, components } = openApi(app);
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
    const bearer = { type: 'http', scheme: 'bearer', description: expect.any(String) };
    expect(components?.securitySchemes).toMatchObject({
      'administrator-key': { ...bearer, description: expect.stringContaining('administrator') },
      'api-key': { type: 'apiKey', in: 'header', name: 'x-api-key' },
      session: { type: 'apiKey', in: 'cookie', name: 'ioc_session', description: expect.any(String) },
      'source-key': { ...bearer, description: expect.stringContaining('source') },
    });
    expect(info.description).toContain('null is never zero');
    expect(JSON.stringify(post)).toContain('#/components/schemas/EventResults');
    await app.close();
  });
});
