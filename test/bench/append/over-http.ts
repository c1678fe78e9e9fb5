import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { commandsPerSecond, type Load, type Place } from './load.ts';
import { logText } from './statement.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const query = 'mutation WriteLog($id: ID!, $text: String!, $key: ID!) { writeLog(exerciseId: $id, text: $text, idempotencyKey: $key) { at exerciseMs } }';

/** The same command as a browser gives it. */
export const overHttp = (port: number, load: Load): Promise<number> => commandsPerSecond(load, (place) => writeLog(port, place));

async function writeLog(port: number, { exerciseId, cookie }: Place): Promise<void> {
  const body = JSON.stringify({ query, variables: { id: exerciseId, text: logText, key: randomUUID() } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie, origin: `http://localhost:${port}` };
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).once('end', () => resolve(Buffer.concat(parts).toString()));
    });
    sent.once('error', reject);
    sent.end(body);
  });
  if (!answer.includes('"exerciseMs"')) throw new Error(answer);
}
