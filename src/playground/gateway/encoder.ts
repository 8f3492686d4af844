import { constants, createDeflate } from 'node:zlib';
import type { WebSocket } from 'ws';

export interface Encoder {
  send(text: string): void;
}

/** Plain text, or one deflate stream over the connection's life when the client asked for `compress=zlib-stream`. */
export function createEncoder(socket: WebSocket, compress: string | null): Encoder {
  const deliver = (data: string | Buffer): void => {
    if (socket.readyState === socket.OPEN) socket.send(data);
  };
  if (compress !== 'zlib-stream') return { send: deliver };

  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  const queue: string[] = [];
  let busy = false;
  const next = (): void => {
    const text = queue.shift();
    busy = text !== undefined;
    if (text === undefined) return;
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer): void => void chunks.push(chunk);
    deflate.on('data', collect);
    deflate.write(text);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      deflate.off('data', collect);
      deliver(Buffer.concat(chunks));
      next();
    });
  };
  return {
    send(text) {
      queue.push(text);
      if (!busy) next();
    },
  };
}
