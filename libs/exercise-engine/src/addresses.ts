/** Endings under which somebody real may answer, as far as scenarios of European cities name them. Others, such as `.exe`, are no addresses. */
const realEndings = new Set(
  'com org net info biz eu int gov edu mil name pro app dev cloud online site shop store xyz top club live news email support services agency io ai me tv cc co us ca ru cn de fr lu be nl at ch li it es pt uk ie dk se no fi pl cz sk hu ro bg gr hr si ee lv lt mt cy is'.split(' '),
);

/** RFC 2606 and RFC 6761 keep these for examples; nobody can own them. */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

/** Of an e-mail address, a link or a bare name. */
export function isRealDomain(found: string): boolean {
  const domain = found.toLowerCase().replace(/^.*(?:@|:\/\/)/, '');
  return realEndings.has(domain.slice(domain.lastIndexOf('.') + 1)) && !reserved.test(domain);
}

/** For documentation (RFC 5737), private, shared by carriers, of a machine itself, or of no machine: address and length of the prefix. */
const harmless = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'].map((network) => {
  const [address = '', length = ''] = network.split('/');
  return { bits: bitsOf(address), shift: 32 - Number(length) };
});

function bitsOf(address: string): number {
  return address.split('.').reduce((bits, part) => bits * 256 + Number(part), 0);
}

export const isRealIpv4 = (found: string): boolean =>
  found.split('.').every((part) => Number(part) <= 255) && !harmless.some(({ bits, shift }) => Math.floor(bitsOf(found) / 2 ** shift) === Math.floor(bits / 2 ** shift));

/** Of the global range; RFC 3849 and RFC 9637 keep two parts of it for documentation. */
export const isRealIpv6 = (found: string): boolean => (found.includes('::') || found.split(':').length === 8) && !/^(?:2001:0?db8:|3fff:)/i.test(found);

/**
 * Kept for fiction, as digits after the country's code: Arcep (France), Bundesnetzagentur (Germany, Mitteilung 148/2021), Ofcom (United Kingdom),
 * NANPA (North America). Luxembourg keeps none, so every number of Luxembourg is taken for a real one.
 */
const fictional: Readonly<Record<string, RegExp>> = {
  '33': /^(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
  '49': /^(?:3023125\d{3}|6990009\d{3}|4066969\d{3}|2214710\d{3}|8999998\d{3}|17139200\d{2}|176040690\d{2})$/,
  '44': /^(?:1(?:1[3-8]|21|31|41|51|61)4960\d{3}|2079460\d{3}|1914980\d{3}|2896496\d{3}|2920180\d{3}|1632960\d{3}|7700900\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3})$/,
  '1': /^\d{3}55501\d{2}$/,
};

const shortestNumber = 9;

/** A number with a country's code, or one that begins with 0, which may then be of any country. */
export function isRealNumber(found: string): boolean {
  if (/^\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(found)) return false;
  const digits = found.replace('(0)', '').replaceAll(/\D/g, '');
  const isInternational = found.startsWith('+') || found.startsWith('00');
  const number = found.startsWith('00') ? digits.slice(2) : digits;
  if (number.length < shortestNumber) return false;
  if (!isInternational) return !Object.values(fictional).some((range) => range.test(number.slice(1)));
  return !Object.entries(fictional).some(([code, range]) => number.startsWith(code) && range.test(number.slice(code.length)));
}
