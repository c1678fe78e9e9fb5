import { expect, it } from '@jest/globals';
import { defanged } from './defanged.ts';

it.each([
  ['url', 'https://a.example/x', 'hxxps[://]a[.]example/x'],
  ['email', 'a@b.example', 'a[@]b[.]example'],
  ['ipv6', '2001:db8::1', '2001[:]db8[:][:]1'],
  ['domain', 'a.example', 'a[.]example'],
] as const)('an observable that is a %s is shown so that nothing follows it', (type, value, shown) => {
  expect(defanged(type, value)).toBe(shown);
});
