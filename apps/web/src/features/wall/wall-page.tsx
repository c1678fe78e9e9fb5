import type { ReactElement } from 'react';

export function WallPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  return <main>{exerciseId}</main>;
}
