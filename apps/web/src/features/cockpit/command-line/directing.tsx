import { Button, Tooltip } from '@mantine/core';
import { IconAlertOctagon, IconBolt, IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward, IconPlayerStop, IconPlayerTrackNext, type IconProps } from '@tabler/icons-react';
import { useState, type ComponentType, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { ChangeSpeed, DeclareRealIncident, Pause, Resume } from '../commands.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useOrder } from '../use-order.tsx';
import { EndDialog } from './end-dialog.tsx';
import { JumpDialog } from './jump-dialog.tsx';
import { PhaseDialog } from './phase-dialog.tsx';
import { SpeedControl } from './speed-control.tsx';
import { fasterThan, slowerThan } from './speeds.ts';

type OpenDialog = 'jump' | 'phase' | null;

/** What a director does to the exercise as a whole, by button and by key. During a real incident it can only be ended here. */
export function Directing({ onImprovise }: { onImprovise: () => void }): ReactElement {
  const { realIncident } = useCockpit().cockpit.exercise;
  return realIncident ? <Ending /> : <Steering onImprovise={onImprovise} />;
}

function Ending(): ReactElement {
  const { t } = useTranslation('cockpit');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Action icon={IconPlayerStop} label={t('command.end')} onClick={() => setAsking(true)} />
      <EndDialog opened={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function Steering({ onImprovise }: { onImprovise: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, scenario, cockpit } = useCockpit();
  const { status, rate, phase } = cockpit.exercise;
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [pause, pausing] = useOrder(Pause);
  const [resume, resuming] = useOrder(Resume);
  const [change, changing] = useOrder(ChangeSpeed);
  const [declare, declaring] = useOrder(DeclareRealIncident, t('realIncident.unsent'));
  const isRunning = status === 'running';
  const hasNextPhase = scenario.phases.at(-1)?.key !== phase;
  const toggle = (): void => void (isRunning ? pause({ exerciseId }, t('done.paused')) : resume({ exerciseId }, t('done.resumed')));
  const setRate = (next: number): void => void change({ exerciseId, rate: next }, t('done.speed', { rate: next }));
  const stopForReal = (): void => void declare({ exerciseId }, t('done.realIncident'));
  const close = (): void => setDialog(null);
  useShortcuts({
    ' ': toggle,
    p: toggle,
    j: () => setDialog('jump'),
    n: hasNextPhase && (() => setDialog('phase')),
    i: onImprovise,
    '+': () => setRate(fasterThan(rate)),
    '-': () => setRate(slowerThan(rate)),
  });
  useShortcuts({ 'shift+r': stopForReal }, { always: true });
  return (
    <>
      <Button variant={isRunning ? 'default' : 'filled'} color="teal.9" miw={112} leftSection={isRunning ? <IconPlayerPause size={18} aria-hidden /> : <IconPlayerPlay size={18} aria-hidden />} loading={pausing || resuming} onClick={toggle}>
        {t(isRunning ? 'command.pause' : 'command.resume')}
      </Button>
      <SpeedControl rate={rate} changing={changing} onChange={setRate} />
      <Action icon={IconPlayerTrackNext} label={t('command.jump')} shortcut="J" onClick={() => setDialog('jump')} />
      {hasNextPhase && <Action icon={IconPlayerSkipForward} label={t('command.nextPhase')} shortcut="N" onClick={() => setDialog('phase')} />}
      <Action icon={IconBolt} label={t('command.improvise')} shortcut="I" onClick={onImprovise} />
      <Ending />
      <Tooltip label={t('command.realIncidentExplained')} multiline maw={300}>
        <Button color="red.9" leftSection={<IconAlertOctagon size={18} aria-hidden />} loading={declaring} onClick={stopForReal}>
          {t('command.realIncident')}
        </Button>
      </Tooltip>
      <JumpDialog opened={dialog === 'jump'} onClose={close} />
      <PhaseDialog opened={dialog === 'phase'} onClose={close} />
    </>
  );
}

interface ActionProps {
  readonly icon: ComponentType<IconProps>;
  readonly label: string;
  readonly shortcut?: string;
  readonly onClick: () => void;
}

function Action({ icon: Icon, label, shortcut, onClick }: ActionProps): ReactElement {
  return (
    <Tooltip label={shortcut ?? label} disabled={!shortcut}>
      <Button variant="default" px="sm" leftSection={<Icon size={18} aria-hidden />} onClick={onClick}>
        {label}
      </Button>
    </Tooltip>
  );
}
