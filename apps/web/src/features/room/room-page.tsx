import type { ReactElement } from 'react';

export function RoomPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  return <main>{exerciseId}</main>;
}
