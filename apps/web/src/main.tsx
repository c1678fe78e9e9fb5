import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/global.css';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { client } from './graphql/client.ts';
import './i18n/index.ts';
import { router } from './router.tsx';
import { cspNonce } from './ui/csp-nonce.ts';
import { Look } from './ui/look.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

// Read by the library that locks scrolling behind a dialog, for the style that it inserts.
Object.assign(globalThis, { __webpack_nonce__: cspNonce() });

createRoot(container).render(
  <StrictMode>
    <Look>
      <Provider value={client}>
        <Suspense>
          <ModalsProvider>
            <Notifications position="bottom-left" autoClose={6_000} />
            <RouterProvider router={router} />
          </ModalsProvider>
        </Suspense>
      </Provider>
    </Look>
  </StrictMode>,
);
