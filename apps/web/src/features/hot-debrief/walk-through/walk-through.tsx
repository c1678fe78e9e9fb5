import { Alert, Button, Group, Switch, Text } from '@mantine/core';
import { IconBroadcast, IconEye, IconWalk } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CardsStep } from '../cards/cards-step.tsx';
import { DecisionsStep } from '../decisions/decisions-step.tsx';
import type { DebriefStep, Play } from '../documents.ts';
import { KnowledgeStep } from '../knowledge/knowledge-step.tsx';
import { useRoom } from '../room-context.tsx';
import { NextStep } from './next-step.tsx';
import { Overview } from './overview.tsx';
import { TimeAxis } from './time-axis.tsx';
import { type Mode, useView, type View } from './use-view.ts';
import classes from './walk-through.module.css';

const steps: readonly DebriefStep[] = ['OVERVIEW', 'TIME_AXIS', 'KNOWLEDGE', 'DECISIONS', 'CARDS', 'NEXT'];

/** The shared screen: steps that the director leads through, and everybody follows or looks around. */
export function WalkThrough({ play }: { readonly play: Play }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { hotDebrief } = useRoom();
  const { view, mode, go, become } = useView();
  return (
    <section className={classes.stage} aria-label={t('walk.title')}>
      <Where mode={mode} become={become} />
      <nav aria-label={t('walk.steps')} className={classes.steps}>
        {steps.map((step, at) => (
          <button key={step} type="button" className={classes.step} aria-current={step === view.step ? 'step' : undefined} onClick={() => go({ step, focus: null })}>
            <span className={classes.number} aria-hidden>
              {at + 1}
            </span>
            {t(`steps.${step}`)}
            {mode !== 'lead' && step === hotDebrief.step && (
              <span className={classes.here}>
                <IconBroadcast size={14} aria-hidden />
                {t('walk.roomIsHere')}
              </span>
            )}
          </button>
        ))}
      </nav>
      <div aria-live="polite" className={classes.scene}>
        <Scene play={play} view={view} go={go} />
      </div>
    </section>
  );
}

function Scene({ play, view, go }: { readonly play: Play; readonly view: View; readonly go: (change: Partial<View>) => void }): ReactElement {
  switch (view.step) {
    case 'OVERVIEW':
      return <Overview play={play} />;
    case 'TIME_AXIS':
      return <TimeAxis play={play} momentMs={view.momentMs} onMoment={(momentMs) => go({ momentMs })} />;
    case 'KNOWLEDGE':
      return <KnowledgeStep play={play} focus={view.focus} onFocus={(focus) => go({ focus })} />;
    case 'DECISIONS':
      return <DecisionsStep play={play} focus={view.focus} onFocus={(focus, momentMs) => go({ focus, momentMs })} />;
    case 'CARDS':
      return <CardsStep />;
    case 'NEXT':
      return <NextStep />;
  }
}

/** Who moves this screen. */
function Where({ mode, become }: { readonly mode: Mode; readonly become: (mode: Mode) => void }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { directs } = useRoom();
  if (directs) {
    return (
      <Group gap="md">
        <Switch checked={mode === 'lead'} onChange={({ currentTarget }) => become(currentTarget.checked ? 'lead' : 'own')} label={t('walk.lead')} />
        <Text c="dimmed" size="sm">
          {t(mode === 'lead' ? 'walk.leading' : 'walk.notLeading')}
        </Text>
      </Group>
    );
  }
  if (mode === 'follow') {
    return (
      <Group gap="xs" c="dimmed">
        <IconWalk size={20} aria-hidden />
        <Text>{t('walk.following')}</Text>
      </Group>
    );
  }
  return (
    <Alert color="bronze" variant="light" icon={<IconEye aria-hidden />} py="xs">
      <Group>
        {t('walk.lookingAround')}
        <Button size="xs" onClick={() => become('follow')}>
          {t('walk.rejoin')}
        </Button>
      </Group>
    </Alert>
  );
}
