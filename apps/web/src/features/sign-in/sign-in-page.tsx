import type { ReactElement } from 'react';

export function SignInPage(_: { readonly after: string }): ReactElement {
  return <main />;
}
