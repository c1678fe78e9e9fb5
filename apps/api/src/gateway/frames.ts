const textFrame = 0x81;

/** One unmasked, final RFC 6455 text frame, ready to be written to any number of sockets. */
export function frame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = textFrame;
  if (header === 2) bytes[1] = length;
  else if (header === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  bytes.write(text, header);
  return bytes;
}

/** A `next` message of graphql-transport-ws around a result that is already JSON. */
export const nextFrame = (operationId: string, result: string): Buffer => frame(`{"id":${JSON.stringify(operationId)},"type":"next","payload":${result}}`);
