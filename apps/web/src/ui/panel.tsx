import { Box, type BoxProps } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import css from './panel.module.css';

/** A raised area of the page. */
export function Panel({ children, ...box }: BoxProps & { readonly children: ReactNode }): ReactElement {
  return (
    <Box className={css.panel} {...box}>
      {children}
    </Box>
  );
}
