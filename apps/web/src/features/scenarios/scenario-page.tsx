import type { ReactElement } from 'react';

export function ScenarioPage(_: { readonly scenarioId: string }): ReactElement {
  return <main />;
}
