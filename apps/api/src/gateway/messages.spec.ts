import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messageFrom } from './messages.ts';

describe('A message', () => {
  it.each([
    { type: 'connection_init' },
    { type: 'ping' },
    { type: 'pong' },
    { type: 'complete', id: '1' },
    { type: 'subscribe', id: '1', payload: { query: 'subscription { x }' } },
    { type: 'subscribe', id: '1', payload: { query: 'x', operationName: null, variables: { a: [1] } } },
  ])('of the protocol is understood: %j', (message) => {
    expect(messageFrom(JSON.stringify(message))).toEqual(message);
  });

  it('carries nothing beside what is used', () => {
    expect(messageFrom('{"type":"connection_init","payload":{"token":"secret"},"__proto__":{"a":1}}')).toEqual({ type: 'connection_init' });
  });

  it.each(['', '{', 'null', '1', '[]', '{}', '{"type":"start"}', '{"type":"complete"}', '{"type":"complete","id":1}', `{"type":"complete","id":"${'x'.repeat(129)}"}`, '{"type":"subscribe","id":"1","payload":{}}', '{"type":"subscribe","id":"1","payload":{"query":"x","variables":[]}}'])(
    'that is none is null: %s',
    (text) => {
      expect(messageFrom(text)).toBeNull();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => messageFrom(text) === null));
  });
});
