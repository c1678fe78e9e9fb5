import type { ObservableType } from '../../../graphql/incident-content.ts';

/** Nothing that a click, a mail program or a preview would follow. */
export function defanged(type: ObservableType, value: string): string {
  if (type === 'url') return value.replace(/^http/i, 'hxxp').replace(/^ftp/i, 'fxp').replace('://', '[://]').replaceAll('.', '[.]');
  if (type === 'email') return value.replace('@', '[@]').replaceAll('.', '[.]');
  return type === 'ipv6' ? value.replaceAll(':', '[:]') : value.replaceAll('.', '[.]');
}
