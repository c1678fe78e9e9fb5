import { Alert, Button, CloseButton, Group, SegmentedControl, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTimelines, type Fork, replay, type Scenario } from '#exercise-engine';
import type { Recording } from '../recording.ts';
import { useScene } from '../scene.ts';
import { Differences } from './differences.tsx';
import css from './fork.module.css';
import { ForkAxis } from './fork-axis.tsx';

export type Look = 'played' | 'simulated';

interface ForkedProps {
  readonly scenario: Scenario;
  readonly played: Recording;
  readonly simulated: Recording;
  readonly fork: Fork;
  readonly seq: number;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly atMs: number;
  readonly onGo: (atMs: number) => void;
  readonly onTeam: (team: string) => void;
  readonly onClose: () => void;
}

/** The recorded play and the one that might have been, one above the other, and what sets them apart. */
export function Forked({ scenario, played, simulated, fork, seq, look, onLook, atMs, onGo, onTeam, onClose }: ForkedProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { names } = useScene();
  const differences = useMemo(() => {
    const before = played.stateAt?.(played.moments.length) ?? replay(scenario, []);
    return compareTimelines(scenario, before, fork.state);
  }, [scenario, played, fork]);
  const decision = simulated.moments[seq - 1]?.event;
  const recorded = played.moments[seq - 1]?.event;
  const what =
    decision?.type === 'decision-made' && recorded?.type === 'decision-made'
      ? t('fork.title', { team: names.team(decision.team), choice: decision.label, instead: recorded.label })
      : '';
  return (
    <section className={css.forked} aria-labelledby="forked">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h3" id="forked">
          {what}
        </Title>
        <CloseButton onClick={onClose} aria-label={t('fork.close')} />
      </Group>
      <Alert variant="light" color="bronze" icon={<IconFlask aria-hidden />} title={t('fork.note.title')}>
        {t('fork.note.text')}
      </Alert>
      <ForkAxis played={played} simulated={simulated} differences={differences} atMs={atMs} />
      <Differences scenario={scenario} differences={differences} fork={fork} onGo={(ms, team) => {
          onGo(ms);
          onTeam(team);
        }} />
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('fork.look.label')}
          value={look}
          onChange={(value) => onLook(value === 'simulated' ? 'simulated' : 'played')}
          data={[
            { value: 'played', label: t('fork.look.played') },
            { value: 'simulated', label: t('fork.look.simulated') },
          ]}
        />
        <Button variant="default" onClick={onClose}>
          {t('fork.close')}
        </Button>
      </Group>
    </section>
  );
}
