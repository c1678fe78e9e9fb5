import { Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/graphql.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenRelease } from '../incidents-query.ts';
import { Step } from './step.tsx';

const approveRelease = graphql(`mutation approveIncidentRelease($id: ID!) { approveIncidentRelease(id: $id) { id state } }`);
const revokeRelease = graphql(`mutation revokeIncidentRelease($id: ID!) { revokeIncidentRelease(id: $id) { id state } }`);

interface SourceProps {
  readonly release: OpenRelease;
  readonly source: NonNullable<OpenRelease['source']>;
  readonly refresh: () => void;
}

/** What the source city alone knows of a release, and what it may do with it. */
export function Source({ release: { id, state, can }, source, refresh }: SourceProps): ReactElement {
  const { t } = useTranslation('incidents');
  const about = [t('source.proposed', { name: source.proposedBy.name }), source.approvedBy && t('source.approved', { name: source.approvedBy.name }), ...[...source.cities, ...source.persons].map(({ name }) => name)];
  return (
    <Panel>
      <Group justify="space-between">
        <Stack gap={4} flex="1 1 16rem">
          <Text fw={600}>
            {t('ownCity')} · {t(`state.${state}`)}
          </Text>
          <Text size="sm">{about.filter(Boolean).join(' · ')}</Text>
          {state === 'PROPOSED' && !can.approve && <Text size="sm">{t('source.second')}</Text>}
          <AnchorLink to="/incidents/$noteId" params={{ noteId: source.noteId }} size="sm">
            {t('source.note')}
          </AnchorLink>
        </Stack>
        <Group gap="xs">
          {can.approve && <Step id={id} document={approveRelease} label={t('step.approve')} text={t('step.approveText')} done={refresh} />}
          {can.revoke && <Step id={id} document={revokeRelease} label={t('step.revoke')} text={t('step.revokeText')} color="red" done={refresh} />}
        </Group>
      </Group>
    </Panel>
  );
}
