import { ActionIcon, Kbd, Modal, Switch, Table, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { shortcutsAreOn, switchShortcuts, useShortcuts } from './use-shortcuts.ts';

const everyone = ['?', 'T', 'F', 'Esc'] as const;
const directors = ['Space', 'P', 'Shift+R', '+', '−', 'J', 'N', 'I', 'R', 'H', 'X', 'E'] as const;
const observers = ['O'] as const;

/** Lists the keys, and switches them off for those who cannot use them. */
export function ShortcutsDialog(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { can } = useCockpit();
  const [opened, setOpened] = useState(false);
  const [on, setOn] = useState(shortcutsAreOn);
  useShortcuts({ '?': () => setOpened(true) });
  const keys = [...(can.direct ? directors : []), ...(can.direct || can.observe ? observers : []), ...everyone];
  return (
    <>
      <Tooltip label={t('shortcuts.title')}>
        <ActionIcon variant="default" size={36} aria-label={t('shortcuts.title')} onClick={() => setOpened(true)}>
          <IconKeyboard size={20} />
        </ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
        <Switch
          label={t('shortcuts.on')}
          checked={on}
          mb="sm"
          onChange={({ currentTarget }) => {
            switchShortcuts(currentTarget.checked);
            setOn(currentTarget.checked);
          }}
        />
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {keys.map((key) => (
              <Table.Tr key={key}>
                <Table.Th w={110} scope="row">
                  <Kbd>{t(`shortcuts.keys.${key}`, { defaultValue: key })}</Kbd>
                </Table.Th>
                <Table.Td>{t(`shortcuts.of.${key}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}
