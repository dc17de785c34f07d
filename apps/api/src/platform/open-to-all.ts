import { isIPv4 } from 'node:net';

/** Whether others than this machine can connect there. Pure. */
export const isOpen = (host: string): boolean =>
  !(host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.')));

/** Said wherever the program listens for others. */
export const openToAll = (host: string): string =>
  `Nghe ở ${host}: chưa có tài khoản, ai tới được địa chỉ này đều xem được mọi thứ; đặt sau tường lửa hoặc proxy có đăng nhập / ` +
  `listening on ${host}: there are no accounts yet, whoever reaches this address sees everything; keep it behind a firewall or a proxy with a login`;
