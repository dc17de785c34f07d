import type { Found } from '#problems/problem-times.js';

/** Figures still come, by asking instead of by notification: later than usual, not wrong. */
export const notificationsLost: Found = {
  code: 'notices-lost',
  message:
    'Không nhận được thông báo thay đổi từ cơ sở dữ liệu (LISTEN bị nuốt, ví dụ PgBouncer chế độ transaction); màn hình hỏi lại mỗi 2 giây',
  messageEn:
    'No change notices come from the database (LISTEN is swallowed, e.g. PgBouncer in transaction mode); the wall asks every 2 s instead',
  closesDoor: false,
  stale: false,
};
