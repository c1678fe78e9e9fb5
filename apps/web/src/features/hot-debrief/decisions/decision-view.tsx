import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Decision } from '../documents.ts';
import { useTeamName } from '../room-context.tsx';
import classes from './decisions.module.css';

export function DecisionView({ decision }: { readonly decision: Decision }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const nameOf = useTeamName();
  const { atMs, deliveredMs, deadlineMs } = decision;
  const late = deadlineMs !== null && atMs > deadlineMs;
  return (
    <Panel>
      <Stack gap="md">
        <div>
          <Text c="dimmed">
            {t('decisions.when', { team: nameOf(decision.team), time: formatDuration(atMs), after: formatDuration(atMs - deliveredMs) })}
            {deadlineMs !== null && ` ${t(late ? 'decisions.late' : 'decisions.spare', { time: formatDuration(Math.abs(deadlineMs - atMs)) })}`}
          </Text>
          <Title order={4}>{text(decision.title)}</Title>
          <Text>{text(decision.prompt)}</Text>
        </div>
        <ul className={classes.options} aria-label={t('decisions.options')}>
          {decision.options.map(({ key, label, considered, chosen }) => (
            <li key={key} data-chosen={chosen || undefined}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                {chosen && <IconCheck size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />}
                <span>{text(label)}</span>
                {chosen ? <Badge tt="none" miw="max-content">{t('decisions.chosen')}</Badge> : considered && <Badge variant="default" tt="none" miw="max-content">{t('decisions.considered')}</Badge>}
              </Group>
            </li>
          ))}
        </ul>
        {decision.rationale === null ? (
          <Text c="dimmed">{t('decisions.wordsStay')}</Text>
        ) : (
          <blockquote className={classes.quote}>
            {decision.rationale}
            <Text size="sm" c="dimmed">
              {decision.decidedBy}
            </Text>
          </blockquote>
        )}
        <Known decision={decision} />
      </Stack>
    </Panel>
  );
}

function Known({ decision }: { readonly decision: Decision }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const nameOf = useTeamName();
  return (
    <div className={classes.parts}>
      <Part title={t('decisions.received', { count: decision.receivedCount })} isCut={decision.received.length < decision.receivedCount}>
        {decision.received.map(({ inject, title, deliveredMs, openedMs }) => (
          <li key={inject}>
            <time>{formatDuration(deliveredMs)}</time>
            {text(title)} {openedMs === null && <span className={classes.unread}>{t('decisions.unread')}</span>}
          </li>
        ))}
      </Part>
      <Part title={t('decisions.openAsks', { count: decision.openAsks.length })}>
        {decision.openAsks.map(({ inject, title, deadlineMs }) => (
          <li key={inject}>
            {deadlineMs !== null && <time>{t('decisions.due', { time: formatDuration(deadlineMs) })}</time>}
            {text(title)}
          </li>
        ))}
      </Part>
      <Part title={t('decisions.told', { count: decision.toldCount })} isCut={decision.told.length < decision.toldCount}>
        {decision.told.map(({ from, atMs, text: words }, at) => (
          <li key={at}>
            <time>{formatDuration(atMs)}</time>
            <strong>{nameOf(from)}</strong> {words ?? ''}
          </li>
        ))}
      </Part>
      <Part title={t('decisions.milestones', { count: decision.milestones.length })}>
        {decision.milestones.map(({ key, title, atMs }) => (
          <li key={key}>
            <time>{formatDuration(atMs)}</time>
            {text(title)}
          </li>
        ))}
      </Part>
    </div>
  );
}

/** `isCut`: only the newest are listed. */
function Part({ title, isCut = false, children }: { readonly title: string; readonly isCut?: boolean; readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  return (
    <section aria-label={title}>
      <Title order={5} fz="inherit" mb={4}>
        {title}
      </Title>
      {isCut && (
        <Text size="sm" c="dimmed">
          {t('decisions.newest')}
        </Text>
      )}
      <ul className={classes.facts}>{children}</ul>
    </section>
  );
}
