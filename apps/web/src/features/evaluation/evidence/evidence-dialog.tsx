import { Button, Group, Modal, NumberInput, ScrollArea, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../../ui/loaded.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import { LogLinesDocument } from '../evaluation-documents.ts';
import { holds, from, type Range, to } from './chosen-range.ts';
import classes from './evidence.module.css';
import { LogLine } from './log-line.tsx';

const linesAfter = 30;
const minuteMs = 60_000;

interface EvidenceDialogProps {
  readonly team: string;
  readonly evidence: Range | null;
  readonly onClose: () => void;
  readonly onChoose: (range: Range) => void;
}

/** Lines of the log about the team, of which a stretch is chosen: from here, to here. */
export function EvidenceDialog({ team, evidence, onClose, onChoose }: EvidenceDialogProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const { exerciseId, teamName } = useEvaluation();
  const [range, setRange] = useState(evidence);
  const [until, setUntil] = useState<{ untilMs?: number; beforeSeq?: number }>(evidence ? { beforeSeq: evidence.toSeq + linesAfter } : {});
  const [result, ask] = useQuery({ query: LogLinesDocument, variables: { exerciseId, team, ...until } });
  const first = result.data?.logLines[0]?.seq ?? 1;
  const last = result.data?.logLines.at(-1)?.seq;
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const viewport = useRef<HTMLDivElement>(null);
  useEffect(() => {
    viewport.current?.scrollTo({ top: viewport.current.scrollHeight });
  }, [last]);
  return (
    <Modal opened onClose={onClose} size="xl" fullScreen={isNarrow} title={t('evidence.title', { team: teamName(team) })}>
      <Stack gap="sm">
        <Text c="dimmed">{t('evidence.explained')}</Text>
        <Group align="end" gap="xs">
          <NumberInput label={t('evidence.untilMinute')} w={150} min={0} value={until.untilMs === undefined ? '' : until.untilMs / minuteMs} onChange={(value) => setUntil(typeof value === 'number' ? { untilMs: value * minuteMs } : {})} />
          <Button variant="default" disabled={first <= 1} onClick={() => setUntil({ beforeSeq: first })}>
            {t('evidence.earlier')}
          </Button>
          <Button variant="default" onClick={() => setUntil({})}>
            {t('evidence.latest')}
          </Button>
        </Group>
        <Loaded result={result} retry={ask}>
          {({ logLines }) => (
            <ScrollArea.Autosize viewportRef={viewport} mah="50vh" type="auto" viewportProps={{ tabIndex: 0 }}>
              {logLines.length === 0 && <Text c="dimmed">{t('evidence.noLines')}</Text>}
              <ol className={classes.lines}>
                {logLines.map((line) => (
                  <li key={line.seq} className={classes.line} data-chosen={holds(range, line.seq) || undefined}>
                    <LogLine line={line} />
                    <Button.Group>
                      <Button size="compact-xs" variant="default" aria-pressed={range?.fromSeq === line.seq} aria-label={t('evidence.fromLine', { line: line.seq })} onClick={() => setRange(from(line.seq, range))}>
                        {t('evidence.from')}
                      </Button>
                      <Button size="compact-xs" variant="default" aria-pressed={range?.toSeq === line.seq} aria-label={t('evidence.toLine', { line: line.seq })} onClick={() => setRange(to(line.seq, range))}>
                        {t('evidence.to')}
                      </Button>
                    </Button.Group>
                  </li>
                ))}
              </ol>
            </ScrollArea.Autosize>
          )}
        </Loaded>
        <Group justify="space-between">
          <Text size="sm" aria-live="polite">
            {range ? t('evidence.lines', { from: range.fromSeq, to: range.toSeq }) : t('evidence.nothingChosen')}
          </Text>
          <Button disabled={!range} onClick={() => range && onChoose(range)}>
            {t('evidence.use')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
