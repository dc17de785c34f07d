import type { TopicView } from '#event-log/describe-topic.js';
import type { StoredTopic } from '#topics/topics.sql.js';

/** What `restart` would do, line by line. */
export function restartLines({ topic, identity, positions }: StoredTopic, found: TopicView | null): string[] {
  const read = [...positions].map(([partition, next]) => `${partition}: ${next}`).join(', ') || '–';
  const count = [...(found?.partitions.values() ?? [])].reduce((sum, { low, high }) => sum + high - low, 0n);
  const same = found !== null && found.identity === identity;
  return [
    `${topic}`,
    `  đã đọc / read so far: ${identity ?? 'chưa có mã / no id stored'} (phân vùng: vị trí / partition: position ${read})`,
    found
      ? `  trên nhật ký / in the log: ${found.identity} (${boundsOf(found)})`
      : '  trên nhật ký / in the log: không có, sẽ được tạo mới / none, it will be made',
    ...(same
      ? ['  cùng một chủ đề / the same topic: sự kiện đã biết không bị đếm lại / known events are not counted again']
      : []),
    `  đọc từ đầu / to be read from the beginning: ${count} bản ghi / records`,
    '  sự kiện đã nhận vẫn giữ nguyên / what was taken in stays as it is',
    ...(same || identity === null
      ? []
      : [
          '  bản ghi chưa đọc của chủ đề cũ không đọc được nữa / what the old topic still held unread cannot be read any more',
        ]),
  ];
}

const boundsOf = ({ partitions }: TopicView) =>
  [...partitions].map(([partition, { low, high }]) => `${partition}: ${low}–${high}`).join(', ');

/** One line for each topic: what was read, and whether the log still has it. */
export function stateLine({ topic, identity, positions }: StoredTopic, found: TopicView | null): string {
  const read = [...positions.values()].reduce((sum, next) => sum + next, 0n);
  const state =
    found === null
      ? 'KHÔNG CÒN / GONE'
      : identity === null
        ? 'chưa có mã / no id stored'
        : found.identity === identity
          ? 'đúng / same'
          : 'CHỦ ĐỀ KHÁC / ANOTHER TOPIC';
  return `${topic.padEnd(28)} ${state} · ${identity ?? '–'} · vị trí / positions ${read}`;
}
