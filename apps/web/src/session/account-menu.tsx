import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconDevices, IconKey, IconLogout } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePassword } from './change-password.tsx';
import { useSignOut } from './use-sign-out.ts';
import { useViewer } from './viewer.ts';

export function AccountMenu(): ReactElement {
  const { t } = useTranslation('app');
  const viewer = useViewer();
  const signOut = useSignOut();
  const [changing, { open, close }] = useDisclosure();
  const confirmEverywhere = (): void => {
    modals.openConfirmModal({
      title: t('account.signOutEverywhere'),
      children: <Text>{t('account.signOutEverywhereText')}</Text>,
      labels: { confirm: t('account.signOutEverywhere'), cancel: t('cancel') },
      onConfirm: () => void signOut.everywhere(),
    });
  };
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <UnstyledButton>
            <Avatar name={viewer.name} color="ink" size={34} radius="xl" aria-hidden />
            <VisuallyHidden>{`${t('account.label')}: ${viewer.name}`}</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text fw={600} c="var(--mantine-color-text)">{viewer.name}</Text>
            <Text size="sm">{viewer.email}</Text>
            <Text size="sm">{viewer.cityRoles.map(({ city }) => city.name).join(', ')}</Text>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={open}>
            {t('account.password.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut.here()}>
            {t('account.signOut')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDevices size={16} aria-hidden />} onClick={confirmEverywhere}>
            {t('account.signOutEverywhere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePassword opened={changing} close={close} />
    </>
  );
}
