import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { portOf, servePublisher } from './publisher.ts';
import { teams } from './room.ts';

/** Raw `ws`: one frame, built once, written to every socket. */
const audiences = new Map<string, Set<Socket>>(teams.map((team) => [team, new Set()]));
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });

server.on('connection', (webSocket, { socket, url }) => {
  const sockets = audiences.get(new URL(url ?? '', 'ws://localhost').searchParams.get('team') ?? '');
  sockets?.add(socket);
  webSocket.on('close', () => sockets?.delete(socket));
  webSocket.send('ready');
});

function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]), payload]);
}

servePublisher({
  start: async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return portOf(http.address());
  },
  publish: (team, entry) => {
    const message = { id: 'room', type: 'next', payload: { data: { room: { __typename: 'RoomEntry', ...entry, by: { __typename: 'Author', ...entry.by } } } } };
    const bytes = frame(JSON.stringify(message));
    for (const socket of audiences.get(team) ?? []) socket.write(bytes);
  },
});
