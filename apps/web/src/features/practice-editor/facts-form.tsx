import { NumberInput, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { contentLocales, tlpLabels } from '#kernel';
import { useLocale } from '../../i18n/use-locale.ts';
import { languageName } from '../../ui/format.ts';
import type { Draft } from './draft.ts';
import { RequirementRows } from './requirement-rows.tsx';

interface FactsFormProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const efforts = [0, 1, 2, 3, 4, 5] as const;
const labels = tlpLabels.filter((label) => label !== 'TLP:RED');

/** What a practice asks for, costs and protects, and when somebody looks at it again. */
export function FactsForm({ draft, onChange }: FactsFormProps): ReactElement {
  const { t } = useTranslation('practice-editor');
  const locale = useLocale();
  const { cost } = draft;
  const priced = (kind: 'build' | 'run', what: 'fixed' | 'personDays', value: number | string): void => onChange({ ...draft, cost: { ...cost, [kind]: { ...cost[kind], [what]: Number(value) || 0 } } });
  return (
    <Stack gap="lg" maw={900}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select label={t('fact.effort')} data={efforts.map((value) => ({ value: String(value), label: t(`effort.${value}`) }))} value={String(draft.effort)} allowDeselect={false} onChange={(value) => value && onChange({ ...draft, effort: Number(value) })} />
        <Select label={t('fact.tlp')} data={labels} value={draft.tlp} allowDeselect={false} onChange={(tlp) => tlp && onChange({ ...draft, tlp })} />
        <Select
          label={t('fact.sourceLocale')}
          data={contentLocales.map((value) => ({ value, label: languageName(value, locale) }))}
          value={draft.sourceLocale}
          allowDeselect={false}
          onChange={(value) => value && onChange({ ...draft, sourceLocale: value as Draft['sourceLocale'] })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} style={{ alignItems: 'end' }}>
        {(['build', 'run'] as const).flatMap((kind) =>
          (['fixed', 'personDays'] as const).map((what) => (
            <NumberInput key={`${kind}-${what}`} label={t(`fact.${kind}.${what}`)} min={0} max={1_000_000_000} value={cost[kind][what]} onChange={(value) => priced(kind, what, value)} thousandSeparator={locale === 'en' ? ',' : ' '} decimalSeparator={locale === 'en' ? '.' : ','} />
          )),
        )}
      </SimpleGrid>
      <TagsInput label={t('fact.techniques')} description={t('fact.techniquesHelp')} value={[...draft.techniques]} onChange={(techniques) => onChange({ ...draft, techniques: techniques.map((one) => one.toUpperCase()).filter((one) => /^T\d{4}(\.\d{3})?$/.test(one)) })} splitChars={[',', ' ', ';']} clearable clearButtonProps={{ 'aria-label': t('fact.clear') }} />
      <RequirementRows requirements={draft.requirements} onChange={(requirements) => onChange({ ...draft, requirements })} />
      <TagsInput label={t('fact.tags')} value={[...draft.tags]} onChange={(tags) => onChange({ ...draft, tags })} maxTags={50} clearable clearButtonProps={{ 'aria-label': t('fact.clear') }} />
      <TextInput type="date" label={t('fact.reviewBy')} description={t('fact.reviewByHelp')} maw={280} value={draft.reviewBy ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...draft, reviewBy: value === '' ? null : value })} />
      <Textarea label={t('fact.changeNote')} autosize minRows={2} maxRows={8} maxLength={2_000} value={draft.changeNote ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...draft, changeNote: value })} />
    </Stack>
  );
}
