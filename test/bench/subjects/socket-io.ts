import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { portOf, servePublisher } from './publisher.ts';

/** One room for each team; what is sent is the entry itself. */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => void socket.join(String(socket.handshake.query['team'])));

servePublisher({
  start: async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return portOf(http.address());
  },
  publish: (team, entry) => io.to(team).emit('room', entry),
});
