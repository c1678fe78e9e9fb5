import { Badge, Tabs } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from './cockpit-context.tsx';
import classes from './cockpit.module.css';
import { Duties } from './duties/duties.tsx';
import { FeedPanel } from './feed/feed.tsx';
import { Observations } from './observations/observations.tsx';
import { People } from './people/people.tsx';
import { CallTasks } from './role-play/call-tasks.tsx';
import { callsOf } from './role-play/calls.ts';
import { Threads } from './role-play/threads.tsx';

const tabs = ['feed', 'calls', 'messages', 'duties', 'observations', 'people'] as const;
export type WorkspaceTab = (typeof tabs)[number];

interface WorkspaceProps {
  readonly tab: WorkspaceTab;
  readonly onTab: (tab: WorkspaceTab) => void;
  readonly thread: string | null;
  readonly onThread: (team: string) => void;
}

/** What the staff work with below the timeline. */
export function Workspace({ tab, onTab, thread, onThread }: WorkspaceProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { cockpit, plans } = useCockpit();
  const { teams } = cockpit.exercise;
  const calls = useMemo(() => callsOf(teams, plans).now.length, [teams, plans]);
  const messages = Object.values(cockpit.threads).filter((messagesOfTeam) => messagesOfTeam.at(-1)?.fromTeam).length;
  const counts: Partial<Record<WorkspaceTab, number>> = { calls, messages, observations: cockpit.observations.length };
  const panels: Record<WorkspaceTab, ReactElement> = {
    feed: <FeedPanel />,
    calls: <CallTasks />,
    duties: <Duties />,
    messages: <Threads team={thread} onTeam={onThread} />,
    observations: <Observations />,
    people: <People />,
  };
  return (
    <Tabs value={tab} onChange={(value) => onTab(tabs.find((one) => one === value) ?? tab)} keepMounted={false} className={classes.workspace}>
      <Tabs.List>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one} rightSection={counts[one] ? <Badge size="sm" variant={one === 'observations' ? 'light' : 'filled'} color={one === 'observations' ? 'gray' : 'red.9'}>{counts[one]}</Badge> : null}>
            {t(`workspace.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => (
        <Tabs.Panel key={one} value={one} pt="md">
          {panels[one]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
