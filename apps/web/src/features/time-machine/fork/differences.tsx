import { Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fork, type LogEntry, partsOf, type Scenario, type TimelineDifferences } from '#exercise-engine';
import { localize } from '#kernel';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useEventWords } from '../../../play/event-words.ts';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useScene } from '../scene.ts';
import css from './fork.module.css';
import { changesOf } from './changes.ts';

interface DifferencesProps {
  readonly scenario: Scenario;
  readonly differences: TimelineDifferences;
  readonly fork: Fork;
  readonly onGo: (atMs: number, team: string) => void;
}

/** What sets the two plays apart, in words. */
export function Differences({ scenario, differences: { injects, milestones, scores }, fork, onGo }: DifferencesProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const text = useLocalText();
  const { names } = useScene();
  const dropped = fork.dropped.filter(({ entry }) => !receipts.has(entry.event.type));
  const optionOf = (inject: string, option: string | null): string => {
    const ask = scenario.injects.find(({ key }) => key === partsOf(inject).key)?.ask;
    const chosen = ask?.kind === 'decision' ? ask.options.find(({ key }) => key === option) : undefined;
    return chosen ? text(chosen.label) : '–';
  };
  if (injects.length + milestones.length + scores.length + dropped.length === 0) return <Text>{t('differences.none')}</Text>;
  return (
    <div className={css.differences}>
      <List title={t('differences.injects')} count={injects.length}>
        {injects.map(({ inject, team, title, channel, first, second }) => (
          <li key={inject}>
            <UnstyledButton className={css.difference} onClick={() => onGo(first.releasedMs ?? second.releasedMs ?? 0, team)}>
              <ChannelIcon channel={channel} />
              <span>
                <strong>{text(title)}</strong> · {names.team(team)}
                {changesOf(first, second).map(({ what, ...times }) => (
                  <span key={what} className={css.change} data-change={what}>
                    {t(`differences.${what}`, { first: formatDuration(times.firstMs ?? 0), second: formatDuration(times.secondMs ?? 0), was: optionOf(inject, first.option), is: optionOf(inject, second.option) })}
                  </span>
                ))}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </List>
      <List title={t('differences.milestones')} count={milestones.length}>
        {milestones.map(({ milestone, team, title, first, second }) => (
          <li key={`${team} ${milestone}`} className={css.plain}>
            <strong>{text(title)}</strong> · {names.team(team)}
            <span className={css.change}>{milestoneWords(first, second)}</span>
          </li>
        ))}
      </List>
      <List title={t('differences.scores')} count={scores.length}>
        {scores.map(({ objective, team, title, first, second }) => (
          <li key={`${team} ${objective}`} className={css.plain}>
            <strong>{text(title)}</strong> · {names.team(team)}
            <span className={css.change}>{t('differences.points', { first, second })}</span>
          </li>
        ))}
      </List>
      <List title={t('differences.dropped')} count={dropped.length}>
        {dropped.map(({ entry, reason }) => (
          <Dropped key={entry.seq} entry={entry} reason={reason} />
        ))}
      </List>
    </div>
  );

  function milestoneWords(first: TimelineDifferences['milestones'][number]['first'], second: TimelineDifferences['milestones'][number]['second']): string {
    if (first.activatedMs === null) return t('differences.milestoneOnly', { time: formatDuration(second.activatedMs ?? 0) });
    if (second.activatedMs === null) return t('differences.milestoneNot', { time: formatDuration(first.activatedMs) });
    if (first.activatedMs !== second.activatedMs) return t('differences.milestoneTime', { first: formatDuration(first.activatedMs), second: formatDuration(second.activatedMs) });
    return t(second.active ? 'differences.milestoneKept' : 'differences.milestoneLost');
  }
}

/** Nobody misses what a screen says by itself. */
const receipts: ReadonlySet<string> = new Set(['inject-shown', 'inject-opened', 'call-missed']);

const reasons: ReadonlySet<string> = new Set(['inject-not-found', 'inject-skipped', 'inject-already-released', 'already-answered', 'call-missed']);

function Dropped({ entry: { event, exerciseMs, by }, reason }: { readonly entry: LogEntry; readonly reason: string }): ReactElement {
  const { t } = useTranslation('time-machine');
  const { names } = useScene();
  const words = useEventWords(names)(localize(event, useLocale()));
  const why = reason.slice(reason.indexOf('.') + 1);
  return (
    <li className={css.plain}>
      {formatDuration(exerciseMs)} · {by?.name}
      <span className={css.change}>{words}</span>
      <span className={css.why}>{t(`dropped.${reasons.has(why) ? why : 'other'}`)}</span>
    </li>
  );
}

function List({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }): ReactElement | null {
  if (count === 0) return null;
  return (
    <section className={css.list} aria-label={title}>
      <Title order={3} size="h5">
        {title} ({count})
      </Title>
      <ul>{children}</ul>
    </section>
  );
}
