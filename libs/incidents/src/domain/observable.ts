import { isIPv4, isIPv6 } from 'node:net';

export const observableTypes = ['md5', 'sha1', 'sha256', 'domain', 'ipv4', 'ipv6', 'url', 'email'] as const;
export type ObservableType = (typeof observableTypes)[number];

const hexadecimal = (digits: number) => (value: string) => new RegExp(`^[0-9a-f]{${digits}}$`).test(value);
const isDomain = (value: string): boolean => value.length <= 253 && /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(value) && !isIPv4(value);

const sound: Readonly<Record<ObservableType, (value: string) => boolean>> = {
  md5: hexadecimal(32),
  sha1: hexadecimal(40),
  sha256: hexadecimal(64),
  domain: isDomain,
  ipv4: isIPv4,
  ipv6: isIPv6,
  url: (value) => value.length <= 2_000 && /^(?:https?|ftp):\/\/[^\s]+$/.test(value) && URL.canParse(value),
  email: (value) => value.length <= 320 && /^[^\s@<>"]+@[^\s@]+$/.test(value) && isDomain(value.slice(value.lastIndexOf('@') + 1)),
};

export const isSoundObservable = (type: ObservableType, value: string): boolean => sound[type](value);

/** As it is kept: what people defanged is made whole again, and what is written in any case is lower case. */
export function fanged(type: ObservableType, written: string): string {
  const value = written
    .trim()
    .replace(/^(?:h(?:xx|tt|\*\*)p|f[xt]p)(?=s?(?:\[?:\/\/|\[:\]\/\/))/i, (scheme) => (scheme.toLowerCase().startsWith('f') ? 'ftp' : 'http'))
    .replace(/^(https?|ftp)(?:\[:\/\/\]|\[:\]\/\/)/i, '$1://')
    .replace(/\s*[[({](?:\.|dot|punkt|point)[\])}]\s*/gi, '.')
    .replace(/\s*[[({](?:@|at)[\])}]\s*/gi, '@')
    .replace(/[[(]:[\])]/g, ':');
  return type === 'url' ? value : value.toLowerCase();
}

/** As it is shown: nothing that a click, a mail program or a preview would follow. */
export function defanged(type: ObservableType, value: string): string {
  if (type === 'url') return value.replace(/^http/i, 'hxxp').replace(/^ftp/i, 'fxp').replace('://', '[://]').replaceAll('.', '[.]');
  if (type === 'email') return value.replace('@', '[@]').replaceAll('.', '[.]');
  if (type === 'ipv6') return value.replaceAll(':', '[:]');
  return value.replaceAll('.', '[.]');
}
