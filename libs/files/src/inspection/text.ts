/** Text in UTF-8, or in an older encoding: no control characters but tabs, breaks and page feeds. */
export const isText = (bytes: Buffer): boolean => bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);

/** What a browser could take for a page or a drawing, which may run scripts. */
export function isMarkup(bytes: Buffer): boolean {
  const start = bytes.toString('utf8', 0, 4_096).replace(/^\uFEFF/, '').trimStart();
  return /^<(\?xml|!doctype|!--|[a-z][\w:-]*[\s/>])/i.test(start) || /<(svg|html)[\s>]/i.test(start);
}
