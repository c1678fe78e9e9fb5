import { ActionIcon, Button, Group, Input, NumberInput, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '#exercise-engine';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { ValueField } from '../fields/value-field.tsx';
import { useValue, useWriting } from '../fields/writing.ts';
import { asEffect, type EffectKind, effectKindOf, effectKinds } from './effect-kinds.ts';

/** What changes in the world, as sentences whose words are chosen. */
export function EffectsField({ label, path }: { readonly label: string; readonly path: readonly string[] }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const [effects, set] = useValue<readonly Effect[]>(path);
  const list = effects ?? [];
  const write = (next: readonly Effect[]): void => set(next.length > 0 ? next : null);
  const first = effectKinds.map((kind) => asEffect(null, kind, scenario)).find((effect) => effect !== null);
  return (
    <Input.Wrapper component="div" data-place={path.join('.')} labelElement="div" label={label}>
      <div>
        {list.map((effect, at) => (
          <Group key={at} gap="xs" align="flex-start" py={3} role="group" aria-label={`${label} ${at + 1}`}>
            <EffectWords effect={effect} onChange={(next) => write(list.with(at, next))} />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('effect.remove')} onClick={() => write(list.filter((_, place) => place !== at))}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {first ? (
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => write([...list, first])}>
            {t('effect.add')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('effect.nothing')}
          </Text>
        )}
      </div>
    </Input.Wrapper>
  );
}

function EffectWords({ effect, onChange }: { readonly effect: Effect; readonly onChange: (effect: Effect) => void }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const { teams, milestones, variables, objectives } = useChoices();
  const kinds = effectKinds.filter((kind) => asEffect(effect, kind, scenario) !== null);
  const like = 'variable' in effect ? scenario.variables.find(({ key }) => key === effect.variable)?.initial : undefined;
  const inTeam = (team: string | null): Effect => {
    const { team: _, ...change } = effect;
    return team === null ? change : { ...change, team };
  };
  return (
    <>
      <ChoiceField
        label={t('effect.what')}
        isLabelHidden
        choices={kinds.map((value) => ({ value, label: t(`effect.kind.${value}`) }))}
        value={effectKindOf(effect)}
        onChange={(kind) => onChange(asEffect(effect, kind as EffectKind, scenario) ?? effect)}
      />
      {'milestone' in effect && <ChoiceField label={t('condition.milestone')} isLabelHidden choices={milestones} value={effect.milestone} onChange={(milestone) => milestone && onChange({ ...effect, milestone })} />}
      {'variable' in effect && <ChoiceField label={t('condition.variable')} isLabelHidden choices={variables} value={effect.variable} onChange={(variable) => variable && onChange({ ...effect, variable })} />}
      {'objective' in effect && <ChoiceField label={t('condition.objective')} isLabelHidden choices={objectives} value={effect.objective} onChange={(objective) => objective && onChange({ ...effect, objective })} />}
      {'set' in effect && <ValueField label={t('condition.than')} value={effect.set} like={like} onChange={(set) => onChange({ ...effect, set })} />}
      {'add' in effect && <NumberInput aria-label={t('effect.by')} w="5.5rem" value={effect.add} onChange={(add) => typeof add === 'number' && onChange({ ...effect, add })} />}
      {'points' in effect && <NumberInput aria-label={t('effect.by')} w="5.5rem" value={effect.points} onChange={(points) => typeof points === 'number' && onChange({ ...effect, points })} />}
      <ChoiceField label={t('effect.team')} isLabelHidden none={t('effect.sameTeam')} choices={teams} value={effect.team ?? null} onChange={(team) => onChange(inTeam(team))} />
    </>
  );
}
