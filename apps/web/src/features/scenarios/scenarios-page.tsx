import type { ReactElement } from 'react';

export function ScenariosPage(): ReactElement {
  return <main />;
}
