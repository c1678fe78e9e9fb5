import type { ReactElement } from 'react';

export function CockpitPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  return <main>{exerciseId}</main>;
}
