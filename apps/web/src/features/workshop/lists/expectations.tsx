import { Group, Input, SegmentedControl, Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Expectation } from '#exercise-engine';
import { useLocalText } from '../../../ui/local-text.tsx';
import { firstCondition } from '../conditions/condition-kinds.ts';
import { SaidCondition } from '../conditions/said-condition.tsx';
import { AfterParts } from '../conditions/trigger-builder.tsx';
import { ChoiceField, ChoicesField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { Place } from '../fields/place.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { useValue, useWriting } from '../fields/writing.ts';
import { KeyedList } from './keyed-list.tsx';

/** What teams are expected to do, and by what it is judged. */
export function Expectations(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const localText = useLocalText();
  return (
    <KeyedList
      list="expectations"
      kind={null}
      titleOf={({ title }) => localText(title)}
      make={(key, title, locale) => ({ key, title: { [locale]: title }, objective: scenario.objectives[0]?.key ?? 'unknown', to: 'all', observed: true })}
    >
      {(expectation, path) => (
        <>
          <LocalTextField label={t('lists.title')} path={[...path, 'title']} />
          <Audience expectation={expectation} path={path} />
          <Judged expectation={expectation} path={path} />
        </>
      )}
    </KeyedList>
  );
}

interface Props {
  readonly expectation: Expectation;
  readonly path: readonly string[];
}

function Audience({ expectation: { objective, to }, path }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { objectives, teams } = useChoices();
  const [, setObjective] = useValue<string>([...path, 'objective']);
  const [, setTo] = useValue<Expectation['to']>([...path, 'to']);
  return (
    <>
      <Place path={[...path, 'objective']}>
        <ChoiceField label={t('lists.servesObjective')} choices={objectives} value={objective} onChange={setObjective} />
      </Place>
      <Place path={[...path, 'to']}>
        <ChoicesField
          label={t('lists.expectedOf')}
          choices={teams}
          placeholder={to === 'all' ? t('inject.everyTeam') : ''}
          values={to === 'all' ? [] : to}
          onChange={(chosen) => setTo(chosen.length === 0 || chosen.length === teams.length ? 'all' : chosen)}
        />
      </Place>
    </>
  );
}

/** Judged by what the log shows, or by those who observe. */
function Judged({ expectation, path }: Props): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const [, set] = useValue<Expectation>(path);
  const { key, title, objective, to } = expectation;
  const shared = { key, title, objective, to };
  const choose = (by: string): void => set(by === 'observers' ? { ...shared, observed: true } : { ...shared, met: firstCondition(scenario) });
  return (
    <>
      <SegmentedControl
        aria-label={t('lists.judgedBy')}
        w="fit-content"
        data={(['log', 'observers'] as const).map((value) => ({ value, label: t(`lists.judged.${value}`) }))}
        value={'observed' in expectation ? 'observers' : 'log'}
        onChange={choose}
      />
      {'met' in expectation && (
        <>
          <Place path={[...path, 'met']}>
            <SaidCondition label={t('lists.met')} condition={expectation.met} onChange={(met) => set({ ...expectation, met })} />
          </Place>
          <Place path={[...path, 'partly']}>
            <Partly path={[...path, 'partly']} />
          </Place>
          <Place path={[...path, 'by']}>
            <By path={[...path, 'by']} />
          </Place>
        </>
      )}
    </>
  );
}

function Partly({ path }: Pick<Props, 'path'>): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const [partly, set] = useValue<Condition>(path);
  return (
    <>
      <Switch label={t('lists.partly')} checked={partly !== null} onChange={({ currentTarget }) => set(currentTarget.checked ? firstCondition(scenario) : null)} />
      {partly && <SaidCondition label={t('lists.partlyWhen')} condition={partly} onChange={set} />}
    </>
  );
}

type Deadline = NonNullable<Extract<Expectation, { readonly met: Condition }>['by']>;
const minutes = 60_000;

/** Until when it counts as in time. */
function By({ path }: Pick<Props, 'path'>): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const [by, set] = useValue<Deadline>(path);
  const [inject] = scenario.injects;
  const [milestone] = scenario.milestones;
  const [phase] = scenario.phases;
  const starts: Readonly<Record<string, Deadline | null>> = {
    none: null,
    at: { at: scenario.durationMs },
    ...(inject ? { inject: { after: { inject: inject.key, happened: 'released', delayMs: 10 * minutes } } } : {}),
    ...(milestone ? { milestone: { after: { milestone: milestone.key, delayMs: 10 * minutes } } } : {}),
    ...(phase ? { phase: { after: { phase: phase.key, delayMs: 10 * minutes } } } : {}),
  };
  const kind = kindOf(by);
  return (
    <Input.Wrapper component="div" labelElement="div" label={t('lists.by')}>
      <Group gap="xs" align="flex-start">
        <ChoiceField label={t('lists.byWhat')} isLabelHidden choices={Object.keys(starts).map((value) => ({ value, label: t(`lists.byKind.${value}`) }))} value={kind} onChange={(chosen) => set(starts[chosen ?? 'none'] ?? null)} />
        {by && 'at' in by && <DurationField label={t('trigger.time')} isLabelHidden ms={by.at} onChange={(at) => at !== null && set({ at })} />}
        {by && 'after' in by && <AfterParts after={by.after} onChange={(after) => set({ after })} />}
      </Group>
    </Input.Wrapper>
  );
}

function kindOf(by: Deadline | null): string {
  if (!by) return 'none';
  if ('at' in by) return 'at';
  if (by.after.inject !== undefined) return 'inject';
  return by.after.milestone === undefined ? 'phase' : 'milestone';
}
