import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WebSocket, WebSocketServer } from 'ws';
import { frame, nextFrame } from './frames.ts';

let server: WebSocketServer;
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
});
afterAll(() => server.close());

/** What a client of the standard reads from the bytes. */
async function read(bytes: Buffer): Promise<string[]> {
  server.once('connection', (socket, { socket: wire }) => wire.write(bytes, () => socket.close()));
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const messages: string[] = [];
  client.on('message', (data, isBinary) => messages.push(isBinary ? 'binary' : String(data)));
  await once(client, 'close');
  return messages;
}

describe('A frame', () => {
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])('of %i bytes is read as it was written', async (length) => {
    const text = 'x'.repeat(length);
    expect(await read(frame(text))).toEqual([text]);
  });

  it('of any text is read as it was written, also beside others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
        expect(await read(Buffer.concat(texts.map(frame)))).toEqual(texts);
      }),
    );
  });

  it('of a result is a message of the protocol, whatever the id is', async () => {
    const [message] = await read(nextFrame('"quoted"\n', '{"data":null}'));
    expect(JSON.parse(message ?? '')).toEqual({ id: '"quoted"\n', type: 'next', payload: { data: null } });
  });
});
