/** How a client speaks with one kind of server. Answers what to send when the socket opens, and what to say to a control message. */
export interface Dialect {
  readonly subprotocol: string | null;
  opened(subscribe: string): string | null;
  /** `ready`: the server will deliver from now on, as far as it tells. */
  answer(control: string, subscribe: string): { readonly send?: string; readonly ready?: boolean };
}

const graphql: Dialect = {
  subprotocol: 'graphql-transport-ws',
  opened: () => '{"type":"connection_init"}',
  answer: (control, subscribe) => {
    if (control.includes('"connection_ack"')) return { send: subscribe, ready: true };
    if (control.includes('"ping"')) return { send: '{"type":"pong"}' };
    // Events too small to be among those that count.
    if (control.includes('"type":"next"')) return {};
    throw new Error(`The server said: ${control}`);
  },
};

const socketIo: Dialect = {
  subprotocol: null,
  opened: () => null,
  answer: (control) => {
    if (control.startsWith('0')) return { send: '40' };
    if (control.startsWith('40')) return { ready: true };
    return control === '2' ? { send: '3' } : {};
  },
};

const plain: Dialect = { subprotocol: null, opened: () => null, answer: () => ({ ready: true }) };

export const dialects = { graphql, socketIo, plain } as const;
export type DialectName = keyof typeof dialects;
