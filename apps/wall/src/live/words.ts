import type { WordKey } from '#live/health';

/** The words of the connection's state, in i18next form; how long it has lasted is said after them. */
export const healthTexts: Readonly<Record<'vi' | 'en', Readonly<Record<WordKey, string>>>> = {
  vi: {
    'health.live': 'Trực tiếp',
    'health.connecting': 'Đang kết nối máy chủ',
    'health.never-connected': 'Chưa kết nối được máy chủ, đã thử {{seconds}} giây',
    'health.refused': 'Máy chủ từ chối: {{reason}}',
    'health.socket-dead': 'Mất kết nối máy chủ',
    'health.database-away': 'Cơ sở dữ liệu không trả lời',
    'health.log-away': 'Kênh nhận sự kiện không trả lời',
    'health.intake-never': 'Bộ phận tiếp nhận sự kiện chưa chạy',
    'health.intake-silent': 'Bộ phận tiếp nhận sự kiện im lặng',
    'health.problem': '{{vi}}',
  },
  en: {
    'health.live': 'Live',
    'health.connecting': 'Connecting to the server',
    'health.never-connected': 'Server not reached, trying for {{seconds}} s',
    'health.refused': 'Refused by the server: {{reason}}',
    'health.socket-dead': 'Server connection lost',
    'health.database-away': 'Database does not answer',
    'health.log-away': 'Event log does not answer',
    'health.intake-never': 'Event intake has not run yet',
    'health.intake-silent': 'Event intake silent',
    'health.problem': '{{en}}',
  },
};
