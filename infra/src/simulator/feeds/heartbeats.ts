import type { Cast } from '#simulator/people/cast.js';
import { type CloudEvent, timeOf } from '#simulator/travel/cloud-event.js';
import { Dice } from '#simulator/dice.js';
import { minuteMs } from '#simulator/time/office.js';
import type { Silence } from '#simulator/feeds/silence.js';

/** One heartbeat of every source that is not silent in the minute that begins at `at`; each has a second of its own. */
export function heartbeatsIn(cast: Cast, at: number, silence: Silence): CloudEvent[] {
  return [...cast.catalogue.sources.keys()].flatMap((code) => {
    const moment = at + new Dice('beat', code).int(0, 59) * 1000;
    if (silence(code, moment) !== moment) return [];
    const event: CloudEvent = {
      specversion: '1.0',
      id: `beat-${code}-${at / minuteMs}`,
      source: `urn:ioc:source:${code}`,
      type: 'vn.ioc.source.heartbeat.v1',
      subject: code,
      time: timeOf(cast.voice(code), moment),
      datacontenttype: 'application/json',
      data: {},
    };
    return [event];
  });
}
