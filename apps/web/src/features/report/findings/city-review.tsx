import { Badge, Button, Group, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { type Finding, reviewFindings } from '../report-documents.ts';

const colors = { DRAFT: 'gray', IN_REVIEW: 'bronze', APPROVED: 'teal' } as const;
const order = ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const;
const from = { SUBMIT: 'DRAFT', APPROVE: 'IN_REVIEW', SEND_BACK: 'IN_REVIEW' } as const;

interface CityReviewProps {
  readonly exerciseId: string;
  readonly city: Finding['city'];
  readonly findings: readonly Finding[];
  readonly refresh: () => void;
}

/** How far the findings of one city are, and the next step for whoever may take it. */
export function CityReview({ exerciseId, city, findings, refresh }: CityReviewProps): ReactElement {
  const { t } = useTranslation('report');
  const [review, { fetching }] = useCommand(reviewFindings);
  const state = order.find((candidate) => findings.some((finding) => finding.state === candidate)) ?? 'DRAFT';
  const take = (step: keyof typeof from): void => {
    const seen = findings.filter((finding) => finding.state === from[step]).map(({ id, version }) => ({ id, version }));
    void review({ exerciseId, cityId: city.id, step, seen }).then(refresh);
  };
  const waiting = findings.filter((finding) => finding.state === 'IN_REVIEW');
  const mayApprove = waiting.length > 0 && waiting.every((finding) => finding.mayApprove);
  return (
    <Group justify="space-between">
      <Group gap="sm">
        <Title order={3} size="h4">
          {city.name}
        </Title>
        <Badge variant="dot" color={colors[state]} tt="none">
          {t(`state.${state}`)}
        </Badge>
      </Group>
      <Group gap="xs">
        {findings.some((finding) => finding.state === 'DRAFT' && finding.mayRevise) && (
          <Button size="xs" variant="light" loading={fetching} onClick={() => take('SUBMIT')} aria-label={t('review.submitOf', { city: city.name })}>
            {t('review.submit')}
          </Button>
        )}
        {mayApprove && (
          <>
            <Button size="xs" variant="default" loading={fetching} onClick={() => take('SEND_BACK')} aria-label={t('review.sendBackOf', { city: city.name })}>
              {t('review.sendBack')}
            </Button>
            <Button size="xs" loading={fetching} onClick={() => take('APPROVE')} aria-label={t('review.approveOf', { city: city.name })}>
              {t('review.approve')}
            </Button>
          </>
        )}
      </Group>
    </Group>
  );
}
