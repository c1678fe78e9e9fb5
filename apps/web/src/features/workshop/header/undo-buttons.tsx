import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/use-draft.ts';

/** Takes back and does again, also by Ctrl+Z and Ctrl+Shift+Z; within a field those keys are the field's. */
export function UndoButtons(): ReactElement {
  const { t } = useTranslation('workshop');
  const { undo, redo, canUndo, canRedo } = useDraft();
  const turn = (how: () => boolean, can: boolean): void => {
    if (can && !how()) notifications.show({ color: 'bronze', message: t('undoBlocked') });
  };
  const back = (): void => turn(undo, canUndo);
  const again = (): void => turn(redo, canRedo);
  useHotkeys([
    ['mod+Z', back],
    ['mod+shift+Z', again],
    ['mod+Y', again],
  ]);
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={`${t('undo')} (Ctrl+Z)`}>
        <ActionIcon variant="default" size="lg" aria-label={t('undo')} disabled={!canUndo} onClick={back}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('redo')} (Ctrl+Shift+Z)`}>
        <ActionIcon variant="default" size="lg" aria-label={t('redo')} disabled={!canRedo} onClick={again}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
