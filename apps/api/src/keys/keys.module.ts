import { Module } from '@nestjs/common';
import { KeyPoll } from '#keys/key-poll.js';
import { SourceKeysController } from '#keys/keys.controller.js';
import { ManagedKeys } from '#keys/managed-keys.js';

/** Keys by which departments stream in over HTTP. */
@Module({ controllers: [SourceKeysController], providers: [KeyPoll, ManagedKeys] })
export class KeysModule {}
