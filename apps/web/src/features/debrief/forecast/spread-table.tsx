import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Beside, Pair, TeamBeside } from '#exercise-engine';
import { formatTag } from '../../../i18n/format-tag.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useShare } from '../../../ui/use-share.ts';
import classes from './forecast.module.css';

interface Line {
  readonly name: string;
  readonly pair: Pair;
  readonly say: (value: number) => string;
  /** Those that share a scale are drawn alike. */
  readonly scale: number;
}

/** Each number as a bar of what eight of ten runs foretold, with a mark where the play came out. */
export function SpreadTable({ beside }: { readonly beside: Beside }): ReactElement {
  const { t } = useTranslation('debrief');
  const share = useShare();
  const localText = useLocalText();
  const number = new Intl.NumberFormat(formatTag(useLocale()));
  const ofTeams = (key: 'injectsPerMinute' | 'openAsks' | 'quiet', say: (value: number) => string): Line[] =>
    beside.teams.map((team) => ({ name: t(`forecast.${key}`, { team: localText(team.name) }), pair: team[key], say, scale: largest(beside.teams.map((each: TeamBeside) => each[key])) }));
  const lines: readonly Line[] = [
    { name: t('forecast.duration'), pair: beside.duration, say: formatDuration, scale: largest([beside.duration]) },
    { name: t('forecast.share'), pair: beside.played, say: share, scale: 1 },
    ...ofTeams('injectsPerMinute', number.format),
    ...ofTeams('openAsks', number.format),
    ...ofTeams('quiet', formatDuration),
  ];
  return (
    <Table.ScrollContainer tabIndex={0} type="native" minWidth={560}>
      <Table verticalSpacing={6} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('forecast.what')}</Table.Th>
            <Table.Th w="34%">
              <span className={classes.legend}>
                <i className={classes.foretold} aria-hidden /> {t('forecast.range')} <i className={classes.came} aria-hidden /> {t('forecast.real')}
              </span>
            </Table.Th>
            <Table.Th>{t('forecast.foretold')}</Table.Th>
            <Table.Th>{t('forecast.real')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ name, pair, say, scale }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td aria-hidden>
                <Drawn pair={pair} scale={scale} />
              </Table.Td>
              <Table.Td>{t('forecast.spread', { median: say(pair.forecast.median), from: say(pair.forecast.p10), to: say(pair.forecast.p90) })}</Table.Td>
              <Table.Td fw={600}>{say(pair.real)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const largest = (pairs: readonly Pair[]): number => Math.max(...pairs.flatMap(({ forecast, real }) => [forecast.most, real])) || 1;

function Drawn({ pair: { forecast, real }, scale }: { readonly pair: Pair; readonly scale: number }): ReactElement {
  const at = (value: number): number => 2 + (96 * value) / scale;
  return (
    <svg className={classes.spread} viewBox="0 0 100 20" preserveAspectRatio="none">
      <rect className={classes.scale} x={2} width={96} y={9} height={2} />
      <rect className={classes.range} x={at(forecast.p10)} width={Math.max(1, at(forecast.p90) - at(forecast.p10))} y={4} height={12} />
      <rect className={classes.median} x={at(forecast.median) - 0.25} width={0.5} y={4} height={12} />
      <rect className={classes.real} x={at(real) - 0.6} width={1.2} y={0} height={20} />
    </svg>
  );
}
