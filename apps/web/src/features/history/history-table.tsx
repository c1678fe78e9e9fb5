import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate, formatDuration } from '../../ui/format.ts';
import { type History, responses } from './history-query.ts';

/** The figures behind the lines, the latest exercise first. */
export function HistoryTable({ history }: { readonly history: History }): ReactElement {
  const { t } = useTranslation('history');
  const locale = useLocale();
  return (
    <Table.ScrollContainer tabIndex={0} minWidth={760} type="native">
      <Table verticalSpacing="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.exercise')}</Table.Th>
            <Table.Th>{t('table.city')}</Table.Th>
            {responses.map((response) => (
              <Table.Th key={response} ta="end">
                {t(`response.${response}.title`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.exercises.toReversed().flatMap(({ id, title, endedAt }) =>
            teamsIn(history, id).map(({ cityId, team }) => (
              <Table.Tr key={`${id}/${cityId}/${team}`}>
                <Table.Th scope="row">
                  <Anchor component={Link} to={`/exercises/${id}/debrief`} underline="always">
                    {title}
                  </Anchor>{' '}
                  · {formatDate(endedAt ?? '', locale)}
                </Table.Th>
                <Table.Td>{history.cities.find((city) => city.id === cityId)?.name}</Table.Td>
                {responses.map((response) => (
                  <Table.Td key={response} ta="end">
                    <Took figure={history.responses.find((one) => one.exerciseId === id && one.cityId === cityId && one.team === team && one.response === response)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Each team of each city once. */
function teamsIn({ responses: figures }: History, exerciseId: string): readonly { readonly cityId: string; readonly team: string }[] {
  return figures.filter((figure) => figure.exerciseId === exerciseId && figure.response === 'DETECT');
}

/** Nothing called for it, it was not done, or how long it took. */
function Took({ figure }: { readonly figure: History['responses'][number] | undefined }): string {
  const { t } = useTranslation('history');
  if (!figure || figure.sinceMs === null) return '–';
  return figure.tookMs === null ? t('notDone') : formatDuration(figure.tookMs);
}
