import type { MeasuredKind } from '@ioc/shared/measures/measure';

/** What all measures of a kind of case share: where their lists are asked for, and which columns these show. */
interface ListedKind {
  /** Address of its lists. */
  readonly list: string;
  readonly vi: string;
  readonly begunAt: string;
  readonly begunDay: string;
  /** What counts are stated apart by besides the unit, with its Vietnamese heading. */
  readonly topic: string;
  readonly topicHeading: string;
  /** Null: there is none. */
  readonly channel: string | null;
}

export const measuredKinds: Readonly<Record<MeasuredKind, ListedKind>> = {
  dossier: {
    ...{ list: '/api/dossiers', vi: 'hồ sơ', begunAt: 'received_at', begunDay: 'received_day' },
    ...{ topic: 'procedure', topicHeading: 'Thủ tục', channel: 'channel' },
  },
  complaint: {
    ...{ list: '/api/complaints', vi: 'phản ánh', begunAt: 'submitted_at', begunDay: 'submitted_day' },
    ...{ topic: 'category', topicHeading: 'Lĩnh vực phản ánh', channel: 'kind' },
  },
  task: {
    ...{ list: '/api/tasks', vi: 'nhiệm vụ', begunAt: 'assigned_at', begunDay: 'assigned_day' },
    ...{ topic: 'assigner', topicHeading: 'Cơ quan giao', channel: null },
  },
  document: {
    ...{ list: '/api/documents', vi: 'văn bản', begunAt: 'begun_at', begunDay: 'begun_day' },
    ...{ topic: 'class', topicHeading: 'Độ khẩn', channel: 'direction' },
  },
};
