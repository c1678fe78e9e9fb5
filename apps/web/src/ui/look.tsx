import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from './csp-nonce.ts';
import { cssVariables, theme } from './theme.ts';

/** Colours and type of every page; what Mantine draws by itself is named in the reader's language. */
export function Look({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('app');
  const named = createTheme({ components: { CloseButton: { defaultProps: { 'aria-label': t('close') } } } });
  return (
    <MantineProvider theme={mergeThemeOverrides(theme, named)} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={cspNonce}>
      {children}
    </MantineProvider>
  );
}
