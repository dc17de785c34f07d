/** Mục lục của các trang, theo việc mà người xem đi tìm. */
export const viNavigation = {
  menu: {
    label: 'Các trang',
    figures: 'Số liệu',
    work: 'Công việc',
    units: 'Đơn vị',
    workings: 'Vận hành',
    tasks: 'Nhiệm vụ được giao',
    dossiers: 'Hồ sơ',
  },
} as const;
