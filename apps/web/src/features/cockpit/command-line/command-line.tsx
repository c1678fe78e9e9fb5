import { Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { ClockFace } from './clock-face.tsx';
import classes from './command-line.module.css';
import { Directing } from './directing.tsx';
import { Starting } from './starting.tsx';

/** The one line from which an exercise is steered. */
export function CommandLine({ onImprovise }: { onImprovise: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { can, cockpit } = useCockpit();
  const { status } = cockpit.exercise;
  const isPlaying = status === 'running' || status === 'paused';
  return (
    <div className={classes.line} role="region" aria-label={t('command.title')} data-status={status}>
      <ClockFace />
      <Group gap={6} ml="auto">
        {can.direct && isPlaying && <Directing onImprovise={onImprovise} />}
        {can.direct && !isPlaying && status !== 'ended' && <Starting />}
        <ShortcutsDialog />
      </Group>
    </div>
  );
}
