import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDateTime } from '../../../ui/format.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { type Cell, EarlierRatingsDocument } from '../evaluation-documents.ts';
import { MarkLetter } from '../matrix/mark-letter.tsx';

/** What ratings of the cell said before they were changed, once somebody asks. */
export function EarlierRatings({ exerciseId, cell }: { readonly exerciseId: string; readonly cell: Cell }): ReactElement {
  const { t } = useTranslation('evaluation');
  const [isOpen, { toggle }] = useDisclosure();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="sm" align="flex-start">
      <Button variant="subtle" size="compact-md" px={4} aria-expanded={isOpen} leftSection={<Chevron size={16} aria-hidden />} onClick={toggle}>
        {t('panel.earlier')}
      </Button>
      {isOpen && <Versions exerciseId={exerciseId} cell={cell} />}
    </Stack>
  );
}

function Versions({ exerciseId, cell: { objective, team } }: { readonly exerciseId: string; readonly cell: Cell }): ReactElement {
  const { t } = useTranslation('evaluation');
  const locale = useLocale();
  const [result, ask] = useQuery({ query: EarlierRatingsDocument, variables: { exerciseId, objective, team }, requestPolicy: 'network-only' });
  return (
    <Loaded result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ earlierRatings }) => (
        <Stack gap="sm" component="ol" m={0} p={0} w="100%" style={{ listStyle: 'none' }}>
          {earlierRatings.length === 0 && <Text c="dimmed">{t('panel.noEarlier')}</Text>}
          {earlierRatings.map(({ official, rater, mark, comment, version, ratedAt }) => (
            <Group key={`${official} ${rater.id} ${version}`} component="li" gap="sm" wrap="nowrap" align="flex-start">
              <MarkLetter mark={mark} />
              <Stack gap={2} miw={0}>
                <Text size="sm">{[rater.name, rater.city?.name, official && t('kind.official')].filter(Boolean).join(' · ')}</Text>
                {comment !== '' && <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment}</Text>}
                <Text size="xs" c="dimmed">
                  {formatDateTime(ratedAt, locale)}
                </Text>
              </Stack>
            </Group>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
