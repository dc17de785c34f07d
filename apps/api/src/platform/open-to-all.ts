import { isIPv4 } from 'node:net';

/** Whether others than this machine can connect there. Pure. */
export const isOpen = (host: string): boolean =>
  !(host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.')));

/** Said wherever the program listens for others without HTTPS in front. */
export const openToOthers = (host: string): string =>
  `Nghe ở ${host}: người dùng phải đăng nhập; mật khẩu đi trong mạng không mã hóa, hãy đặt TLS_CERT_FILE và TLS_KEY_FILE, hoặc proxy HTTPS phía trước và khai PUBLIC_URL / ` +
  `listening on ${host}: people sign in; passwords cross the network in clear text, set TLS_CERT_FILE and TLS_KEY_FILE, or put a proxy with HTTPS in front and set PUBLIC_URL`;
