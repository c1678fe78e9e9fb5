import type { ReactElement } from 'react';

export function SpectatorPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  return <main>{exerciseId}</main>;
}
