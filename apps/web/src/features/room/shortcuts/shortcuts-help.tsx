import { Kbd, Modal, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const keys = [
  { keys: ['j', '↓'], act: 'next' },
  { keys: ['k', '↑'], act: 'previous' },
  { keys: ['key.enter'], act: 'open' },
  { keys: ['key.escape'], act: 'close' },
  { keys: ['n'], act: 'channel' },
  { keys: ['a'], act: 'asks' },
  { keys: ['p'], act: 'pickUp' },
  { keys: ['l'], act: 'logbook' },
  { keys: ['c'], act: 'chat' },
  { keys: ['x'], act: 'control' },
  { keys: ['s'], act: 'share' },
  { keys: ['m'], act: 'sound' },
  { keys: ['key.send'], act: 'send' },
  { keys: ['?'], act: 'help' },
] as const;

/** Every key of the room and what it does. */
export function ShortcutsHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('room');
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {keys.map(({ keys: names, act }) => (
            <Table.Tr key={act}>
              <Table.Td w={150}>
                {names.map((name) => (
                  <Kbd key={name} mr={6}>
                    {name.startsWith('key.') ? t(`shortcuts.${name}`) : name}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Th scope="row" fw={400}>
                {t(`shortcuts.${act}`)}
              </Table.Th>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
