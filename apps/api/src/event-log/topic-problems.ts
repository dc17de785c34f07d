import type { LogProblem } from '#event-log/event-log.js';

/** A topic, or a partition of it, is not read until somebody decides what it is. The others go on. */
export class TopicStopped extends Error {
  constructor(readonly problem: LogProblem) {
    super(`${problem.message} / ${problem.messageEn}`);
  }
}

const stops = { closesDoor: true, stale: true };
const restart = (topic: string) => `npm run topic -- restart ${topic}`;

/** The log has another topic under this name, or none (`found` null), than the one that was read so far. */
export function topicChanged(topic: string, stored: string | null, found: string | null): LogProblem {
  const gone = found === null;
  const vi = gone ? 'không còn trên nhật ký' : `là chủ đề khác (mã ${found})`;
  const en = gone ? 'is gone from the event log' : `is another topic (id ${found})`;
  return {
    code: 'topic-changed',
    topic,
    message: `Chủ đề ${topic} ${vi}, trước đây đọc chủ đề có mã ${stored ?? '–'}; đã dừng đọc chủ đề này. Đọc từ đầu: ${restart(topic)}`,
    messageEn: `topic ${topic} ${en}, the one read so far has the id ${stored ?? '–'}; it is not read. To start at its beginning: ${restart(topic)}`,
    ...stops,
  };
}

export function positionBeyondEnd(topic: string, partition: number, stored: bigint, end: bigint): LogProblem {
  return {
    code: 'position-beyond-end',
    topic,
    message: `${topic}/${partition}: đã đọc tới ${stored} nhưng nhật ký chỉ tới ${end}; phân vùng này không được đọc. Đọc từ đầu: ${restart(topic)}`,
    messageEn: `${topic}/${partition}: read up to ${stored}, but the log ends at ${end}; this partition is not read. To start at its beginning: ${restart(topic)}`,
    ...stops,
  };
}

/** The record before the stored position is not the one that was read there. */
export function logRewritten(topic: string, partition: number, offset: bigint): LogProblem {
  return {
    code: 'log-rewritten',
    topic,
    message: `${topic}/${partition}: bản ghi ${offset} không phải bản ghi đã đọc ở đó; phân vùng này không được đọc. Đọc từ đầu: ${restart(topic)}`,
    messageEn: `${topic}/${partition}: record ${offset} is not the one that was read there; this partition is not read. To start at its beginning: ${restart(topic)}`,
    ...stops,
  };
}

/** Positions of before identities were stored, and no record that is still in the log proves that they belong to it. */
export function identityUnknown(topic: string): LogProblem {
  return {
    code: 'topic-unknown',
    topic,
    message: `Chủ đề ${topic}: không còn bản ghi nào chứng minh vị trí đã lưu thuộc chủ đề này; đã dừng đọc. Đọc từ đầu: ${restart(topic)}`,
    messageEn: `topic ${topic}: no record proves that the stored positions belong to it; it is not read. To start at its beginning: ${restart(topic)}`,
    ...stops,
  };
}
