export { decodeText, type Encoding, encodingByMark } from './encoding.ts';
export * from './json.ts';
export * from './report.ts';
