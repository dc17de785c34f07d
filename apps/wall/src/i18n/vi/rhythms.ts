/** Nhịp của từng nguồn. */
export const viRhythms = {
  rhythms: {
    title: 'Nhịp của từng nguồn',
    lead: 'Mỗi giờ của ngày làm việc ít nhất chờ bao nhiêu sự kiện. Máy học mỗi ngày từ năm tuần gần nhất, bỏ Tết, ngày lễ và ngày làm bù; trưởng ca sửa được. Nhịp càng đều, im lặng càng được thấy sớm.',
    from: { page: 'sửa tại đây', catalogue: 'danh mục', learned: 'học từ sổ sự kiện', none: 'chưa đủ ngày để học' },
    days: 'từ {{n}} ngày làm việc',
    changed: '{{author}}, {{at}}: {{reason}}',
    of: 'Nhịp theo giờ',
    origin: 'Nhịp có từ đâu',
    hour: '{{hour}} giờ: {{n}} sự kiện',
    hourShort: '{{hour}} giờ',
    change: 'Sửa',
    changeOf: 'Sửa nhịp của {{name}}',
    reason: 'Lý do',
    send: 'Lưu nhịp',
    cancel: 'Thôi',
    back: 'Dùng lại nhịp học được',
    done: 'Đã lưu',
    bad: 'Mỗi giờ cần một số từ 0 đến 1.000.000',
  },
} as const;
