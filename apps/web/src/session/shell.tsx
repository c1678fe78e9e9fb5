import { AppShell, Box, Burger, Group, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ColorSchemeSwitch } from '../ui/color-scheme-switch.tsx';
import { Mark } from '../ui/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { InboxBell } from './inbox-bell.tsx';
import css from './shell.module.css';
import { useViewerLanguage } from './use-language.ts';
import { useViewer, type Viewer } from './viewer.ts';
import { ViewerLanguageSwitch } from './viewer-language-switch.tsx';

interface Destination {
  readonly to: '/' | '/scenarios' | '/practices' | '/incidents' | '/people' | '/regimes' | '/history' | '/findings';
  readonly label: string;
}

/** The frame of every page but the room: header with navigation, then the page. */
export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('app');
  useViewerLanguage();
  const destinations = destinationsOf(useViewer()).map(({ to, key }) => ({ to, label: t(key) }));
  return (
    <AppShell header={{ height: 60 }}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      <AppShell.Header className={css.header}>
        <Group h="100%" px={{ base: 'md', sm: 'xl' }} gap="xl" wrap="nowrap">
          <Link to="/" className={css.home} aria-label={`Tocsin: ${t('nav.home')}`}>
            <Mark />
          </Link>
          <Navigation destinations={destinations} />
          <Group gap={6} ml="auto" wrap="nowrap">
            <InboxBell />
            <ViewerLanguageSwitch />
            <ColorSchemeSwitch />
            <AccountMenu />
            <SmallNavigation destinations={destinations} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} className={css.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function destinationsOf({ can, cityRoles, networkRoles }: Viewer): readonly { readonly to: Destination['to']; readonly key: 'nav.home' | 'nav.history' | 'nav.findings' | 'nav.scenarios' | 'nav.practices' | 'nav.incidents' | 'nav.people' | 'nav.regimes' }[] {
  return [
    { to: '/', key: 'nav.home' } as const,
    { to: '/history', key: 'nav.history' } as const,
    ...(cityRoles.some(({ roles }) => roles.includes('CISO')) ? [{ to: '/findings', key: 'nav.findings' } as const] : []),
    ...(can.planExercises || can.importScenarios ? [{ to: '/scenarios', key: 'nav.scenarios' } as const] : []),
    ...(cityRoles.length > 0 || can.planExercises ? [{ to: '/practices', key: 'nav.practices' } as const] : []),
    ...(cityRoles.length > 0 || networkRoles.length > 0 ? [{ to: '/incidents', key: 'nav.incidents' } as const] : []),
    ...(can.administerPeople ? [{ to: '/people', key: 'nav.people' } as const] : []),
    ...(can.administerRegimes ? [{ to: '/regimes', key: 'nav.regimes' } as const] : []),
  ];
}

function Navigation({ destinations }: { readonly destinations: readonly Destination[] }): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Box component="nav" aria-label={t('nav.label')} visibleFrom="sm">
      <Group gap={4} wrap="nowrap">
        {destinations.map(({ to, label }) => (
          <Link key={to} to={to} className={css.link} activeOptions={{ exact: to === '/' }}>
            {label}
          </Link>
        ))}
      </Group>
    </Box>
  );
}

function SmallNavigation({ destinations }: { readonly destinations: readonly Destination[] }): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Burger hiddenFrom="sm" size="sm" aria-label={t('nav.label')} />
      </Menu.Target>
      <Menu.Dropdown>
        {destinations.map(({ to, label }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
