import type { ReactElement } from 'react';
import css from './tlp-label.module.css';

/** A TLP 2.0 label in the colours that FIRST prescribes. Never translated. */
export function TlpLabel({ label }: { readonly label: string }): ReactElement {
  return (
    <span className={css.label} data-tlp={label} translate="no">
      {label}
    </span>
  );
}
