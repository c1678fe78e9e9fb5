import { isIPv4 } from 'node:net';
import type { ObservableType } from '../../domain/observable.ts';

const ip = (value: string): ObservableType => (isIPv4(value) ? 'ipv4' : 'ipv6');

const simple: Readonly<Record<string, ObservableType | typeof ip>> = {
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  domain: 'domain',
  hostname: 'domain',
  'ip-src': ip,
  'ip-dst': ip,
  ip,
  url: 'url',
  email: 'email',
  'email-src': 'email',
  'email-dst': 'email',
  'email-reply-to': 'email',
};

interface Value {
  readonly type: ObservableType;
  readonly value: string;
}

/** The values of an attribute that a note keeps, and whether a part of it is left out. */
export function valuesOfAttribute(type: string, written: string): { readonly values: readonly Value[]; readonly isPart: boolean } {
  const types = type.split('|');
  const parts = types.length > 1 ? written.split('|') : [written];
  const values = types.flatMap((name, at) => {
    const kind = simple[name];
    const value = (parts[at] ?? '').trim();
    return kind && value ? [{ type: typeof kind === 'function' ? kind(value) : kind, value }] : [];
  });
  return { values, isPart: values.length > 0 && values.length < types.length };
}

/** How a value leaves. */
export const attributeTypes: Readonly<Record<ObservableType, { readonly type: string; readonly category: string }>> = {
  md5: { type: 'md5', category: 'Payload delivery' },
  sha1: { type: 'sha1', category: 'Payload delivery' },
  sha256: { type: 'sha256', category: 'Payload delivery' },
  domain: { type: 'domain', category: 'Network activity' },
  ipv4: { type: 'ip-dst', category: 'Network activity' },
  ipv6: { type: 'ip-dst', category: 'Network activity' },
  url: { type: 'url', category: 'Network activity' },
  email: { type: 'email', category: 'Payload delivery' },
};
