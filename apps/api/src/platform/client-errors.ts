import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorAnswer, type Said } from '#platform/error-answer.js';

const refusals: Readonly<Record<string, readonly [number, Said]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    {
      code: 'too-long-address',
      expected: 'at most 16 KB',
      message: 'Địa chỉ cùng các header dài quá 16 KB / address and headers are longer than 16 KB',
    },
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, { code: 'too-slow', message: 'Yêu cầu đến quá chậm / the request came too slowly' }],
};
const unreadable: readonly [number, Said] = [
  400,
  { code: 'not-http', message: 'Không phải yêu cầu HTTP / not a request of HTTP' },
];

/** Requests that Node's parser refuses reach no route: they get the same shape, written by hand. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    socket.end(answerOf(error.code ?? ''), () => socket.destroy());
  });
}

function answerOf(code: string): string {
  const [status, said] = refusals[code] ?? unreadable;
  const id = randomUUID();
  const body = JSON.stringify(errorAnswer(status, said, id));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
