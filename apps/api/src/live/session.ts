import type { ClientToServer, ServerToClient } from '@ioc/shared/live/protocol';
import type { Socket } from 'socket.io';
import type { Backlog, Session } from '#live/broadcaster.js';

type LiveSocket = Socket<ClientToServer, ServerToClient>;

/** What of engine.io and ws is looked at; both are pinned with socket.io. */
interface Waiting {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  /** `socket` exists on the WebSocket transport only. */
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

export function sessionOf(socket: LiveSocket): Session {
  // The first HTTP request would be kept as long as the connection lives; socket.handshake has what is needed of it.
  (socket.conn as { request: unknown }).request = null;
  return {
    id: socket.id,
    emit: (event, ...args) => void socket.emit(event, ...args),
    join: (room) => void socket.join(room),
    leave: (room) => void socket.leave(room),
    backlog: () => backlogOf(socket.conn as unknown as Waiting),
    // `true`: do not wait until what is queued has gone out, it never may.
    cut: () => socket.conn.close(true),
    dismiss: () => void socket.disconnect(true),
  };
}

/** Packets that engine.io still holds, and bytes in them and in ws that the kernel has not taken. */
export function backlogOf({ writeBuffer, transport }: Waiting): Backlog {
  const queued = writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
  return { packets: writeBuffer.length, bytes: queued + (transport.socket?.bufferedAmount ?? 0) };
}
