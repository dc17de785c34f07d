import { SetMetadata } from '@nestjs/common';

const key = 'for-everyone';

/** An address that answers whoever asks, or that knows its askers in a way of its own (the event door, by keys). */
export const ForEveryone = (): ClassDecorator & MethodDecorator => SetMetadata(key, true);

export const isForEveryone = (...of: readonly object[]): boolean =>
  of.some((one) => Reflect.getMetadata(key, one) === true);
