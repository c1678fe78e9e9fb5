import { Progress, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type LanguageStates, type TranslationState, translationStates } from '#exercise-engine';
import type { Locale } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import css from './languages.module.css';
import { stateColors } from './state-mark.tsx';

const order: readonly TranslationState[] = translationStates.toReversed();

interface Props {
  readonly states: LanguageStates;
  readonly target: Locale;
  readonly onChoose: (locale: Locale) => void;
}

/** How far each language is. */
export function Coverage({ states: { source, locales, texts, coverage }, target, onChoose }: Props): ReactElement {
  const { t } = useTranslation('translations');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: Math.min(locales.length, 4) }} spacing="md">
      {locales.map((locale) => {
        const counts = coverage[locale] ?? { missing: 0, stale: 0, draft: 0, reviewed: 0 };
        const said = order.filter((state) => counts[state] > 0).map((state) => t(locale === source && state === 'reviewed' ? 'count.source' : `count.${state}`, { count: counts[state] }));
        return (
          <UnstyledButton key={locale} className={css.coverage} disabled={locale === source} aria-pressed={locale === source ? undefined : locale === target} onClick={() => onChoose(locale)}>
            <Text fw={620}>
              {languageNames[locale]} {locale === source && <Text span size="sm" c="dimmed">({t('isSource')})</Text>}
            </Text>
            <Progress.Root size="lg" my={6} aria-hidden>
              {order.map((state) => (
                <Progress.Section key={state} value={texts.length === 0 ? 0 : (100 * counts[state]) / texts.length} color={stateColors[state]} aria-hidden />
              ))}
            </Progress.Root>
            <Text size="sm" c="dimmed">
              {said.length > 0 ? said.join(' · ') : t('nothing')}
            </Text>
          </UnstyledButton>
        );
      })}
    </SimpleGrid>
  );
}
