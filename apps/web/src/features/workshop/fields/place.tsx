import type { ReactElement, ReactNode } from 'react';

/** Marks where what lies at a path is written, for whoever is led there. */
export function Place({ path, children }: { readonly path: readonly string[]; readonly children: ReactNode }): ReactElement {
  return (
    <div data-place={path.join('.')} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
