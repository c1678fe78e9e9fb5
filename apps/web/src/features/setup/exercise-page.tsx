import type { ReactElement } from 'react';

export function ExercisePage(_: { readonly exerciseId: string }): ReactElement {
  return <main />;
}
