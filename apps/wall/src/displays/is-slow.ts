import type { DisplayPace } from '@ioc/shared/answers/displays';

/** An event has to be on the wall within two seconds; below ten frames a second digits and maps are seen to jump. */
export const isSlow = ({ p99, frames }: Pick<DisplayPace, 'p99' | 'frames'>): boolean =>
  (p99 !== null && p99 > 2000) || frames < 10;
