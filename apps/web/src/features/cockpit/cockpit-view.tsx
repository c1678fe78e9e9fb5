import { Drawer, Group } from '@mantine/core';
import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import { useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../../graphql/connection.ts';
import { ConnectionBanner } from '../../play/connection-banner.tsx';
import { ConnectionNote } from '../../play/connection-note.tsx';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { AttentionList } from './attention/attention-list.tsx';
import { useCockpit } from './cockpit-context.tsx';
import { CockpitLinks } from './cockpit-links.tsx';
import classes from './cockpit.module.css';
import { CommandLine } from './command-line/command-line.tsx';
import { RealIncidentBanner } from './command-line/real-incident-banner.tsx';
import { ImproviseDialog } from './improvise/improvise-dialog.tsx';
import { InjectPanel } from './inject/inject-panel.tsx';
import { observationFieldId } from './observations/observation-form.tsx';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { SchedulePanel, type ScheduleView } from './timeline/schedule-panel.tsx';
import { Workspace, type WorkspaceTab } from './workspace.tsx';

/** The cockpit on one screen: command line, timeline, what presses, the selected inject, and the work below. */
export function CockpitView({ connection }: { connection: Connection }): ReactElement {
  const { t } = useTranslation('cockpit');
  const titleOf = useExerciseTitle();
  const { exercise, cockpit, selected, select, can } = useCockpit();
  const { realIncident } = cockpit.exercise;
  const [view, setView] = useState<ScheduleView>({ kind: 'timeline', team: null });
  const [tab, setTab] = useState<WorkspaceTab>(can.direct ? 'feed' : can.animate ? 'calls' : 'observations');
  const [thread, setThread] = useState<string | null>(null);
  const [isImprovising, setImprovising] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 62em)');
  useDocumentTitle(`${titleOf(exercise)} · ${t('title')} · Tocsin`);
  const improvise = useCallback(() => setImprovising(true), []);
  const openThread = useCallback((team: string) => {
    setThread(team);
    setTab('messages');
  }, []);
  const observe = (): void => {
    setTab('observations');
    requestAnimationFrame(() => document.getElementById(observationFieldId)?.focus());
  };
  useShortcuts({
    t: () => setView({ ...view, kind: view.kind === 'table' ? 'timeline' : 'table' }),
    o: (can.observe || can.direct) && observe,
    escape: selected !== null && (() => select(null)),
  });
  return (
    <>
      <ConnectionBanner connection={connection} />
      {realIncident ? <RealIncidentBanner /> : <ExerciseMarking />}
      <CommandLine onImprovise={improvise} />
      <div className={classes.page}>
        <Group justify="space-between" gap="xs">
          <h1 className={classes.title}>{titleOf(exercise)}</h1>
          <Group gap="md">
            <ConnectionNote connection={connection} caughtUp />
            <CockpitLinks />
          </Group>
        </Group>
        <div className={classes.columns}>
          <div className={classes.main}>
            <SchedulePanel view={view} onView={setView} />
            <Workspace tab={tab} onTab={setTab} thread={thread} onThread={setThread} />
          </div>
          <div className={classes.side}>
            <AttentionList onThread={openThread} />
            {!isNarrow && (
              <aside className={classes.panel} aria-label={t('inject.panel')}>
                <InjectPanel />
              </aside>
            )}
          </div>
        </div>
      </div>
      {isNarrow && (
        <Drawer opened={selected !== null} onClose={() => select(null)} position="right" size="100%" withCloseButton={false} title={t('inject.panel')}>
          <InjectPanel />
        </Drawer>
      )}
      {(can.direct || can.animate) && <ImproviseDialog opened={isImprovising && !realIncident} onClose={() => setImprovising(false)} />}
    </>
  );
}
