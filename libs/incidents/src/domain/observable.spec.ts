import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defanged, fanged, isSoundObservable, type ObservableType } from './observable.ts';

const some: Readonly<Record<ObservableType, string>> = {
  md5: 'd41d8cd98f00b204e9800998ecf8427e',
  sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  domain: 'bad.example',
  ipv4: '192.0.2.7',
  ipv6: '2001:db8::1',
  url: 'https://bad.example/path?a=b',
  email: 'somebody@bad.example',
};
const each = Object.entries(some) as [ObservableType, string][];

describe('An observable', () => {
  it.each(each)('of type %s is kept whole and shown so that nothing follows it', (type, value) => {
    expect(isSoundObservable(type, value)).toBe(true);
    expect(fanged(type, defanged(type, value))).toBe(value);
    expect(defanged(type, value)).not.toMatch(/https?:|[a-z0-9]\.[a-z0-9]|[^[]@/i);
  });

  it.each(each)('of type %s is of no type that looks different', (type, value) => {
    const others = each.filter(([other]) => other !== type).map(([other]) => other);
    expect(others.filter((other) => isSoundObservable(other, value))).toEqual([]);
  });

  it('comes back from its defanged form, whatever the address', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => fanged('ipv4', defanged('ipv4', address)) === address));
    fc.assert(fc.property(fc.ipV6().map((address) => address.toLowerCase()), (address) => fanged('ipv6', defanged('ipv6', address)) === address));
    fc.assert(fc.property(fc.domain(), (domain) => fanged('domain', defanged('domain', domain)) === domain.toLowerCase()));
    fc.assert(fc.property(fc.webUrl(), (url) => fanged('url', defanged('url', url)) === url));
  });

  it('is refused when it is none', () => {
    expect(isSoundObservable('ipv4', '999.0.0.1')).toBe(false);
    expect(isSoundObservable('url', 'javascript:alert(1)')).toBe(false);
    expect(isSoundObservable('domain', 'no domain')).toBe(false);
    expect(isSoundObservable('email', 'a@b@c')).toBe(false);
  });
});
