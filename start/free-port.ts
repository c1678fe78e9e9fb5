import { createServer } from 'node:net';

/** The error code that listening there would meet, or null when the port is free. */
export async function portProblem(port: number, host = '127.0.0.1'): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The preferred port if it is free, else one that the system chooses. */
export async function freePort(preferred: number): Promise<number> {
  if (preferred && (await portProblem(preferred)) === null) return preferred;
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
