import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { LineField } from '../fields/line-field.tsx';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { Place } from '../fields/place.tsx';
import { useValue, useWriting } from '../fields/writing.ts';
import { KeyedList } from './keyed-list.tsx';

const zones = Intl.supportedValuesOf('timeZone');

export function Teams(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const localText = useLocalText();
  const timeZone = scenario.teams[0]?.timeZone ?? 'UTC';
  return (
    <KeyedList list="teams" kind="team" titleOf={({ name }) => localText(name)} make={(key, name, locale) => ({ key, name: { [locale]: name }, timeZone })}>
      {(_, path) => (
        <>
          <LocalTextField label={t('lists.name')} path={[...path, 'name']} />
          <ZoneField path={[...path, 'timeZone']} />
        </>
      )}
    </KeyedList>
  );
}

function ZoneField({ path }: { readonly path: readonly string[] }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [zone, setZone] = useValue<string>(path);
  const known = zone === null || zones.includes(zone) ? zones : [zone, ...zones];
  return (
    <Place path={path}>
      <Select label={t('lists.timeZone')} data={known} value={zone} searchable limit={50} allowDeselect={false} nothingFoundMessage={t('nothingFound')} onChange={setZone} />
    </Place>
  );
}

export function Phases(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const localText = useLocalText();
  const { scenario } = useWriting();
  const latest = Math.max(0, ...scenario.phases.map(({ startsAtMs }) => startsAtMs));
  return (
    <KeyedList list="phases" kind="phase" titleOf={({ title }) => localText(title)} make={(key, title, locale) => ({ key, title: { [locale]: title }, startsAtMs: latest })}>
      {(_, path) => (
        <>
          <LocalTextField label={t('lists.title')} path={[...path, 'title']} />
          <StartField path={[...path, 'startsAtMs']} />
        </>
      )}
    </KeyedList>
  );
}

function StartField({ path }: { readonly path: readonly string[] }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const [ms, setMs] = useValue<number>(path);
  return (
    <Place path={path}>
      <DurationField label={t('lists.startsAt')} ms={ms} onChange={(next) => next !== null && setMs(next)} />
    </Place>
  );
}

export function Personas(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  return (
    <KeyedList list="personas" kind="persona" titleOf={({ name }) => name} make={(key, name) => ({ key, name, role: {}, organisation: {} })}>
      {(_, path) => (
        <>
          <LineField label={t('lists.personName')} path={[...path, 'name']} />
          <LocalTextField label={t('lists.role')} path={[...path, 'role']} />
          <LocalTextField label={t('lists.organisation')} path={[...path, 'organisation']} />
        </>
      )}
    </KeyedList>
  );
}

export function Objectives(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const localText = useLocalText();
  return (
    <KeyedList list="objectives" kind="objective" titleOf={({ title }) => localText(title)} make={(key, title, locale) => ({ key, title: { [locale]: title } })}>
      {(_, path) => (
        <>
          <LocalTextField label={t('lists.title')} path={[...path, 'title']} />
          <LocalTextField label={t('lists.reached')} path={[...path, 'description']} rows={2} optional />
          <LocalTextField label={t('lists.capability')} description={t('lists.capabilityHint')} path={[...path, 'capability']} optional />
        </>
      )}
    </KeyedList>
  );
}

export function Glossary(): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const localText = useLocalText();
  return (
    <KeyedList list="glossary" kind={null} titleOf={({ term }) => localText(term)} make={(key, term, locale) => ({ key, term: { [locale]: term } })}>
      {(_, path) => <LocalTextField label={t('lists.term')} description={t('lists.termHint')} path={[...path, 'term']} />}
    </KeyedList>
  );
}
